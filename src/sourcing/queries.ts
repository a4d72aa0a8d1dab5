import { sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { claimantKinds, claimKinds, sourcings } from "../../db/vocabulary.ts";
import { fingerprint, type LeadsOn, leadsOn, readCursor, writeCursor } from "../http/cursors.ts";
import { refuseUnknownNames } from "../http/lists/unknown-names.ts";
import { defaultLimit } from "../http/lists.ts";
import { shown } from "../resources/counts.ts";
import { type ArticleGroup, compareGroups, findScope, groupArticles, positionOf, type ReportQuery, reportFilters } from "./articles.ts";
import { type Counted, entriesAtMost, type Grouping, idsAtMost, type Sourcing, speakerKindsOrNobody } from "./schemas.ts";

const path = "/v1/sourcing";

/** Reports on groups of articles, and where they stand among all groups. */
export interface SourcingPage {
  data: Sourcing[];
  page: { limit: number } & LeadsOn;
  cut: boolean;
}

/** What one article rests on. */
export async function articleSourcing(db: Database, { id, label }: { id: string; label: string }): Promise<Sourcing> {
  const group: ArticleGroup = {
    group: { by: "article", key: id, label },
    articleIds: [id],
    narrowing: { article: { id }, ofArticle: { article: id } },
    order: null,
  };
  const [report] = await reportsOn(db, [group], "eq");
  return report as Sourcing;
}

/** What many articles rest on, by groups. `format` does not change what a page holds. */
export async function findSourcing(db: Database, asked: ReportQuery): Promise<SourcingPage> {
  const { cursor, limit = defaultLimit, format: _, ...query } = asked as ReportQuery & { cursor?: string; limit?: number };
  const by = query.groupBy as Grouping | undefined;
  const bound = fingerprint(path, query);
  const after = cursor === undefined ? undefined : (readCursor(cursor, bound, [{ nullable: true }, {}]) as [string | null, string]);
  // Of articles one by one only those on the page are counted.
  const { articles, isCut } = await findScope(db, query, by !== "article");
  if (articles.length === 0) await refuseUnknownNames(db, reportFilters, query);
  const groups = groupArticles(articles, query, by);
  const left = after && by ? groups.filter((group) => compareGroups(by, positionOf(group), after) > 0) : groups;
  const shownGroups = left.slice(0, limit);
  const last = shownGroups.at(-1);
  const data = await reportsOn(db, shownGroups, isCut && by !== "article" ? "gte" : "eq");
  const next = left.length > limit && last ? writeCursor(bound, positionOf(last)) : null;
  return { data, page: { limit, ...leadsOn(path, asked, next) }, cut: isCut };
}

type Measure = "articles" | "claims" | "evidence" | "quotes" | "speakers" | "quotedActors" | "quotedSources" | "hosts";

/** A count of one group; `words` and `label` say of what. */
interface CountRow {
  group: number;
  measure: Measure;
  words: (string | null)[];
  label: string | null;
  ids: string[] | null;
  value: number;
  unreviewed: number;
}

/** Counts everything that the reports hold, in one statement. */
async function countAll(db: Database, groups: ArticleGroup[]): Promise<CountRow[]> {
  const members = groups.flatMap(({ articleIds }, g) => articleIds.map((id) => ({ g, id })));
  const none = sql`null::text[]`;
  const counted = sql`count(*)::integer as value, (count(*) filter (where t.review_status = 'unreviewed'))::integer as unreviewed`;
  const most = sql.raw(String(entriesAtMost + 1));
  return await select<CountRow>(
    db,
    sql`
    with members as materialized (select g, id from json_to_recordset(${JSON.stringify(members)}::json) as m (g integer, id text)),
    claimed as materialized (
      select m.g, c.* from members m cross join lateral (
        select id, kind, sourcing, claimant_kind, claimant_actor_id, review_status from claims c where c.article_id = m.id and ${shown("c")} offset 0) c
    ),
    quoted as materialized (
      select m.g, q.* from members m cross join lateral (
        select id, speaker_kind, speaker_actor_id, speaker_source_id, review_status from quotes q where q.article_id = m.id and ${shown("q")} offset 0) q
    ),
    spoken as materialized (
      select g, speaker_kind as kind, speaker_actor_id as actor_id from quoted
       where speaker_kind in ('named', 'unnamed') and speaker_actor_id is not null
      union
      select g, claimant_kind, claimant_actor_id from claimed where claimant_kind in ('named', 'unnamed')
    ),
    evident as materialized (
      select t.g, t.id, t.review_status, e.source_id
        from claimed t cross join lateral (
          select e.source_id from evidence e join citations c on c.id = e.citation_id where e.claim_id = t.id and ${shown("c")} offset 0) e
    ),
    evidence_hosts as materialized (
      select distinct t.g, s.host, t.id, t.review_status
        from evident t cross join lateral (select host from sources where id = t.source_id offset 0) s where s.host is not null
    )
    select m.g as "group", 'articles' as measure, array[]::text[] as words, null as label, ${none} as ids, ${counted}
      from members m cross join lateral (select * from articles where id = m.id offset 0) t where ${shown("t")} group by m.g
    union all
    select t.g, 'claims', array[t.kind, t.sourcing, t.claimant_kind], null, ${none}, ${counted}
      from claimed t group by t.g, t.kind, t.sourcing, t.claimant_kind
    union all
    select t.g, 'evidence', array[]::text[], null, ${none}, ${counted}
      from (select distinct g, id, review_status from evident) t group by t.g
    union all
    select t.g, 'quotes', array[coalesce(t.speaker_kind, 'nobody')], null, ${none}, ${counted} from quoted t group by t.g, t.speaker_kind
    union all
    select s.g, 'speakers', array[s.kind], null, (array_agg(t.id order by t.id))[1:${sql.raw(String(idsAtMost + 1))}], ${counted}
      from (select * from spoken union all select distinct g, 'total', actor_id from spoken) s
      cross join lateral (select * from actors where id = s.actor_id offset 0) t
     where ${shown("t")} group by s.g, s.kind
    union all
    select * from (
      select r.g, r.measure, r.words, r.label, ${none}, r.value, r.unreviewed from (
        select x.*, row_number() over (partition by x.g, x.measure order by x.value desc, x.words) as place from (
          select t.g, 'quotedActors' as measure, array[t.speaker_actor_id] as words, a.name as label, t.value, t.unreviewed
            from (select t.g, t.speaker_actor_id, ${counted} from quoted t group by t.g, t.speaker_actor_id) t
            cross join lateral (select name from actors where id = t.speaker_actor_id offset 0) a
          union all
          select t.g, 'quotedSources', array[t.speaker_source_id], s.label, t.value, t.unreviewed
            from (select t.g, t.speaker_source_id, ${counted} from quoted t group by t.g, t.speaker_source_id) t
            cross join lateral (select coalesce(title, publisher_name, host) as label from sources where id = t.speaker_source_id offset 0) s
          union all
          select t.g, 'hosts', array[t.host], null, ${counted} from evidence_hosts t group by t.g, t.host
        ) x
      ) r where r.place <= ${most} order by r.g, r.measure, r.place
    ) ranked`,
  );
}

async function reportsOn(db: Database, groups: ArticleGroup[], relation: Sourcing["relation"]): Promise<Sourcing[]> {
  const rows = await countAll(db, groups);
  return groups.map((group, index) =>
    report(
      group,
      rows.filter((row) => row.group === index),
      relation,
    ),
  );
}

interface Amount {
  value: number;
  unreviewed: number;
}

const sumOf = (amounts: Amount[]): Amount => ({
  value: amounts.reduce((sum, { value }) => sum + value, 0),
  unreviewed: amounts.reduce((sum, { unreviewed }) => sum + unreviewed, 0),
});

function report({ group, narrowing }: ArticleGroup, rows: CountRow[], relation: Sourcing["relation"]): Sourcing {
  const of = (measure: Measure) => rows.filter((row) => row.measure === measure);
  // What nothing narrows says what lists show anyway, so that more can be added with `&`.
  const list = (plural: "claims" | "quotes" | "articles", more: Record<string, string> = {}) =>
    `/v1/${plural}?${String(written({ ...(plural === "articles" ? narrowing.article : narrowing.ofArticle), ...more })) || "status=published"}`;
  const counted = (amounts: Amount[], whole: number | null, query: string | null): Counted => ({ ...sumOf(amounts), of: whole, query });
  const claims = of("claims");
  const quotes = of("quotes");
  const allClaims = sumOf(claims).value;
  const allQuotes = sumOf(quotes).value;
  const withEvidence = counted(of("evidence"), allClaims, list("claims", { hasEvidence: "true" }));
  const claimsBy = <Word extends string>(words: readonly Word[], place: number, parameter: string) =>
    Object.fromEntries(
      words.map((word) => [
        word,
        counted(
          claims.filter((row) => row.words[place] === word),
          allClaims,
          list("claims", { [parameter]: word }),
        ),
      ]),
    ) as Record<Word, Counted>;
  const speakers = (kind: "total" | "named" | "unnamed") => of("speakers").filter((row) => row.words[0] === kind);
  const allSpeakers = sumOf(speakers("total")).value;
  const speakersOf = (kind: "total" | "named" | "unnamed") =>
    counted(speakers(kind), kind === "total" ? null : allSpeakers, actorsQuery(speakers(kind)[0]?.ids ?? []));
  const first = (measure: Measure) => of(measure).slice(0, entriesAtMost);
  return {
    group,
    relation,
    articles: counted(of("articles"), null, list("articles")),
    claims: {
      total: counted(claims, null, list("claims")),
      byKind: claimsBy(claimKinds, 0, "kind"),
      bySourcing: claimsBy(sourcings, 1, "sourcing"),
      byClaimantKind: claimsBy(claimantKinds, 2, "claimantKind"),
      withEvidence,
    },
    quotes: {
      total: counted(quotes, null, list("quotes")),
      bySpeakerKind: Object.fromEntries(
        speakerKindsOrNobody.map((kind) => [
          kind,
          counted(
            quotes.filter((row) => row.words[0] === kind),
            allQuotes,
            list("quotes", kind === "nobody" ? { hasSpeaker: "false" } : { speakerKind: kind }),
          ),
        ]),
      ) as Sourcing["quotes"]["bySpeakerKind"],
    },
    speakers: { total: speakersOf("total"), named: speakersOf("named"), unnamed: speakersOf("unnamed") },
    quoted: {
      actors: first("quotedActors").map((row) => ({
        actorId: row.words[0] as string,
        name: row.label as string,
        quotes: counted([row], allQuotes, list("quotes", { speaker: row.words[0] as string })),
      })),
      sources: first("quotedSources").map((row) => ({
        sourceId: row.words[0] as string,
        title: row.label,
        quotes: counted([row], allQuotes, list("quotes", { speakerSource: row.words[0] as string })),
      })),
    },
    evidenceHosts: first("hosts").map((row) => ({
      host: row.words[0] as string,
      claims: counted([row], withEvidence.value, list("claims", { evidenceHost: row.words[0] as string })),
    })),
    cut: (["quotedActors", "quotedSources", "hosts"] as const).some((measure) => of(measure).length > entriesAtMost),
  };
}

function written(parameters: Record<string, string | string[]>): URLSearchParams {
  return new URLSearchParams(Object.entries(parameters).flatMap(([name, given]) => [given].flat().map((value) => [name, value])));
}

function actorsQuery(ids: string[]): string | null {
  return ids.length === 0 || ids.length > idsAtMost ? null : `/v1/actors?${new URLSearchParams({ id: ids.join(",") })}`;
}
