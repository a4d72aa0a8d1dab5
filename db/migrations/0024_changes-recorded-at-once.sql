-- What a statement touches is noted by a function for each column, whose statement is planned once a session and trigger.
do $$
declare named record;
begin
  for named in
    select distinct convert_from(split_part(encode(t.tgargs, 'escape'), '\000', 2)::bytea, 'UTF8') as id_column
      from pg_trigger t where t.tgfoid = 'note_changes'::regproc
  loop
    execute format($note$
      create function %I() returns trigger language plpgsql as $body$
      begin
        insert into pending_changes (type, resource_id)
        select distinct tg_argv[0], %I from touched where %I is not null order by 2 on conflict do nothing;
        return null;
      end $body$ $note$, 'note_changes_by_' || named.id_column, named.id_column, named.id_column);
  end loop;
  for named in
    select pg_get_triggerdef(t.oid) as definition from pg_trigger t where t.tgfoid = 'note_changes'::regproc
  loop
    execute regexp_replace(named.definition, '^CREATE TRIGGER (.*) note_changes\(''(\w+)'', ''(\w+)''\)$',
                           'create or replace trigger \1 note_changes_by_\3(''\2'')');
  end loop;
  drop function note_changes();
end $$;
--> statement-breakpoint
-- Each text is unpacked once, and each anchor's surroundings are cut out of it once: in UTF-8 that is a walk from its beginning.
create or replace function check_anchors_verbatim() returns trigger language plpgsql as $$
declare wrong record;
begin
  with texts as materialized (
    select t.article_id, t.revision, t.text || '' as text from text_revisions t
     where (t.article_id, t.revision) in (select article_id, text_revision from written)
  )
  select n.exact, n.start_offset, n.end_offset, n.article_id, n.text_revision,
         substring(s.words from s.before + 1 for n.end_offset - n.start_offset) as printed
    into wrong
    from written n
    left join texts t on t.article_id = n.article_id and t.revision = n.text_revision
    left join blocks b on b.article_id = n.article_id and b.text_revision = n.text_revision and b.block = n.block
    cross join lateral (
      select least(n.start_offset, 32) as before,
             substring(t.text from n.start_offset - least(n.start_offset, 32) + 1
                              for least(n.start_offset, 32) + n.end_offset - n.start_offset + 32) as words offset 0) s
   where n.exact is distinct from substring(s.words from s.before + 1 for n.end_offset - n.start_offset)
      or n.prefix is distinct from substring(s.words from 1 for s.before)
      or n.suffix is distinct from substring(s.words from s.before + n.end_offset - n.start_offset + 1 for 32)
      or (n.start_offset >= b.start_offset and n.end_offset <= b.end_offset) is not true
   limit 1;
  if found then
    raise exception using errcode = 'check_violation', table = 'anchors', constraint = 'anchor_is_verbatim',
      message = format('the words "%s" are not what text revision %s of %s has at %s to %s',
                       left(wrong.exact, 200), wrong.text_revision, wrong.article_id, wrong.start_offset, wrong.end_offset),
      detail = format('There stands: "%s"', left(wrong.printed, 200));
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Revisions of every kind are written by one statement, so that search documents and counts follow once.
create or replace function record_changes() returns trigger language plpgsql as $$
declare
  kinds constant text[] := array['article', 'actor', 'source', 'event', 'citation', 'mention', 'quote', 'claim', 'factCheck', 'correction'];
  kind text;
  ids text[];
  noted jsonb;
  recorded jsonb;
begin
  if not exists (select from pending_changes where type = new.type and resource_id = new.resource_id) then
    return null;
  end if;
  with taken as (delete from pending_changes returning type, resource_id),
  of_kind as (select type, jsonb_agg(resource_id) as ids from taken group by type)
    select jsonb_object_agg(type, of_kind.ids) into noted from of_kind;
  foreach kind in array kinds loop
    continue when not noted ? kind;
    perform check_rests_on_words(kind, array(select jsonb_array_elements_text(noted -> kind)));
  end loop;
  with fresh as materialized (
    select k.kind, k.place, f.resource_id, f.article_id, f.snapshot, last.revision as last_revision, last.snapshot as last_snapshot
      from (select n.kind, n.place, array(select jsonb_array_elements_text(noted -> n.kind)) as ids
              from unnest(kinds) with ordinality n (kind, place) where noted ? n.kind offset 0) k
      cross join lateral rights_marked_snapshots(k.kind, k.ids) f
      left join lateral (
        select r.revision, r.snapshot from revisions r where r.resource_id = f.resource_id order by r.revision desc limit 1
      ) last on true
  ), written as (
    insert into revisions (resource_id, revision, type, article_id, snapshot)
    select resource_id, coalesce(last_revision, 0) + 1, fresh.kind, article_id,
           case when last_revision is null then snapshot
                else snapshot || jsonb_build_object('updated_at', to_jsonb(now() at time zone 'UTC') #>> '{}' || '+00:00') end
      from fresh
     where last_snapshot is null or snapshot - 'updated_at' is distinct from last_snapshot - 'updated_at' or being_erased(resource_id)
    returning resource_id, revision, type, article_id, snapshot ->> 'status' as status
  )
  select jsonb_agg(jsonb_build_object(
           'type', w.type, 'resource_id', w.resource_id, 'article_id', w.article_id, 'revision', w.revision,
           'operation', case
             when being_erased(w.resource_id) then 'erased'
             when w.revision = 1 then 'created'
             when w.status = f.last_snapshot ->> 'status' then 'updated'
             when w.status in ('withdrawn', 'merged') then w.status
             else 'restored' end) order by f.place, w.resource_id)
    into recorded
    from written w join fresh f using (resource_id);
  if recorded is null then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtext('nutgraph.changes'));
  insert into changes (position, at, operation, type, resource_id, article_id, revision, cause, agent)
  select (select coalesce(max(c.position), 0) from changes c) + e.ordinality, clock_timestamp(),
         e.entry ->> 'operation', e.entry ->> 'type', e.entry ->> 'resource_id', e.entry ->> 'article_id',
         (e.entry ->> 'revision')::integer,
         nullif(current_setting('nutgraph.cause', true), ''), nullif(current_setting('nutgraph.agent', true), '')
    from jsonb_array_elements(recorded) with ordinality as e (entry, ordinality);
  -- Last, because it notes the resource once more; nothing but the time differs then, so nothing more is recorded.
  for kind, ids in
    select e ->> 'type', array_agg(e ->> 'resource_id') from jsonb_array_elements(recorded) e
     where (e ->> 'revision')::integer > 1 group by 1 order by array_position(kinds, e ->> 'type')
  loop
    execute format('update %I set updated_at = now() where id = any($1)', case kind when 'factCheck' then 'fact_checks' else kind || 's' end) using ids;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create or replace function keep_search_documents() returns trigger language plpgsql as $$
begin
  perform write_search_documents((select array_agg(distinct resource_id) from recorded));
  -- An article in another language than before: so is what belongs to it, and what it was the first to name.
  if exists (select from recorded where type = 'article' and revision > 1) then
    perform write_search_documents((
      select array_agg(distinct b.resource_id)
        from recorded r
        join revisions p on p.resource_id = r.resource_id and p.revision = r.revision - 1
        cross join lateral (
          select d.resource_id from search_documents d where d.article_id = r.resource_id and d.resource_id <> r.resource_id
          union select k.resource_id from package_keys k where k.article_id = r.resource_id) b
       where r.type = 'article' and p.snapshot ->> 'language' is distinct from r.snapshot ->> 'language'));
  end if;
  return null;
end $$;
