import type { Article } from "../../src/articles/schemas.ts";
import type { Citation } from "../../src/citations/schemas.ts";
import type { Claim } from "../../src/claims/schemas.ts";
import type { Mention } from "../../src/mentions/schemas.ts";
import type { Source } from "../../src/sources/schemas.ts";
import type { Operation } from "../contract/document.ts";
import { type Corpus, isShown, type Resource } from "../filters/corpus.ts";
import { rules } from "../filters/rules.ts";
import type { Answer } from "../service.ts";

/** The body of an answer that must be 200. */
export type Ask = (path: string) => Promise<Answer>;

const pagesFollowed = 4;
/** Filters whose rules look through all claims, quotes, events and articles, which only a small corpus lets a test fetch. */
const fromEverywhere: Partial<Record<keyof Corpus, string[]>> = { "/v1/actors": ["role"] };

/** Follows `next` a few pages; says what is wrong where a resource comes twice or a page that should be there is missing. */
export async function followed(ask: Ask, path: string): Promise<string[]> {
  const seen = new Set<string>();
  let next: string | null = path;
  for (let page = 0; next !== null && page < pagesFollowed; page += 1) {
    const answer: Answer = await ask(next);
    for (const { id } of answer.data) {
      if (id !== undefined && seen.has(id)) return [`${next} gives ${id} a second time`];
      seen.add(id);
    }
    next = answer.page.next;
  }
  return [];
}

/**
 * Asks a list with its filters for some resources by their ids, and says where the answer is not what the filters' rules,
 * read from the resources themselves, make of these.
 */
export async function sampled(ask: Ask, { path }: Operation, values: Record<string, string>, ids: string[]): Promise<string[]> {
  if (values.id !== undefined || values.status !== undefined || values.reviewStatus !== undefined || ids.length === 0) return [];
  const list = path as keyof Corpus;
  if (Object.keys(values).some((name) => fromEverywhere[list]?.includes(name))) return [];
  const some = ids.join(",");
  const resources = (await ask(`${path}?id=${some}&limit=200`)).data as unknown as Resource[];
  const given = new Set((await ask(`${path}?${new URLSearchParams({ ...values, id: some, limit: "200" })}`)).data.map(({ id }) => id));
  const corpus = await surroundings(ask, list, resources, values);
  return resources.filter(isShown).flatMap((resource) => {
    const has = Object.entries(values).every(([name, text]) => {
      const rule = rules[list][name] as { matches?: unknown } | undefined;
      const matches = (typeof rule === "function" ? rule : rule?.matches) as ((...given: unknown[]) => boolean) | undefined;
      if (matches === undefined) throw new Error(`say in test/filters/rules.ts what ${name} of ${path} means`);
      return text.split(",").some((value) => matches(resource, value, corpus, values));
    });
    return has === given.has(resource.id) ? [] : [`${path}?${new URLSearchParams(values)} ${has ? "leaves out" : "gives"} ${resource.id}`];
  });
}

/** What else the rules look at: the articles, sources, mentions, evidence and denials around these resources. */
async function surroundings(ask: Ask, list: keyof Corpus, resources: Resource[], values: Record<string, string>): Promise<Corpus> {
  const named = (value: unknown) => (typeof value === "string" && value.startsWith("art_") ? [value] : []);
  const articleIds = new Set([
    ...resources.flatMap((resource) => ("articleId" in resource ? named(resource.articleId) : [])),
    ...(list === "/v1/articles" ? [] : named(values.article)),
  ]);
  const evidence = resources.flatMap((resource) => ("evidence" in resource ? resource.evidence : []));
  const [sourceIds, citationIds] = [
    new Set(evidence.map(({ sourceId }) => sourceId)),
    new Set(evidence.map(({ citationId }) => citationId)),
  ];
  const denials = new Set(resources.flatMap((resource) => ("denials" in resource ? resource.denials : [])));
  const byId = async <Kind>(path: string, ids: Set<string>) => {
    const found: Kind[] = [];
    const left = [...ids];
    while (left.length > 0) {
      const query = `id=${left.splice(0, 100).join(",")}&limit=200&reviewStatus=unreviewed,accepted,edited,rejected`;
      found.push(...((await ask(`${path}?${query}`)).data as unknown as Kind[]));
    }
    return found;
  };
  const occurrences = async (path: string) => {
    const query =
      list === "/v1/articles" && values.actor !== undefined
        ? `actor=${values.actor}&article=${resources.map(({ id }) => id).join(",")}`
        : ["/v1/sources", "/v1/actors", "/v1/events"].includes(list) && values.article !== undefined
          ? `article=${values.article}`
          : undefined;
    return query === undefined ? [] : await everyPage(ask, `${path}?${query}&limit=200`);
  };
  return {
    "/v1/articles": list === "/v1/articles" ? (resources as Article[]) : await byId<Article>("/v1/articles", articleIds),
    "/v1/sources": list === "/v1/sources" ? (resources as Source[]) : await byId<Source>("/v1/sources", sourceIds),
    "/v1/mentions": (await occurrences("/v1/mentions")) as unknown as Mention[],
    "/v1/citations":
      list === "/v1/sources" ? ((await occurrences("/v1/citations")) as never) : await byId<Citation>("/v1/citations", citationIds),
    "/v1/claims": await byId<Claim>("/v1/claims", denials),
    ...{ "/v1/quotes": [], "/v1/actors": [], "/v1/events": [], "/v1/fact-checks": [], "/v1/corrections": [] },
  } as Corpus;
}

async function everyPage(ask: Ask, path: string): Promise<Answer["data"]> {
  const found: Answer["data"] = [];
  for (let next: string | null = path; next !== null; ) {
    const answer: Answer = await ask(next);
    found.push(...answer.data);
    next = answer.page.next;
  }
  return found;
}
