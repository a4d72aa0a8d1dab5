-- When an article's package took a key in, moved it or gave it up, by the position of the changes that came with it. Deferred
-- like record_changes, which as a rule has run by then; where it has not, its positions are the next ones, under its lock.
create function record_package_key() returns trigger language plpgsql as $$
declare comes_first boolean := exists (select from pending_changes);
begin
  if comes_first then
    perform pg_advisory_xact_lock(hashtext('nutgraph.changes'));
  end if;
  insert into package_key_history (article_id, type, key, position, resource_id, ordinal)
  values (new.article_id, new.type, new.key, (select coalesce(max(position), 0) from changes) + comes_first::integer, new.resource_id, new.ordinal)
  on conflict (article_id, type, key, position) do update set resource_id = excluded.resource_id, ordinal = excluded.ordinal;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger record_package_key after insert or update on package_keys
  deferrable initially deferred for each row execute function record_package_key();
--> statement-breakpoint
create trigger never_deleted before delete or truncate on package_key_history
  for each statement execute function refuse_change('rows of %s are never deleted');
--> statement-breakpoint
-- Of keys that are there already nobody noted when they came: with the article or with what they name, whichever is later.
-- Those that were given up before are in no package of an earlier day.
insert into package_key_history (article_id, type, key, position, resource_id, ordinal)
select k.article_id, k.type, k.key,
       coalesce(greatest((select c.position from changes c where c.resource_id = k.article_id and c.revision = 1),
                         (select c.position from changes c where c.resource_id = k.resource_id and c.revision = 1)), 0),
       k.resource_id, k.ordinal
  from package_keys k;
