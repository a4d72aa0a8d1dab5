DROP INDEX "article_published";--> statement-breakpoint
DROP INDEX "citation_position";--> statement-breakpoint
DROP INDEX "event_time";--> statement-breakpoint
DROP INDEX "quote_said";--> statement-breakpoint
DROP INDEX "source_published";--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "citation_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "actor_not_published" ON "actors" USING btree ("status") WHERE "actors"."status" <> 'published';--> statement-breakpoint
CREATE INDEX "actor_needs_review" ON "actors" USING btree ("id") WHERE "actors"."needs_review";--> statement-breakpoint
CREATE INDEX "anchor_not_exact" ON "anchors" USING btree ("status") WHERE "anchors"."status" <> 'exact';--> statement-breakpoint
CREATE INDEX "article_section" ON "articles" USING btree ("section");--> statement-breakpoint
CREATE INDEX "article_slug" ON "articles" USING btree ("slug" collate "C","id");--> statement-breakpoint
CREATE INDEX "article_not_published" ON "articles" USING btree ("status") WHERE "articles"."status" <> 'published';--> statement-breakpoint
CREATE INDEX "article_needs_review" ON "articles" USING btree ("id") WHERE "articles"."needs_review";--> statement-breakpoint
CREATE INDEX "article_published_descending" ON "articles" USING btree (coalesce("published_earliest", '-infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "article_published_days" ON "articles" USING gist (daterange("published_earliest", "published_latest", '[]'));--> statement-breakpoint
CREATE INDEX "citation_position_descending" ON "citations" USING btree ("article_id",coalesce("position", -1),"id");--> statement-breakpoint
CREATE INDEX "citation_not_published" ON "citations" USING btree ("status") WHERE "citations"."status" <> 'published';--> statement-breakpoint
CREATE INDEX "citation_needs_review" ON "citations" USING btree ("id") WHERE "citations"."needs_review";--> statement-breakpoint
CREATE INDEX "claim_not_published" ON "claims" USING btree ("status") WHERE "claims"."status" <> 'published';--> statement-breakpoint
CREATE INDEX "claim_needs_review" ON "claims" USING btree ("id") WHERE "claims"."needs_review";--> statement-breakpoint
CREATE INDEX "relation_type" ON "relations" USING btree ("type");--> statement-breakpoint
CREATE INDEX "event_time_descending" ON "events" USING btree (coalesce("time_earliest", '-infinity'::date),coalesce("time_latest", '-infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "event_time_days" ON "events" USING gist (daterange("time_earliest", "time_latest", '[]'));--> statement-breakpoint
CREATE INDEX "event_place_country" ON "events" USING btree ("place_country_code");--> statement-breakpoint
CREATE INDEX "event_not_published" ON "events" USING btree ("status") WHERE "events"."status" <> 'published';--> statement-breakpoint
CREATE INDEX "event_needs_review" ON "events" USING btree ("id") WHERE "events"."needs_review";--> statement-breakpoint
CREATE INDEX "mention_not_published" ON "mentions" USING btree ("status") WHERE "mentions"."status" <> 'published';--> statement-breakpoint
CREATE INDEX "mention_needs_review" ON "mentions" USING btree ("id") WHERE "mentions"."needs_review";--> statement-breakpoint
CREATE INDEX "quote_said_descending" ON "quotes" USING btree (coalesce("said_earliest", '-infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "quote_said_days" ON "quotes" USING gist (daterange("said_earliest", "said_latest", '[]'));--> statement-breakpoint
CREATE INDEX "quote_not_published" ON "quotes" USING btree ("status") WHERE "quotes"."status" <> 'published';--> statement-breakpoint
CREATE INDEX "quote_needs_review" ON "quotes" USING btree ("id") WHERE "quotes"."needs_review";--> statement-breakpoint
CREATE INDEX "source_not_published" ON "sources" USING btree ("status") WHERE "sources"."status" <> 'published';--> statement-breakpoint
CREATE INDEX "source_needs_review" ON "sources" USING btree ("id") WHERE "sources"."needs_review";--> statement-breakpoint
CREATE INDEX "source_citation_count" ON "sources" USING btree ("citation_count","id");--> statement-breakpoint
CREATE INDEX "source_published_descending" ON "sources" USING btree (coalesce("published_earliest", '-infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "source_by_host" ON "sources" USING btree (coalesce("host" collate "C", U&'\+10FFFF'),"id");--> statement-breakpoint
CREATE INDEX "source_by_host_descending" ON "sources" USING btree (coalesce("host" collate "C", ''),"id");--> statement-breakpoint
CREATE INDEX "source_published_days" ON "sources" USING gist (daterange("published_earliest", "published_latest", '[]'));--> statement-breakpoint
CREATE INDEX "article_published" ON "articles" USING btree (coalesce("published_earliest", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "citation_position" ON "citations" USING btree ("article_id",coalesce("position", 2147483647),"id");--> statement-breakpoint
CREATE INDEX "event_time" ON "events" USING btree (coalesce("time_earliest", 'infinity'::date),coalesce("time_latest", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "quote_said" ON "quotes" USING btree (coalesce("said_earliest", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "source_published" ON "sources" USING btree (coalesce("published_earliest", 'infinity'::date),"id");