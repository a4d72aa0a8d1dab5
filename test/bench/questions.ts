import type postgres from "postgres";
import type { Asked } from "./load.ts";
import type { Service } from "./processes.ts";

/** Who is asked. */
export type Peer = "nutgraph" | "oneRow" | "fastify" | "postgrest" | "postgraphile";
/** The same work, as each of them is asked for it. */
export type Questions = Partial<Record<Peer, Asked[]>>;

const many = 400;
const shown = "status = 'published' and review_status <> 'rejected'";
const shownOnly = "&status=eq.published&review_status=neq.rejected";

const claimColumns = `*,anchors(*),claim_vias(*),claim_abouts(*),claim_events(*),claim_quotes(*),evidence(*),relations:relations!from_claim_id(*),related:relations!to_claim_id(*),fact_checks(id),claims_latest(revision),articles!article_id(slug,headline,canonical_url,published_edtf,article_authors(name)),sources!claimant_source_id(title,publisher_name,host)`;
const claimColumnsAndName = `${claimColumns},claimant:actors!claimant_actor_id(name)`;
const claimFields = `rowId status needsReview createdAt updatedAt provenanceMethod provenanceAgent provenanceConfidence reviewStatus reviewedBy
  reviewedAt articleId statement kind assertedAs checkWorthiness claimantKind claimantActorId claimantSourceId attribution sourcing
  anchorsByClaimId { nodes { articleId textRevision block startOffset endOffset exact prefix suffix status role } }
  claimViasByClaimId { nodes { actorId sourceId } } claimAboutsByClaimId { nodes { actorId ABOUT } }
  claimEventsByClaimId { nodes { eventId } } claimQuotesByClaimId { nodes { quoteId } }
  evidencesByClaimId { nodes { citationId sourceId offeredAs basis confidence finding } }
  relationsByFromClaimId { nodes { toClaimId type } } relationsByToClaimId { nodes { fromClaimId type } }
  factChecksByClaimId { nodes { rowId } } latest { nodes { revision } } sourceByClaimantSourceId { title publisherName host }
  articleByArticleId { slug headline canonicalUrl publishedEdtf articleAuthorsByArticleId { nodes { name } } }`;
const actorFields = `rowId name kind named description countryCode wikidataId actorNamesByActorId { nodes { value lang kind } }
  actorIdentifiersByActorId { nodes { scheme value } } actorPositionsByActorId { nodes { title organizationId } } latest { nodes { revision } } counts { nodes { counted count } }`;
const actorColumns =
  "*,actor_names(*),actor_identifiers(*),actor_positions!actor_id(*),actors_latest(revision),actors_counts(counted,count)";

const graphql = (query: string): Asked => ({ path: "/graphql", body: JSON.stringify({ query: query.replace(/\s+/g, " ") }) });

/** One claim by its id, with its anchors, evidence and relations. */
export async function claims(sql: postgres.Sql): Promise<Questions> {
  const rows = await sql.unsafe<{ id: string }[]>(
    `select id from claims c where ${shown} and exists (select from evidence e where e.claim_id = c.id) order by md5(id) limit ${many}`,
  );
  const ids = rows.map(({ id }) => id);
  return {
    nutgraph: ids.map((id) => ({ path: `/v1/claims/${id}` })),
    oneRow: ids.map((id) => ({ path: `/${id}` })),
    fastify: ids.map((id) => ({ path: `/claims/${id}` })),
    postgrest: ids.map((id) => ({
      path: `/claims?id=eq.${id}${shownOnly}&select=${claimColumnsAndName}`,
      headers: { Accept: "application/vnd.pgrst.object+json" },
    })),
    postgraphile: ids.map((id) =>
      graphql(`{ claimByRowId(rowId: "${id}") { ${claimFields.replace("ABOUT", "")} actorByClaimantActorId { name } } }`),
    ),
  };
}

/** The first 50 claims of somebody, with the actors whom they are by and about. */
export async function pages(sql: postgres.Sql): Promise<Questions> {
  const rows = await sql.unsafe<{ id: string }[]>(
    `select claimant_actor_id as id from claims where ${shown} and claimant_actor_id is not null
      group by 1 having count(*) >= 50 order by md5(claimant_actor_id) limit ${many}`,
  );
  const ids = rows.map(({ id }) => id);
  return {
    nutgraph: ids.map((id) => ({ path: `/v1/claims?claimant=${id}&limit=50&include=about,claimant` })),
    fastify: ids.map((id) => ({ path: `/claims?claimant=${id}` })),
    postgrest: ids.map((id) => ({
      path: `/claims?claimant_actor_id=eq.${id}${shownOnly}&order=article_id,position,id&limit=50&select=${claimColumns.replace("claim_abouts(*)", `claim_abouts(*,actors(${actorColumns}))`)},claimant:actors!claimant_actor_id(${actorColumns})`,
    })),
    postgraphile: ids.map((id) =>
      graphql(`{ allClaims(first: 50, condition: { claimantActorId: "${id}" }, orderBy: [ARTICLE_ID_ASC, POSITION_ASC, ROW_ID_ASC]) { nodes {
        ${claimFields.replace("ABOUT", `actorByActorId { ${actorFields} }`)} actorByClaimantActorId { ${actorFields} } } } }`),
    ),
  };
}

/**
 * What lets PostgREST and PostGraphile say as much as we do where no foreign key leads there: functions of a row, which both
 * document for that and Postgres replaces by what they ask; and with which PostgREST can filter by the expression of our index.
 */
export const computedColumns = `
  create or replace function claims_latest(c claims) returns setof revisions rows 1 language sql stable
    as $$ select * from revisions where resource_id = c.id order by revision desc limit 1 $$;
  create or replace function actors_latest(a actors) returns setof revisions rows 1 language sql stable
    as $$ select * from revisions where resource_id = a.id order by revision desc limit 1 $$;
  create or replace function actors_counts(a actors) returns setof resource_counts rows 5 language sql stable
    as $$ select * from resource_counts where resource_id = a.id $$;
  create or replace function search_documents_claim(d search_documents) returns setof claims rows 1 language sql stable
    as $$ select * from claims where id = d.resource_id $$;
  create or replace function search_documents_lexemes(d search_documents) returns tsvector language sql immutable
    as $$ select search_lexemes(d.resource_id, d.configuration, d.language, d.shown, d.names, d.words) $$`;

/** Claims in English with a word of one of them, the 50 best, with the words marked. */
export async function searches(sql: postgres.Sql): Promise<Questions> {
  const rows = await sql.unsafe<{ words: string }[]>(
    `select substring(statement from '\\m[a-z]{5,}\\M') as words from claims c join articles a on a.id = c.article_id
      where a.language = 'en' and statement ~ '\\m[a-z]{5,}\\M' order by md5(c.id) limit ${many}`,
  );
  const words = [...new Set(rows.map((row) => row.words))];
  return {
    nutgraph: words.map((q) => ({ path: `/v1/search?q=${q}&type=claim&language=en&limit=50` })),
    fastify: words.map((q) => ({ path: `/search?q=${q}` })),
    postgrest: words.map((q) => ({
      path: `/search_documents?type=eq.claim&shown=is.true&configuration=eq.nutgraph_english&search_documents_lexemes=wfts(nutgraph_english).${q}&limit=50&select=type,resource_id,claim:search_documents_claim(${claimColumnsAndName})`,
    })),
  };
}

/** That all of them say as much: the words of every anchor stand in each answer, and what is counted of actors. Throws where one does not. */
export async function compare(services: Partial<Record<Peer, Service>>, questions: Questions): Promise<void> {
  for (let index = 0; index < 5; index += 1) {
    const ours = await answerOf(services.nutgraph as Service, (questions.nutgraph as Asked[])[index] as Asked);
    const said = /"(?:citationId|exact|statement|name|mentions|claimsMade)":("(?:[^"\\]|\\.)*"|\d+)/g;
    const wanted = [...ours.matchAll(said)].map(([, text]) => text as string);
    for (const peer of ["fastify", "postgrest", "postgraphile"] as const) {
      const [service, asked] = [services[peer], questions[peer]?.[index]];
      if (!service || !asked) continue;
      const theirs = await answerOf(service, asked);
      const missing = wanted.filter((text) => !theirs.includes(text));
      // PostGraphile cannot leave out what was rejected, so of some pages it gives others.
      if (missing.length > (peer === "postgraphile" ? wanted.length / 2 : 0))
        throw new Error(`${peer} does not say ${missing[0]} to ${asked.path}: ${theirs.slice(0, 500)}`);
    }
  }
}

/** That each of them finds as many claims as we do, where that is not more than a page. Throws where one does not. */
export async function compareFound(services: Partial<Record<Peer, Service>>, questions: Questions): Promise<void> {
  for (let index = 0; index < 5; index += 1) {
    const found = async (peer: Peer) => {
      const [service, asked] = [services[peer], questions[peer]?.[index]];
      if (!service || !asked) return undefined;
      const answer = JSON.parse(await answerOf(service, asked)) as { data?: unknown[]; hits?: unknown[] } & unknown[];
      return (answer.data ?? answer.hits ?? answer).length;
    };
    const ours = await found("nutgraph");
    for (const peer of ["fastify", "postgrest"] as const) {
      const theirs = await found(peer);
      if (theirs !== undefined && theirs !== ours)
        throw new Error(`${peer} finds ${theirs} and not ${ours}: ${questions[peer]?.[index]?.path}`);
    }
  }
}

async function answerOf({ address }: Service, { path, headers = {}, body }: Asked): Promise<string> {
  const answer = await fetch(address + path, {
    headers: { ...headers, ...(body !== undefined && { "Content-Type": "application/json" }) },
    ...(body !== undefined && { method: "POST", body }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${text.slice(0, 500)}`);
  return text;
}
