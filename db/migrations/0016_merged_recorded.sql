-- What was never merged is recorded as before, without a word of it: otherwise everything that is touched again would get
-- a revision in which nothing differs.
create function without_merge(row_as_json jsonb) returns jsonb language sql immutable parallel safe as $$
  select case when row_as_json -> 'merged_into' = 'null' then row_as_json - 'merged_into' else row_as_json end $$;
--> statement-breakpoint
do $$
declare original text := pg_get_functiondef('resource_snapshots'::regproc);
declare changed text;
begin
  changed := replace(original, 'to_jsonb(r)', 'without_merge(to_jsonb(r))');
  if changed = original then raise exception 'resource_snapshots is not as it is expected here'; end if;
  execute changed;
end $$;
