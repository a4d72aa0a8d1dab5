CREATE TABLE "package_key_history" (
	"article_id" text NOT NULL,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"position" bigint NOT NULL,
	"resource_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "package_key_history_article_id_type_key_position_pk" PRIMARY KEY("article_id","type","key","position")
);
--> statement-breakpoint
ALTER TABLE "package_key_history" ADD CONSTRAINT "package_key_history_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_at" ON "changes" USING btree ("at","position");