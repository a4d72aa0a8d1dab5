-- How often a source is cited stands with it, so that an index can put sources in that order. It is no part of what a revision holds.
do $$
declare
  was constant text := 'to_jsonb(r) from sources r';
  definition constant text := pg_get_functiondef('resource_snapshots(text, text[])'::regprocedure);
begin
  if strpos(definition, was) = 0 then raise exception 'resource_snapshots has another line for sources'; end if;
  execute replace(definition, was, 'to_jsonb(r) - ''citation_count'' from sources r');
end $$;
--> statement-breakpoint
create function keep_citation_counts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update sources s set citation_count = s.citation_count + d.more
      from (select source_id, count(*) as more from now_there where status = 'published' and review_status <> 'rejected' group by 1) d
     where s.id = d.source_id;
  else
    update sources s set citation_count = s.citation_count + d.more
      from (select source_id, sum(n) as more from (
              select source_id, 1 as n from now_there where status = 'published' and review_status <> 'rejected'
              union all
              select source_id, -1 from was_there where status = 'published' and review_status <> 'rejected') c
             group by 1 having sum(n) <> 0) d
     where s.id = d.source_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_citation_counts_on_insert after insert on citations
  referencing new table as now_there for each statement execute function keep_citation_counts();
--> statement-breakpoint
create trigger keep_citation_counts_on_update after update on citations
  referencing old table as was_there new table as now_there for each statement execute function keep_citation_counts();
--> statement-breakpoint
update sources s set citation_count = c.citations
  from (select source_id, count(*) as citations from citations where status = 'published' and review_status <> 'rejected' group by 1) c
 where s.id = c.source_id;
