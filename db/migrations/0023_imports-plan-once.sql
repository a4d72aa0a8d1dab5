-- Planning this statement takes longer than writing the documents of an article: plpgsql plans it once a session.
create or replace function write_search_documents(ids text[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  if ids is null then
    return;
  end if;
  insert into search_documents as stored select * from make_search_documents(ids) order by resource_id
  on conflict (resource_id) do update
    set (type, article_id, language, configuration, shown, names, words)
      = (excluded.type, excluded.article_id, excluded.language, excluded.configuration, excluded.shown, excluded.names, excluded.words)
  where (stored.article_id, stored.language, stored.configuration, stored.shown, stored.names, stored.words)
        is distinct from (excluded.article_id, excluded.language, excluded.configuration, excluded.shown, excluded.names, excluded.words);
end $$;
