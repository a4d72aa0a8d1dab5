-- Fact-checks and corrections are recorded like every resource: the functions that name the types learn these two.
do $$
declare changed text;
declare original text;
begin
  original := pg_get_functiondef('resource_snapshots'::regproc);
  changed := replace(original, E'\n  end case;', $case$
  when 'factCheck' then return query
    select r.id, (select c.article_id from claims c where c.id = r.claim_id), to_jsonb(r) from fact_checks r where r.id = any(ids);
  when 'correction' then return query
    select r.id, r.article_id, to_jsonb(r) from corrections r where r.id = any(ids);
  end case;$case$);
  if changed = original then raise exception 'resource_snapshots is not as it is expected here'; end if;
  execute changed;
  original := pg_get_functiondef('record_changes'::regproc);
  changed := replace(replace(original, $from$'quote', 'claim']$from$, $to$'quote', 'claim', 'factCheck', 'correction']$to$),
    $from$kind || 's')$from$, $to$case kind when 'factCheck' then 'fact_checks' else kind || 's' end)$to$);
  if changed not like '%fact_checks%' or changed not like '%''correction'']%' then raise exception 'record_changes is not as it is expected here'; end if;
  execute changed;
  original := pg_get_functiondef('make_search_documents'::regproc);
  changed := replace(original, $from$when 'article' then s ->> 'headline'
$from$, $to$when 'article' then s ->> 'headline'
                         when 'factCheck' then concat_ws(E'\n\n', s ->> 'verdict_label', s ->> 'summary') when 'correction' then s ->> 'notice'
$to$);
  if changed = original then raise exception 'make_search_documents is not as it is expected here'; end if;
  execute changed;
end $$;
--> statement-breakpoint
do $$
declare name text;
declare kind text;
begin
  foreach name in array array['fact_checks', 'corrections'] loop
    kind := case name when 'fact_checks' then 'factCheck' else 'correction' end;
    execute format('create trigger never_deleted before delete or truncate on %I
                      for each statement execute function refuse_change(''rows of %%s are withdrawn, never deleted'')', name);
    execute format('create trigger note_insert_id after insert on %I referencing new table as touched
                      for each statement execute function note_changes(%L, ''id'')', name, kind);
    execute format('create trigger note_update_id after update on %I referencing new table as touched
                      for each statement execute function note_changes(%L, ''id'')', name, kind);
  end loop;
  create trigger id_never_changes before update of id on fact_checks
    for each row when (old.id is distinct from new.id) execute function refuse_change('the id of a row of %s never changes');
  -- What a correction says stays; that it was reviewed, or withdrawn itself, can be added.
  create trigger said_once before update on corrections for each row
    when ((old.id, old.article_id, old.kind, old.notice, old.reason, old.issued_at, old.from_text_revision, old.to_text_revision, old.changes, old.affects)
          is distinct from
          (new.id, new.article_id, new.kind, new.notice, new.reason, new.issued_at, new.from_text_revision, new.to_text_revision, new.changes, new.affects))
    execute function refuse_change('what rows of %s say never changes');
end $$;
--> statement-breakpoint
-- What a fact-check is about: the claim's own proposition, not its relations, evidence or review.
create function claim_as_checked(snapshot jsonb) returns jsonb language sql immutable parallel safe as $$
  select jsonb_build_array(snapshot -> 'statement', snapshot -> 'asserted_as', snapshot -> 'claimant_kind', snapshot -> 'claimant_actor_id',
    snapshot -> 'claimant_source_id', snapshot -> 'status', snapshot -> 'needs_review',
    (select jsonb_agg(a -> 'exact') from jsonb_array_elements(snapshot -> 'anchors') a)) $$;
--> statement-breakpoint
create function claim_moved_on(claim text, since integer) returns boolean language sql stable parallel safe as $$
  select (select claim_as_checked(r.snapshot) from revisions r where r.resource_id = claim order by r.revision desc limit 1)
    is distinct from (select claim_as_checked(r.snapshot) from revisions r where r.resource_id = claim and r.revision = since) $$;
