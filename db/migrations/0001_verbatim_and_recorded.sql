-- Verbatim or nothing: an anchor's words are the stretch of the text revision that it names, counted in code points,
-- its context is what stands around them, and it lies within one block.
create function check_anchors_verbatim() returns trigger language plpgsql as $$
declare wrong record;
begin
  select n.exact, n.start_offset, n.end_offset, n.article_id, n.text_revision,
         substring(t.text from n.start_offset + 1 for n.end_offset - n.start_offset) as printed
    into wrong
    from written n
    left join text_revisions t on t.article_id = n.article_id and t.revision = n.text_revision
    left join blocks b on b.article_id = n.article_id and b.text_revision = n.text_revision and b.block = n.block
   where n.exact is distinct from substring(t.text from n.start_offset + 1 for n.end_offset - n.start_offset)
      or n.prefix is distinct from substring(t.text from greatest(n.start_offset - 32, 0) + 1 for least(n.start_offset, 32))
      or n.suffix is distinct from substring(t.text from n.end_offset + 1 for 32)
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
create trigger anchors_verbatim_on_insert after insert on anchors
  referencing new table as written for each statement execute function check_anchors_verbatim();
--> statement-breakpoint
create trigger anchors_verbatim_on_update after update on anchors
  referencing new table as written for each statement execute function check_anchors_verbatim();
--> statement-breakpoint
-- The blocks of a text revision are the whole text: in order, a blank line between them, nothing left over.
create function refuse_unless_tiled(of_article text, of_revision integer) returns void language plpgsql as $$
begin
  if exists (
    select from (
      select block, start_offset, end_offset,
             lag(end_offset) over (order by block) as previous_end,
             row_number() over (order by block) - 1 as expected_block
        from blocks where article_id = of_article and text_revision = of_revision
    ) b
    join text_revisions t on t.article_id = of_article and t.revision = of_revision
    where b.block <> b.expected_block
       or b.start_offset <> coalesce(b.previous_end + 2, 0)
       or (b.previous_end is not null and substring(t.text from b.previous_end + 1 for 2) <> E'\n\n')
  ) or (select length from text_revisions where article_id = of_article and revision = of_revision) is distinct from (
    select max(end_offset) from blocks where article_id = of_article and text_revision = of_revision
  ) then
    raise exception using errcode = 'check_violation', table = 'blocks', constraint = 'blocks_tile_text',
      message = format('the blocks of text revision %s of %s are not its whole text', of_revision, of_article);
  end if;
end $$;
--> statement-breakpoint
create function check_text_is_tiled() returns trigger language plpgsql as $$
begin
  perform refuse_unless_tiled(new.article_id, new.revision);
  return null;
end $$;
--> statement-breakpoint
create constraint trigger blocks_tile_text after insert on text_revisions
  deferrable initially deferred for each row execute function check_text_is_tiled();
--> statement-breakpoint
-- All blocks of a text revision come in one statement, after it: none can be added to a text that is whole, or that is not there.
create function check_blocks_tile_text() returns trigger language plpgsql as $$
begin
  perform refuse_unless_tiled(article_id, text_revision) from (select distinct article_id, text_revision from added) a;
  return null;
end $$;
--> statement-breakpoint
create trigger blocks_tile_text after insert on blocks
  referencing new table as added for each statement execute function check_blocks_tile_text();
--> statement-breakpoint
-- Refuses what a trigger fires on, in the words that it is given; %s in them stands for the table.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'restrict_violation', table = tg_table_name, message = format(tg_argv[0], tg_table_name);
end $$;
--> statement-breakpoint
do $$
declare written_once text;
declare resources text;
declare belongings text;
begin
  foreach written_once in array array['text_revisions', 'blocks', 'revisions', 'changes'] loop
    execute format('create trigger written_once before update or delete or truncate on %I
                      for each statement execute function refuse_change(''rows of %%s are never updated or deleted'')', written_once);
  end loop;
  foreach resources in array array['articles', 'claims', 'quotes', 'sources', 'citations', 'actors', 'mentions', 'events'] loop
    execute format('create trigger never_deleted before delete or truncate on %I
                      for each statement execute function refuse_change(''rows of %%s are withdrawn, never deleted'')', resources);
    execute format('create trigger id_never_changes before update of id on %I
                      for each row when (old.id is distinct from new.id) execute function refuse_change(''the id of a row of %%s never changes'')', resources);
  end loop;
  -- Truncating leaves no rows behind from which a change could be noted.
  foreach belongings in array array['anchors', 'article_authors', 'actor_names', 'actor_identifiers', 'actor_positions',
      'participants', 'quote_vias', 'quote_abouts', 'claim_vias', 'claim_abouts', 'claim_events', 'claim_quotes',
      'evidence', 'relations', 'package_keys'] loop
    execute format('create trigger never_truncated before truncate on %I
                      for each statement execute function refuse_change(''rows of %%s are never truncated'')', belongings);
  end loop;
end $$;
--> statement-breakpoint
-- Everything recorded. What a transaction touches is noted here as it goes and recorded when it commits. The primary key
-- makes two transactions that touch one resource wait for each other. The table is empty between transactions.
create unlogged table pending_changes (
  type text not null,
  resource_id text not null,
  primary key (type, resource_id)
);
--> statement-breakpoint
create trigger by_triggers_only before insert or update or delete or truncate on pending_changes
  for each statement when (pg_trigger_depth() = 0) execute function refuse_change('rows of %s are written by triggers only');
--> statement-breakpoint
create function note_changes() returns trigger language plpgsql as $$
begin
  execute format(
    'insert into pending_changes (type, resource_id)
     select distinct %L, %I from touched where %I is not null order by 2 on conflict do nothing',
    tg_argv[0], tg_argv[1], tg_argv[1]);
  return null;
end $$;
--> statement-breakpoint
do $$
declare tracked record;
begin
  for tracked in
    select * from (values
      ('articles', 'article', 'id'), ('article_authors', 'article', 'article_id'), ('text_revisions', 'article', 'article_id'),
      ('actors', 'actor', 'id'), ('actor_names', 'actor', 'actor_id'), ('actor_identifiers', 'actor', 'actor_id'),
      ('actor_positions', 'actor', 'actor_id'),
      ('sources', 'source', 'id'),
      ('events', 'event', 'id'), ('participants', 'event', 'event_id'),
      ('citations', 'citation', 'id'), ('anchors', 'citation', 'citation_id'),
      ('mentions', 'mention', 'id'), ('anchors', 'mention', 'mention_id'),
      ('quotes', 'quote', 'id'), ('quote_vias', 'quote', 'quote_id'), ('quote_abouts', 'quote', 'quote_id'),
      ('claim_quotes', 'quote', 'quote_id'), ('anchors', 'quote', 'quote_id'),
      ('claims', 'claim', 'id'), ('claim_vias', 'claim', 'claim_id'), ('claim_abouts', 'claim', 'claim_id'),
      ('claim_events', 'claim', 'claim_id'), ('claim_quotes', 'claim', 'claim_id'), ('evidence', 'claim', 'claim_id'),
      ('relations', 'claim', 'from_claim_id'), ('relations', 'claim', 'to_claim_id'), ('anchors', 'claim', 'claim_id')
    ) as t (table_name, type, id_column)
  loop
    execute format('create trigger %I after insert on %I referencing new table as touched
                      for each statement execute function note_changes(%L, %L)',
      'note_insert_' || tracked.id_column, tracked.table_name, tracked.type, tracked.id_column);
    execute format('create trigger %I after update on %I referencing new table as touched
                      for each statement execute function note_changes(%L, %L)',
      'note_update_' || tracked.id_column, tracked.table_name, tracked.type, tracked.id_column);
    execute format('create trigger %I after update on %I referencing old table as touched
                      for each statement execute function note_changes(%L, %L)',
      'note_update_from_' || tracked.id_column, tracked.table_name, tracked.type, tracked.id_column);
    execute format('create trigger %I after delete on %I referencing old table as touched
                      for each statement execute function note_changes(%L, %L)',
      'note_delete_' || tracked.id_column, tracked.table_name, tracked.type, tracked.id_column);
  end loop;
end $$;
--> statement-breakpoint
-- A resource as its row and the rows that belong to it. New columns appear by themselves; a new list is named here.
create function resource_snapshots(of_type text, ids text[])
  returns table (resource_id text, article_id text, snapshot jsonb)
  language plpgsql stable set timezone = 'UTC' as $$
begin
  case of_type
  when 'article' then return query
    select r.id, r.id, to_jsonb(r) || jsonb_build_object(
      'authors', (select coalesce(jsonb_agg(to_jsonb(x) - 'article_id' order by x.ordinal), '[]') from article_authors x where x.article_id = r.id),
      'text', (select jsonb_build_object('revision', x.revision, 'sha256', x.sha256, 'length', x.length)
                 from text_revisions x where x.article_id = r.id and x.revision = r.text_revision))
    from articles r where r.id = any(ids);
  when 'actor' then return query
    select r.id, r.article_id, to_jsonb(r) || jsonb_build_object(
      'names', (select coalesce(jsonb_agg(to_jsonb(x) - 'actor_id' order by x.ordinal), '[]') from actor_names x where x.actor_id = r.id),
      'identifiers', (select coalesce(jsonb_agg(to_jsonb(x) - 'actor_id' order by x.ordinal), '[]') from actor_identifiers x where x.actor_id = r.id),
      'positions', (select coalesce(jsonb_agg(to_jsonb(x) - 'actor_id' order by x.ordinal), '[]') from actor_positions x where x.actor_id = r.id))
    from actors r where r.id = any(ids);
  when 'source' then return query
    select r.id, r.article_id, to_jsonb(r) from sources r where r.id = any(ids);
  when 'event' then return query
    select r.id, null::text, to_jsonb(r) || jsonb_build_object(
      'participants', (select coalesce(jsonb_agg(to_jsonb(x) - 'event_id' order by x.ordinal), '[]') from participants x where x.event_id = r.id))
    from events r where r.id = any(ids);
  when 'citation' then return query
    select r.id, r.article_id, to_jsonb(r) || jsonb_build_object(
      'anchors', (select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(x)) order by x.role, x.ordinal), '[]') from anchors x where x.citation_id = r.id))
    from citations r where r.id = any(ids);
  when 'mention' then return query
    select r.id, r.article_id, to_jsonb(r) || jsonb_build_object(
      'anchors', (select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(x)) order by x.role, x.ordinal), '[]') from anchors x where x.mention_id = r.id))
    from mentions r where r.id = any(ids);
  when 'quote' then return query
    select r.id, r.article_id, to_jsonb(r) || jsonb_build_object(
      'anchors', (select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(x)) order by x.role, x.ordinal), '[]') from anchors x where x.quote_id = r.id),
      'vias', (select coalesce(jsonb_agg(to_jsonb(x) - 'quote_id' order by x.ordinal), '[]') from quote_vias x where x.quote_id = r.id),
      'abouts', (select coalesce(jsonb_agg(x.actor_id order by x.ordinal), '[]') from quote_abouts x where x.quote_id = r.id),
      'claim_ids', (select coalesce(jsonb_agg(x.claim_id order by c.position, x.claim_id), '[]')
                      from claim_quotes x join claims c on c.id = x.claim_id where x.quote_id = r.id))
    from quotes r where r.id = any(ids);
  when 'claim' then return query
    select r.id, r.article_id, to_jsonb(r) || jsonb_build_object(
      'anchors', (select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(x)) order by x.role, x.ordinal), '[]') from anchors x where x.claim_id = r.id),
      'vias', (select coalesce(jsonb_agg(to_jsonb(x) - 'claim_id' order by x.ordinal), '[]') from claim_vias x where x.claim_id = r.id),
      'abouts', (select coalesce(jsonb_agg(x.actor_id order by x.ordinal), '[]') from claim_abouts x where x.claim_id = r.id),
      'event_ids', (select coalesce(jsonb_agg(x.event_id order by x.ordinal), '[]') from claim_events x where x.claim_id = r.id),
      'quote_ids', (select coalesce(jsonb_agg(x.quote_id order by x.ordinal), '[]') from claim_quotes x where x.claim_id = r.id),
      'evidence', (select coalesce(jsonb_agg(to_jsonb(x) - 'claim_id' order by x.ordinal), '[]') from evidence x where x.claim_id = r.id),
      'relations_from', (select coalesce(jsonb_agg(to_jsonb(x) - 'from_claim_id' order by x.ordinal), '[]') from relations x where x.from_claim_id = r.id),
      'relations_to', (select coalesce(jsonb_agg(to_jsonb(x) - 'to_claim_id' - 'ordinal' order by x.from_claim_id, x.type), '[]') from relations x where x.to_claim_id = r.id))
    from claims r where r.id = any(ids);
  end case;
end $$;
--> statement-breakpoint
-- What no single row can promise: that a resource rests on its words, and that its `position` is where they start.
create function check_rests_on_words(of_type text, ids text[]) returns void language plpgsql as $$
declare wrong record;
begin
  case of_type
  when 'claim' then
    select c.id, 'has no anchor, or its position or article is not its first anchor''s' as fault into wrong from claims c
      left join anchors a on a.claim_id = c.id and a.ordinal = 0
      where c.id = any(ids) and (a.start_offset is distinct from c.position or a.article_id is distinct from c.article_id
        or exists (select from anchors x where x.claim_id = c.id and x.article_id <> c.article_id)) limit 1;
  when 'mention' then
    select m.id, 'has no anchor, or its position or article is not its anchor''s' as fault into wrong from mentions m
      left join anchors a on a.mention_id = m.id
      where m.id = any(ids) and (a.start_offset is distinct from m.position or a.article_id is distinct from m.article_id or a.ordinal > 0) limit 1;
  when 'citation' then
    select c.id, 'does not stand where its anchor does' as fault into wrong from citations c
      left join anchors a on a.citation_id = c.id
      where c.id = any(ids) and (a.start_offset is distinct from c.position or coalesce(a.article_id <> c.article_id or a.ordinal > 0, false)) limit 1;
  when 'quote' then
    select q.id, 'does not have the text, position and article of its content anchors' as fault into wrong from quotes q
      cross join lateral (
        select string_agg(a.exact, E'\n\n' order by a.ordinal) as text, min(a.start_offset) filter (where a.ordinal = 0) as position,
               min(a.article_id) as article_id
          from anchors a where a.quote_id = q.id and a.role = 'content') printed
      where q.id = any(ids) and ((q.text, q.position, q.article_id) is distinct from (printed.text, printed.position, printed.article_id)
        or exists (select from anchors x where x.quote_id = q.id and x.article_id <> q.article_id)) limit 1;
  else return;
  end case;
  if wrong.id is not null then
    raise exception using errcode = 'check_violation', table = of_type || 's', constraint = of_type || '_rests_on_words',
      message = format('%s %s %s', of_type, wrong.id, wrong.fault);
  end if;
end $$;
--> statement-breakpoint
-- Runs once for a transaction, when it commits: records a revision of every resource that really changed, and then,
-- under a lock that is held until the commit is visible, gives the changes the next positions. So positions are in the
-- order of commit, without gaps, and whoever has read up to one has missed nothing before it.
create function record_changes() returns trigger language plpgsql as $$
declare
  kinds constant text[] := array['article', 'actor', 'source', 'event', 'citation', 'mention', 'quote', 'claim'];
  kind text;
  ids text[];
  recorded jsonb := '[]';
  entries jsonb;
begin
  if not exists (select from pending_changes where type = new.type and resource_id = new.resource_id) then
    return null;
  end if;
  foreach kind in array kinds loop
    with taken as (delete from pending_changes where type = kind returning resource_id)
      select array_agg(resource_id) into ids from taken;
    continue when ids is null;
    perform check_rests_on_words(kind, ids);
    with fresh as (
      select f.resource_id, f.article_id, f.snapshot, last.revision as last_revision, last.snapshot as last_snapshot
        from resource_snapshots(kind, ids) f
        left join lateral (
          select r.revision, r.snapshot from revisions r where r.resource_id = f.resource_id order by r.revision desc limit 1
        ) last on true
    ), written as (
      insert into revisions (resource_id, revision, type, article_id, snapshot)
      select resource_id, coalesce(last_revision, 0) + 1, kind, article_id,
             case when last_revision is null then snapshot
                  else snapshot || jsonb_build_object('updated_at', to_jsonb(now() at time zone 'UTC') #>> '{}' || '+00:00') end
        from fresh
       where last_snapshot is null or snapshot - 'updated_at' is distinct from last_snapshot - 'updated_at'
      returning resource_id, revision, article_id, snapshot ->> 'status' as status
    )
    select jsonb_agg(jsonb_build_object(
             'type', kind, 'resource_id', w.resource_id, 'article_id', w.article_id, 'revision', w.revision,
             'operation', case
               when w.revision = 1 then 'created'
               when w.status = f.last_snapshot ->> 'status' then 'updated'
               when w.status in ('withdrawn', 'merged') then w.status
               else 'restored' end) order by w.resource_id)
      into entries
      from written w join fresh f using (resource_id);
    continue when entries is null;
    recorded := recorded || entries;
  end loop;
  if recorded <> '[]' then
    perform pg_advisory_xact_lock(hashtext('nutgraph.changes'));
    insert into changes (position, at, operation, type, resource_id, article_id, revision, cause, agent)
    select (select coalesce(max(c.position), 0) from changes c) + e.ordinality, clock_timestamp(),
           e.entry ->> 'operation', e.entry ->> 'type', e.entry ->> 'resource_id', e.entry ->> 'article_id',
           (e.entry ->> 'revision')::integer,
           nullif(current_setting('nutgraph.cause', true), ''), nullif(current_setting('nutgraph.agent', true), '')
      from jsonb_array_elements(recorded) with ordinality as e (entry, ordinality);
  end if;
  -- Last, because it notes the resource once more; nothing but the time differs then, so nothing more is recorded.
  foreach kind in array kinds loop
    select array_agg(e ->> 'resource_id') into ids from jsonb_array_elements(recorded) e
     where e ->> 'type' = kind and (e ->> 'revision')::integer > 1;
    if ids is not null then
      execute format('update %I set updated_at = now() where id = any($1)', kind || 's') using ids;
    end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger record_changes after insert on pending_changes
  deferrable initially deferred for each row execute function record_changes();
--> statement-breakpoint
insert into histories default values;
--> statement-breakpoint
-- An article names actors and an unnamed actor its article: the later of the two may come second.
alter table articles alter constraint articles_publisher_id_actors_id_fk deferrable initially deferred;
