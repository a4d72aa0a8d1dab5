-- Whether changes wait to be recorded is said by a setting of the transaction. The table has, until a transaction ends, all
-- rows that it has taken out again, and a look at it for each key of a package passes all of them. Other rights need not say
-- so: the article that has them is noted with what belongs to it.
do $$
declare noting record;
declare changed text;
begin
  for noting in
    select p.oid, pg_get_functiondef(p.oid) as definition from pg_proc p
     where p.pronamespace = current_schema::regnamespace and p.proname like 'note\_changes\_by\_%'
  loop
    -- Before they are noted: where constraints are immediate they are recorded by the same statement.
    changed := regexp_replace(noting.definition,
      '(insert into pending_changes .*from touched where (\S+) is not null order by 2 on conflict do nothing;)',
      E'if exists (select from touched where \\2 is not null) then\n          perform set_config(''nutgraph.changes_wait'', ''yes'', true);\n          \\1\n        end if;');
    if changed = noting.definition then raise exception '% is not as it is expected here', noting.oid::regprocedure; end if;
    execute changed;
  end loop;
  changed := replace(pg_get_functiondef('record_changes'::regproc), E'\n  foreach kind in array kinds loop\n    continue when not noted',
    E'\n  perform set_config(''nutgraph.changes_wait'', '''', true);\n  foreach kind in array kinds loop\n    continue when not noted');
  if changed not like '%changes_wait%' then raise exception 'record_changes is not as it is expected here'; end if;
  execute changed;
end $$;
--> statement-breakpoint
create or replace function record_package_key() returns trigger language plpgsql as $$
declare comes_first boolean := coalesce(current_setting('nutgraph.changes_wait', true), '') <> '';
begin
  if comes_first then
    perform pg_advisory_xact_lock(hashtext('nutgraph.changes'));
  end if;
  insert into package_key_history (article_id, type, key, position, resource_id, ordinal)
  values (new.article_id, new.type, new.key, (select coalesce(max(position), 0) from changes) + comes_first::integer, new.resource_id, new.ordinal)
  on conflict (article_id, type, key, position) do update set resource_id = excluded.resource_id, ordinal = excluded.ordinal;
  return null;
end $$;
