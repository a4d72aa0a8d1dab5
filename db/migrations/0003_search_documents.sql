-- A text search configuration for every language that Postgres 15 has a stemmer for, and one for all others. Accents are
-- taken off before the stemmer sees a word, so that what is typed without them finds what is printed with them.
do $$
declare stemmed text;
begin
  foreach stemmed in array array['arabic', 'armenian', 'basque', 'catalan', 'danish', 'dutch', 'english', 'finnish', 'french',
      'german', 'greek', 'hindi', 'hungarian', 'indonesian', 'irish', 'italian', 'lithuanian', 'nepali', 'norwegian', 'portuguese',
      'romanian', 'russian', 'serbian', 'spanish', 'swedish', 'tamil', 'turkish', 'yiddish'] loop
    execute format('create text search configuration %I (copy = pg_catalog.%I)', 'nutgraph_' || stemmed, stemmed);
    execute format('alter text search configuration %I alter mapping for hword, hword_part, word with unaccent, %I',
                   'nutgraph_' || stemmed, stemmed || '_stem');
  end loop;
  create text search configuration nutgraph_simple (copy = pg_catalog.simple);
  alter text search configuration nutgraph_simple alter mapping for hword, hword_part, word with unaccent, simple;
end $$;
--> statement-breakpoint
-- By the language's subtag of a BCP 47 tag; null and what has no stemmer are read word for word.
create function search_configuration(language text) returns text language sql immutable parallel safe as $$
  select 'nutgraph_' || case split_part(lower(language), '-', 1)
    when 'ar' then 'arabic' when 'hy' then 'armenian' when 'eu' then 'basque' when 'ca' then 'catalan' when 'da' then 'danish'
    when 'nl' then 'dutch' when 'en' then 'english' when 'fi' then 'finnish' when 'fr' then 'french' when 'de' then 'german'
    when 'el' then 'greek' when 'hi' then 'hindi' when 'hu' then 'hungarian' when 'id' then 'indonesian' when 'ga' then 'irish'
    when 'it' then 'italian' when 'lt' then 'lithuanian' when 'ne' then 'nepali' when 'no' then 'norwegian'
    when 'nb' then 'norwegian' when 'nn' then 'norwegian' when 'pt' then 'portuguese' when 'ro' then 'romanian'
    when 'ru' then 'russian' when 'sr' then 'serbian' when 'es' then 'spanish' when 'sv' then 'swedish' when 'ta' then 'tamil'
    when 'tr' then 'turkish' when 'yi' then 'yiddish' else 'simple' end $$;
--> statement-breakpoint
-- Spaces where Postgres' parser would see no end of a word: between Chinese characters and kana, which are found as
-- phrases then; around a slash, before which it sees a file's path; before a tag or an entity, which it skips; and before
-- a number after a hyphen, which it takes for a negative one. Only spaces come in, so that what is found can be marked in the words as they are.
create function search_spaced(words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(regexp_replace(words,
    '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g'),
    '([/\\<&])', ' \1 ', 'g'),
    '([[:alnum:]]-)(?=[[:digit:]])', '\1 ', 'g') $$;
--> statement-breakpoint
-- Raises `program_limit_exceeded` above 1 MB of distinct words.
create function search_vector(configuration regconfig, words text, weight "char") returns tsvector language sql stable parallel safe as $$
  select setweight(to_tsvector(configuration, search_spaced(normalize(coalesce(words, ''), NFKC))), weight) $$;
--> statement-breakpoint
-- The fields of a document with weights, and far enough from each other that no phrase runs from one into the next.
create function search_words(configuration regconfig, first text, second text, third text) returns tsvector language plpgsql stable as $$
declare apart constant tsvector := $gap$' ':64$gap$;
begin
  return ts_delete(search_vector(configuration, first, 'A') || apart || search_vector(configuration, second, 'B') || apart
    || search_vector(configuration, third, 'C'), ' ');
exception when program_limit_exceeded then
  -- The beginning of so long a text can be found.
  return ts_delete(search_vector(configuration, left(first, 10000), 'A') || apart || search_vector(configuration, left(second, 10000), 'B') || apart
    || search_vector(configuration, left(third, 100000), 'C'), ' ');
end $$;
--> statement-breakpoint
-- A name as it is compared: without case, accents and punctuation.
create function search_name(name text) returns text language sql stable parallel safe as $$
  select nullif(trim(regexp_replace(lower(unaccent(normalize(name, NFKC))), '[[:punct:][:space:]]+', ' ', 'g')), '') $$;
--> statement-breakpoint
-- Whether every asked word begins a word of the names or is a slip away from one: up to five letters, one letter more,
-- less or other; two in longer words, so that a pair may have changed places. Both as search_name makes them.
create function search_slip(asked text, names text) returns boolean language sql immutable parallel safe as $$
  select not exists (
    select from regexp_split_to_table(asked, ' ') a (word)
    cross join lateral (select case when char_length(a.word) > 5 then 2 when char_length(a.word) > 2 then 1 else 0 end as allowed) s
     where not exists (
       select from regexp_split_to_table(names, '[ \n]') n (word)
        where starts_with(n.word, a.word) or levenshtein_less_equal(left(a.word, 60), left(n.word, 60), s.allowed) <= s.allowed)) $$;
--> statement-breakpoint
-- What a search looks through of these resources, from the latest of their recorded revisions.
create function make_search_documents(ids text[]) returns setof search_documents language sql stable as $$
  select r.resource_id, r.type, r.article_id,
         coalesce(s ->> 'language', a.language),
         c.configuration,
         s ->> 'status' = 'published' and s ->> 'review_status' <> 'rejected',
         (select string_agg(n.name, E'\n' order by n.ordinality)
            from unnest(f.names) with ordinality as x (value, ordinality)
            cross join lateral (select search_name(left(x.value, 2000)) as name, x.ordinality) n),
         search_words(c.configuration::regconfig, f.first, f.second, f.third)
    from unnest(ids) i (id)
    cross join lateral (select v.* from revisions v where v.resource_id = i.id order by v.revision desc limit 1) r
    cross join lateral (select r.snapshot as s) snapshot
    left join articles a on a.id = r.article_id
    cross join lateral (
      -- What belongs to the corpus is written in the language of the article that first named it.
      select search_configuration(coalesce(s ->> 'language', a.language, (
               select n.language from package_keys k join articles n on n.id = k.article_id
                where k.resource_id = r.resource_id order by n.created_at, n.id limit 1))) as configuration) c
    cross join lateral (
      select (select string_agg(x ->> 'exact', E'\n\n') from jsonb_array_elements(s -> 'anchors') x where x ->> 'role' = 'content') as content,
             (select string_agg(x ->> 'exact', E'\n\n') from jsonb_array_elements(s -> 'anchors') x where x ->> 'role' = 'sentence') as sentence,
             (select array_agg(x ->> 'value') from jsonb_array_elements(s -> 'names') x) as more_names) l
    cross join lateral (
      select case r.type when 'claim' then s ->> 'statement' when 'quote' then s ->> 'text' when 'article' then s ->> 'headline'
                         when 'actor' then concat_ws(E'\n\n', s ->> 'name', array_to_string(l.more_names, E'\n\n'))
                         else s ->> 'title' end as first,
             case r.type when 'claim' then l.content when 'quote' then concat_ws(E'\n\n', s ->> 'speaker_name', s ->> 'speaker_descriptor')
                         when 'event' then s ->> 'place_name' when 'source' then s ->> 'publisher_name'
                         when 'article' then s ->> 'byline' end as second,
             case r.type when 'quote' then l.sentence when 'actor' then s ->> 'description'
                         when 'source' then concat_ws(' ', s ->> 'host', regexp_replace(s ->> 'url', '^[a-z]+://(www\.)?|[^[:alnum:]]+', ' ', 'gi'))
                         when 'article' then (select t.text from text_revisions t
                                               where t.article_id = r.resource_id and t.revision = (s -> 'text' ->> 'revision')::integer)
                         when 'citation' then l.content when 'mention' then l.content end as third,
             case r.type when 'actor' then (s ->> 'name') || l.more_names when 'quote' then array[s ->> 'speaker_name']
                         when 'source' then array[s ->> 'title', s ->> 'publisher_name'] when 'event' then array[s ->> 'title']
                         when 'article' then array[s ->> 'headline', s ->> 'byline'] end as names) f $$;
--> statement-breakpoint
create function write_search_documents(ids text[]) returns void language sql as $$
  insert into search_documents as stored select * from make_search_documents(ids) order by resource_id
  on conflict (resource_id) do update
    set (type, article_id, language, configuration, shown, names, words)
      = (excluded.type, excluded.article_id, excluded.language, excluded.configuration, excluded.shown, excluded.names, excluded.words)
  where (stored.article_id, stored.language, stored.configuration, stored.shown, stored.names, stored.words)
        is distinct from (excluded.article_id, excluded.language, excluded.configuration, excluded.shown, excluded.names, excluded.words) $$;
--> statement-breakpoint
create function keep_search_documents() returns trigger language plpgsql as $$
begin
  perform write_search_documents((select array_agg(distinct resource_id) from recorded));
  -- An article in another language than before: so is what belongs to it, and what it was the first to name.
  perform write_search_documents((
    select array_agg(distinct b.resource_id)
      from recorded r
      join revisions p on p.resource_id = r.resource_id and p.revision = r.revision - 1
      cross join lateral (
        select d.resource_id from search_documents d where d.article_id = r.resource_id and d.resource_id <> r.resource_id
        union select k.resource_id from package_keys k where k.article_id = r.resource_id) b
     where r.type = 'article' and p.snapshot ->> 'language' is distinct from r.snapshot ->> 'language'));
  return null;
end $$;
--> statement-breakpoint
create trigger keep_search_documents after insert on revisions
  referencing new table as recorded for each statement execute function keep_search_documents();
--> statement-breakpoint
select write_search_documents(array(select distinct resource_id from revisions));
