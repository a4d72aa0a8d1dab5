import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Database, select } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import type { ActorRow } from "../actors/schemas.ts";
import type { ArticleRow } from "../articles/schemas.ts";
import type { CitationRow } from "../citations/schemas.ts";
import type { ClaimRow } from "../claims/schemas.ts";
import type { CorrectionRow } from "../corrections/schemas.ts";
import type { EventRow } from "../events/schemas.ts";
import type { FactCheckRow } from "../fact-checks/schemas.ts";
import type { MentionRow } from "../mentions/schemas.ts";
import type { QuoteRow } from "../quotes/schemas.ts";
import type { Recorded } from "../resources/read.ts";
import type { AnchorRow } from "../resources/rows.ts";
import type { SourceRow } from "../sources/schemas.ts";
import { nameIn, readBy } from "./asked.ts";
import { fragments, rangesBetween, slipRanges, toMarkedHtml } from "./marks.ts";
import type { Ranked } from "./queries.ts";
import type { Highlight } from "./schemas.ts";

/** Code points of a field that are shown around what was found. */
const fragmentLength = 300;
/** Fragments of an article's text. */
const mostFragments = 3;
/** Code points of an article's text in which words are marked; beyond them it is found, but not marked. */
const markedText = 200_000;

// Nobody can write them into a text beforehand.
const nonce = randomBytes(9).toString("hex");
const open = `[${nonce}`;
const close = `]${nonce}`;

/** Words of a resource that were searched. */
interface Field {
  /** Where it stands in the resource on the wire: names and indexes with points between. */
  name: string;
  text: string;
  /** Code points from the start of the canonical text, where it is a stretch of it. */
  offset: number | null;
  isName: boolean;
}

/** The found words of these hits, marked, by the id of the resource; in the order of the fields by weight. */
export async function highlights(
  db: Database,
  q: string,
  hits: Ranked[],
  recorded: Map<string, Recorded>,
): Promise<(id: string) => Highlight[]> {
  const texts = await servedTexts(db, recorded);
  const fields = hits.flatMap((hit) => {
    const item = recorded.get(hit.id) as Recorded;
    return fieldsOf(item, texts).map((field) => ({ ...hit, field }));
  });
  const asked = fields.map(({ configuration, field }, position) => ({ position, configuration, text: field.text }));
  const marked = await select<{ marked: string }>(
    db,
    sql`select ts_headline(f.configuration::regconfig, search_spaced(f.text), ${readBy(sql`f.configuration`, q)},
                           ${`HighlightAll=true,StartSel="${open}",StopSel="${close}"`}) as marked
          from json_to_recordset(${JSON.stringify(asked)}::json) as f (position integer, configuration text, text text)
         order by f.position`,
  );
  const name = nameIn(q);
  const found = new Map<string, Highlight[]>();
  for (const [index, { id, byWords, field }] of fields.entries()) {
    const isSlip = !byWords && field.isName && name !== undefined;
    const ranges = isSlip ? slipRanges(field.text, name) : (rangesBetween(field.text, marked[index]?.marked ?? "", open, close) ?? []);
    if (ranges.length === 0) continue;
    const most = field.name === "text" && recorded.get(id)?.type === "article" ? mostFragments : 1;
    const shown = fragments(field.text, ranges, { most, length: fragmentLength }).map((fragment) => ({
      field: field.name,
      text: fragment.text,
      marked: toMarkedHtml(fragment.text, fragment.ranges),
      ranges: fragment.ranges,
      offset: field.offset === null ? null : field.offset + fragment.start,
    }));
    found.set(id, [...(found.get(id) ?? []), ...shown]);
  }
  return (id) => found.get(id) ?? [];
}

/** What the rights holders of the articles that these belong to let us show, and the texts that they let us show whole. */
interface Texts {
  /** Whether words of the article may be shown where an annotation rests on them. */
  mayExcerpt(articleId: string): boolean;
  /** The canonical text of a found article; undefined where it may not be shown. */
  text(articleId: string): string | undefined;
}

async function servedTexts(db: Database, recorded: Map<string, Recorded>): Promise<Texts> {
  const items = [...recorded.values()];
  const articleIds = [
    ...new Set(items.map(({ type, snapshot }) => (type === "article" ? snapshot.id : (snapshot.article_id as string | null)))),
  ];
  const rows = await select<{ id: string; rights: string; text: string | null }>(
    db,
    sql`select a.id, a.rights_text as rights,
               case when a.rights_text = 'full' and w.whole then (
                 select left(t.text, ${markedText}::integer) from text_revisions t where t.article_id = a.id and t.revision = a.text_revision) end as text
          from json_to_recordset(${JSON.stringify(articleIds.filter((id) => id !== null).map((id) => ({ id, whole: recorded.has(id) })))}::json)
               as w (id text, whole boolean)
          join articles a on a.id = w.id`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    mayExcerpt: (id) => byId.get(id)?.rights !== "none",
    text: (id) => byId.get(id)?.text ?? undefined,
  };
}

function fieldsOf({ type, snapshot }: Recorded, texts: Texts): Field[] {
  return fields[type](snapshot as never, texts).filter((field) => field !== undefined);
}

const plain = (name: string, text: string | null): Field | undefined =>
  text === null || text === "" ? undefined : { name, text, offset: null, isName: false };
const named = (name: string, text: string | null): Field | undefined => {
  const field = plain(name, text);
  return field && { ...field, isName: true };
};

const printed = (name: string, { article_id, exact, start_offset }: AnchorRow, texts: Texts): Field | undefined =>
  exact !== null && texts.mayExcerpt(article_id) ? { name, text: exact, offset: start_offset, isName: false } : undefined;

/** What was searched of each type, as `make_search_documents` in the database has it. */
const fields: { [Type in ResourceType]: (row: never, texts: Texts) => (Field | undefined)[] } = {
  claim: (row: ClaimRow, texts) => [
    plain("statement", row.statement),
    ...row.anchors.map((anchor, index) => printed(`anchors.${index}.exact`, anchor, texts)),
  ],
  quote: (row: QuoteRow, texts) => {
    const content = row.anchors.filter(({ role }) => role === "content");
    const sentence = row.anchors.filter(({ role }) => role === "sentence");
    const [only] = content;
    return [
      content.length === 1 && only ? printed("text", only, texts) : texts.mayExcerpt(row.article_id) ? plain("text", row.text) : undefined,
      named("speaker.name", row.speaker_name),
      plain("speaker.descriptor", row.speaker_descriptor),
      ...sentence.map((anchor) => printed("sentence", anchor, texts)),
    ];
  },
  actor: (row: ActorRow) => [
    named("name", row.name),
    ...row.names.map(({ value }, index) => named(`names.${index}.value`, value)),
    plain("description", row.description),
  ],
  event: (row: EventRow) => [named("title", row.title), plain("place.name", row.place_name)],
  source: (row: SourceRow) => [named("title", row.title), named("publisherName", row.publisher_name), plain("canonicalUrl", row.url)],
  article: (row: ArticleRow, texts) => {
    const text = texts.text(row.id);
    return [
      named("headline", row.headline),
      named("byline", row.byline),
      text === undefined ? undefined : { name: "text", text, offset: 0, isName: false },
    ];
  },
  factCheck: (row: FactCheckRow) => [plain("verdictLabel", row.verdict_label), plain("summary", row.summary)],
  correction: (row: CorrectionRow) => [plain("notice", row.notice)],
  citation: (row: CitationRow, texts) => row.anchors.map((anchor) => printed("anchor.exact", anchor, texts)),
  mention: (row: MentionRow, texts) => row.anchors.map((anchor) => printed("anchor.exact", anchor, texts)),
};
