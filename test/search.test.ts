import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claims } from "../db/tables/claims.ts";
import type { ResourceType } from "../db/vocabulary.ts";
import { createApp } from "../src/app.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { searchFilter } from "../src/search/filter.ts";
import { rankedAtMost, search } from "../src/search/queries.ts";
import type { Hit } from "../src/search/schemas.ts";
import { expectProblem } from "./contract/problems.ts";
import { connectExplained } from "./scale/explained.ts";
import { hausDerLampen, strikeOfTheFerries } from "./search/articles.ts";
import { type Answer, openService, publicUrl, type TestService, type Wire } from "./service.ts";

interface Found {
  data: (Omit<Hit, "resource"> & { resource: Wire })[];
  page: { limit: number; next: string | null; total: { value: number; relation: string } };
  counts: Record<string, { value: number; relation: string }>;
  cut: boolean;
}

let service: TestService;
beforeAll(async () => {
  service = await openService({ shipped: true });
  await importPackage(service.db, strikeOfTheFerries());
  await importPackage(service.db, hausDerLampen());
});
afterAll(() => service?.close());

const ferries = "strike-of-the-ferries";
const claim = (key: string) => resourceId("claim", `${ferries}/${key}`);
const actor = (key: string) => resourceId("actor", `${ferries}/${key}`);
const find = (q: string, rest = "") => service.json<Found>(`/v1/search?q=${encodeURIComponent(q)}${rest}`);
const idsOf = async (q: string, rest = "") => (await find(q, rest)).data.map(({ id }) => id);
const listed = async (list: string, q: string, rest = "") =>
  (await service.all(`/v1/${list}?q=${encodeURIComponent(q)}${rest}`)).map(({ id }) => id);
const claimsFor = async (q: string) => new Set(await idsOf(q, `&type=claim&article=${ferries}`));

describe("the words of a search", () => {
  test("all have to be there", async () => {
    expect(await claimsFor("bridge ice")).toEqual(new Set([claim("ice"), claim("thin")]));
    expect(await claimsFor("bridge walrus")).toEqual(new Set());
  });

  test("stand next to each other in a phrase", async () => {
    expect(await claimsFor('"bridge of ice"')).toEqual(new Set([claim("ice")]));
    expect(await claimsFor("“bridge of ice”")).toEqual(new Set([claim("ice")]));
    expect(await claimsFor('"ice bridge"')).toEqual(new Set());
  });

  test("are alternatives with an or between them", async () => {
    expect(await claimsFor('thin or "bridge of ice"')).toEqual(new Set([claim("ice"), claim("thin")]));
  });

  test("are left out with a minus before them", async () => {
    expect(await claimsFor("bridge -thin")).toEqual(new Set([claim("ice")]));
    expect(await claimsFor('bridge -"bridge of ice"')).toEqual(new Set([claim("thin")]));
  });

  test("are found with accents and without", async () => {
    const both = new Set([claim("accents"), claim("plain")]);
    for (const q of ["naïve", "naive", "nai\u0308ve", "NAÏVE", "Müller", "Muller", "ｍｕｌｌｅｒ"])
      expect(await claimsFor(q), q).toEqual(both);
  });

  test("are found inflected, in the language of the article", async () => {
    const sold = resourceId("claim", "haus-der-lampen/sold");
    for (const q of ["Haus", "hauser", "Häusern", "verkaufte"]) expect(await idsOf(q, "&type=claim"), q).toContain(sold);
    expect(await idsOf("bridges stood", "&type=claim")).toContain(claim("ice"));
    // An English word that German stemming would reach, and the other way round.
    expect(await idsOf("walruses", "&type=article")).toEqual([resourceId("article", ferries)]);
    expect(await idsOf("Häusern", `&type=claim&article=${ferries}`)).toEqual([]);
  });

  test("are read anew where an article turns out to be in another language", async () => {
    const other = await openService();
    try {
      const found = async () => ((await other.json<Found>("/v1/search?q=Hauses&type=claim")).data.length > 0 ? "found" : "not found");
      await importPackage(other.db, { ...hausDerLampen(), article: { ...hausDerLampen().article, language: "en" } });
      expect(await found()).toBe("not found");
      await other.db.$client`update articles set language = 'de' where slug = 'haus-der-lampen'`;
      expect(await found()).toBe("found");
      await expectNothingStale(other);
    } finally {
      await other.close();
    }
  });

  test.each([
    ["Arabic, inflected", "الليل", "quo_", "ليلًا"],
    ["Hebrew, as it stands", "מחכה", "quo_", "מחכה"],
    ["Japanese, any run of characters", "灯台", "quo_", "灯台"],
    ["Japanese kana", "眠ら", "quo_", "眠ら"],
    ["a name in Chinese characters", "川瀬", "act_", "川瀬"],
    ["a character beyond the first plane", "𠮷田港", "art_", undefined],
  ])("are found in other scripts: %s", async (_, q, prefix, marked) => {
    const hit = (await find(q)).data.find(({ id }) => id.startsWith(prefix));
    expect(hit, q).toBeDefined();
    if (marked) expect(hit?.highlights.some((highlight) => highlight.marked.includes(`<mark>${marked}</mark>`))).toBe(true);
  });

  test("are found within a run of characters only in their order", async () => {
    expect(await idsOf("台灯")).toEqual([]);
  });

  test("are found on both sides of a slash and behind a hyphen, where Postgres sees a path and a negative number", async () => {
    const slashed = strikeOfTheFerries();
    slashed.claims?.forEach((one) => {
      if (one.key === "thin") one.statement = "Quays/wharves got a Mark-27.";
    });
    const other = await openService();
    try {
      await importPackage(other.db, slashed);
      for (const q of ["wharves", "quays", "27", "Mark-27", "quays/wharves"])
        expect(
          (await other.json<Found>(`/v1/search?q=${encodeURIComponent(q)}&type=claim`)).data.map(({ id }) => id),
          q,
        ).toEqual([claim("thin")]);
    } finally {
      await other.close();
    }
  });
});

describe("a name", () => {
  test.each([
    ["a letter other", "Zelenskiy", "Volodymyr Zelensky"],
    ["a pair that changed places", "Zelesnky", "Volodymyr Zelensky"],
    ["a letter lost", "Madro", "Nicolás Maduro"],
    ["a letter too many", "Massicott", "Dara Massicot"],
    ["a slip in the middle of a short word", "Leyla", "ليلى الراوي"],
    ["two words with a slip each", "Volodimyr Zelenskj", "Volodymyr Zelensky"],
    ["its beginning", "zelen", "Volodymyr Zelensky"],
  ])("is found in spite of %s", async (_, q, name) => {
    const { data } = await find(q, "&type=actor");
    expect(data.map(({ resource }) => resource.name)).toContain(name);
    expect(await listed("actors", q)).toContain(data.find(({ resource }) => resource.name === name)?.id);
  });

  test("is marked where it is a slip away", async () => {
    const [hit] = (await find("Zelesnky", "&type=actor")).data;
    expect(hit?.highlights).toEqual([
      {
        field: "name",
        text: "Volodymyr Zelensky",
        marked: "Volodymyr <mark>Zelensky</mark>",
        ranges: [{ start: 10, end: 18 }],
        offset: null,
      },
    ]);
  });

  test("is not guessed at in a phrase, nor from another word", async () => {
    expect(await idsOf('"Zelesnky"')).toEqual([]);
    expect(await idsOf("Zelesnky -drones")).toEqual([]);
    expect((await find("Chile", "&type=actor")).data.map(({ resource }) => resource.name)).not.toContain("China");
  });

  test("comes in the order: exactly, first words, anywhere, begun, a slip away", async () => {
    const { data } = await find("Marta", `&type=actor`);
    const order = ["marta", "marta-weiss", "friend", "martanova", "marga"].map(actor);
    expect(data.map(({ id }) => id).filter((id) => order.includes(id))).toEqual(order);
    expect(data.map(({ score }) => (score < 1 ? Math.floor(score * 2) / 2 : Math.floor(score))).slice(0, 5)).toEqual([3, 2, 1, 0.5, 0]);
  });

  test("that a list has is not mixed with names a slip away", async () => {
    expect(new Set(await listed("actors", "Marta"))).toEqual(new Set(["marta", "marta-weiss", "friend"].map(actor)));
    expect(new Set(await listed("actors", "Martq"))).toEqual(new Set(["marta", "marta-weiss"].map(actor)));
  });
});

describe("the order of hits", () => {
  test("puts what the statement says before what only its words say", async () => {
    const ids = await idsOf("thin or ice", `&type=claim&article=${ferries}`);
    expect(ids).toEqual([claim("thin"), claim("ice")]);
  });

  test("puts words close together first", async () => {
    expect((await idsOf("bridge ice", `&type=claim&article=${ferries}`))[0]).toBe(claim("ice"));
  });

  test("is by score and then by id, and the same page by page", async () => {
    const { data, page } = await find("russia iran or drones or war", "&limit=200");
    expect(page.next).toBeNull();
    expect(data.length).toBeGreaterThan(100);
    const sorted = [...data].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    expect(data.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
    const paged = await service.all("/v1/search?q=russia%20iran%20or%20drones%20or%20war".concat("&fields=id"));
    expect(paged.map(({ id }) => id)).toEqual(data.map(({ id }) => id));
    const inSevens: string[] = [];
    for (let next: string | null = "/v1/search?q=russia%20iran%20or%20drones%20or%20war&limit=7"; next; ) {
      const answer: Found = await service.json<Found>(next);
      inSevens.push(...answer.data.map(({ id }) => id));
      next = answer.page.next;
    }
    expect(inSevens).toEqual(data.map(({ id }) => id));
  });
});

describe("a highlight", () => {
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");

  test.each([
    "drones",
    '"wall of drones"',
    "iran or russia",
    "harbour",
    "灯台",
    "الليل",
    "הים",
    "Marquez",
    "ferry",
    "script",
    "keys",
    "walrus",
    "lamp",
  ])("of %s has its ranges where it says", async (q) => {
    const { data } = await find(q, "&type=claim,quote,actor,event,source,article,citation,mention&limit=200");
    expect(data.flatMap(({ highlights }) => highlights).length).toBeGreaterThan(0);
    const texts = new Map<string, string[]>();
    for (const { highlights, resource } of data) {
      for (const { field, text, marked, ranges, offset } of highlights) {
        const characters = [...text];
        let html = "";
        let at = 0;
        expect(ranges.length).toBeGreaterThan(0);
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(characters.length);
          html += `${escaped(characters.slice(at, start).join(""))}<mark>${escaped(characters.slice(start, end).join(""))}</mark>`;
          at = end;
        }
        expect(marked).toBe(html + escaped(characters.slice(at).join("")));
        expect(characters.length).toBeLessThan(400);
        if (field !== "text" || resource.type !== "article") expect(standsAt(resource, field)).toContain(text);
        if (offset === null) continue;
        const articleId = (resource.type === "article" ? resource.id : resource.articleId) as string;
        const canonical = texts.get(articleId) ?? (await canonicalText(articleId));
        texts.set(articleId, canonical);
        expect(canonical.slice(offset, offset + characters.length).join("")).toBe(text);
      }
    }
  });

  /** What stands at `anchors.0.exact` of a resource. */
  const standsAt = (resource: Wire, field: string) =>
    field.split(".").reduce((part: unknown, name) => (part as Record<string, unknown>)?.[name], resource) as string;

  async function canonicalText(articleId: string): Promise<string[]> {
    const [row] = await service.db.$client`
      select t.text from text_revisions t join articles a on a.id = t.article_id and a.text_revision = t.revision where a.id = ${articleId}`;
    return [...String(row?.text)];
  }

  test("marks the inflected word and the whole of it", async () => {
    const [hit] = (await find("bridges", `&type=claim&article=${ferries}`)).data;
    expect(hit?.highlights[0]).toMatchObject({ field: "statement" });
    expect(hit?.highlights.map(({ marked }) => marked).join()).toContain("<mark>bridge</mark>");
  });

  test("counts in code points", async () => {
    const [hit] = (await find("sank", "&type=article")).data;
    const [highlight] = hit?.highlights ?? [];
    expect(highlight?.text.startsWith("𠮷 🏮 “We never sank")).toBe(true);
    expect(highlight?.ranges).toEqual([{ start: 14, end: 18 }]);
  });

  test("shows a long block around what was found", async () => {
    const [hit] = (await find("walrus", "&type=article")).data;
    const [highlight] = hit?.highlights ?? [];
    expect(highlight?.marked).toMatch(/note happened .*Then a <mark>walrus<\/mark> came aboard\.$/);
    expect([...(highlight?.text ?? "")].length).toBeLessThanOrEqual(300);
  });

  test("is safe to put into a page", async () => {
    for (const q of ["somebody typed", "script", "alert"]) {
      const { data } = await find(q, `&article=${ferries}`);
      const all = data.flatMap(({ highlights }) => highlights.map(({ marked }) => marked));
      expect(all.length).toBeGreaterThan(0);
      for (const marked of all) expect(marked.replaceAll(/<\/?mark>/g, "")).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    }
    const statement = (await find("script", `&type=claim&article=${ferries}`)).data[0]?.highlights[0];
    expect(statement?.marked).toContain("&lt;<mark>script</mark>&gt;");
    expect(statement?.text).toContain('<script>alert("x")</script> & walked');
  });

  test("shows of an article no more than its rights holder allows", async () => {
    const other = await openService();
    try {
      const highlightsOf = async (q: string, type: string) =>
        (await other.json<Found>(`/v1/search?q=${q}&type=${type}`)).data.flatMap(({ highlights }) => highlights.map(({ field }) => field));
      await importPackage(other.db, hausDerLampen("full"));
      expect(await highlightsOf("Gift", "article")).toEqual(["text"]);
      expect(await highlightsOf("Hafen", "claim")).toEqual(["anchors.0.exact"]);
      await importPackage(other.db, hausDerLampen("excerpts"));
      expect(await highlightsOf("Gift", "article")).toEqual([]);
      expect(await highlightsOf("Haus", "article")).toEqual(["headline"]);
      expect(await highlightsOf("Hafen", "claim")).toEqual(["anchors.0.exact"]);
      // An import refuses it.
      await other.db.$client`update articles set rights_text = 'none' where slug = 'haus-der-lampen'`;
      expect(await highlightsOf("Hafen", "claim")).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe("what is searched", () => {
  test("are the types that are asked for, and without asking all but citations and mentions", async () => {
    const everything = await find("drones");
    expect(Object.keys(everything.counts)).toEqual(["claim", "quote", "actor", "event", "source", "article"]);
    const { data, counts } = await find("drones", "&type=event,source");
    expect(new Set(data.map(({ type }) => type))).toEqual(new Set(["event", "source"]));
    expect(Object.keys(counts)).toEqual(["event", "source"]);
    expect((await find("Kremlin", "&type=mention&limit=1")).data[0]?.resource.anchor).toMatchObject({
      exact: expect.stringContaining("Kremlin"),
    });
    expect((await find("reports", "&type=citation")).data.length).toBeGreaterThan(0);
  });

  test("is counted by type, and in all", async () => {
    const { data, counts, page, cut } = await find("drones", "&limit=200");
    for (const [type, { value, relation }] of Object.entries(counts)) {
      expect([type, value, relation]).toEqual([type, data.filter((hit) => hit.type === type).length, "eq"]);
    }
    expect(page.total).toEqual({ value: data.length, relation: "eq" });
    expect(cut).toBe(false);
    expect((await find("drones", "&limit=1")).counts).toEqual(counts);
  });

  test("is an article and what belongs to it, where an article is named", async () => {
    const { data } = await find("naive", `&article=${ferries}`);
    const articleId = resourceId("article", ferries);
    expect(data.length).toBeGreaterThan(2);
    for (const { resource } of data) expect(resource.articleId ?? resource.id).toBe(articleId);
    expect(await idsOf("naive", `&article=${articleId}`)).toEqual(data.map(({ id }) => id));
    const misspelt = "/v1/search?q=naive&article=strike-of-the-fairies";
    await expectProblem(await service.request(misspelt), "invalidParameter", misspelt, "article");
  });

  test("is in a language, where one is named", async () => {
    expect(await idsOf("Haus", "&language=de-AT&type=article")).toEqual([resourceId("article", "haus-der-lampen")]);
    expect(await idsOf("Haus", "&language=en&type=article")).toEqual([]);
    expect((await find("灯台", "&language=ja")).data.map(({ type }) => type)).toEqual(["quote"]);
  });

  test("comes as the resource at its address, or only the fields that are asked for", async () => {
    const [hit] = (await find("bridge", `&type=claim&article=${ferries}&limit=1`)).data;
    expect(hit?.resource).toEqual(await service.one(`/v1/claims/${hit?.id}`));
    const [short] = (await find("bridge", `&type=claim&article=${ferries}&limit=1&fields=statement`)).data;
    expect(Object.keys(short?.resource ?? {}).sort()).toEqual(["id", "statement", "type"]);
  });

  test("is cut where there is more than can be ranked, and the answer says so", async () => {
    const other = await openService();
    try {
      await other.db.$client`
        insert into search_documents (resource_id, type, configuration, shown, words)
        select 'clm_' || n, 'claim', 'nutgraph_english', true, to_tsvector('nutgraph_english', 'one gull') from generate_series(1, 11000) n`;
      const asked = { q: "gull", article: undefined, language: undefined };
      const one = await search(other.db, { ...asked, type: ["claim"] }, 1);
      expect(one).toMatchObject({ cut: true, counts: { claim: { relation: "gte" } } });
      expect(one.counts.claim?.value).toBeLessThanOrEqual(rankedAtMost);
      const many = await search(other.db, { ...asked, type: ["claim", "actor"] }, 1);
      expect(many.counts.claim?.value).toBeLessThan(one.counts.claim?.value ?? 0);
      expect(many).toMatchObject({ cut: true, counts: { claim: { relation: "gte" }, actor: { value: 0, relation: "eq" } } });
    } finally {
      await other.close();
    }
  });

  test("is a sample where there is far more, the same on each page, and only what was asked for", async () => {
    const other = await openService();
    try {
      await other.db.$client`
        insert into search_documents (resource_id, type, language, configuration, shown, words)
        select 'clm_' || n, 'claim', case when n % 2 = 0 then 'en' else 'en-GB' end, 'nutgraph_english', true,
               to_tsvector('nutgraph_english', case when n % 3 = 0 then 'one red gull' else 'one gull' end || case when n = 7 then ' rarely' else '' end)
          from generate_series(1, 60000) n`;
      const type: ResourceType[] = ["claim", "quote", "actor", "event", "source", "article"];
      const asked = { q: "gull -red", article: undefined, language: ["en"], type };
      const pages = [await search(other.db, asked, 400)];
      for (let last = pages[0]?.hits.at(-1); last; last = pages.at(-1)?.hits.at(-1)) {
        pages.push(await search(other.db, asked, 400, { score: String(last.score), id: last.id }));
      }
      const numbers = pages.flatMap(({ hits }) => hits.map(({ id }) => Number(id.slice(4))));
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.length).toBeGreaterThanOrEqual(Math.floor((0.75 * rankedAtMost) / type.length));
      expect(numbers.length).toBeLessThanOrEqual(Math.floor(rankedAtMost / type.length));
      expect(numbers.filter((n) => n % 3 === 0 || n % 2 !== 0)).toEqual([]);
      expect(new Set(pages.map(({ cut, counts }) => `${cut} ${counts.claim?.relation} ${counts.claim?.value}`)).size).toBe(1);
      expect(pages[0]).toMatchObject({ cut: true, counts: { claim: { relation: "gte" } } });
      const few = await search(other.db, { ...asked, q: "gull rarely", language: ["en-GB"] }, 10);
      expect(few).toMatchObject({ cut: false, counts: { claim: { value: 1, relation: "eq" } }, hits: [{ id: "clm_7" }] });
    } finally {
      await other.close();
    }
  });
});

test("of however many hold a word or bear a name, indexes name hardly more than are ranked", async () => {
  const other = await openService();
  try {
    await other.db.$client`
      insert into search_documents (resource_id, type, configuration, shown, names, words)
      select 'quo_' || n, 'quote', 'nutgraph_english', n % 10 > 0, 'gulliver ' || n % 50, to_tsvector('nutgraph_english', 'one gull')
        from generate_series(1, 40000) n`;
    await other.db.$client`vacuum analyze search_documents, search_name_words`;
    const { db, reads } = connectExplained(other.url);
    try {
      const app = createApp({ db, publicUrl });
      const mostRead = async () => {
        // What the server reports of a statement comes before its answer, so the next answer comes after all of it.
        await db.$client`select 1`;
        return Math.max(...reads().map(({ most }) => most));
      };
      for (const [q, least] of Object.entries({ gull: 5_000, guliver: 500 })) {
        const found = await search(db, { q, article: undefined, language: undefined, type: ["quote"] }, 1);
        expect(found, q).toMatchObject({ cut: true, counts: { quote: { relation: "gte" } } });
        expect(found.counts.quote?.value, q).toBeGreaterThan(least);
        expect(await mostRead(), q).toBeLessThanOrEqual(1.1 * rankedAtMost);
        const list = (await (await app.request(`/v1/quotes?q=${q}&count=true`)).json()) as Answer;
        expect(list.page.total?.relation, q).toBe("gte");
        expect(await mostRead(), q).toBeLessThanOrEqual(1.1 * rankedAtMost);
      }
    } finally {
      await db.$client.end({ timeout: 5 });
    }
  } finally {
    await other.close();
  }
});

describe("q on a list", () => {
  test("narrows together with its other filters", async () => {
    expect(new Set(await listed("claims", "naive"))).toEqual(new Set([claim("accents"), claim("plain")]));
    expect(await listed("claims", "naive", "&kind=opinion")).toEqual([claim("plain")]);
    expect(await listed("claims", "naive", `&about=${actor("mueller")}`)).toEqual([claim("accents")]);
    expect(await listed("quotes", "ferry", `&speaker=${actor("marta")}`)).toEqual([]);
    expect(await listed("quotes", "ferry", `&speaker=${actor("marta-weiss")}`)).toHaveLength(1);
  });

  test("answers in the list's own order, page by page, with its total", async () => {
    const all = await listed("claims", "iran");
    expect(all.length).toBeGreaterThan(20);
    const unfiltered = (await service.all("/v1/claims")).map(({ id }) => id);
    expect(all).toEqual(unfiltered.filter((id) => all.includes(id)));
    const { page } = await service.json<{ page: { total: unknown } }>("/v1/claims?q=iran&count=true&limit=3");
    expect(page.total).toEqual({ value: all.length, relation: "eq" });
  });

  test("finds the same row by row, as among what another filter leaves", async () => {
    const { where } = searchFilter("claim", claims.id);
    for (const q of ["iran", '"targeting information" or drones', "russia -iran"]) {
      const rows = await service.db.select({ id: claims.id }).from(claims).where(where(q, {}));
      expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(await listed("claims", q)));
    }
  });

  test("finds what is withdrawn or rejected where the list is asked for it", async () => {
    const other = await openService();
    try {
      await importPackage(other.db, strikeOfTheFerries());
      await other.db.$client`update claims set status = 'withdrawn', withdrawn_at = now() where id = ${claim("ice")}`;
      await other.db
        .$client`update claims set review_status = 'rejected', reviewed_by = 'Ines Okafor', reviewed_at = now() where id = ${claim("thin")}`;
      const found = async (path: string) => (await other.json<Found>(path)).data.map(({ id }) => id);
      expect(await found(`/v1/claims?article=${ferries}&q=bridge`)).toEqual([]);
      expect(await found(`/v1/claims?article=${ferries}&q=bridge&status=withdrawn`)).toEqual([claim("ice")]);
      expect(await found(`/v1/claims?article=${ferries}&q=bridge&reviewStatus=rejected`)).toEqual([claim("thin")]);
      expect(await found(`/v1/search?article=${ferries}&q=bridge&type=claim`)).toEqual([]);
      await other.db.$client`update claims set status = 'published', withdrawn_at = null where id = ${claim("ice")}`;
      expect(await found(`/v1/search?article=${ferries}&q=bridge&type=claim`)).toEqual([claim("ice")]);
    } finally {
      await other.close();
    }
  });
});

describe("a change", () => {
  test("by an import is found by its new words and not by its old ones", async () => {
    const other = await openService();
    try {
      await importPackage(other.db, strikeOfTheFerries());
      const changed = strikeOfTheFerries();
      for (const one of changed.claims ?? []) if (one.key === "accents") one.statement = "A heron was foolhardy.";
      for (const one of changed.actors ?? []) if (one.key === "marta-weiss") one.name = "Greta Holm";
      await importPackage(other.db, changed);
      const found = async (q: string, type: string) => (await other.json<Found>(`/v1/search?q=${q}&type=${type}`)).data.map(({ id }) => id);
      expect(await found("foolhardy heron", "claim")).toEqual([claim("accents")]);
      expect(await found("Müller was", "claim")).toEqual([claim("plain"), claim("accents")]);
      expect(await found('"Müller was naive"', "claim")).toEqual([]);
      expect(await found("Holm", "actor")).toEqual([actor("marta-weiss")]);
      expect(await found("Weiss", "actor")).toEqual([]);
      await expectNothingStale(other);
    } finally {
      await other.close();
    }
  });

  test("in plain SQL is found, and one that is rolled back is not", async () => {
    const other = await openService();
    try {
      await importPackage(other.db, strikeOfTheFerries());
      const found = async (q: string) => (await other.json<Found>(`/v1/search?q=${q}&type=claim,actor`)).data.map(({ id }) => id);
      await other.db.$client`update claims set statement = 'A pelican nested.' where id = ${claim("thin")}`;
      await other.db
        .$client`insert into actor_names (actor_id, ordinal, value, kind) values (${actor("friend")}, 0, 'The Cormorant', 'alternative')`;
      await other.db.$client
        .begin(async (tx) => {
          await tx`update claims set statement = 'A flamingo danced.' where id = ${claim("thin")}`;
          await tx`set constraints all immediate`;
          throw new Error("undone");
        })
        .catch(() => {});
      expect(await found("pelican")).toEqual([claim("thin")]);
      expect(await found("cormorant")).toEqual([actor("friend")]);
      expect(await found("flamingo")).toEqual([]);
      await expectNothingStale(other);
    } finally {
      await other.close();
    }
  });
});

/** Every document is what would be made of its resource now, and every resource has one. */
async function expectNothingStale({ db }: TestService): Promise<void> {
  const [stale] = await db.$client`
    with fresh as (select * from make_search_documents(array(select distinct resource_id from revisions)))
    select (select count(*)::integer from (select * from fresh except select * from search_documents) f) as missing,
           (select count(*)::integer from (select * from search_documents except select * from fresh) s) as stale`;
  expect(stale).toEqual({ missing: 0, stale: 0 });
}

describe("a q that is out of the ordinary", () => {
  const refused = {
    nothing: "",
    spaces: "   ",
    punctuation: '?!… --- "" \' ( ) & | ! <-> :* \\',
    "a picture": "🏮",
    "only what to leave out": "-drones",
    "an alternative that only leaves out": "iran or -drones",
    "U+0000": "a\0b",
    "10,000 characters": "a".repeat(10_000),
    "too many alternatives": Array.from({ length: 17 }, (_, n) => `w${n}`).join(" or "),
  };
  test.each(Object.entries(refused))("is refused: %s", async (_, q) => {
    for (const path of ["/v1/search", "/v1/claims", "/v1/actors"]) {
      const query = `${path}?q=${encodeURIComponent(q)}`;
      await expectProblem(await service.get(query), "invalidParameter", query, "q");
    }
  });

  test("is refused without one, or with two", async () => {
    await expectProblem(await service.get("/v1/search"), "invalidParameter", "/v1/search", "q");
    await expectProblem(await service.get("/v1/search?q=a&q=b"), "invalidParameter", "/v1/search?q=a&q=b", "q");
  });

  test.each([
    ["stop words", "the of and"],
    ["a stop word and what to leave out", "the -drones"],
    ["an open quotation mark", '"wall of'],
    ["operators of other languages", "a & b | !c <-> d:*A"],
    ["quotation marks and minuses", '-"" "-" --drones "a -b" -"c d" or or x'],
    ["right-to-left text between left-to-right", "\u202eIran\u202c ‏الليل‏ harbour"],
    ["controls", "iran\u0001\u0007\ufeff\u200b"],
    ["a percent sign and quotes", "100% 'x' \\' $1 :q %s"],
    ["a thousand characters", "iran ".repeat(200).trim()],
    ["one long word", "x".repeat(1_000)],
    ["a long phrase", `"${"the drone of war ".repeat(50).trim()}"`],
    ["a long run of Chinese characters", "灯".repeat(1_000)],
    ["many combining marks", `a${"\u0301".repeat(900)}`],
    ["a word that grows when it is normalised", "ﷺ".repeat(500)],
  ])("is answered, and soon: %s", async (_, q) => {
    for (const path of ["/v1/search", "/v1/claims", "/v1/actors"]) {
      const query = `${path}?q=${encodeURIComponent(q)}`;
      const began = performance.now();
      const response = await service.get(query);
      expect([200, 400], `${query}: ${await response.clone().text()}`).toContain(response.status);
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });

  test("belongs to its cursor", async () => {
    const { page } = await find("iran", "&limit=1");
    const cursor = new URLSearchParams(page.next?.split("?")[1]).get("cursor");
    const other = `/v1/search?q=russia&cursor=${cursor}`;
    await expectProblem(await service.get(other), "cursorMismatch", other);
    for (const made of ["x", Buffer.from('["",1]').toString("base64url")]) {
      const broken = `/v1/search?q=iran&cursor=${made}`;
      expect((await service.get(broken)).status).toBe(400);
    }
  });
});
