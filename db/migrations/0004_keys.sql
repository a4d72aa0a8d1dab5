CREATE TABLE "keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "key_id_form" CHECK ("keys"."id" ~ '^key_[a-z2-7]{26}$'),
	CONSTRAINT "key_has_name" CHECK ("keys"."name" <> ''),
	CONSTRAINT "key_scopes_known" CHECK (cardinality("keys"."scopes") > 0 and "keys"."scopes" <@ array['read', 'write', 'review', 'factcheck', 'embargoed', 'admin']),
	CONSTRAINT "key_secret_is_hashed" CHECK ("keys"."secret_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE INDEX "key_created" ON "keys" USING btree ("created_at","id");