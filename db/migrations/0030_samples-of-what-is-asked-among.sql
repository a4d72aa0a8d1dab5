drop index "search_article_words";
--> statement-breakpoint
drop index "search_claim_words";
--> statement-breakpoint
drop index "search_quote_words";
--> statement-breakpoint
drop index "search_source_words";
--> statement-breakpoint
drop index "search_citation_words";
--> statement-breakpoint
drop index "search_actor_words";
--> statement-breakpoint
drop index "search_mention_words";
--> statement-breakpoint
drop index "search_event_words";
--> statement-breakpoint
drop index "search_factCheck_words";
--> statement-breakpoint
drop index "search_correction_words";
--> statement-breakpoint
-- Samples of the documents, each within the next, in half doublings: of one document in 4096 (0), of as many and a half (1),
-- of one in 2048 (2) and so on to all (24). These are the marks of the smallest that a document is in, always the same, and of
-- those above it, among the documents that are looked for together.
create function search_marks(resource_id text, among text) returns text[] language sql immutable parallel safe
  return string_to_array(replace(substr(
    '~00,~01,~02,~03,~04,~05,~06,~07,~08,~09,~10,~11,~12,~13,~14,~15,~16,~17,~18,~19,~20,~21,~22,~23,~24',
    1 + 4 * width_bucket(('x' || left(md5(resource_id), 4))::bit(16)::integer,
      '{16,24,32,48,64,96,128,192,256,384,512,768,1024,1536,2048,3072,4096,6144,8192,12288,16384,24576,32768,49152}'::integer[])),
    '~', '#' || among || ' '), ',');
--> statement-breakpoint
-- The words of a document, those of its names as they are, and marks, which no search can ask for: of which samples it is
-- among those whose words were read by the same configuration, among those in its language, and, if it has names, among all
-- that have (`*`). So an index that is asked for words and one mark leaves no others to be looked at, and of too many gives
-- some, always the same. What is hidden has marks of its own, with a hyphen, and none for its language.
create or replace function search_lexemes(resource_id text, configuration text, language text, shown boolean, names text, words tsvector) returns tsvector
  language sql immutable parallel safe
  return words || array_to_tsvector(
    search_marks(resource_id, case when shown then configuration else '-' || configuration end)
    || case when shown and language is not null then search_marks(resource_id, language) end
    || case when names is not null then search_marks(resource_id, case when shown then '*' else '-*' end) end
    || string_to_array('@' || regexp_replace(regexp_replace(names, '([^ \n]{60})[^ \n]*', '\1', 'g'), '[ \n]', ' @', 'g'), ' '));
--> statement-breakpoint
drop function search_sample(tsquery, integer, integer);
--> statement-breakpoint
drop function search_mark(integer);
--> statement-breakpoint
drop function search_reach(integer, bigint, integer);
--> statement-breakpoint
-- The marks of a sample, among any of these, as a query.
create function search_mark(among text[], sample integer) returns tsquery language sql immutable parallel safe as $$
  select string_agg(format('''#%s %s''', a, to_char(sample, 'FM00')), ' | ')::tsquery from unnest(among) a $$;
--> statement-breakpoint
-- What looks for a query among the documents of the sample `upto` that are not of the sample `after`, -1 for none; null where
-- these are none.
create function search_sample(query tsquery, among text[], after integer, upto integer) returns tsquery language sql immutable parallel safe as $$
  select case when upto <= after then null
              when after < 0 then query && search_mark(among, upto)
              else query && search_mark(among, upto) && !! search_mark(among, after) end $$;
--> statement-breakpoint
-- How large a sample is: its share of all documents.
create function search_share(sample integer) returns float8 language sql immutable parallel safe as $$
  select 2.0::float8 ^ (sample / 2 - 12) * (1 + sample % 2 / 2.0::float8) $$;
--> statement-breakpoint
-- The largest sample that still has no more than `most` documents, as far as can be told from the `found` that a smaller one
-- has, with what chance may have kept out of it; all where they are hardly more than that.
create function search_reach(sample integer, found bigint, most integer) returns integer language sql immutable parallel safe as $$
  select case when share >= 0.93 then 24
              else (select max(s) from generate_series(sample, 24) s where s = sample or search_share(s) <= share) end
    from (select search_share(sample) * most / (found + least(2 * sqrt(found), 40) + 4) as share) s $$;
--> statement-breakpoint
CREATE INDEX "search_article_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'article';
--> statement-breakpoint
CREATE INDEX "search_claim_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'claim';
--> statement-breakpoint
CREATE INDEX "search_quote_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'quote';
--> statement-breakpoint
CREATE INDEX "search_source_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'source';
--> statement-breakpoint
CREATE INDEX "search_citation_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'citation';
--> statement-breakpoint
CREATE INDEX "search_actor_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'actor';
--> statement-breakpoint
CREATE INDEX "search_mention_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'mention';
--> statement-breakpoint
CREATE INDEX "search_event_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'event';
--> statement-breakpoint
CREATE INDEX "search_factCheck_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'factCheck';
--> statement-breakpoint
CREATE INDEX "search_correction_words" ON "search_documents" USING gin (search_lexemes("resource_id", "configuration", "language", "shown", "names", "words")) WITH (gin_pending_list_limit=512) WHERE "search_documents"."type" = 'correction';
