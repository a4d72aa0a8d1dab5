-- What is as it always was is recorded without a word of it: otherwise everything that is touched again would get a revision
-- in which nothing differs.
create function as_recorded(row_as_json jsonb) returns jsonb language sql immutable parallel safe as $$
  select case when row_as_json -> 'merged_into' = 'null' then row_as_json - 'merged_into' else row_as_json end
       - case when row_as_json ->> 'naming' = 'stated' then 'naming' else '' end $$;
--> statement-breakpoint
-- Whether this transaction has written the erasure that it says it is about. Not in a savepoint.
create function erasure_in_progress() returns boolean language plpgsql stable as $$
begin
  return exists (select from erasures where id = current_setting('nutgraph.erasure', true) and xmin = pg_current_xact_id()::xid);
end $$;
--> statement-breakpoint
-- Whether an erasure takes from this resource and that stands in no change yet.
create function being_erased(of_resource text) returns boolean language sql stable as $$
  select case when coalesce(current_setting('nutgraph.erasure', true), '') = '' then false else
    exists (select from erased_items where erasure_id = current_setting('nutgraph.erasure', true) and resource_id = of_resource)
    and not exists (select from changes where resource_id = of_resource and operation = 'erased'
                       and cause = 'erasure:' || current_setting('nutgraph.erasure', true)) end $$;
--> statement-breakpoint
-- What is written once, only an erasure rewrites, and only in the transaction in which it is written down itself.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if (tg_op = 'UPDATE' and tg_table_name in ('text_revisions', 'blocks', 'revisions', 'corrections') or tg_op = 'DELETE' and tg_table_name = 'blocks')
     and erasure_in_progress() then
    return new;
  end if;
  raise exception using errcode = 'restrict_violation', table = tg_table_name, message = format(tg_argv[0], tg_table_name);
end $$;
--> statement-breakpoint
do $$
declare written_once text;
begin
  foreach written_once in array array['erasures', 'erased_items'] loop
    execute format('create trigger written_once before update or delete or truncate on %I
                      for each statement execute function refuse_change(''rows of %%s are never updated or deleted'')', written_once);
  end loop;
end $$;
--> statement-breakpoint
-- A snapshot says of what is gone as a whole which erasure took it.
create or replace function rights_marked_snapshots(of_type text, ids text[]) returns table (resource_id text, article_id text, snapshot jsonb)
  language sql stable as $$
  select f.resource_id, f.article_id,
         case when of_type in ('claim', 'quote', 'citation', 'mention', 'correction')
               and (select a.rights_text from articles a where a.id = f.article_id) = 'none'
              then f.snapshot || '{"words": "none"}' else f.snapshot end
         || coalesce((select jsonb_build_object('erasure_id', e.erasure_id) from erased_items e where e.resource_id = f.resource_id and e.whole), '{}')
    from resource_snapshots(of_type, ids) f $$;
--> statement-breakpoint
do $$
declare original text;
declare changed text;
begin
  original := pg_get_functiondef('resource_snapshots'::regproc);
  changed := replace(original, 'without_merge(to_jsonb(r))', 'as_recorded(to_jsonb(r))');
  if changed = original then raise exception 'resource_snapshots is not as it is expected here'; end if;
  execute changed;
  drop function without_merge(jsonb);

  original := pg_get_functiondef('record_changes'::regproc);
  changed := replace(replace(original,
    $from$snapshot - 'updated_at' is distinct from last_snapshot - 'updated_at'$from$,
    $to$snapshot - 'updated_at' is distinct from last_snapshot - 'updated_at' or being_erased(resource_id)$to$),
    $from$when w.revision = 1 then 'created'$from$, $to$when being_erased(w.resource_id) then 'erased'
               when w.revision = 1 then 'created'$to$);
  if changed not like '%or being_erased(%' or changed not like '%then ''erased''%' then raise exception 'record_changes is not as it is expected here'; end if;
  execute changed;

  -- What is gone as a whole rests on no words.
  original := pg_get_functiondef('check_rests_on_words'::regproc);
  changed := replace(original, E'begin\n  case of_type', E'begin
  ids := array(select i from unnest(ids) i where not exists (select from erased_items e where e.resource_id = i and e.whole));
  case of_type');
  if changed = original then raise exception 'check_rests_on_words is not as it is expected here'; end if;
  execute changed;
end $$;
