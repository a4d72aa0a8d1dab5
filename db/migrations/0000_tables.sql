CREATE TABLE "actor_identifiers" (
	"actor_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "actor_identifiers_actor_id_ordinal_pk" PRIMARY KEY("actor_id","ordinal"),
	CONSTRAINT "actor_identifier_names_one" UNIQUE("scheme","value")
);
--> statement-breakpoint
CREATE TABLE "actor_names" (
	"actor_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"value" text NOT NULL,
	"lang" text,
	"kind" text NOT NULL,
	CONSTRAINT "actor_names_actor_id_ordinal_pk" PRIMARY KEY("actor_id","ordinal"),
	CONSTRAINT "actor_name_kind_known" CHECK ("actor_names"."kind" in ('preferred', 'alternative', 'short', 'abbreviation', 'former', 'title'))
);
--> statement-breakpoint
CREATE TABLE "actor_positions" (
	"actor_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"organization_id" text,
	"from_edtf" text,
	"from_earliest" date,
	"from_latest" date,
	"from_open" text,
	"from_basis" text,
	"from_note" text,
	"to_edtf" text,
	"to_earliest" date,
	"to_latest" date,
	"to_open" text,
	"to_basis" text,
	"to_note" text,
	CONSTRAINT "actor_positions_actor_id_ordinal_pk" PRIMARY KEY("actor_id","ordinal"),
	CONSTRAINT "actor_position_from_basis_known" CHECK ("actor_positions"."from_basis" in ('stated', 'source', 'inferred', 'unknown')),
	CONSTRAINT "actor_position_from_open_known" CHECK ("actor_positions"."from_open" in ('start', 'end', 'both')),
	CONSTRAINT "actor_position_from_in_order" CHECK ("actor_positions"."from_earliest" <= "actor_positions"."from_latest"),
	CONSTRAINT "actor_position_from_whole" CHECK ((coalesce("actor_positions"."from_basis", 'unknown') = 'unknown') = ("actor_positions"."from_edtf" is null) and ("actor_positions"."from_edtf" is not null or num_nonnulls("actor_positions"."from_earliest", "actor_positions"."from_latest", "actor_positions"."from_open") = 0)),
	CONSTRAINT "actor_position_to_basis_known" CHECK ("actor_positions"."to_basis" in ('stated', 'source', 'inferred', 'unknown')),
	CONSTRAINT "actor_position_to_open_known" CHECK ("actor_positions"."to_open" in ('start', 'end', 'both')),
	CONSTRAINT "actor_position_to_in_order" CHECK ("actor_positions"."to_earliest" <= "actor_positions"."to_latest"),
	CONSTRAINT "actor_position_to_whole" CHECK ((coalesce("actor_positions"."to_basis", 'unknown') = 'unknown') = ("actor_positions"."to_edtf" is null) and ("actor_positions"."to_edtf" is not null or num_nonnulls("actor_positions"."to_earliest", "actor_positions"."to_latest", "actor_positions"."to_open") = 0))
);
--> statement-breakpoint
CREATE TABLE "actors" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
	"needs_review" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"provenance_method" text NOT NULL,
	"provenance_agent" text,
	"provenance_confidence" double precision,
	"review_status" text DEFAULT 'unreviewed' NOT NULL,
	"reviewed_by" text,
	"reviewed_at" timestamp with time zone,
	"article_id" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"named" boolean NOT NULL,
	"description" text,
	"country_code" text,
	"wikidata_id" text,
	CONSTRAINT "actors_wikidata_id_unique" UNIQUE("wikidata_id"),
	CONSTRAINT "actor_id_form" CHECK ("actors"."id" ~ '^act_[a-z2-7]{26}$'),
	CONSTRAINT "actor_status_known" CHECK ("actors"."status" in ('published', 'withdrawn', 'merged')),
	CONSTRAINT "actor_withdrawn_has_time" CHECK (("actors"."status" = 'withdrawn') = ("actors"."withdrawn_at" is not null)),
	CONSTRAINT "actor_provenance_method_known" CHECK ("actors"."provenance_method" in ('human', 'import', 'rule', 'model')),
	CONSTRAINT "actor_provenance_confidence_range" CHECK ("actors"."provenance_confidence" between 0 and 1),
	CONSTRAINT "actor_review_status_known" CHECK ("actors"."review_status" in ('unreviewed', 'accepted', 'edited', 'rejected')),
	CONSTRAINT "actor_review_has_reviewer" CHECK (("actors"."review_status" = 'unreviewed') = ("actors"."reviewed_by" is null)),
	CONSTRAINT "actor_kind_known" CHECK ("actors"."kind" in ('person', 'state', 'government', 'organization', 'armedForce', 'group', 'region')),
	CONSTRAINT "actor_country_code_form" CHECK ("actors"."country_code" ~ '^[A-Z]{2}$'),
	CONSTRAINT "actor_wikidata_id_form" CHECK ("actors"."wikidata_id" ~ '^Q[1-9][0-9]*$'),
	CONSTRAINT "actor_unnamed_has_article" CHECK ("actors"."named" or "actors"."article_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "anchors" (
	"article_id" text NOT NULL,
	"text_revision" integer NOT NULL,
	"block" integer NOT NULL,
	"claim_id" text,
	"quote_id" text,
	"citation_id" text,
	"mention_id" text,
	"role" text DEFAULT 'content' NOT NULL,
	"ordinal" integer NOT NULL,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"exact" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"status" text DEFAULT 'exact' NOT NULL,
	"selector" jsonb,
	CONSTRAINT "anchor_order" UNIQUE NULLS NOT DISTINCT("claim_id","quote_id","citation_id","mention_id","role","ordinal"),
	CONSTRAINT "anchor_of_one" CHECK (num_nonnulls("anchors"."claim_id", "anchors"."quote_id", "anchors"."citation_id", "anchors"."mention_id") = 1),
	CONSTRAINT "anchor_role_known" CHECK ("anchors"."role" in ('content', 'speaker', 'cue', 'sentence')),
	CONSTRAINT "anchor_role_of_quote" CHECK ("anchors"."role" = 'content' or "anchors"."quote_id" is not null),
	CONSTRAINT "anchor_status_known" CHECK ("anchors"."status" in ('exact', 'moved', 'ambiguous', 'orphaned')),
	CONSTRAINT "anchor_not_empty" CHECK (0 <= "anchors"."start_offset" and "anchors"."start_offset" < "anchors"."end_offset"),
	CONSTRAINT "anchor_selector_is_object" CHECK (jsonb_typeof("anchors"."selector") = 'object')
);
--> statement-breakpoint
CREATE TABLE "article_authors" (
	"article_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"actor_id" text,
	"name" text NOT NULL,
	"basis" text NOT NULL,
	"note" text,
	CONSTRAINT "article_authors_article_id_ordinal_pk" PRIMARY KEY("article_id","ordinal"),
	CONSTRAINT "author_basis_known" CHECK ("article_authors"."basis" in ('stated', 'source', 'inferred', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
	"needs_review" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"provenance_method" text NOT NULL,
	"provenance_agent" text,
	"provenance_confidence" double precision,
	"review_status" text DEFAULT 'unreviewed' NOT NULL,
	"reviewed_by" text,
	"reviewed_at" timestamp with time zone,
	"slug" text NOT NULL,
	"headline" text,
	"kind" text NOT NULL,
	"section" text,
	"language" text NOT NULL,
	"byline" text,
	"publisher_id" text,
	"published_edtf" text,
	"published_earliest" date,
	"published_latest" date,
	"published_open" text,
	"published_basis" text,
	"published_note" text,
	"canonical_url" text,
	"text_revision" integer NOT NULL,
	"rights_holder" text,
	"rights_terms" text,
	"rights_text" text NOT NULL,
	"embargo_until" timestamp with time zone,
	"completeness" jsonb NOT NULL,
	CONSTRAINT "articles_slug_unique" UNIQUE("slug"),
	CONSTRAINT "article_id_form" CHECK ("articles"."id" ~ '^art_[a-z2-7]{26}$'),
	CONSTRAINT "article_status_known" CHECK ("articles"."status" in ('published', 'withdrawn', 'merged')),
	CONSTRAINT "article_withdrawn_has_time" CHECK (("articles"."status" = 'withdrawn') = ("articles"."withdrawn_at" is not null)),
	CONSTRAINT "article_provenance_method_known" CHECK ("articles"."provenance_method" in ('human', 'import', 'rule', 'model')),
	CONSTRAINT "article_provenance_confidence_range" CHECK ("articles"."provenance_confidence" between 0 and 1),
	CONSTRAINT "article_review_status_known" CHECK ("articles"."review_status" in ('unreviewed', 'accepted', 'edited', 'rejected')),
	CONSTRAINT "article_review_has_reviewer" CHECK (("articles"."review_status" = 'unreviewed') = ("articles"."reviewed_by" is null)),
	CONSTRAINT "article_published_basis_known" CHECK ("articles"."published_basis" in ('stated', 'source', 'inferred', 'unknown')),
	CONSTRAINT "article_published_open_known" CHECK ("articles"."published_open" in ('start', 'end', 'both')),
	CONSTRAINT "article_published_in_order" CHECK ("articles"."published_earliest" <= "articles"."published_latest"),
	CONSTRAINT "article_published_whole" CHECK ((coalesce("articles"."published_basis", 'unknown') = 'unknown') = ("articles"."published_edtf" is null) and ("articles"."published_edtf" is not null or num_nonnulls("articles"."published_earliest", "articles"."published_latest", "articles"."published_open") = 0)),
	CONSTRAINT "article_slug_form" CHECK ("articles"."slug" ~ '^[a-z0-9][a-z0-9-]*$'),
	CONSTRAINT "article_kind_known" CHECK ("articles"."kind" in ('opinion', 'news', 'analysis', 'feature', 'interview', 'review')),
	CONSTRAINT "article_rights_text_known" CHECK ("articles"."rights_text" in ('full', 'excerpts', 'none')),
	CONSTRAINT "article_completeness_is_object" CHECK (jsonb_typeof("articles"."completeness") = 'object')
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"article_id" text NOT NULL,
	"text_revision" integer NOT NULL,
	"block" integer NOT NULL,
	"kind" text NOT NULL,
	"links" text NOT NULL,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	CONSTRAINT "blocks_article_id_text_revision_block_pk" PRIMARY KEY("article_id","text_revision","block"),
	CONSTRAINT "block_reach" UNIQUE("article_id","text_revision","block","start_offset","end_offset"),
	CONSTRAINT "block_kind_known" CHECK ("blocks"."kind" in ('headline', 'standfirst', 'heading', 'paragraph', 'listItem', 'blockquote', 'question', 'answer', 'pullQuote', 'table', 'caption', 'credit', 'related', 'editorsNote', 'disclaimer')),
	CONSTRAINT "block_links_known" CHECK ("blocks"."links" in ('preserved', 'lost', 'none')),
	CONSTRAINT "block_not_empty" CHECK ("blocks"."start_offset" < "blocks"."end_offset")
);
--> statement-breakpoint
CREATE TABLE "text_revisions" (
	"article_id" text NOT NULL,
	"revision" integer NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"length" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_revisions_article_id_revision_pk" PRIMARY KEY("article_id","revision"),
	CONSTRAINT "text_revision_length_true" CHECK ("text_revisions"."length" = char_length("text_revisions"."text")),
	CONSTRAINT "text_revision_sha256_true" CHECK ("text_revisions"."sha256" = encode(sha256(convert_to("text_revisions"."text", 'UTF8')), 'hex')),
	CONSTRAINT "text_revision_without_cr" CHECK (strpos("text_revisions"."text", chr(13)) = 0)
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"position" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"operation" text NOT NULL,
	"type" text NOT NULL,
	"resource_id" text NOT NULL,
	"article_id" text,
	"revision" integer NOT NULL,
	"cause" text,
	"agent" text,
	CONSTRAINT "change_operation_known" CHECK ("changes"."operation" in ('created', 'updated', 'withdrawn', 'merged', 'restored', 'erased')),
	CONSTRAINT "change_type_known" CHECK ("changes"."type" in ('article', 'claim', 'quote', 'source', 'citation', 'actor', 'mention', 'event'))
);
--> statement-breakpoint
CREATE TABLE "histories" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"resource_id" text NOT NULL,
	"revision" integer NOT NULL,
	"type" text NOT NULL,
	"article_id" text,
	"snapshot" jsonb NOT NULL,
	CONSTRAINT "revisions_resource_id_revision_pk" PRIMARY KEY("resource_id","revision"),
	CONSTRAINT "revision_type_known" CHECK ("revisions"."type" in ('article', 'claim', 'quote', 'source', 'citation', 'actor', 'mention', 'event')),
	CONSTRAINT "revision_snapshot_is_object" CHECK (jsonb_typeof("revisions"."snapshot") = 'object')
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
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
	"source_id" text NOT NULL,
	"event_id" text,
	"role" text NOT NULL,
	"basis" text NOT NULL,
	"confidence" double precision,
	"position" integer,
	CONSTRAINT "citation_of_source" UNIQUE("id","source_id"),
	CONSTRAINT "citation_id_form" CHECK ("citations"."id" ~ '^cit_[a-z2-7]{26}$'),
	CONSTRAINT "citation_status_known" CHECK ("citations"."status" in ('published', 'withdrawn', 'merged')),
	CONSTRAINT "citation_withdrawn_has_time" CHECK (("citations"."status" = 'withdrawn') = ("citations"."withdrawn_at" is not null)),
	CONSTRAINT "citation_provenance_method_known" CHECK ("citations"."provenance_method" in ('human', 'import', 'rule', 'model')),
	CONSTRAINT "citation_provenance_confidence_range" CHECK ("citations"."provenance_confidence" between 0 and 1),
	CONSTRAINT "citation_review_status_known" CHECK ("citations"."review_status" in ('unreviewed', 'accepted', 'edited', 'rejected')),
	CONSTRAINT "citation_review_has_reviewer" CHECK (("citations"."review_status" = 'unreviewed') = ("citations"."reviewed_by" is null)),
	CONSTRAINT "citation_role_known" CHECK ("citations"."role" in ('evidence', 'related', 'byline', 'credit')),
	CONSTRAINT "citation_basis_known" CHECK ("citations"."basis" in ('linked', 'inferred', 'named')),
	CONSTRAINT "citation_confidence_range" CHECK ("citations"."confidence" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "claim_abouts" (
	"claim_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "claim_abouts_claim_id_actor_id_pk" PRIMARY KEY("claim_id","actor_id")
);
--> statement-breakpoint
CREATE TABLE "claim_events" (
	"claim_id" text NOT NULL,
	"event_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "claim_events_claim_id_event_id_pk" PRIMARY KEY("claim_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "claim_quotes" (
	"claim_id" text NOT NULL,
	"quote_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "claim_quotes_claim_id_quote_id_pk" PRIMARY KEY("claim_id","quote_id")
);
--> statement-breakpoint
CREATE TABLE "claim_vias" (
	"claim_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"actor_id" text,
	"source_id" text,
	CONSTRAINT "claim_vias_claim_id_ordinal_pk" PRIMARY KEY("claim_id","ordinal"),
	CONSTRAINT "claim_via_one" CHECK (num_nonnulls("claim_vias"."actor_id", "claim_vias"."source_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
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
	"statement" text NOT NULL,
	"kind" text NOT NULL,
	"asserted_as" text NOT NULL,
	"check_worthiness" text NOT NULL,
	"claimant_kind" text NOT NULL,
	"claimant_actor_id" text,
	"claimant_source_id" text,
	"attribution" text NOT NULL,
	"sourcing" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "claim_id_form" CHECK ("claims"."id" ~ '^clm_[a-z2-7]{26}$'),
	CONSTRAINT "claim_status_known" CHECK ("claims"."status" in ('published', 'withdrawn', 'merged')),
	CONSTRAINT "claim_withdrawn_has_time" CHECK (("claims"."status" = 'withdrawn') = ("claims"."withdrawn_at" is not null)),
	CONSTRAINT "claim_provenance_method_known" CHECK ("claims"."provenance_method" in ('human', 'import', 'rule', 'model')),
	CONSTRAINT "claim_provenance_confidence_range" CHECK ("claims"."provenance_confidence" between 0 and 1),
	CONSTRAINT "claim_review_status_known" CHECK ("claims"."review_status" in ('unreviewed', 'accepted', 'edited', 'rejected')),
	CONSTRAINT "claim_review_has_reviewer" CHECK (("claims"."review_status" = 'unreviewed') = ("claims"."reviewed_by" is null)),
	CONSTRAINT "claim_kind_known" CHECK ("claims"."kind" in ('fact', 'statistic', 'causal', 'comparison', 'prediction', 'opinion')),
	CONSTRAINT "claim_asserted_as_known" CHECK ("claims"."asserted_as" in ('stated', 'hedged', 'alleged', 'denied')),
	CONSTRAINT "claim_check_worthiness_known" CHECK ("claims"."check_worthiness" in ('low', 'medium', 'high')),
	CONSTRAINT "claim_claimant_kind_known" CHECK ("claims"."claimant_kind" in ('author', 'named', 'unnamed', 'document')),
	CONSTRAINT "claim_claimant_person_has_actor" CHECK ("claims"."claimant_kind" not in ('named', 'unnamed') or "claims"."claimant_actor_id" is not null),
	CONSTRAINT "claim_claimant_document_has_source" CHECK ("claims"."claimant_kind" <> 'document' or "claims"."claimant_source_id" is not null),
	CONSTRAINT "claim_attribution_known" CHECK ("claims"."attribution" in ('author', 'quoted', 'paraphrased', 'characterised')),
	CONSTRAINT "claim_sourcing_known" CHECK ("claims"."sourcing" in ('linked', 'attributed', 'none', 'notPreserved')),
	CONSTRAINT "claim_statement_not_empty" CHECK ("claims"."statement" <> '')
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"claim_id" text NOT NULL,
	"citation_id" text NOT NULL,
	"source_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"offered_as" text NOT NULL,
	"basis" text NOT NULL,
	"confidence" double precision,
	"finding" text,
	CONSTRAINT "evidence_claim_id_citation_id_pk" PRIMARY KEY("claim_id","citation_id"),
	CONSTRAINT "evidence_offered_as_known" CHECK ("evidence"."offered_as" in ('support', 'dispute', 'context')),
	CONSTRAINT "evidence_basis_known" CHECK ("evidence"."basis" in ('linked', 'inferred', 'named')),
	CONSTRAINT "evidence_confidence_range" CHECK ("evidence"."confidence" between 0 and 1),
	CONSTRAINT "evidence_finding_known" CHECK ("evidence"."finding" in ('supports', 'disputes', 'doesNotSay'))
);
--> statement-breakpoint
CREATE TABLE "relations" (
	"from_claim_id" text NOT NULL,
	"to_claim_id" text NOT NULL,
	"type" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "relations_from_claim_id_to_claim_id_type_pk" PRIMARY KEY("from_claim_id","to_claim_id","type"),
	CONSTRAINT "relation_type_known" CHECK ("relations"."type" in ('supports', 'contradicts', 'denies', 'elaborates', 'repeats')),
	CONSTRAINT "relation_to_another" CHECK ("relations"."from_claim_id" <> "relations"."to_claim_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
	"needs_review" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"provenance_method" text NOT NULL,
	"provenance_agent" text,
	"provenance_confidence" double precision,
	"review_status" text DEFAULT 'unreviewed' NOT NULL,
	"reviewed_by" text,
	"reviewed_at" timestamp with time zone,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"factuality" text NOT NULL,
	"time_edtf" text,
	"time_earliest" date,
	"time_latest" date,
	"time_open" text,
	"time_basis" text,
	"time_note" text,
	"place_name" text,
	"place_country_code" text,
	"place_actor_id" text,
	"wikidata_id" text,
	CONSTRAINT "events_wikidata_id_unique" UNIQUE("wikidata_id"),
	CONSTRAINT "event_id_form" CHECK ("events"."id" ~ '^evt_[a-z2-7]{26}$'),
	CONSTRAINT "event_status_known" CHECK ("events"."status" in ('published', 'withdrawn', 'merged')),
	CONSTRAINT "event_withdrawn_has_time" CHECK (("events"."status" = 'withdrawn') = ("events"."withdrawn_at" is not null)),
	CONSTRAINT "event_provenance_method_known" CHECK ("events"."provenance_method" in ('human', 'import', 'rule', 'model')),
	CONSTRAINT "event_provenance_confidence_range" CHECK ("events"."provenance_confidence" between 0 and 1),
	CONSTRAINT "event_review_status_known" CHECK ("events"."review_status" in ('unreviewed', 'accepted', 'edited', 'rejected')),
	CONSTRAINT "event_review_has_reviewer" CHECK (("events"."review_status" = 'unreviewed') = ("events"."reviewed_by" is null)),
	CONSTRAINT "event_time_basis_known" CHECK ("events"."time_basis" in ('stated', 'source', 'inferred', 'unknown')),
	CONSTRAINT "event_time_open_known" CHECK ("events"."time_open" in ('start', 'end', 'both')),
	CONSTRAINT "event_time_in_order" CHECK ("events"."time_earliest" <= "events"."time_latest"),
	CONSTRAINT "event_time_whole" CHECK ((coalesce("events"."time_basis", 'unknown') = 'unknown') = ("events"."time_edtf" is null) and ("events"."time_edtf" is not null or num_nonnulls("events"."time_earliest", "events"."time_latest", "events"."time_open") = 0)),
	CONSTRAINT "event_kind_known" CHECK ("events"."kind" in ('agreement', 'attack', 'conflict', 'crisis', 'death', 'deployment', 'diplomacy', 'election', 'leadershipChange', 'meeting', 'protest', 'publication', 'relationship', 'sanction', 'statement', 'support', 'trade', 'trend', 'trial', 'other')),
	CONSTRAINT "event_factuality_known" CHECK ("events"."factuality" in ('asserted', 'alleged', 'denied', 'predicted', 'hypothetical', 'disputed')),
	CONSTRAINT "event_place_country_code_form" CHECK ("events"."place_country_code" ~ '^[A-Z]{2}$'),
	CONSTRAINT "event_place_has_name" CHECK ("events"."place_name" is not null or num_nonnulls("events"."place_country_code", "events"."place_actor_id") = 0),
	CONSTRAINT "event_wikidata_id_form" CHECK ("events"."wikidata_id" ~ '^Q[1-9][0-9]*$')
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"event_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"role" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "participants_event_id_actor_id_role_pk" PRIMARY KEY("event_id","actor_id","role"),
	CONSTRAINT "participant_role_known" CHECK ("participants"."role" in ('agent', 'target', 'recipient', 'mediator', 'speaker', 'signatory', 'beneficiary', 'location'))
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
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
	"actor_id" text,
	"event_id" text,
	"form" text NOT NULL,
	"factuality" text,
	"time_edtf" text,
	"time_earliest" date,
	"time_latest" date,
	"time_open" text,
	"time_basis" text,
	"time_note" text,
	"position" integer NOT NULL,
	CONSTRAINT "mention_id_form" CHECK ("mentions"."id" ~ '^men_[a-z2-7]{26}$'),
	CONSTRAINT "mention_status_known" CHECK ("mentions"."status" in ('published', 'withdrawn', 'merged')),
	CONSTRAINT "mention_withdrawn_has_time" CHECK (("mentions"."status" = 'withdrawn') = ("mentions"."withdrawn_at" is not null)),
	CONSTRAINT "mention_provenance_method_known" CHECK ("mentions"."provenance_method" in ('human', 'import', 'rule', 'model')),
	CONSTRAINT "mention_provenance_confidence_range" CHECK ("mentions"."provenance_confidence" between 0 and 1),
	CONSTRAINT "mention_review_status_known" CHECK ("mentions"."review_status" in ('unreviewed', 'accepted', 'edited', 'rejected')),
	CONSTRAINT "mention_review_has_reviewer" CHECK (("mentions"."review_status" = 'unreviewed') = ("mentions"."reviewed_by" is null)),
	CONSTRAINT "mention_time_basis_known" CHECK ("mentions"."time_basis" in ('stated', 'source', 'inferred', 'unknown')),
	CONSTRAINT "mention_time_open_known" CHECK ("mentions"."time_open" in ('start', 'end', 'both')),
	CONSTRAINT "mention_time_in_order" CHECK ("mentions"."time_earliest" <= "mentions"."time_latest"),
	CONSTRAINT "mention_time_whole" CHECK ((coalesce("mentions"."time_basis", 'unknown') = 'unknown') = ("mentions"."time_edtf" is null) and ("mentions"."time_edtf" is not null or num_nonnulls("mentions"."time_earliest", "mentions"."time_latest", "mentions"."time_open") = 0)),
	CONSTRAINT "mention_of_one" CHECK (num_nonnulls("mentions"."actor_id", "mentions"."event_id") = 1),
	CONSTRAINT "mention_form_known" CHECK ("mentions"."form" in ('name', 'metonym', 'adjectival', 'description')),
	CONSTRAINT "mention_factuality_known" CHECK ("mentions"."factuality" in ('asserted', 'alleged', 'denied', 'predicted', 'hypothetical', 'disputed')),
	CONSTRAINT "mention_of_actor_has_no_time" CHECK ("mentions"."event_id" is not null or num_nonnulls("mentions"."factuality", "mentions"."time_basis") = 0)
);
--> statement-breakpoint
CREATE TABLE "package_keys" (
	"article_id" text NOT NULL,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"resource_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "package_keys_article_id_type_key_pk" PRIMARY KEY("article_id","type","key"),
	CONSTRAINT "package_key_type_known" CHECK ("package_keys"."type" in ('article', 'claim', 'quote', 'source', 'citation', 'actor', 'mention', 'event'))
);
--> statement-breakpoint
CREATE TABLE "quote_abouts" (
	"quote_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "quote_abouts_quote_id_actor_id_pk" PRIMARY KEY("quote_id","actor_id")
);
--> statement-breakpoint
CREATE TABLE "quote_vias" (
	"quote_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"actor_id" text,
	"source_id" text,
	CONSTRAINT "quote_vias_quote_id_ordinal_pk" PRIMARY KEY("quote_id","ordinal"),
	CONSTRAINT "quote_via_one" CHECK (num_nonnulls("quote_vias"."actor_id", "quote_vias"."source_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
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
	"text" text NOT NULL,
	"display_text" text NOT NULL,
	"mode" text NOT NULL,
	"speaker_kind" text,
	"speaker_actor_id" text,
	"speaker_source_id" text,
	"speaker_name" text,
	"speaker_descriptor" text,
	"said_edtf" text,
	"said_earliest" date,
	"said_latest" date,
	"said_open" text,
	"said_basis" text,
	"said_note" text,
	"event_id" text,
	"language" text NOT NULL,
	"verification_status" text NOT NULL,
	"verification_source_id" text,
	"verification_checked_by" text,
	"verification_checked_at" timestamp with time zone,
	"position" integer NOT NULL,
	CONSTRAINT "quote_id_form" CHECK ("quotes"."id" ~ '^quo_[a-z2-7]{26}$'),
	CONSTRAINT "quote_status_known" CHECK ("quotes"."status" in ('published', 'withdrawn', 'merged')),
	CONSTRAINT "quote_withdrawn_has_time" CHECK (("quotes"."status" = 'withdrawn') = ("quotes"."withdrawn_at" is not null)),
	CONSTRAINT "quote_provenance_method_known" CHECK ("quotes"."provenance_method" in ('human', 'import', 'rule', 'model')),
	CONSTRAINT "quote_provenance_confidence_range" CHECK ("quotes"."provenance_confidence" between 0 and 1),
	CONSTRAINT "quote_review_status_known" CHECK ("quotes"."review_status" in ('unreviewed', 'accepted', 'edited', 'rejected')),
	CONSTRAINT "quote_review_has_reviewer" CHECK (("quotes"."review_status" = 'unreviewed') = ("quotes"."reviewed_by" is null)),
	CONSTRAINT "quote_said_basis_known" CHECK ("quotes"."said_basis" in ('stated', 'source', 'inferred', 'unknown')),
	CONSTRAINT "quote_said_open_known" CHECK ("quotes"."said_open" in ('start', 'end', 'both')),
	CONSTRAINT "quote_said_in_order" CHECK ("quotes"."said_earliest" <= "quotes"."said_latest"),
	CONSTRAINT "quote_said_whole" CHECK ((coalesce("quotes"."said_basis", 'unknown') = 'unknown') = ("quotes"."said_edtf" is null) and ("quotes"."said_edtf" is not null or num_nonnulls("quotes"."said_earliest", "quotes"."said_latest", "quotes"."said_open") = 0)),
	CONSTRAINT "quote_display_text_begins_text" CHECK (starts_with("quotes"."text", "quotes"."display_text") and "quotes"."display_text" <> ''),
	CONSTRAINT "quote_mode_known" CHECK ("quotes"."mode" in ('full', 'partial', 'term', 'scare')),
	CONSTRAINT "quote_speaker_kind_known" CHECK ("quotes"."speaker_kind" in ('named', 'unnamed', 'document')),
	CONSTRAINT "quote_speaker_whole" CHECK ("quotes"."speaker_kind" is not null or num_nonnulls("quotes"."speaker_actor_id", "quotes"."speaker_source_id", "quotes"."speaker_name", "quotes"."speaker_descriptor") = 0),
	CONSTRAINT "quote_verification_status_known" CHECK ("quotes"."verification_status" in ('notChecked', 'matchesSource', 'differsFromSource'))
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
	"needs_review" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"provenance_method" text NOT NULL,
	"provenance_agent" text,
	"provenance_confidence" double precision,
	"review_status" text DEFAULT 'unreviewed' NOT NULL,
	"reviewed_by" text,
	"reviewed_at" timestamp with time zone,
	"article_id" text,
	"url" text,
	"normalized_url" text,
	"host" text,
	"title" text,
	"publisher_id" text,
	"publisher_name" text,
	"kind" text NOT NULL,
	"published_edtf" text,
	"published_earliest" date,
	"published_latest" date,
	"published_open" text,
	"published_basis" text,
	"published_note" text,
	CONSTRAINT "sources_normalized_url_unique" UNIQUE("normalized_url"),
	CONSTRAINT "source_id_form" CHECK ("sources"."id" ~ '^src_[a-z2-7]{26}$'),
	CONSTRAINT "source_status_known" CHECK ("sources"."status" in ('published', 'withdrawn', 'merged')),
	CONSTRAINT "source_withdrawn_has_time" CHECK (("sources"."status" = 'withdrawn') = ("sources"."withdrawn_at" is not null)),
	CONSTRAINT "source_provenance_method_known" CHECK ("sources"."provenance_method" in ('human', 'import', 'rule', 'model')),
	CONSTRAINT "source_provenance_confidence_range" CHECK ("sources"."provenance_confidence" between 0 and 1),
	CONSTRAINT "source_review_status_known" CHECK ("sources"."review_status" in ('unreviewed', 'accepted', 'edited', 'rejected')),
	CONSTRAINT "source_review_has_reviewer" CHECK (("sources"."review_status" = 'unreviewed') = ("sources"."reviewed_by" is null)),
	CONSTRAINT "source_published_basis_known" CHECK ("sources"."published_basis" in ('stated', 'source', 'inferred', 'unknown')),
	CONSTRAINT "source_published_open_known" CHECK ("sources"."published_open" in ('start', 'end', 'both')),
	CONSTRAINT "source_published_in_order" CHECK ("sources"."published_earliest" <= "sources"."published_latest"),
	CONSTRAINT "source_published_whole" CHECK ((coalesce("sources"."published_basis", 'unknown') = 'unknown') = ("sources"."published_edtf" is null) and ("sources"."published_edtf" is not null or num_nonnulls("sources"."published_earliest", "sources"."published_latest", "sources"."published_open") = 0)),
	CONSTRAINT "source_kind_known" CHECK ("sources"."kind" in ('news', 'opinion', 'research', 'official', 'social', 'dataset', 'other')),
	CONSTRAINT "source_url_whole" CHECK (num_nonnulls("sources"."url", "sources"."normalized_url", "sources"."host") in (0, 3)),
	CONSTRAINT "source_without_url_has_article" CHECK ("sources"."url" is not null or "sources"."article_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "actor_identifiers" ADD CONSTRAINT "actor_identifiers_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_names" ADD CONSTRAINT "actor_names_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_positions" ADD CONSTRAINT "actor_positions_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_positions" ADD CONSTRAINT "actor_positions_organization_id_actors_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actors_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_citation_id_citations_id_fk" FOREIGN KEY ("citation_id") REFERENCES "public"."citations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_mention_id_mentions_id_fk" FOREIGN KEY ("mention_id") REFERENCES "public"."mentions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchor_in_block" FOREIGN KEY ("article_id","text_revision","block") REFERENCES "public"."blocks"("article_id","text_revision","block") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_authors" ADD CONSTRAINT "article_authors_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_authors" ADD CONSTRAINT "article_authors_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_publisher_id_actors_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_revisions" ADD CONSTRAINT "text_revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_abouts" ADD CONSTRAINT "claim_abouts_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_abouts" ADD CONSTRAINT "claim_abouts_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_events" ADD CONSTRAINT "claim_events_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_events" ADD CONSTRAINT "claim_events_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_quotes" ADD CONSTRAINT "claim_quotes_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_quotes" ADD CONSTRAINT "claim_quotes_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_vias" ADD CONSTRAINT "claim_vias_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_vias" ADD CONSTRAINT "claim_vias_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_vias" ADD CONSTRAINT "claim_vias_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_claimant_actor_id_actors_id_fk" FOREIGN KEY ("claimant_actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_claimant_source_id_sources_id_fk" FOREIGN KEY ("claimant_source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_citation_and_source" FOREIGN KEY ("citation_id","source_id") REFERENCES "public"."citations"("id","source_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_from_claim_id_claims_id_fk" FOREIGN KEY ("from_claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_to_claim_id_claims_id_fk" FOREIGN KEY ("to_claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_place_actor_id_actors_id_fk" FOREIGN KEY ("place_actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "package_keys" ADD CONSTRAINT "package_keys_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_abouts" ADD CONSTRAINT "quote_abouts_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_abouts" ADD CONSTRAINT "quote_abouts_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_vias" ADD CONSTRAINT "quote_vias_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_vias" ADD CONSTRAINT "quote_vias_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_vias" ADD CONSTRAINT "quote_vias_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_speaker_actor_id_actors_id_fk" FOREIGN KEY ("speaker_actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_speaker_source_id_sources_id_fk" FOREIGN KEY ("speaker_source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_verification_source_id_sources_id_fk" FOREIGN KEY ("verification_source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_publisher_id_actors_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actor_position_organization" ON "actor_positions" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "actor_state_of_code" ON "actors" USING btree ("country_code") WHERE "actors"."kind" = 'state' and "actors"."named" and "actors"."status" <> 'merged';--> statement-breakpoint
CREATE INDEX "actor_article" ON "actors" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "actor_name" ON "actors" USING btree ("name" collate "C","id");--> statement-breakpoint
CREATE INDEX "actor_updated_at" ON "actors" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "actor_country" ON "actors" USING btree ("country_code","kind");--> statement-breakpoint
CREATE INDEX "anchor_claim" ON "anchors" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "anchor_quote" ON "anchors" USING btree ("quote_id");--> statement-breakpoint
CREATE INDEX "anchor_citation" ON "anchors" USING btree ("citation_id");--> statement-breakpoint
CREATE INDEX "anchor_mention" ON "anchors" USING btree ("mention_id");--> statement-breakpoint
CREATE INDEX "anchor_article" ON "anchors" USING btree ("article_id","text_revision","start_offset");--> statement-breakpoint
CREATE INDEX "author_actor" ON "article_authors" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "article_publisher" ON "articles" USING btree ("publisher_id");--> statement-breakpoint
CREATE INDEX "article_updated_at" ON "articles" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "article_published" ON "articles" USING btree ("published_earliest","id");--> statement-breakpoint
CREATE INDEX "change_resource" ON "changes" USING btree ("resource_id","revision");--> statement-breakpoint
CREATE INDEX "change_article" ON "changes" USING btree ("article_id","position");--> statement-breakpoint
CREATE INDEX "citation_position" ON "citations" USING btree ("article_id","position","id");--> statement-breakpoint
CREATE INDEX "citation_source" ON "citations" USING btree ("source_id","article_id");--> statement-breakpoint
CREATE INDEX "citation_event" ON "citations" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "citation_updated_at" ON "citations" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "claim_about_actor" ON "claim_abouts" USING btree ("actor_id","claim_id");--> statement-breakpoint
CREATE INDEX "claim_event_event" ON "claim_events" USING btree ("event_id","claim_id");--> statement-breakpoint
CREATE INDEX "claim_quote_quote" ON "claim_quotes" USING btree ("quote_id","claim_id");--> statement-breakpoint
CREATE INDEX "claim_via_actor" ON "claim_vias" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "claim_via_source" ON "claim_vias" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "claim_position" ON "claims" USING btree ("article_id","position","id");--> statement-breakpoint
CREATE INDEX "claim_claimant_actor" ON "claims" USING btree ("claimant_actor_id");--> statement-breakpoint
CREATE INDEX "claim_claimant_source" ON "claims" USING btree ("claimant_source_id");--> statement-breakpoint
CREATE INDEX "claim_updated_at" ON "claims" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "evidence_citation" ON "evidence" USING btree ("citation_id");--> statement-breakpoint
CREATE INDEX "evidence_source" ON "evidence" USING btree ("source_id","claim_id");--> statement-breakpoint
CREATE INDEX "relation_to" ON "relations" USING btree ("to_claim_id","type");--> statement-breakpoint
CREATE INDEX "event_time" ON "events" USING btree ("time_earliest","id");--> statement-breakpoint
CREATE INDEX "event_place_actor" ON "events" USING btree ("place_actor_id");--> statement-breakpoint
CREATE INDEX "event_updated_at" ON "events" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "participant_actor" ON "participants" USING btree ("actor_id","role","event_id");--> statement-breakpoint
CREATE INDEX "mention_position" ON "mentions" USING btree ("article_id","position","id");--> statement-breakpoint
CREATE INDEX "mention_actor" ON "mentions" USING btree ("actor_id","article_id");--> statement-breakpoint
CREATE INDEX "mention_event" ON "mentions" USING btree ("event_id","article_id");--> statement-breakpoint
CREATE INDEX "mention_updated_at" ON "mentions" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "package_key_resource" ON "package_keys" USING btree ("resource_id");--> statement-breakpoint
CREATE INDEX "quote_about_actor" ON "quote_abouts" USING btree ("actor_id","quote_id");--> statement-breakpoint
CREATE INDEX "quote_via_actor" ON "quote_vias" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "quote_via_source" ON "quote_vias" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "quote_position" ON "quotes" USING btree ("article_id","position","id");--> statement-breakpoint
CREATE INDEX "quote_speaker_actor" ON "quotes" USING btree ("speaker_actor_id");--> statement-breakpoint
CREATE INDEX "quote_speaker_source" ON "quotes" USING btree ("speaker_source_id");--> statement-breakpoint
CREATE INDEX "quote_event" ON "quotes" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "quote_verification_source" ON "quotes" USING btree ("verification_source_id");--> statement-breakpoint
CREATE INDEX "quote_said" ON "quotes" USING btree ("said_earliest","id");--> statement-breakpoint
CREATE INDEX "quote_updated_at" ON "quotes" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "source_article" ON "sources" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "source_publisher" ON "sources" USING btree ("publisher_id");--> statement-breakpoint
CREATE INDEX "source_host" ON "sources" USING btree ("host");--> statement-breakpoint
CREATE INDEX "source_updated_at" ON "sources" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "source_published" ON "sources" USING btree ("published_earliest","id");