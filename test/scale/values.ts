import type { Database } from "../../db/client.ts";
import { type ResourceType, resourcePrefixes } from "../../db/vocabulary.ts";
import type { plurals } from "../../src/resources/schemas.ts";
import { type Operation, type Parameter, wordsOf } from "../contract/document.ts";

/** A value worth asking a parameter for, with what is special about it. */
export interface Value {
  name: string;
  text: string;
}

/** By the name of a parameter, or of its list and it: SQL for a column `value`, with a row for each thing that has it. */
const sources: Record<string, string> = {
  "/v1/sources?publisher": "select publisher_id as value from sources",
  ...{ publisher: "select publisher_id as value from articles", articlePublisher: "select publisher_id as value from articles" },
  ...{ author: "select actor_id as value from article_authors", articleAuthor: "select actor_id as value from article_authors" },
  ...{ language: "select language as value from articles", articleLanguage: "select language as value from articles" },
  ...{ section: "select section as value from articles", articleSection: "select section as value from articles" },
  publishedMonth: "select left(published_earliest::text, 7) as value from articles",
  articlePublishedMonth: "select left(published_earliest::text, 7) as value from articles",
  ...{
    host: "select host as value from sources",
    evidenceHost: "select s.host as value from evidence e join sources s on s.id = e.source_id",
  },
  countryCode: "select country_code as value from actors",
  placeCountryCode: "select place_country_code as value from events",
  wikidataId: "select a.wikidata_id as value from mentions m join actors a on a.id = m.actor_id",
  identifier: "select i.scheme || ':' || i.value as value from mentions m join actor_identifiers i on i.actor_id = m.actor_id",
  publisherName: "select publisher_name as value from fact_checks",
  "/v1/fact-checks?host": "select host as value from fact_checks",
  "/v1/fact-checks?language": "select language as value from fact_checks",
  verdictLabel: "select verdict_label as value from fact_checks",
  slug: "select a.slug as value from claims c join articles a on a.id = c.article_id",
  place: "select place_actor_id as value from events",
  participant: "select actor_id as value from participants",
  claimant: "select claimant_actor_id as value from claims",
  claimantSource: "select claimant_source_id as value from claims",
  speaker: "select speaker_actor_id as value from quotes",
  speakerSource: "select speaker_source_id as value from quotes",
  via: "select source_id as value from quote_vias",
};

/** Where nothing is said of the parameter: by the type of the ids that it takes. */
const ofType: Record<ResourceType, string> = {
  article: "select article_id as value from claims",
  actor: "select actor_id as value from claim_abouts",
  source: "select source_id as value from citations",
  event: "select event_id as value from claim_events",
  citation: "select citation_id as value from evidence",
  quote: "select quote_id as value from claim_quotes",
  claim: "select to_claim_id as value from relations",
  mention: "select id as value from mentions",
  factCheck: "select id as value from fact_checks",
  correction: "select id as value from corrections",
};

const frequencies = ["frequent", "middling", "rare"];

/** Finds values in a database, each once. */
export class Values {
  readonly #db: Database;
  readonly #found = new Map<string, Promise<Value[]>>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** What a parameter may be asked for: every word where they are listed, otherwise values that many, some and few have. */
  async of(operation: Operation, parameter: Parameter): Promise<Value[]> {
    const { name, schema } = parameter;
    if (name === "annotation") return [];
    // A stream does not end, and drafts are shown to those with a key alone.
    const words = wordsOf(operation, name).filter((word) => word !== "sse" && word !== "draft");
    if (words.length > 0) return words.map((text) => ({ name: text, text }));
    if (schema.type === "boolean") return ["true", "false"].map((text) => ({ name: text, text }));
    if (name === "q") return await this.words();
    if (name === "id") return await this.#ids(operation);
    if (name === "updatedFrom" || name === "updatedTo") return await this.#moments();
    const query = sources[`${operation.path}?${name}`] ?? sources[name] ?? idSource(parameter);
    if (query !== undefined) return await this.#frequent(query);
    if (schema.type === "number") return ["0.2", "0.6", "0.97"].map((text) => ({ name: text, text }));
    if (["page", "wait", "from", "to"].includes(name)) return [{ name: "example", text: String(parameter.example) }];
    if (schema.type === "integer") return ["1", "10", "100"].map((text) => ({ name: text, text }));
    if (/(From|To)$/.test(name)) return ["2019-05-01", "2025-02-15", "2026-10-20"].map((text) => ({ name: text, text }));
    const { example } = parameter;
    return example === undefined ? [] : [{ name: "example", text: Array.isArray(example) ? example.join(",") : String(example) }];
  }

  /** For a part of a path: an article by the number of its claims, anything else by its id. */
  async forPath(operation: Operation): Promise<Value[]> {
    return operation.path.includes("{article}") ? await this.#frequent(ofType.article) : await this.#ids(operation);
  }

  /** Words and phrases, found in much, in little, by a slip, or in nothing. */
  async words(): Promise<Value[]> {
    const [names] = await this.#db.$client<{ name: string; rare: string }[]>`
      select (select name from actors where id = (select actor_id from claim_abouts group by 1 order by count(*) desc, 1 limit 1)) as name,
             (select regexp_replace(title, '^.* ', '') from events order by id limit 1) as rare`;
    const known = names?.name.split(" ").at(-1) ?? "";
    return [
      ...[
        ["common", "tunnels"],
        ["two common", "tunnels kilns"],
        ["phrase", '"wind farms"'],
        ["or", "tunnels or kilns"],
        ["without", "tunnels -kilns"],
      ],
      ...[
        ["rare", names?.rare ?? ""],
        ["known name", known],
        ["slip", known.slice(0, 2) + known.slice(3)],
        ["nothing", "qqqqq"],
      ],
    ].map(([name, text]) => ({ name: name as string, text: text as string }));
  }

  async #ids({ path }: Operation): Promise<Value[]> {
    const table = path.split("/")[2]?.replace("-", "_");
    return await this.#once(path, async () => {
      const rows = await this.#db.$client.unsafe<{ id: string }[]>(
        `select id from ${table} where status = 'published' and review_status <> 'rejected' order by id limit 3`,
      );
      if (rows.length === 0) return [];
      return [
        { name: "one", text: rows[0]?.id ?? "" },
        { name: "three", text: rows.map(({ id }) => id).join(",") },
      ];
    });
  }

  async #moments(): Promise<Value[]> {
    return await this.#once("moments", async () => {
      const [row] = await this.#db.$client<{ first: string; middle: string; last: string }[]>`
        select to_json(min(updated_at)) #>> '{}' as first, to_json(percentile_disc(0.5) within group (order by updated_at)) #>> '{}' as middle,
               to_json(max(updated_at)) #>> '{}' as last from articles`;
      return Object.entries(row ?? {}).map(([name, text]) => ({ name, text: text.replace("+00:00", "Z") }));
    });
  }

  async #frequent(query: string): Promise<Value[]> {
    return await this.#once(query, async () => {
      const rows = await this.#db.$client.unsafe<{ text: string }[]>(`
        with counted as (select value, count(*) as rows from (${query}) v where value is not null group by value),
             numbered as (select value, row_number() over (order by rows desc, value) as place, count(*) over () as all_of_them from counted)
        select value as text from numbered where place in (1, greatest(2, floor(sqrt(all_of_them))), greatest(3, all_of_them)) order by place`);
      return rows.map(({ text }, index) => ({ name: frequencies[index] as string, text }));
    });
  }

  #once(key: string, find: () => Promise<Value[]>): Promise<Value[]> {
    const known = this.#found.get(key) ?? find();
    this.#found.set(key, known);
    return known;
  }
}

/** Parameters that take ids say so by their pattern. */
function idSource({ schema }: Parameter): string | undefined {
  const pattern = String(schema.items?.pattern ?? schema.pattern ?? "");
  const type = (Object.keys(resourcePrefixes) as (keyof typeof plurals)[]).find((candidate) =>
    pattern.includes(resourcePrefixes[candidate]),
  );
  return type && ofType[type];
}
