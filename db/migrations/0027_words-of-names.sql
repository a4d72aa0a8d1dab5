drop function search_lexemes(text, text, text, tsvector);
--> statement-breakpoint
-- Whether a word stands in the names of anything.
create function is_word_of_names(word text) returns boolean language plpgsql stable as $$
declare
  kind text;
  is_there boolean;
begin
  foreach kind in array array['article', 'quote', 'source', 'actor', 'event'] loop
    execute format('select exists (select from search_documents d where d.type = %L
                      and search_lexemes(d.resource_id, d.configuration, d.language, d.shown, d.names, d.words) @@ $1)', kind)
      into is_there using format('''@%s''', word)::tsquery;
    if is_there then return true; end if;
  end loop;
  return false;
end $$;
--> statement-breakpoint
create function keep_search_name_words() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into search_name_words
    select distinct w.word from written d cross join lateral unnest(search_words_of_names(d.names)) w (word)
     where not exists (select from search_name_words s where s.word = w.word)
     order by 1 on conflict do nothing;
  end if;
  if tg_op <> 'INSERT' then
    delete from search_name_words s
     where s.word = any (array(
             select w.word from gone d
              cross join lateral unnest(search_words_of_names(d.names)) w (word)
              where not exists (select from search_documents n where n.resource_id = d.resource_id and n.names is not distinct from d.names)))
       and not is_word_of_names(s.word);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger search_name_words_inserted after insert on search_documents
  referencing new table as written for each statement execute function keep_search_name_words();
--> statement-breakpoint
create trigger search_name_words_updated after update on search_documents
  referencing old table as gone new table as written for each statement execute function keep_search_name_words();
--> statement-breakpoint
create trigger search_name_words_deleted after delete on search_documents
  referencing old table as gone for each statement execute function keep_search_name_words();
--> statement-breakpoint
insert into search_name_words
select distinct w.word from search_documents d cross join lateral unnest(search_words_of_names(d.names)) w (word);
