CREATE TABLE "occurrences" (
	"resource_id" text NOT NULL,
	"kind" text NOT NULL,
	"within_id" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "occurrences_resource_id_kind_within_id_pk" PRIMARY KEY("resource_id","kind","within_id")
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"resource_id" text NOT NULL,
	"kind" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "tallies_resource_id_kind_pk" PRIMARY KEY("resource_id","kind")
);
