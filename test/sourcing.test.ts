import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimantKinds, claimKinds, sourcings } from "../db/vocabulary.ts";
import type { Actor } from "../src/actors/schemas.ts";
import type { Article } from "../src/articles/schemas.ts";
import type { Claim } from "../src/claims/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import type { Quote } from "../src/quotes/schemas.ts";
import type { Source } from "../src/sources/schemas.ts";
import { type Counted, groupings, type Sourcing, speakerKindsOrNobody } from "../src/sourcing/schemas.ts";
import { pactOfTheLamps } from "./articles/pact-of-the-lamps.ts";
import { expectProblem } from "./contract/problems.ts";
import { type Answer, openService, type TestService } from "./service.ts";

let service: TestService;
let corpus: { articles: Article[]; claims: Claim[]; quotes: Quote[]; sources: Map<string, Source>; actors: Map<string, Actor> };
beforeAll(async () => {
  service = await openService({ shipped: true });
  await importPackage(service.db, pactOfTheLamps());
  // Another of the same month, section and author, so that groups hold more than one.
  const sequel = pactOfTheLamps();
  sequel.article = { ...sequel.article, key: "pact-of-the-lamps-again", headline: "@again" };
  sequel.claims = sequel.claims?.slice(0, 3) ?? [];
  sequel.quotes = [];
  const lin = sequel.actors?.find(({ key }) => key === "lin");
  if (lin) lin.id = resourceId("actor", "pact-of-the-lamps/lin");
  await importPackage(service.db, sequel);
  corpus = {
    articles: await service.all<Article>("/v1/articles"),
    claims: await service.all<Claim>("/v1/claims"),
    quotes: await service.all<Quote>("/v1/quotes"),
    sources: new Map((await service.all<Source>("/v1/sources")).map((source) => [source.id, source])),
    actors: new Map((await service.all<Actor>("/v1/actors")).map((actor) => [actor.id, actor])),
  };
});
afterAll(() => service?.close());

interface Page {
  data: Sourcing[];
  page: { limit: number; next: string | null };
  cut: boolean;
}
const pageAt = async (path: string): Promise<Page> => (await service.json<unknown>(path)) as Page;
const slug = "pact-of-the-lamps";

/** Every number of a report, by the path to it; in lists the path names the entry. */
function numbersOf(value: unknown, path: string[] = []): [string, Counted][] {
  if (typeof value !== "object" || value === null) return [];
  if ("query" in value) return [[path.join("."), value as Counted]];
  return Object.entries(value).flatMap(([name, part]) => {
    const entry = part as { actorId?: string; sourceId?: string; host?: string } | null;
    return numbersOf(part, [...path, Array.isArray(value) ? String(entry?.actorId ?? entry?.sourceId ?? entry?.host) : name]);
  });
}

const total = async (query: string): Promise<number | undefined> =>
  (await service.json<Answer>(`${query}&count=true&limit=1`)).page.total?.value;

/** That every number is what its query lists, and so many of it unreviewed. */
async function expectListed(report: Sourcing): Promise<void> {
  const numbers = numbersOf(report);
  expect(numbers.length).toBeGreaterThanOrEqual(25);
  await Promise.all(
    numbers.map(async ([path, { value, unreviewed, of, query }]) => {
      const where = `${JSON.stringify(report.group)} ${path}: ${query}`;
      if (of !== null) expect(value, where).toBeLessThanOrEqual(of);
      if (query === null) {
        expect([path.startsWith("speakers."), value], where).toEqual([true, 0]);
        return;
      }
      expect(query, where).toMatch(/\?./);
      expect(await total(query), where).toBe(value);
      const apart = `${query}&reviewStatus=unreviewed`;
      expect(await total(apart), where).toBe(unreviewed);
    }),
  );
}

type Expected = Record<string, [value: number, unreviewed: number, of: number | null]>;

/** What the lists say of these articles, computed one resource at a time. */
function expectedOf(articles: Article[]): Expected {
  const ids = new Set(articles.map(({ id }) => id));
  const claims = corpus.claims.filter(({ articleId }) => ids.has(articleId));
  const quotes = corpus.quotes.filter(({ articleId }) => ids.has(articleId));
  const expected: Expected = {};
  const put = (path: string, some: { provenance: { reviewStatus: string } }[], of: number | null) => {
    expected[path] = [some.length, some.filter(({ provenance }) => provenance.reviewStatus === "unreviewed").length, of];
  };
  put("articles", articles, null);
  put("claims.total", claims, null);
  for (const kind of claimKinds)
    put(
      `claims.byKind.${kind}`,
      claims.filter((claim) => claim.kind === kind),
      claims.length,
    );
  for (const sourcing of sourcings)
    put(
      `claims.bySourcing.${sourcing}`,
      claims.filter((claim) => claim.sourcing === sourcing),
      claims.length,
    );
  for (const kind of claimantKinds)
    put(
      `claims.byClaimantKind.${kind}`,
      claims.filter(({ claimant }) => claimant.kind === kind),
      claims.length,
    );
  const withEvidence = claims.filter(({ evidence }) => evidence.length > 0);
  put("claims.withEvidence", withEvidence, claims.length);
  put("quotes.total", quotes, null);
  for (const kind of speakerKindsOrNobody)
    put(
      `quotes.bySpeakerKind.${kind}`,
      quotes.filter(({ speaker }) => (speaker?.kind ?? "nobody") === kind),
      quotes.length,
    );
  const voices = [...quotes.map(({ speaker }) => speaker), ...claims.map(({ claimant }) => claimant)];
  const speakers = (...kinds: string[]) =>
    [...new Set(voices.flatMap((voice) => (voice?.actorId && kinds.includes(voice.kind) ? [voice.actorId] : [])))].flatMap(
      (id) => corpus.actors.get(id) ?? [],
    );
  const all = speakers("named", "unnamed");
  put("speakers.total", all, null);
  put("speakers.named", speakers("named"), all.length);
  put("speakers.unnamed", speakers("unnamed"), all.length);
  for (const quote of quotes) {
    const { actorId, sourceId } = quote.speaker ?? {};
    if (actorId)
      put(
        `quoted.actors.${actorId}.quotes`,
        quotes.filter(({ speaker }) => speaker?.actorId === actorId),
        quotes.length,
      );
    if (sourceId)
      put(
        `quoted.sources.${sourceId}.quotes`,
        quotes.filter(({ speaker }) => speaker?.sourceId === sourceId),
        quotes.length,
      );
  }
  const hostsOf = (claim: Claim) => claim.evidence.flatMap(({ sourceId }) => hostOf(corpus.sources.get(sourceId)) ?? []);
  for (const host of new Set(claims.flatMap(hostsOf)))
    put(
      `evidenceHosts.${host}.claims`,
      claims.filter((claim) => hostsOf(claim).includes(host)),
      withEvidence.length,
    );
  return expected;
}

const hostOf = (source: Source | undefined) =>
  source?.canonicalUrl ? new URL(source.canonicalUrl).hostname.replace(/^www\./, "") : undefined;

function expectNumbers(report: Sourcing, articles: Article[]): void {
  const found = Object.fromEntries(numbersOf(report).map(([path, { value, unreviewed, of }]) => [path, [value, unreviewed, of]]));
  expect(found).toEqual(expectedOf(articles));
}

/** Which groups an article belongs to; null is the group of those that have none. */
const groupsOf: Record<(typeof groupings)[number], (article: Article) => (string | null)[]> = {
  article: ({ id }) => [id],
  section: ({ section }) => [section],
  publisher: ({ publisherId }) => [publisherId],
  author: ({ authors }) => {
    const ids = authors.flatMap(({ actorId }) => actorId ?? []);
    return ids.length > 0 ? ids : [null];
  },
  month: ({ published: { earliest, latest } }) => [earliest && earliest.slice(0, 7) === latest?.slice(0, 7) ? earliest.slice(0, 7) : null],
};

describe("what an article rests on", () => {
  test("is what its lists say, and every query lists it", async () => {
    for (const article of corpus.articles) {
      const report = await service.one<Sourcing>(`/v1/articles/${article.slug}/sourcing`);
      expect(report).toMatchObject({
        group: { by: "article", key: article.id, label: article.headline ?? article.slug },
        relation: "eq",
        cut: false,
      });
      expectNumbers(report, [article]);
      await expectListed(report);
      const grouped = await pageAt(`/v1/sourcing?groupBy=article&article=${article.id}`);
      expect(grouped.data).toEqual([report]);
    }
  });

  test("counts 0 where there is nothing", async () => {
    const report = await service.one<Sourcing>("/v1/articles/chronicle-of-the-vellmark-canal/sourcing");
    expect(report.quotes.total).toMatchObject({ value: 0, unreviewed: 0 });
    expect(report.quotes.bySpeakerKind.unnamed).toMatchObject({ value: 0, of: 0 });
    expect(report.claims.bySourcing.notPreserved.value).toBe(0);
    expect(report.quoted).toEqual({ actors: [], sources: [] });
  });

  test("counts unreviewed annotations apart, and rejected ones not at all", async () => {
    const report = await service.one<Sourcing>(`/v1/articles/${slug}/sourcing`);
    const written = pactOfTheLamps().claims ?? [];
    expect(report.claims.total).toMatchObject({ value: written.length - 1, unreviewed: written.length - 2 });
    expect(report.speakers.unnamed).toMatchObject({ value: 1, of: 3 });
    expect(report.claims.bySourcing.notPreserved).toMatchObject({ value: 1 });
  });

  test("is refused where there is no such article, or no longer", async () => {
    await expectProblem(await service.get("/v1/articles/never-heard-of/sourcing"), "notFound", "unknown");
    await expectProblem(await service.get(`/v1/articles/${slug}/sourcing?groupBy=month`), "invalidParameter", "groupBy", "groupBy");
    await expectProblem(await service.get(`/v1/articles/${slug}/sourcing?format=xml`), "invalidParameter", "format", "format");
    const other = await openService();
    try {
      await other.db.$client.unsafe("update articles set status = 'withdrawn', withdrawn_at = now() where slug = 'corvalla-goes-dark'");
      await expectProblem(await other.get("/v1/articles/corvalla-goes-dark/sourcing"), "withdrawn", "withdrawn");
      const { data } = (await other.json<unknown>("/v1/sourcing?groupBy=article")) as Page;
      expect(data.map(({ group }) => group?.key)).not.toContain(resourceId("article", "corvalla-goes-dark"));
    } finally {
      await other.close();
    }
  });
});

describe("what many articles rest on", () => {
  test("together is one report", async () => {
    const { data, page, cut } = await pageAt("/v1/sourcing");
    const [report] = data as [Sourcing];
    expect([data.length, page.next, cut, report.group, report.relation]).toEqual([1, null, false, null, "eq"]);
    expectNumbers(report, corpus.articles);
    await expectListed(report);
  });

  test.each(groupings)("by %s has a report for each group", async (by) => {
    const { data } = await pageAt(`/v1/sourcing?groupBy=${by}&limit=200`);
    const keys = new Set(corpus.articles.flatMap(groupsOf[by]));
    expect(new Set(data.map(({ group }) => group?.key))).toEqual(keys);
    expect(data.length).toBe(keys.size);
    for (const report of data) {
      expectNumbers(
        report,
        corpus.articles.filter((article) => groupsOf[by](article).includes(report.group?.key ?? null)),
      );
      await expectListed(report);
    }
    if (by !== "article" && keys.has(null)) expect(data.at(-1)?.group).toEqual({ by, key: null, label: null });
  });

  test.each(groupings)("by %s comes page by page, each group once", async (by) => {
    const whole = await pageAt(`/v1/sourcing?groupBy=${by}`);
    const found: Sourcing[] = [];
    let next: string | null = `/v1/sourcing?groupBy=${by}&limit=1`;
    while (next !== null) {
      const response = await service.get(next);
      const page: Page = (await response.json()) as Page;
      expect(page.data.length).toBe(1);
      expect(response.headers.get("Link")).toBe(page.page.next && `<${page.page.next}>; rel="next"`);
      found.push(...page.data);
      next = page.page.next;
    }
    expect(found).toEqual(whole.data);
    const { next: second } = (await pageAt(`/v1/sourcing?groupBy=${by}&limit=1`)).page;
    const elsewhere = `${second?.replace(`groupBy=${by}`, `groupBy=${by}&kind=news`)}`;
    await expectProblem(await service.get(elsewhere), "cursorMismatch", elsewhere);
  });

  test("takes the filters of articles", async () => {
    const lin = resourceId("actor", `${slug}/lin`);
    const publisher = corpus.articles.find(({ publisherId }) => publisherId !== null)?.publisherId as string;
    const filters: [string, (article: Article) => boolean][] = [
      ["kind=news,opinion", ({ kind }) => kind === "news" || kind === "opinion"],
      [`publisher=${publisher}`, ({ publisherId }) => publisherId === publisher],
      [`author=${lin}`, ({ authors }) => authors.some(({ actorId }) => actorId === lin)],
      ["language=en-GB", ({ language }) => language === "en-GB"],
      ["section=Ports, quays %26 seas", ({ section }) => section === "Ports, quays & seas"],
      ["section=Glass&section=Ports, quays %26 seas", ({ section }) => section === "Ports, quays & seas"],
      ["publishedMonth=2026-04", ({ slug }) => slug.startsWith("pact-of")],
      ["publishedFrom=2026-03-15", ({ published: { edtf, latest } }) => edtf !== null && (latest ?? "9") >= "2026-03-15"],
      ["publishedTo=2026-03-15&includeUndated=true", ({ published: { earliest } }) => (earliest ?? "0") <= "2026-03-15"],
      [`article=${slug},a-glassblower-on-heat`, ({ slug: own }) => own === slug || own === "a-glassblower-on-heat"],
      [`article=${slug}&language=eo`, () => false],
      [`article=${slug},${resourceId("article", "nor-of-this")}&language=eo`, () => false],
      [`article=${resourceId("article", "nor-of-this")}`, () => false],
    ];
    for (const [index, [query, matches]] of filters.entries()) {
      const articles = corpus.articles.filter(matches);
      const { data } = await pageAt(`/v1/sourcing?${query}`);
      expectNumbers(data[0] as Sourcing, articles);
      await expectListed(data[0] as Sourcing);
      for (const by of groupings) {
        const grouped = (await pageAt(`/v1/sourcing?${query}&groupBy=${by}`)).data;
        for (const report of grouped) {
          expectNumbers(
            report,
            articles.filter((article) => groupsOf[by](article).includes(report.group?.key ?? null)),
          );
        }
        // Every number of every grouping would take minutes.
        if (by === groupings[index % groupings.length] && grouped[0]) await expectListed(grouped[0]);
      }
    }
  });

  test("refuses what it cannot do", async () => {
    for (const [query, parameter] of [
      ["groupBy=colour", "groupBy"],
      ["limit=201", "limit"],
      ["colour=red", "colour"],
      ["publishedMonth=2026-13", "publishedMonth"],
      ["format=CSV", "format"],
      ["article=never-heard-of", "article"],
      ["article=never-heard-of&groupBy=section&format=csv", "article"],
    ]) {
      await expectProblem(await service.get(`/v1/sourcing?${query}`), "invalidParameter", query as string, parameter);
    }
    await expectProblem(await service.get("/v1/sourcing?cursor=x"), "badCursor", "cursor", "cursor");
  });
});

describe("as CSV", () => {
  /** A table read as RFC 4180 says, character by character. */
  function readCsv(text: string): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    let cell = "";
    for (let at = 0; at < text.length; ) {
      if (text[at] === '"') {
        for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
          if (text[at] === '"') at += 1;
          cell += text[at];
        }
        at += 1;
        expect([",", "\r"]).toContain(text[at]);
      } else if (text[at] === ",") {
        row.push(cell);
        cell = "";
        at += 1;
      } else if (text.startsWith("\r\n", at)) {
        rows.push([...row, cell]);
        row = [];
        cell = "";
        at += 2;
      } else {
        expect(text[at]).not.toMatch(/[\r\n]/);
        cell += text[at];
        at += 1;
      }
    }
    expect([row, cell]).toEqual([[], ""]);
    return rows;
  }

  const columns = "groupBy,groupKey,groupLabel,measure,subject,subjectLabel,value,unreviewed,of,relation,query";
  const defused = (text: string | null | undefined) => (text ? text.replace(/^(?=[=+\-@\t\r])/, "'") : "");

  function tableOf(reports: Sourcing[]): string[][] {
    return reports.flatMap((report) =>
      numbersOf(report).map(([path, { value, unreviewed, of, query }]) => {
        const [, list, subject] = /^(quoted\.actors|quoted\.sources|evidenceHosts)\.(.+)\.\w+$/.exec(path) ?? [];
        const label =
          report.quoted.actors.find(({ actorId }) => actorId === subject)?.name ??
          report.quoted.sources.find(({ sourceId }) => sourceId === subject)?.title ??
          subject;
        const { by, key, label: groupLabel } = report.group ?? { by: "", key: "", label: "" };
        const words = [by, defused(key), defused(groupLabel), list ?? path, subject ?? "", defused(label)];
        return [...words, String(value), String(unreviewed), of === null ? "" : String(of), report.relation, query ?? ""];
      }),
    );
  }

  test("says what the JSON says", async () => {
    for (const path of [
      "/v1/sourcing",
      "/v1/sourcing?groupBy=article",
      "/v1/sourcing?groupBy=section",
      "/v1/sourcing?groupBy=author&limit=2",
    ]) {
      const { data, page } = await pageAt(path);
      const response = await service.get(`${path}${path.includes("?") ? "&" : "?"}format=csv`);
      expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
      expect(response.headers.get("Link") !== null).toBe(page.next !== null);
      const [header, ...rows] = readCsv(await response.text());
      expect(header?.join(",")).toBe(columns);
      expect(rows).toEqual(tableOf(data));
    }
    const report = await service.one<Sourcing>(`/v1/articles/${slug}/sourcing`);
    const [, ...rows] = readCsv(await (await service.get(`/v1/articles/${slug}/sourcing?format=csv`)).text());
    expect(rows).toEqual(tableOf([report]));
  });

  test("gives no spreadsheet a formula", async () => {
    const text = await (await service.get("/v1/sourcing?groupBy=article&format=csv")).text();
    const cells = readCsv(text).flat();
    expect(cells).toContain(`'${pactOfTheLamps().article.headline}`);
    expect(cells).toContain("'-a keeper, “of lamps”");
    expect(cells).toContain("'@Sheet of the\tharbour");
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test("is what a client gets that would rather have it", async () => {
    const typeFor = async (accept: string, query = "") => {
      const response = await service.get(`/v1/articles/${slug}/sourcing${query}`, { Accept: accept });
      expect(response.headers.get("Vary")).toContain("Accept");
      return response.headers.get("Content-Type")?.replace(/;.*/, "");
    };
    for (const accept of ["text/csv", "TEXT/CSV", "text/*", "text/csv, */*;q=0.5", "application/json;q=0.5, text/csv"]) {
      expect(await typeFor(accept), accept).toBe("text/csv");
    }
    for (const accept of [
      "application/json",
      "*/*",
      "text/csv, application/json",
      "text/csv;q=0.5, */*",
      "text/html, */*;q=0.1",
      "text/csv;q=0, */*",
    ]) {
      expect(await typeFor(accept), accept).toBe("application/json");
    }
    expect(await typeFor("*/*", "?format=csv")).toBe("text/csv");
    expect(await typeFor("text/csv", "?format=json")).toBe("application/json");
    await expectProblem(await service.get("/v1/sourcing", { Accept: "text/html" }), "notAcceptable", "text/html");
  });

  test("is sent once", async () => {
    const first = await service.get("/v1/sourcing?format=csv");
    const tag = first.headers.get("ETag") as string;
    expect((await service.get("/v1/sourcing?format=csv", { "If-None-Match": tag })).status).toBe(304);
    expect((await service.get("/v1/sourcing", { "If-None-Match": tag })).status).toBe(200);
  });
});
