CREATE TABLE "erased_identifiers" (
	"resource_id" text NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "erased_identifiers_digest_resource_id_pk" PRIMARY KEY("digest","resource_id"),
	CONSTRAINT "erased_identifier_digest_form" CHECK ("erased_identifiers"."digest" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "identifier_salts" (
	"salt" text PRIMARY KEY DEFAULT encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex') NOT NULL
);
--> statement-breakpoint
CREATE INDEX "erased_identifier_resource" ON "erased_identifiers" USING btree ("resource_id");
--> statement-breakpoint
insert into identifier_salts default values;
--> statement-breakpoint
create function identifier_digest(identifier text) returns text language sql stable as $$
  select encode(sha256(convert_to((select salt from identifier_salts) || ' ' || identifier, 'UTF8')), 'hex') $$;
