DROP INDEX "resource_article_article";--> statement-breakpoint
CREATE INDEX "resource_article_article" ON "resource_articles" USING btree ("article_id","resource_id" text_pattern_ops);