CREATE TABLE "webhook_attempts" (
	"webhook_id" text NOT NULL,
	"number" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"message_id" text NOT NULL,
	"until_position" text,
	"outcome" text NOT NULL,
	"status" integer,
	"milliseconds" integer NOT NULL,
	CONSTRAINT "webhook_attempts_webhook_id_number_pk" PRIMARY KEY("webhook_id","number"),
	CONSTRAINT "webhook_attempt_kind_known" CHECK ("webhook_attempts"."kind" in ('changes', 'ping', 'disabled')),
	CONSTRAINT "webhook_attempt_outcome_known" CHECK ("webhook_attempts"."outcome" in ('delivered', 'gone', 'redirect', 'status', 'timeout', 'unresolvable', 'forbiddenTarget', 'unreachable', 'tls', 'malformedAnswer'))
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"url" text NOT NULL,
	"notice_url" text,
	"description" text,
	"filter" jsonb NOT NULL,
	"with_resource" boolean NOT NULL,
	"message_limit" integer NOT NULL,
	"secret" text NOT NULL,
	"previous_secret" text,
	"previous_secret_until" timestamp with time zone,
	"enabled" boolean DEFAULT true NOT NULL,
	"disabled_at" timestamp with time zone,
	"disabled_reason" text,
	"history" text NOT NULL,
	"delivered_position" bigint NOT NULL,
	"attempt_until" bigint,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp with time zone,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_delivered_at" timestamp with time zone,
	"notice_due_at" timestamp with time zone,
	"notice_attempts" integer DEFAULT 0 NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"attempted" bigint DEFAULT 0 NOT NULL,
	"lease_token" uuid,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_id_form" CHECK ("webhooks"."id" ~ '^whk_[a-z2-7]{26}$'),
	CONSTRAINT "webhook_filter_is_object" CHECK (jsonb_typeof("webhooks"."filter") = 'object'),
	CONSTRAINT "webhook_disabled_has_reason" CHECK ("webhooks"."enabled" = ("webhooks"."disabled_reason" is null)),
	CONSTRAINT "webhook_disabled_has_time" CHECK ("webhooks"."enabled" = ("webhooks"."disabled_at" is null)),
	CONSTRAINT "webhook_stop_known" CHECK ("webhooks"."disabled_reason" in ('asked', 'gone', 'failing', 'otherHistory')),
	CONSTRAINT "webhook_previous_secret_ends" CHECK (("webhooks"."previous_secret" is null) = ("webhooks"."previous_secret_until" is null)),
	CONSTRAINT "webhook_lease_ends" CHECK (("webhooks"."lease_token" is null) = ("webhooks"."lease_until" is null)),
	CONSTRAINT "webhook_attempt_goes_on" CHECK ("webhooks"."attempt_until" > "webhooks"."delivered_position")
);
--> statement-breakpoint
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_key_id_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_key" ON "webhooks" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "webhook_created" ON "webhooks" USING btree ("created_at","id");