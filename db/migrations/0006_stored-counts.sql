CREATE TABLE "resource_articles" (
	"resource_id" text NOT NULL,
	"article_id" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "resource_articles_resource_id_article_id_pk" PRIMARY KEY("resource_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "resource_counts" (
	"resource_id" text NOT NULL,
	"counted" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "resource_counts_resource_id_counted_pk" PRIMARY KEY("resource_id","counted")
);
--> statement-breakpoint
DROP INDEX "article_published_days";--> statement-breakpoint
DROP INDEX "event_time_days";--> statement-breakpoint
DROP INDEX "quote_said_days";--> statement-breakpoint
DROP INDEX "source_published_days";--> statement-breakpoint
CREATE INDEX "resource_article_article" ON "resource_articles" USING btree ("article_id","resource_id");--> statement-breakpoint
CREATE INDEX "article_published_days" ON "articles" USING gist (daterange("published_earliest", "published_latest", '[]')) WHERE "articles"."published_edtf" is not null;--> statement-breakpoint
CREATE INDEX "event_time_days" ON "events" USING gist (daterange("time_earliest", "time_latest", '[]')) WHERE "events"."time_edtf" is not null;--> statement-breakpoint
CREATE INDEX "quote_said_days" ON "quotes" USING gist (daterange("said_earliest", "said_latest", '[]')) WHERE "quotes"."said_edtf" is not null;--> statement-breakpoint
CREATE INDEX "source_published_days" ON "sources" USING gist (daterange("published_earliest", "published_latest", '[]')) WHERE "sources"."published_edtf" is not null;