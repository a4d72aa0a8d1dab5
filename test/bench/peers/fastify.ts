import Fastify from "fastify";
import { connectPlainly } from "./connect.ts";

/** A service as an engineer would write it by hand for just these questions: Fastify, postgres.js, one prepared statement each. */
const sql = connectPlainly();
const app = Fastify();

const whole = sql`
  c.*,
  (select coalesce(json_agg(a order by a.ordinal), '[]') from anchors a where a.claim_id = c.id) as anchors,
  (select coalesce(json_agg(v order by v.ordinal), '[]') from claim_vias v where v.claim_id = c.id) as via,
  (select coalesce(json_agg(b.actor_id order by b.ordinal), '[]') from claim_abouts b where b.claim_id = c.id) as about,
  (select coalesce(json_agg(e.event_id order by e.ordinal), '[]') from claim_events e where e.claim_id = c.id) as events,
  (select coalesce(json_agg(q.quote_id order by q.ordinal), '[]') from claim_quotes q where q.claim_id = c.id) as quotes,
  (select coalesce(json_agg(e order by e.ordinal), '[]') from evidence e where e.claim_id = c.id) as evidence,
  (select coalesce(json_agg(r order by r.ordinal), '[]') from relations r where r.from_claim_id = c.id) as relations,
  (select coalesce(json_agg(r order by r.from_claim_id), '[]') from relations r where r.to_claim_id = c.id) as related,
  (select max(r.revision) from revisions r where r.resource_id = c.id) as revision,
  (select p.name from actors p where p.id = c.claimant_actor_id) as claimant_name,
  (select coalesce(o.title, o.publisher_name, o.host) from sources o where o.id = c.claimant_source_id) as claimant_source,
  (select coalesce(json_agg(f.id order by f.id), '[]') from fact_checks f where f.claim_id = c.id and f.status = 'published') as fact_checks,
  (select json_build_object('slug', x.slug, 'headline', x.headline, 'canonicalUrl', x.canonical_url, 'published', x.published_edtf,
            'authors', (select coalesce(json_agg(w.name order by w.ordinal), '[]') from article_authors w where w.article_id = x.id))
     from articles x where x.id = c.article_id) as article`;
const shown = sql`c.status = 'published' and c.review_status <> 'rejected'`;
const actor = sql`
  p.*, (select max(r.revision) from revisions r where r.resource_id = p.id) as revision,
  (select coalesce(json_object_agg(n.counted, n.count), '{}') from resource_counts n where n.resource_id = p.id) as counts,
  (select coalesce(json_agg(n order by n.ordinal), '[]') from actor_names n where n.actor_id = p.id) as names,
  (select coalesce(json_agg(i), '[]') from actor_identifiers i where i.actor_id = p.id) as identifiers,
  (select coalesce(json_agg(o order by o.ordinal), '[]') from actor_positions o where o.actor_id = p.id) as positions`;

app.get<{ Params: { id: string } }>("/claims/:id", async ({ params: { id } }, reply) => {
  const [claim] = await sql`select ${whole} from claims c where c.id = ${id} and ${shown}`;
  return claim ?? reply.code(404).send({ error: "not found" });
});
app.get<{ Querystring: { claimant: string } }>("/claims", async ({ query: { claimant } }) => {
  const claims =
    await sql`select ${whole} from claims c where c.claimant_actor_id = ${claimant} and ${shown} order by c.article_id, c.position, c.id limit 50`;
  const ids = [...new Set(claims.flatMap(({ claimant_actor_id, about }) => [claimant_actor_id, ...about]))];
  return { claims, actors: await sql`select ${actor} from actors p where p.id = any(${ids})` };
});
app.get<{ Querystring: { q: string } }>("/search", async ({ query: { q } }) => ({
  hits: await sql`
    select f.score, ts_headline('nutgraph_english', c.statement, websearch_to_tsquery('nutgraph_english', ${q})) as marked,
           (select json_agg(ts_headline('nutgraph_english', a.exact, websearch_to_tsquery('nutgraph_english', ${q})) order by a.ordinal)
              from anchors a where a.claim_id = c.id) as anchors_marked, ${whole}
      from (select d.resource_id, ts_rank(d.words, websearch_to_tsquery('nutgraph_english', ${q})) as score
              from search_documents d
             where d.type = 'claim' and d.shown and d.configuration = 'nutgraph_english'
               and search_lexemes(d.resource_id, d.configuration, d.language, d.shown, d.names, d.words) @@ websearch_to_tsquery('nutgraph_english', ${q})
             order by 2 desc limit 50) f join claims c on c.id = f.resource_id
     order by f.score desc`,
}));

await app.listen({ port: 0, host: "127.0.0.1" });
console.error(`ready at ${app.listeningOrigin}`);
