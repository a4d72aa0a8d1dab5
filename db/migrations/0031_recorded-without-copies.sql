-- What is as it always was is left out by a look at the row itself: as_recorded had the row made into JSON once for each time
-- that it looked at it, which took a quarter of the time of recording it.
create or replace function resource_snapshots(of_type text, ids text[]) returns table (resource_id text, article_id text, snapshot jsonb)
  language plpgsql stable set timezone to 'UTC' as $$
begin
  case of_type
  when 'article' then return query
    select r.id, r.id, to_jsonb(r) || jsonb_build_object(
      'authors', (select coalesce(jsonb_agg(to_jsonb(x) - 'article_id' order by x.ordinal), '[]') from article_authors x where x.article_id = r.id),
      'text', (select jsonb_build_object('revision', x.revision, 'sha256', x.sha256, 'length', x.length)
                 from text_revisions x where x.article_id = r.id and x.revision = r.text_revision))
    from articles r where r.id = any(ids);
  when 'actor' then return query
    select r.id, r.article_id, (to_jsonb(r) - case when r.merged_into is null then 'merged_into' else '' end
      - case when r.naming = 'stated' then 'naming' else '' end) || jsonb_build_object(
      'names', (select coalesce(jsonb_agg(to_jsonb(x) - 'actor_id' order by x.ordinal), '[]') from actor_names x where x.actor_id = r.id),
      'identifiers', (select coalesce(jsonb_agg(to_jsonb(x) - 'actor_id' order by x.ordinal), '[]') from actor_identifiers x where x.actor_id = r.id),
      'positions', (select coalesce(jsonb_agg(to_jsonb(x) - 'actor_id' order by x.ordinal), '[]') from actor_positions x where x.actor_id = r.id))
    from actors r where r.id = any(ids);
  when 'source' then return query
    select r.id, r.article_id, to_jsonb(r) - case when r.merged_into is null then 'merged_into' else '' end - 'citation_count' from sources r where r.id = any(ids);
  when 'event' then return query
    select r.id, null::text, (to_jsonb(r) - case when r.merged_into is null then 'merged_into' else '' end) || jsonb_build_object(
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
  when 'factCheck' then return query
    select r.id, (select c.article_id from claims c where c.id = r.claim_id), to_jsonb(r) from fact_checks r where r.id = any(ids);
  when 'correction' then return query
    select r.id, r.article_id, to_jsonb(r) from corrections r where r.id = any(ids);
  end case;
end $$;
--> statement-breakpoint
drop function as_recorded(jsonb);
--> statement-breakpoint
-- In PL/pgSQL, which answers for nearly all that is recorded, where nothing is erased, without starting a query.
create or replace function being_erased(of_resource text) returns boolean language plpgsql stable as $$
begin
  if coalesce(current_setting('nutgraph.erasure', true), '') = '' then
    return false;
  end if;
  return exists (select from erased_items where erasure_id = current_setting('nutgraph.erasure', true) and resource_id = of_resource)
    and not exists (select from changes where resource_id = of_resource and operation = 'erased'
                       and cause = 'erasure:' || current_setting('nutgraph.erasure', true));
end $$;
