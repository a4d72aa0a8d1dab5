-- A snapshot with no words of its article: anchors keep their places, a quote who says it, a correction what it did.
create function without_words(s jsonb) returns jsonb language sql immutable parallel safe as $$
  select s
    || case when jsonb_typeof(s -> 'anchors') = 'array' then jsonb_build_object('anchors', (
         select coalesce(jsonb_agg((a - 'selector') || '{"exact": null, "prefix": null, "suffix": null}' order by n), '[]')
           from jsonb_array_elements(s -> 'anchors') with ordinality as x (a, n))) else '{}' end
    || case when s ? 'display_text' then
         '{"text": null, "display_text": null, "speaker_name": null, "speaker_descriptor": null}'::jsonb else '{}' end
    || case when jsonb_typeof(s -> 'changes') = 'array' then jsonb_build_object('changes', (
         select coalesce(jsonb_agg(c || jsonb_build_object('before', null, 'after', null,
                  'anchor', (c -> 'anchor') || '{"prefix": null, "suffix": null}') order by n), '[]')
           from jsonb_array_elements(s -> 'changes') with ordinality as x (c, n))) else '{}' end $$;
--> statement-breakpoint
-- What is recorded says where its article's rights allow no words, so that giving or taking them is a change of it too. The
-- words themselves stay recorded: another day may allow them.
create function rights_marked_snapshots(of_type text, ids text[]) returns table (resource_id text, article_id text, snapshot jsonb)
  language sql stable as $$
  select f.resource_id, f.article_id,
         case when of_type in ('claim', 'quote', 'citation', 'mention', 'correction')
               and (select a.rights_text from articles a where a.id = f.article_id) = 'none'
              then f.snapshot || '{"words": "none"}' else f.snapshot end
    from resource_snapshots(of_type, ids) f $$;
--> statement-breakpoint
do $$
declare original text := pg_get_functiondef('record_changes'::regproc);
declare changed text;
begin
  changed := replace(original, 'from resource_snapshots(kind, ids) f', 'from rights_marked_snapshots(kind, ids) f');
  if changed = original then raise exception 'record_changes is not as it is expected here'; end if;
  execute changed;
  original := pg_get_functiondef('make_search_documents'::regproc);
  changed := replace(replace(original,
    'cross join lateral (select r.snapshot as s) snapshot',
    'cross join lateral (select case when (select o.rights_text from articles o where o.id = r.article_id) = ''none''
                                     then without_words(r.snapshot) else r.snapshot end as s) snapshot'),
    'where t.article_id = r.resource_id and t.revision',
    'where a.rights_text <> ''none'' and t.article_id = r.resource_id and t.revision');
  if changed not like '%without_words%' or changed not like '%rights_text <>%' then
    raise exception 'make_search_documents is not as it is expected here';
  end if;
  execute changed;
end $$;
--> statement-breakpoint
create function note_rights() returns trigger language plpgsql as $$
begin
  insert into pending_changes (type, resource_id)
  select b.type, b.id from (
    select 'claim' as type, c.id from claims c where c.article_id = new.id
    union all select 'quote', q.id from quotes q where q.article_id = new.id
    union all select 'citation', t.id from citations t where t.article_id = new.id
    union all select 'mention', m.id from mentions m where m.article_id = new.id
    union all select 'correction', k.id from corrections k where k.article_id = new.id) b
   order by b.type, b.id on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger note_rights after update of rights_text on articles
  for each row when ((old.rights_text = 'none') <> (new.rights_text = 'none')) execute function note_rights();
