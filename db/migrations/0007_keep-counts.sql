-- What a resource, as a revision has it, adds to the counts of those that it names: nothing unless it is shown.
create function counted_in(of_type text, s jsonb) returns table (resource_id text, counted text) language sql immutable as $$
  select x.resource_id, x.counted from (
    select s ->> 'actor_id', 'mentions' where of_type = 'mention'
    union all select s ->> 'event_id', 'mentions' where of_type = 'mention'
    union all select s ->> 'source_id', 'citations' where of_type = 'citation'
    union all select s ->> 'claimant_actor_id', 'claimsMade' where of_type = 'claim'
    union all select a.id, 'claimsAbout' from jsonb_array_elements_text(s -> 'abouts') a (id) where of_type = 'claim'
    union all select e.id, 'claims' from jsonb_array_elements_text(s -> 'event_ids') e (id) where of_type = 'claim'
    union all select s ->> 'speaker_actor_id', 'quotes' where of_type = 'quote'
    union all select distinct p ->> 'actor_id', 'events' from jsonb_array_elements(s -> 'participants') p where of_type = 'event'
  ) x (resource_id, counted)
  where x.resource_id is not null and s ->> 'status' = 'published' and s ->> 'review_status' <> 'rejected' $$;
--> statement-breakpoint
-- Adds what the new revisions count and takes away what those before them did. In the order of the keys, so that two
-- transactions wait for each other rather than for ever.
create function keep_counts() returns trigger language plpgsql as $$
begin
  with changed as materialized (
    select c.resource_id, c.counted, c.article_id, sum(c.n)::integer as n
      from recorded r cross join lateral (
        select i.resource_id, i.counted, r.article_id, 1 as n from counted_in(r.type, r.snapshot) i
        union all
        select i.resource_id, i.counted, p.article_id, -1
          from revisions p cross join lateral counted_in(p.type, p.snapshot) i
         where p.resource_id = r.resource_id and p.revision = r.revision - 1) c
     group by 1, 2, 3 having sum(c.n) <> 0
  ), occurring as (
    insert into resource_articles as t (resource_id, article_id, count)
    select resource_id, article_id, n from changed where counted in ('mentions', 'citations') order by 1, 2
    on conflict (resource_id, article_id) do update set count = t.count + excluded.count
    returning t.resource_id, t.article_id, t.count
  )
  insert into resource_counts as t (resource_id, counted, count)
  select resource_id, counted, n from (
    select resource_id, counted, sum(n)::integer as n from changed where counted <> 'citations' group by 1, 2
    union all
    select o.resource_id, 'articles', sum((o.count > 0)::integer - (o.count - c.n > 0)::integer)::integer
      from occurring o join changed c on c.resource_id = o.resource_id and c.article_id = o.article_id and c.counted in ('mentions', 'citations')
     group by 1) d
   where n <> 0 order by 1, 2
  on conflict (resource_id, counted) do update set count = t.count + excluded.count;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_counts after insert on revisions
  referencing new table as recorded for each statement execute function keep_counts();
--> statement-breakpoint
-- Counts everything again, from the tables themselves.
create function recount() returns void language sql as $$
  delete from resource_counts;
  delete from resource_articles;
  insert into resource_articles (resource_id, article_id, count)
  select actor_id, article_id, count(*) from mentions where actor_id is not null and status = 'published' and review_status <> 'rejected' group by 1, 2
  union all
  select event_id, article_id, count(*) from mentions where event_id is not null and status = 'published' and review_status <> 'rejected' group by 1, 2
  union all
  select source_id, article_id, count(*) from citations where status = 'published' and review_status <> 'rejected' group by 1, 2;
  insert into resource_counts (resource_id, counted, count)
  select resource_id, 'articles', count(*) from resource_articles group by 1
  union all
  select resource_id, 'mentions', sum(count) from resource_articles where not starts_with(resource_id, 'src_') group by 1
  union all
  select claimant_actor_id, 'claimsMade', count(*) from claims where claimant_actor_id is not null and status = 'published' and review_status <> 'rejected' group by 1
  union all
  select a.actor_id, 'claimsAbout', count(*) from claim_abouts a join claims c on c.id = a.claim_id where c.status = 'published' and c.review_status <> 'rejected' group by 1
  union all
  select e.event_id, 'claims', count(*) from claim_events e join claims c on c.id = e.claim_id where c.status = 'published' and c.review_status <> 'rejected' group by 1
  union all
  select speaker_actor_id, 'quotes', count(*) from quotes where speaker_actor_id is not null and status = 'published' and review_status <> 'rejected' group by 1
  union all
  select p.actor_id, 'events', count(distinct e.id) from participants p join events e on e.id = p.event_id where e.status = 'published' and e.review_status <> 'rejected' group by 1 $$;
--> statement-breakpoint
select recount();
