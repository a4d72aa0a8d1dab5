CREATE TABLE "held_packages" (
	"article_id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"embargo_until" timestamp with time zone NOT NULL,
	"package" jsonb NOT NULL,
	"resource_ids" text[] NOT NULL,
	"agent" text,
	"held_at" timestamp with time zone DEFAULT now() NOT NULL,
	"fault" text,
	"retry_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "held_package_embargo" ON "held_packages" USING btree ("embargo_until");--> statement-breakpoint
CREATE INDEX "held_package_resources" ON "held_packages" USING gin ("resource_ids");