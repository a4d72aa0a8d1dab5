CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;--> statement-breakpoint
CREATE TABLE "search_documents" (
	"resource_id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"article_id" text,
	"language" text,
	"configuration" text NOT NULL,
	"shown" boolean NOT NULL,
	"names" text,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "search_document_type_known" CHECK ("search_documents"."type" in ('article', 'claim', 'quote', 'source', 'citation', 'actor', 'mention', 'event'))
);
--> statement-breakpoint
CREATE INDEX "search_document_configuration" ON "search_documents" USING btree ("configuration");--> statement-breakpoint
CREATE INDEX "search_document_article" ON "search_documents" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "search_article_words" ON "search_documents" USING gin ("words") WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'article';--> statement-breakpoint
CREATE INDEX "search_claim_words" ON "search_documents" USING gin ("words") WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'claim';--> statement-breakpoint
CREATE INDEX "search_quote_words" ON "search_documents" USING gin ("words") WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'quote';--> statement-breakpoint
CREATE INDEX "search_source_words" ON "search_documents" USING gin ("words") WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'source';--> statement-breakpoint
CREATE INDEX "search_citation_words" ON "search_documents" USING gin ("words") WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'citation';--> statement-breakpoint
CREATE INDEX "search_actor_words" ON "search_documents" USING gin ("words") WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'actor';--> statement-breakpoint
CREATE INDEX "search_mention_words" ON "search_documents" USING gin ("words") WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'mention';--> statement-breakpoint
CREATE INDEX "search_event_words" ON "search_documents" USING gin ("words") WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'event';--> statement-breakpoint
CREATE INDEX "search_article_names" ON "search_documents" USING gin ("names" gin_trgm_ops) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'article';--> statement-breakpoint
CREATE INDEX "search_quote_names" ON "search_documents" USING gin ("names" gin_trgm_ops) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'quote';--> statement-breakpoint
CREATE INDEX "search_source_names" ON "search_documents" USING gin ("names" gin_trgm_ops) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'source';--> statement-breakpoint
CREATE INDEX "search_actor_names" ON "search_documents" USING gin ("names" gin_trgm_ops) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'actor';--> statement-breakpoint
CREATE INDEX "search_event_names" ON "search_documents" USING gin ("names" gin_trgm_ops) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'event';