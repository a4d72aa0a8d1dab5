CREATE TABLE "search_name_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
DROP INDEX "search_article_names";--> statement-breakpoint
DROP INDEX "search_quote_names";--> statement-breakpoint
DROP INDEX "search_source_names";--> statement-breakpoint
DROP INDEX "search_actor_names";--> statement-breakpoint
DROP INDEX "search_event_names";--> statement-breakpoint
DROP INDEX "search_article_words";--> statement-breakpoint
DROP INDEX "search_claim_words";--> statement-breakpoint
DROP INDEX "search_quote_words";--> statement-breakpoint
DROP INDEX "search_source_words";--> statement-breakpoint
DROP INDEX "search_citation_words";--> statement-breakpoint
DROP INDEX "search_actor_words";--> statement-breakpoint
DROP INDEX "search_mention_words";--> statement-breakpoint
DROP INDEX "search_event_words";--> statement-breakpoint
DROP INDEX "search_factCheck_words";--> statement-breakpoint
DROP INDEX "search_correction_words";--> statement-breakpoint
CREATE INDEX "search_name_word_like" ON "search_name_words" USING gin ("word" gin_trgm_ops) WITH (gin_pending_list_limit=512);--> statement-breakpoint
CREATE INDEX "search_article_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'article';--> statement-breakpoint
CREATE INDEX "search_claim_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'claim';--> statement-breakpoint
CREATE INDEX "search_quote_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'quote';--> statement-breakpoint
CREATE INDEX "search_source_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'source';--> statement-breakpoint
CREATE INDEX "search_citation_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'citation';--> statement-breakpoint
CREATE INDEX "search_actor_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'actor';--> statement-breakpoint
CREATE INDEX "search_mention_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'mention';--> statement-breakpoint
CREATE INDEX "search_event_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'event';--> statement-breakpoint
CREATE INDEX "search_factCheck_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'factCheck';--> statement-breakpoint
CREATE INDEX "search_correction_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'correction';