CREATE TABLE "withheld_names" (
	"actor_id" text NOT NULL,
	"digest" text NOT NULL,
	"length" integer NOT NULL,
	"salt" text NOT NULL,
	CONSTRAINT "withheld_names_actor_id_digest_pk" PRIMARY KEY("actor_id","digest"),
	CONSTRAINT "withheld_name_digest_form" CHECK ("withheld_names"."digest" ~ '^[0-9a-f]{64}$')
);
