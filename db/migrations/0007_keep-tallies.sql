-- What a row of a table adds to the tallies, as a query about the row, which stands as t: of whom, what, and, where each
-- of several is counted once, within what. The same queries serve triggers, which add differences, and the view, which counts anew.
create table tally_rules (table_name text primary key, counted text not null);
--> statement-breakpoint
insert into tally_rules values
  ('mentions', $q$
    select coalesce(t.actor_id, t.event_id), 'mentions', null where t.status = 'published' and t.review_status <> 'rejected'
    union all
    select coalesce(t.actor_id, t.event_id), 'articles', t.article_id where t.status = 'published' and t.review_status <> 'rejected'$q$),
  ('citations', $q$
    select t.source_id, 'citations', null where t.status = 'published' and t.review_status <> 'rejected'
    union all
    select t.source_id, 'articles', t.article_id where t.status = 'published' and t.review_status <> 'rejected'$q$),
  ('quotes', $q$
    select t.speaker_actor_id, 'quotes', null where t.status = 'published' and t.review_status <> 'rejected'$q$),
  ('claims', $q$
    select t.claimant_actor_id, 'claimsMade', null where t.status = 'published' and t.review_status <> 'rejected'
    union all
    select b.actor_id, 'claimsAbout', null from claim_abouts b
     where b.claim_id = t.id and t.status = 'published' and t.review_status <> 'rejected'
    union all
    select e.event_id, 'claims', null from claim_events e
     where e.claim_id = t.id and t.status = 'published' and t.review_status <> 'rejected'$q$),
  ('claim_abouts', $q$
    select t.actor_id, 'claimsAbout', null from claims c
     where c.id = t.claim_id and c.status = 'published' and c.review_status <> 'rejected'$q$),
  ('claim_events', $q$
    select t.event_id, 'claims', null from claims c
     where c.id = t.claim_id and c.status = 'published' and c.review_status <> 'rejected'$q$),
  ('events', $q$
    select p.actor_id, 'events', t.id from participants p
     where p.event_id = t.id and t.status = 'published' and t.review_status <> 'rejected'$q$),
  ('participants', $q$
    select t.actor_id, 'events', t.event_id from events e
     where e.id = t.event_id and e.status = 'published' and e.review_status <> 'rejected'$q$);
--> statement-breakpoint
create type tally_difference as (resource_id text, kind text, within_id text, n integer);
--> statement-breakpoint
-- An occurrence that begins or ends within something makes a difference to the tally, one more or less there does not.
create function keep_tallies() returns trigger language plpgsql as $$
declare
  rule text;
  differences tally_difference[];
begin
  select counted into strict rule from tally_rules where table_name = tg_table_name;
  execute format(
    'select array_agg(row(d.resource_id, d.kind, d.within_id, d.n)::tally_difference) from (
       select resource_id, kind, within_id, sum(n)::integer as n from (%s) r (resource_id, kind, within_id, n)
        where resource_id is not null group by 1, 2, 3 having sum(n) <> 0) d',
    concat_ws(' union all ',
      case when tg_op <> 'DELETE' then format('select x.*, 1 from now_there t cross join lateral (%s) x', rule) end,
      case when tg_op <> 'INSERT' then format('select x.*, -1 from was_there t cross join lateral (%s) x', rule) end))
    into differences;
  if differences is null then return null; end if;
  with d as (select * from unnest(differences)),
  written as (
    insert into occurrences as o (resource_id, kind, within_id, n)
    select resource_id, kind, within_id, n from d where within_id is not null order by 1, 2, 3
    on conflict (resource_id, kind, within_id) do update set n = o.n + excluded.n
    returning o.resource_id, o.kind, o.within_id, o.n
  ),
  differing as (
    select resource_id, kind, n from d where within_id is null
    union all
    select w.resource_id, w.kind, (w.n > 0)::integer - (w.n - d.n > 0)::integer from written w join d using (resource_id, kind, within_id)
  )
  insert into tallies as t (resource_id, kind, n)
  select resource_id, kind, sum(n) from differing group by 1, 2 having sum(n) <> 0 order by 1, 2
  on conflict (resource_id, kind) do update set n = t.n + excluded.n;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  rule record;
  every text;
begin
  for rule in select * from tally_rules loop
    execute format('create trigger keep_tallies_on_insert after insert on %I referencing new table as now_there
                      for each statement execute function keep_tallies()', rule.table_name);
    execute format('create trigger keep_tallies_on_update after update on %I referencing old table as was_there new table as now_there
                      for each statement execute function keep_tallies()', rule.table_name);
    execute format('create trigger keep_tallies_on_delete after delete on %I referencing old table as was_there
                      for each statement execute function keep_tallies()', rule.table_name);
  end loop;
  -- Of two tables that count the same from either side, one is enough.
  select string_agg(format('select x.* from %I t cross join lateral (%s) x', table_name, counted), ' union all ')
    into every from tally_rules where table_name not in ('claim_abouts', 'claim_events', 'participants');
  execute format('create view counted_occurrences as
    select resource_id, kind, within_id, count(*)::integer as n from (%s) r (resource_id, kind, within_id)
     where resource_id is not null group by 1, 2, 3', every);
end $$;
--> statement-breakpoint
create view counted_tallies as
  select resource_id, kind, sum(case when within_id is null then n else 1 end)::integer as n from counted_occurrences group by 1, 2;
--> statement-breakpoint
create function count_tallies_anew() returns void language sql as $$
  delete from tallies;
  delete from occurrences;
  insert into occurrences select resource_id, kind, within_id, n from counted_occurrences where within_id is not null;
  insert into tallies select resource_id, kind, n from counted_tallies $$;
--> statement-breakpoint
select count_tallies_anew();
