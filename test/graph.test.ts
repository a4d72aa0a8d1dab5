import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../src/actors/schemas.ts";
import type { Article } from "../src/articles/schemas.ts";
import type { Claim } from "../src/claims/schemas.ts";
import type { Event } from "../src/events/schemas.ts";
import { type Graph, type GraphEdge, mostIdsOfEdge } from "../src/graph/schemas.ts";
import type { Mention } from "../src/mentions/schemas.ts";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import type { Quote } from "../src/quotes/schemas.ts";
import { pactOfTheLamps, statedClaims } from "./articles/pact-of-the-lamps.ts";
import { expectProblem } from "./contract/problems.ts";
import { openService, type TestService } from "./service.ts";

let service: TestService;
let corpus: { articles: Article[]; claims: Claim[]; quotes: Quote[]; events: Event[]; mentions: Mention[]; actors: Map<string, Actor> };
beforeAll(async () => {
  service = await openService({ shipped: true });
  await importPackage(service.db, pactOfTheLamps());
  corpus = {
    articles: await service.all<Article>("/v1/articles"),
    claims: await service.all<Claim>("/v1/claims"),
    quotes: await service.all<Quote>("/v1/quotes"),
    events: await service.all<Event>("/v1/events"),
    mentions: await service.all<Mention>("/v1/mentions"),
    actors: new Map((await service.all<Actor>("/v1/actors")).map((actor) => [actor.id, actor])),
  };
});
afterAll(() => service?.close());

const slug = "pact-of-the-lamps";
const actorId = (key: string) => resourceId("actor", `${slug}/${key}`);
const norl = actorId("norl");
const vess = actorId("vess");

type Asserted = Omit<GraphEdge, "count" | "unreviewed" | "claimIds" | "quoteIds" | "eventIds">;

const doing = ["agent", "speaker", "mediator", "signatory"];
const undergoing = ["target", "recipient", "beneficiary"];
const blank = {
  assertedAs: null,
  attribution: null,
  verificationStatus: null,
  factuality: null,
  mentionedAs: [],
  fromRole: null,
  toRole: null,
};

/** What the lists say ties two actors, one entry for each claim, quote or event and pair. */
function tiesOf(articles: Article[], isBounded = true): { tie: Asserted; id: string; isReviewed: boolean }[] {
  const ids = new Set(articles.map(({ id }) => id));
  const claims = corpus.claims.filter(({ articleId }) => ids.has(articleId));
  const quotes = corpus.quotes.filter(({ articleId }) => ids.has(articleId));
  const mentions = corpus.mentions.filter(({ articleId, eventId }) => eventId !== null && ids.has(articleId));
  const eventIds = new Set([...claims.flatMap(({ eventIds }) => eventIds), ...mentions.map(({ eventId }) => eventId)]);
  const isReviewed = (resource: { provenance: { reviewStatus: string } }) => resource.provenance.reviewStatus !== "unreviewed";
  const ties = [];
  for (const claim of claims) {
    const authors = articles.find(({ id }) => id === claim.articleId)?.authors.map(({ actorId }) => actorId) ?? [];
    const own = claim.claimant.actorId;
    const from = own !== null ? [own] : claim.claimant.kind === "author" ? authors : [];
    for (const fromActorId of from) {
      for (const toActorId of claim.about) {
        const { assertedAs, attribution } = claim;
        const tie = { ...blank, type: "claim" as const, directed: true, fromActorId, toActorId, assertedAs, attribution };
        ties.push({ id: claim.id, isReviewed: isReviewed(claim), tie });
      }
    }
  }
  for (const quote of quotes) {
    for (const toActorId of quote.about) {
      const tie = { ...blank, type: "quote" as const, directed: true, fromActorId: quote.speaker?.actorId, toActorId };
      ties.push({ id: quote.id, isReviewed: isReviewed(quote), tie: { ...tie, verificationStatus: quote.verification.status } });
    }
  }
  for (const event of corpus.events.filter(({ id }) => !isBounded || eventIds.has(id))) {
    const said = new Set(mentions.filter(({ eventId }) => eventId === event.id).flatMap(({ factuality }) => factuality ?? []));
    for (const one of event.participants) {
      for (const other of event.participants) {
        const isTogether = doing.includes(one.role) && doing.includes(other.role) && one.actorId < other.actorId;
        const isDone = doing.includes(one.role) && undergoing.includes(other.role);
        if (!isTogether && !isDone) continue;
        const tie = { ...blank, type: "event" as const, directed: isDone, fromActorId: one.actorId, toActorId: other.actorId };
        const how = { factuality: event.factuality, mentionedAs: [...said], fromRole: one.role, toRole: other.role };
        ties.push({ id: event.id, isReviewed: isReviewed(event), tie: { ...tie, ...how } });
      }
    }
  }
  return ties.filter(({ tie }) => corpus.actors.has(tie.fromActorId ?? "") && corpus.actors.has(tie.toActorId)) as ReturnType<
    typeof tiesOf
  >;
}

const keyOf = ({
  count: _c,
  unreviewed: _u,
  claimIds: _1,
  quoteIds: _2,
  eventIds: _3,
  ...tie
}: GraphEdge | (Asserted & Partial<GraphEdge>)) =>
  JSON.stringify(Object.entries({ ...tie, mentionedAs: [...tie.mentionedAs].sort() }).sort());

/** That a graph has exactly the edges that these ties make. */
function expectEdges(graph: Graph, ties: ReturnType<typeof tiesOf>): void {
  const expected = new Map<string, { ids: Set<string>; unreviewed: Set<string> }>();
  for (const { tie, id, isReviewed } of ties) {
    const entry = expected.get(keyOf(tie)) ?? { ids: new Set(), unreviewed: new Set() };
    entry.ids.add(id);
    if (!isReviewed) entry.unreviewed.add(id);
    expected.set(keyOf(tie), entry);
  }
  expect(new Set(graph.edges.map(keyOf))).toEqual(new Set(expected.keys()));
  expect(graph.edges.length).toBe(expected.size);
  for (const edge of graph.edges) {
    const { ids, unreviewed } = expected.get(keyOf(edge)) as { ids: Set<string>; unreviewed: Set<string> };
    const listed = { claim: edge.claimIds, quote: edge.quoteIds, event: edge.eventIds }[edge.type];
    expect(edge).toMatchObject({ count: ids.size, unreviewed: unreviewed.size });
    expect(edge.claimIds.length + edge.quoteIds.length + edge.eventIds.length).toBe(listed.length);
    expect(listed.length).toBe(Math.min(ids.size, mostIdsOfEdge));
    expect(ids).toEqual(new Set([...ids, ...listed]));
  }
  expectNodes(graph);
}

function expectNodes({ nodes, edges }: Graph): void {
  const ends = new Set(edges.flatMap(({ fromActorId, toActorId }) => [fromActorId, toActorId]));
  expect(nodes.map(({ id }) => id).sort()).toEqual([...ends].sort());
  for (const node of nodes) {
    const { id, name, kind, named, countryCode } = corpus.actors.get(node.id) as Actor;
    const touching = edges.filter(({ fromActorId, toActorId }) => fromActorId === id || toActorId === id);
    const weight = touching.reduce((sum, { count }) => sum + count, 0);
    expect(node).toEqual({ id, name, kind, named, countryCode, degree: touching.length, weight });
  }
  const counts = edges.map(({ count }) => count);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
}

const graphAt = async (path: string): Promise<Graph> => (await service.json<{ data: Graph }>(path)).data;

describe("the graph of an article", () => {
  test("has the edges that its claims, quotes and events make, and no others", async () => {
    for (const article of corpus.articles) {
      const graph = await graphAt(`/v1/articles/${article.slug}/graph`);
      expect(graph.cut).toBe(false);
      expectEdges(graph, tiesOf([article]));
      expect(await graphAt(`/v1/articles/${article.id}/graph`)).toEqual(graph);
      expect(await graphAt(`/v1/graph?article=${article.slug}`)).toEqual(graph);
    }
  });

  test("keeps what is stated, hedged, alleged and denied apart", async () => {
    const { edges } = await graphAt(`/v1/articles/${slug}/graph`);
    const between = edges.filter(({ type, fromActorId, toActorId }) => type === "claim" && fromActorId === norl && toActorId === vess);
    expect(between.map(({ assertedAs, attribution, count, unreviewed }) => [assertedAs, attribution, count, unreviewed]).sort()).toEqual([
      ["alleged", "paraphrased", 1, 0],
      ["hedged", "paraphrased", 1, 1],
      ["stated", "characterised", 1, 1],
      ["stated", "paraphrased", statedClaims, statedClaims],
    ]);
    for (const edge of edges.filter(({ type }) => type === "claim")) {
      for (const id of edge.claimIds) {
        expect(corpus.claims.find((claim) => claim.id === id)).toMatchObject({
          assertedAs: edge.assertedAs,
          attribution: edge.attribution,
        });
      }
    }
  });

  test("keeps events apart by what is known of them and by how the article mentions them", async () => {
    const { edges } = await graphAt(`/v1/articles/${slug}/graph`);
    const raids = edges.filter(({ fromRole, toRole, toActorId }) => fromRole === "agent" && toRole === "target" && toActorId === vess);
    expect(raids.map(({ factuality, mentionedAs, directed, count }) => [factuality, mentionedAs, directed, count]).sort()).toEqual([
      ["alleged", ["denied"], true, 1],
      ["asserted", ["alleged"], true, 1],
      ["asserted", ["asserted"], true, 1],
    ]);
  });

  test("ties those who sign together, both to whom it serves, and none to the place", async () => {
    const { edges, nodes } = await graphAt(`/v1/articles/${slug}/graph`);
    const pact = edges.filter(({ fromRole }) => fromRole === "signatory");
    expect(pact.filter(({ directed }) => !directed).map(({ fromActorId, toActorId }) => [fromActorId, toActorId])).toEqual([
      [norl, vess].sort(),
    ]);
    expect(
      pact
        .filter(({ directed }) => directed)
        .map(({ fromActorId }) => fromActorId)
        .sort(),
    ).toEqual([norl, vess].sort());
    expect(nodes.map(({ id }) => id)).not.toContain(actorId("league"));
  });

  test("draws the author’s claims from the author, and nothing from or to what is rejected", async () => {
    const graph = await graphAt(`/v1/articles/${slug}/graph`);
    expect(graph.edges.filter(({ attribution }) => attribution === "author")).toMatchObject([
      { fromActorId: actorId("lin"), toActorId: norl, claimIds: [resourceId("claim", `${slug}/of-the-author`)] },
    ]);
    expect(graph.nodes.map(({ id }) => id)).not.toContain(actorId("ghost"));
    expect(JSON.stringify(graph)).not.toContain(resourceId("claim", `${slug}/rejected`));
  });

  test("says what no edge could rest on", async () => {
    // A claim and a quote of a document, words that nobody says, and a vigil that one actor keeps.
    expect((await graphAt(`/v1/articles/${slug}/graph`)).withoutEdge).toEqual({ claims: 1, quotes: 2, events: 1 });
  });

  test("is refused where there is no such article, or no longer", async () => {
    await expectProblem(await service.get("/v1/articles/never-heard-of/graph"), "notFound", "unknown");
    await expectProblem(await service.get(`/v1/articles/${slug}/graph?limit=3`), "invalidParameter", "limit", "limit");
    const other = await openService();
    try {
      await other.db.$client.unsafe("update articles set status = 'withdrawn', withdrawn_at = now() where slug = 'corvalla-goes-dark'");
      const body = await expectProblem(await other.get("/v1/articles/corvalla-goes-dark/graph"), "withdrawn", "withdrawn");
      expect(body.data).toMatchObject({ type: "article" });
    } finally {
      await other.close();
    }
  });
});

describe("the graph of actors or articles", () => {
  test("of everything has every edge", async () => {
    const graph = await graphAt("/v1/graph?limit=1000");
    expect(graph.cut).toBe(false);
    expectEdges(graph, tiesOf(corpus.articles));
  });

  test("of actors has the edges that touch them", async () => {
    const all = tiesOf(corpus.articles, false);
    for (const asked of [[norl], [actorId("keeper"), actorId("lin")], [...corpus.actors.keys()].slice(0, 10)]) {
      const graph = await graphAt(`/v1/graph?actor=${asked.join(",")}&limit=1000`);
      expectEdges(
        graph,
        all.filter(({ tie }) => asked.includes(tie.fromActorId) || asked.includes(tie.toActorId)),
      );
    }
  });

  test("holds what stands in the articles asked for", async () => {
    const from = "2026-03-15";
    const later = corpus.articles.filter(({ published: { edtf, latest } }) => edtf !== null && (latest ?? "9999") >= from);
    expect(later.length).toBeGreaterThan(1);
    expect(later.length).toBeLessThan(corpus.articles.length);
    expectEdges(await graphAt(`/v1/graph?articlePublishedFrom=${from}&limit=1000`), tiesOf(later));
    const narrowed = await graphAt(`/v1/graph?articlePublishedFrom=${from}&actor=${vess}&limit=1000`);
    expectEdges(
      narrowed,
      tiesOf(later).filter(({ tie }) => tie.fromActorId === vess || tie.toActorId === vess),
    );
    const elsewhere = await graphAt(`/v1/graph?article=corvalla-goes-dark&actor=${norl}`);
    expect(elsewhere).toEqual({ nodes: [], edges: [], cut: false, withoutEdge: { claims: 0, quotes: 0, events: 0 } });
  });

  test("is cut behind the heaviest edges, and says so", async () => {
    const whole = await graphAt("/v1/graph?limit=1000");
    for (const limit of [1, 2, 7, whole.edges.length - 1]) {
      const graph = await graphAt(`/v1/graph?limit=${limit}`);
      expect(graph.edges).toEqual(whole.edges.slice(0, limit));
      expect(graph.cut).toBe(true);
      expectNodes(graph);
    }
    expect((await graphAt(`/v1/graph?limit=${whole.edges.length}`)).cut).toBe(false);
  });

  test("refuses what it cannot do", async () => {
    for (const [query, parameter] of [
      ["limit=0", "limit"],
      ["limit=1001", "limit"],
      ["actor=norl", "actor"],
      ["article=never-heard-of", "article"],
      [`article=never-heard-of&actor=${norl}`, "article"],
      ["colour=red", "colour"],
      ["cursor=x", "cursor"],
    ]) {
      await expectProblem(await service.get(`/v1/graph?${query}`), "invalidParameter", query as string, parameter);
    }
  });

  test("is sent once", async () => {
    const first = await service.get(`/v1/graph?actor=${norl}`);
    const again = await service.get(`/v1/graph?actor=${norl}`, { "If-None-Match": first.headers.get("ETag") as string });
    expect(again.status).toBe(304);
  });
});
