CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
	"withdrawal_correction_id" text,
	"needs_review" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"provenance_method" text NOT NULL,
	"provenance_agent" text,
	"provenance_confidence" double precision,
	"review_status" text DEFAULT 'unreviewed' NOT NULL,
	"reviewed_by" text,
	"reviewed_at" timestamp with time zone,
	"article_id" text NOT NULL,
	"kind" text NOT NULL,
	"notice" text NOT NULL,
	"reason" text,
	"issued_at" timestamp with time zone NOT NULL,
	"from_text_revision" integer NOT NULL,
	"to_text_revision" integer NOT NULL,
	"changes" jsonb NOT NULL,
	"affects" jsonb NOT NULL,
	CONSTRAINT "correction_id_form" CHECK ("corrections"."id" ~ '^cor_[a-z2-7]{26}$'),
	CONSTRAINT "correction_status_known" CHECK ("corrections"."status" in ('published', 'withdrawn', 'merged')),
	CONSTRAINT "correction_withdrawn_has_time" CHECK (("corrections"."status" = 'withdrawn') = ("corrections"."withdrawn_at" is not null)),
	CONSTRAINT "correction_provenance_method_known" CHECK ("corrections"."provenance_method" in ('human', 'import', 'rule', 'model')),
	CONSTRAINT "correction_provenance_confidence_range" CHECK ("corrections"."provenance_confidence" between 0 and 1),
	CONSTRAINT "correction_review_status_known" CHECK ("corrections"."review_status" in ('unreviewed', 'accepted', 'edited', 'rejected')),
	CONSTRAINT "correction_review_has_reviewer" CHECK (("corrections"."review_status" = 'unreviewed') = ("corrections"."reviewed_by" is null)),
	CONSTRAINT "correction_kind_known" CHECK ("corrections"."kind" in ('correction', 'clarification', 'update', 'editorsNote', 'retraction')),
	CONSTRAINT "correction_changes_is_array" CHECK (jsonb_typeof("corrections"."changes") = 'array'),
	CONSTRAINT "correction_affects_is_array" CHECK (jsonb_typeof("corrections"."affects") = 'array')
);
--> statement-breakpoint
CREATE TABLE "fact_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
	"withdrawal_correction_id" text,
	"needs_review" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"provenance_method" text NOT NULL,
	"provenance_agent" text,
	"provenance_confidence" double precision,
	"review_status" text DEFAULT 'unreviewed' NOT NULL,
	"reviewed_by" text,
	"reviewed_at" timestamp with time zone,
	"claim_id" text NOT NULL,
	"claim_revision" integer NOT NULL,
	"publisher_name" text NOT NULL,
	"publisher_url" text,
	"host" text NOT NULL,
	"url" text NOT NULL,
	"verdict_label" text NOT NULL,
	"rating_value" double precision,
	"rating_best" double precision,
	"rating_worst" double precision,
	"summary" text,
	"language" text NOT NULL,
	"published_at" timestamp with time zone,
	"ever_published" boolean DEFAULT false NOT NULL,
	CONSTRAINT "factCheck_id_form" CHECK ("fact_checks"."id" ~ '^fac_[a-z2-7]{26}$'),
	CONSTRAINT "factCheck_status_known" CHECK ("fact_checks"."status" in ('draft', 'published', 'withdrawn')),
	CONSTRAINT "factCheck_withdrawn_has_time" CHECK (("fact_checks"."status" = 'withdrawn') = ("fact_checks"."withdrawn_at" is not null)),
	CONSTRAINT "factCheck_provenance_method_known" CHECK ("fact_checks"."provenance_method" in ('human', 'import', 'rule', 'model')),
	CONSTRAINT "factCheck_provenance_confidence_range" CHECK ("fact_checks"."provenance_confidence" between 0 and 1),
	CONSTRAINT "factCheck_review_status_known" CHECK ("fact_checks"."review_status" in ('unreviewed', 'accepted', 'edited', 'rejected')),
	CONSTRAINT "factCheck_review_has_reviewer" CHECK (("fact_checks"."review_status" = 'unreviewed') = ("fact_checks"."reviewed_by" is null)),
	CONSTRAINT "fact_check_of_revision" CHECK ("fact_checks"."claim_revision" > 0),
	CONSTRAINT "fact_check_rating_has_value" CHECK ("fact_checks"."rating_value" is not null or num_nonnulls("fact_checks"."rating_best", "fact_checks"."rating_worst") = 0),
	CONSTRAINT "fact_check_published_once" CHECK (case "fact_checks"."status" when 'draft' then not "fact_checks"."ever_published" when 'published' then "fact_checks"."ever_published" else true end)
);
--> statement-breakpoint
ALTER TABLE "changes" DROP CONSTRAINT "change_type_known";--> statement-breakpoint
ALTER TABLE "revisions" DROP CONSTRAINT "revision_type_known";--> statement-breakpoint
ALTER TABLE "package_keys" DROP CONSTRAINT "package_key_type_known";--> statement-breakpoint
ALTER TABLE "search_documents" DROP CONSTRAINT "search_document_type_known";--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "withdrawal_correction_id" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "withdrawal_correction_id" text;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "withdrawal_correction_id" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "withdrawal_correction_id" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "withdrawal_correction_id" text;--> statement-breakpoint
ALTER TABLE "mentions" ADD COLUMN "withdrawal_correction_id" text;--> statement-breakpoint
ALTER TABLE "quotes" ADD COLUMN "withdrawal_correction_id" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "withdrawal_correction_id" text;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_checks" ADD CONSTRAINT "fact_checks_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_article" ON "corrections" USING btree ("article_id","issued_at","id");--> statement-breakpoint
CREATE INDEX "correction_issued_at" ON "corrections" USING btree ("issued_at","id");--> statement-breakpoint
CREATE INDEX "correction_affects" ON "corrections" USING gin ("affects" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "correction_updated_at" ON "corrections" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "correction_not_published" ON "corrections" USING btree ("status") WHERE "corrections"."status" <> 'published';--> statement-breakpoint
CREATE INDEX "correction_needs_review" ON "corrections" USING btree ("id") WHERE "corrections"."needs_review";--> statement-breakpoint
CREATE INDEX "fact_check_claim" ON "fact_checks" USING btree ("claim_id","status");--> statement-breakpoint
CREATE INDEX "fact_check_host" ON "fact_checks" USING btree ("host");--> statement-breakpoint
CREATE INDEX "fact_check_publisher" ON "fact_checks" USING btree ("publisher_name");--> statement-breakpoint
CREATE INDEX "fact_check_published_at" ON "fact_checks" USING btree (coalesce("published_at", 'infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "fact_check_published_at_descending" ON "fact_checks" USING btree (coalesce("published_at", '-infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "factCheck_updated_at" ON "fact_checks" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "factCheck_not_published" ON "fact_checks" USING btree ("status") WHERE "fact_checks"."status" <> 'published';--> statement-breakpoint
CREATE INDEX "factCheck_needs_review" ON "fact_checks" USING btree ("id") WHERE "fact_checks"."needs_review";--> statement-breakpoint
CREATE INDEX "search_factCheck_words" ON "search_documents" USING gin ("words") WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'factCheck';--> statement-breakpoint
CREATE INDEX "search_correction_words" ON "search_documents" USING gin ("words") WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'correction';--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "change_type_known" CHECK ("changes"."type" in ('article', 'claim', 'quote', 'source', 'citation', 'actor', 'mention', 'event', 'factCheck', 'correction'));--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revision_type_known" CHECK ("revisions"."type" in ('article', 'claim', 'quote', 'source', 'citation', 'actor', 'mention', 'event', 'factCheck', 'correction'));--> statement-breakpoint
ALTER TABLE "package_keys" ADD CONSTRAINT "package_key_type_known" CHECK ("package_keys"."type" in ('article', 'claim', 'quote', 'source', 'citation', 'actor', 'mention', 'event', 'factCheck', 'correction'));--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_document_type_known" CHECK ("search_documents"."type" in ('article', 'claim', 'quote', 'source', 'citation', 'actor', 'mention', 'event', 'factCheck', 'correction'));