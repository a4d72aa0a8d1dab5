CREATE TABLE "erased_items" (
	"erasure_id" text NOT NULL,
	"resource_id" text NOT NULL,
	"type" text NOT NULL,
	"whole" boolean NOT NULL,
	CONSTRAINT "erased_items_erasure_id_resource_id_pk" PRIMARY KEY("erasure_id","resource_id"),
	CONSTRAINT "erased_item_type_known" CHECK ("erased_items"."type" in ('article', 'claim', 'quote', 'source', 'citation', 'actor', 'mention', 'event', 'factCheck', 'correction'))
);
--> statement-breakpoint
CREATE TABLE "erased_words" (
	"erasure_id" text NOT NULL,
	"scope_id" text NOT NULL,
	"digest" text NOT NULL,
	"length" integer NOT NULL,
	CONSTRAINT "erased_words_scope_id_digest_pk" PRIMARY KEY("scope_id","digest"),
	CONSTRAINT "erased_words_digest_form" CHECK ("erased_words"."digest" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"target_id" text NOT NULL,
	"ground" text NOT NULL,
	"erased_at" timestamp with time zone DEFAULT now() NOT NULL,
	"agent" text NOT NULL,
	"held" boolean DEFAULT false NOT NULL,
	"salt" text NOT NULL,
	CONSTRAINT "erasure_id_form" CHECK ("erasures"."id" ~ '^era_[a-z2-7]{26}$'),
	CONSTRAINT "erasure_kind_known" CHECK ("erasures"."kind" in ('words', 'resource', 'names')),
	CONSTRAINT "erasure_has_ground" CHECK ("erasures"."ground" <> '')
);
--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "naming" text DEFAULT 'stated' NOT NULL;--> statement-breakpoint
ALTER TABLE "erased_items" ADD CONSTRAINT "erased_items_erasure_id_erasures_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_words" ADD CONSTRAINT "erased_words_erasure_id_erasures_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "erased_item_whole" ON "erased_items" USING btree ("resource_id") WHERE "erased_items"."whole";--> statement-breakpoint
CREATE INDEX "erasure_erased_at" ON "erasures" USING btree ("erased_at","id");--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actor_naming_known" CHECK ("actors"."naming" in ('stated', 'withheld'));