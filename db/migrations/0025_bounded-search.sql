-- The words of names, each line of them by its words; of a very long one the first letters.
create function search_words_of_names(names text) returns text[] language sql immutable parallel safe as $$
  select string_to_array(translate(regexp_replace(names, '([^ \n]{60})[^ \n]*', '\1', 'g'), E'\n', ' '), ' ') $$;
--> statement-breakpoint
-- The words of a document, those of its names as they are, and marks, which no search can ask for: how they were read, the
-- language, whether it is hidden, and of which samples it is: of one document in two by `#1`, in four by `#2` and so on to
-- 4096, each within the one before, and of one, two or three quarters by `#a`, `#b` and `#c`. So an index leaves no others to
-- be looked at, and of too many gives some, always the same.
create function search_lexemes(resource_id text, configuration text, language text, shown boolean, names text, words tsvector) returns tsvector
  language sql immutable parallel safe as $$
  select words || array_to_tsvector(
    array_remove(array[
      '#configuration ' || configuration,
      '#language ' || language,
      case when not shown then '#hidden' end], null)
    || (array['#1', '#2', '#3', '#4', '#5', '#6', '#7', '#8', '#9', '#10', '#11', '#12'])[
         1 : 12 - length(ltrim(('x' || left(md5(resource_id), 3))::bit(12)::text, '0'))]
    || (array['#a', '#b', '#c'])[translate(substr(md5(resource_id), 4, 1), '0123456789abcdef', '1111222233334444')::integer : 3]
    || string_to_array('@' || regexp_replace(regexp_replace(names, '([^ \n]{60})[^ \n]*', '\1', 'g'), '[ \n]', ' @', 'g'), ' ')) $$;
--> statement-breakpoint
-- The mark of a sample as a query. Samples are counted in quarters of a doubling, from 0, one document in 4096, to 48, all.
create function search_mark(sample integer) returns tsquery language sql immutable parallel safe as $$
  select (case when sample % 4 = 0 then format('''#%s''', 12 - sample / 4)
               else case when sample < 44 then format('''#%s'' & ', 11 - sample / 4) else '' end
                 || format('(''#%s'' | ''#%s'')', 12 - sample / 4, substr('abc', sample % 4, 1)) end)::tsquery $$;
--> statement-breakpoint
-- What looks for a query among the documents of the sample `upto` that are not of the sample `after`, -1 for none; null where
-- these are none.
create function search_sample(query tsquery, after integer, upto integer) returns tsquery language sql immutable parallel safe as $$
  select case when upto <= after then null when after < 0 then sampled else sampled && !! search_mark(after) end
    from (select case when upto < 48 then query && search_mark(upto) else query end as sampled) s $$;
--> statement-breakpoint
-- The largest sample that still has no more than `most` documents, as far as can be told from the `found` that a smaller one
-- has, with what chance may have kept out of it; all where they are hardly more than that.
create function search_reach(sample integer, found bigint, most integer) returns integer language sql immutable parallel safe as $$
  select case when share >= 0.93 then 48 else greatest(sample, (4 * (12 + power) + floor(4 * (share / 2.0 ^ power - 1)))::integer) end
    from (select share, floor(log(2, share::numeric))::integer as power
            from (select (2.0 ^ (sample / 4 - 12) * (1 + sample % 4 / 4.0) * most / (found + least(2 * sqrt(found), 40) + 4))::float8 as share) s) p $$;
