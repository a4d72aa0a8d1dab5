CREATE TABLE "idempotency_keys" (
	"key_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer NOT NULL,
	"type" text NOT NULL,
	"resource_id" text NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_key_id_idempotency_key_pk" PRIMARY KEY("key_id","idempotency_key"),
	CONSTRAINT "idempotency_key_status_is_success" CHECK ("idempotency_keys"."status" between 200 and 299),
	CONSTRAINT "idempotency_key_type_known" CHECK ("idempotency_keys"."type" in ('article', 'claim', 'quote', 'source', 'citation', 'actor', 'mention', 'event', 'factCheck', 'correction')),
	CONSTRAINT "idempotency_key_fingerprint_is_hash" CHECK ("idempotency_keys"."fingerprint" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_key_id_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_key_created" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actors_merged_into_actors_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_merged_into_events_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_merged_into_sources_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actor_merged_into" ON "actors" USING btree ("merged_into") WHERE "actors"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "event_merged_into" ON "events" USING btree ("merged_into") WHERE "events"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "source_merged_into" ON "sources" USING btree ("merged_into") WHERE "sources"."merged_into" is not null;--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actor_merged_into_when_merged" CHECK ("actors"."merged_into" is null or "actors"."status" = 'merged');--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "event_merged_into_when_merged" CHECK ("events"."merged_into" is null or "events"."status" = 'merged');--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "source_merged_into_when_merged" CHECK ("sources"."merged_into" is null or "sources"."status" = 'merged');