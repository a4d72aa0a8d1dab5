import { sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import { claimantKinds, claimKinds, sourcings } from "../../db/vocabulary.ts";
import { fingerprint, readCursor, writeCursor } from "../http/cursors.ts";
import { defaultLimit } from "../http/lists.ts";
import { shown } from "../resources/counts.ts";
import { type ArticleGroup, compareGroups, findScope, groupArticles, positionOf, type ReportQuery } from "./articles.ts";
import { articlesAtMost, type Counted, entriesAtMost, type Grouping, idsAtMost, type Sourcing, speakerKindsOrNobody } from "./schemas.ts";

const path = "/v1/sourcing";

/** Reports on groups of articles, and where they stand among all groups. */
export interface SourcingPage {
  data: Sourcing[];
  page: { limit: number; next: string | null };
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
  const found = await findScope(db, query);
  const isCut = found.length > articlesAtMost;
  const groups = groupArticles(found.slice(0, articlesAtMost), query, by);
  const left = after && by ? groups.filter((group) => compareGroups(by, positionOf(group), after) > 0) : groups;
  const shownGroups = left.slice(0, limit);
  const last = shownGroups.at(-1);
  const data = await reportsOn(db, shownGroups, isCut && by !== "article" ? "gte" : "eq");
  const next = left.length > limit && last ? nextPath(asked, writeCursor(bound, positionOf(last))) : null;
  return { data, page: { limit, next }, cut: isCut };
}

function nextPath(asked: Record<string, unknown>, cursor: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && name !== "cursor") parameters.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  parameters.set("cursor", cursor);
  return `${path}?${parameters}`;
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
    spoken as materialized (
      select distinct m.g, q.speaker_kind as kind, q.speaker_actor_id as actor_id from members m join quotes q on q.article_id = m.id
       where ${shown("q")} and q.speaker_kind in ('named', 'unnamed') and q.speaker_actor_id is not null
      union
      select m.g, c.claimant_kind, c.claimant_actor_id from members m join claims c on c.article_id = m.id
       where ${shown("c")} and c.claimant_kind in ('named', 'unnamed')
    ),
    evidence_hosts as materialized (
      select distinct m.g, s.host, t.id, t.review_status
        from members m join claims t on t.article_id = m.id join evidence e on e.claim_id = t.id join sources s on s.id = e.source_id
       where ${shown("t")} and s.host is not null
    )
    select m.g as "group", 'articles' as measure, array[]::text[] as words, null as label, ${none} as ids, ${counted}
      from members m join articles t on t.id = m.id where ${shown("t")} group by m.g
    union all
    select m.g, 'claims', array[t.kind, t.sourcing, t.claimant_kind], null, ${none}, ${counted}
      from members m join claims t on t.article_id = m.id where ${shown("t")} group by m.g, t.kind, t.sourcing, t.claimant_kind
    union all
    select m.g, 'evidence', array[]::text[], null, ${none}, ${counted}
      from members m join claims t on t.article_id = m.id
     where ${shown("t")} and exists (select from evidence e where e.claim_id = t.id) group by m.g
    union all
    select m.g, 'quotes', array[coalesce(t.speaker_kind, 'nobody')], null, ${none}, ${counted}
      from members m join quotes t on t.article_id = m.id where ${shown("t")} group by m.g, t.speaker_kind
    union all
    select s.g, 'speakers', array[s.kind], null, (array_agg(t.id order by t.id))[1:${sql.raw(String(idsAtMost + 1))}], ${counted}
      from (select * from spoken union all select distinct g, 'total', actor_id from spoken) s join actors t on t.id = s.actor_id
     where ${shown("t")} group by s.g, s.kind
    union all
    select * from (
      select r.g, r.measure, r.words, r.label, ${none}, r.value, r.unreviewed from (
        select x.*, row_number() over (partition by x.g, x.measure order by x.value desc, x.words) as place from (
          select m.g, 'quotedActors' as measure, array[t.speaker_actor_id] as words, a.name as label, ${counted}
            from members m join quotes t on t.article_id = m.id join actors a on a.id = t.speaker_actor_id
           where ${shown("t")} group by m.g, t.speaker_actor_id, a.name
          union all
          select m.g, 'quotedSources', array[t.speaker_source_id], coalesce(s.title, s.publisher_name, s.host), ${counted}
            from members m join quotes t on t.article_id = m.id join sources s on s.id = t.speaker_source_id
           where ${shown("t")} group by m.g, t.speaker_source_id, s.id
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
  const list = (plural: "claims" | "quotes" | "articles", more: Record<string, string> = {}) =>
    narrowing && `/v1/${plural}?${new URLSearchParams({ ...(plural === "articles" ? narrowing.article : narrowing.ofArticle), ...more })}`;
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

function actorsQuery(ids: string[]): string | null {
  return ids.length === 0 || ids.length > idsAtMost ? null : `/v1/actors?${new URLSearchParams({ id: ids.join(",") })}`;
}
