import { afterAll, beforeAll, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { inBatches } from "./batches.ts";
import { keyFor } from "./keys/key-for.ts";
import { chanceFrom } from "./random.ts";
import { openService, type TestService } from "./service.ts";
import { asker } from "./single/asker.ts";

// Whatever stands in place of a part of a body is stored as it is, or refused: never a failure of the service.

let service: TestService;
let writer: ReturnType<typeof asker>;
beforeAll(async () => {
  service = await openService();
  writer = asker(service, await keyFor(service, "write", "review"));
});
afterAll(() => service?.close());

const slug = "corvalla-goes-dark";
const id = (type: "claim" | "quote" | "mention" | "citation" | "actor" | "event", key: string) => resourceId(type, `${slug}/${key}`);
const date = { edtf: "2026-03", basis: "stated", note: null };
const provenance = { method: "model", agent: "x", confidence: 0.5 };

const things: Record<string, [add: string, one: string, body: object]> = {
  claim: [
    `/v1/articles/${slug}/claims`,
    `/v1/claims/${id("claim", "untrue")}`,
    {
      statement: "Said.",
      anchors: [{ exact: "Lisbon called that untrue", prefix: " ", suffix: ";", occurrence: 1 }],
      kind: "fact",
      assertedAs: "stated",
      checkWorthiness: "low",
      claimant: { kind: "named", actor: "rawi", source: null },
      attribution: "quoted",
      via: [{ actor: "rawi" }, { source: "ledger" }],
      about: [id("actor", "rawi")],
      events: ["blackout"],
      quotes: ["q1"],
      evidence: [{ citation: "c1", offeredAs: "context", basis: "linked", confidence: 1, finding: "supports" }],
      relations: [{ claim: "dark-nine", type: "repeats" }],
      provenance,
    },
  ],
  quote: [
    `/v1/articles/${slug}/quotes`,
    `/v1/quotes/${id("quote", "q2")}`,
    {
      anchors: { content: [{ exact: "Lisbon called" }], speaker: [{ exact: "Lisbon" }], cue: [], sentence: [] },
      displayText: "Lisbon",
      mode: "full",
      speaker: { kind: "named", actor: "portugal", source: null, name: "Lisbon", descriptor: "x" },
      saidAt: date,
      event: "blackout",
      language: "en",
      verification: { status: "matchesSource", source: "ledger", checkedBy: "x", checkedAt: "2026-05-07T00:00:00Z" },
    },
  ],
  mention: [
    `/v1/articles/${slug}/mentions`,
    `/v1/mentions/${id("mention", "m9")}`,
    { event: "blackout", anchor: { exact: "Lisbon" }, form: "name", factuality: "asserted", time: date },
  ],
  citation: [
    `/v1/articles/${slug}/citations`,
    `/v1/citations/${id("citation", "c1")}`,
    { source: "ledger", event: "blackout", role: "evidence", anchor: { exact: "Lisbon" }, basis: "linked", confidence: 0 },
  ],
  actor: [
    "/v1/actors",
    `/v1/actors/${id("actor", "barkan")}`,
    {
      name: "x",
      kind: "state",
      named: true,
      names: [{ value: "y", lang: "en", kind: "short" }],
      description: "z",
      countryCode: "XX",
      wikidataId: "Q990000000123",
      identifiers: [{ scheme: "isni", value: "1" }],
      positions: [{ title: "t", organization: id("actor", "harbour-office"), from: date, to: null }],
    },
  ],
  source: [
    "/v1/sources",
    `/v1/sources/${resourceId("source", "https://cables.example/study")}`,
    { url: "https://x.example/", title: "t", publisher: id("actor", "rawi"), publisherName: "p", kind: "news", published: date },
  ],
  event: [
    "/v1/events",
    `/v1/events/${id("event", "cable-failures")}`,
    {
      title: "t",
      kind: "other",
      factuality: "asserted",
      time: date,
      place: { name: "p", countryCode: "PT", actor: id("actor", "corvalla") },
      participants: [{ actor: id("actor", "rawi"), role: "agent" }],
      wikidataId: "Q990000000124",
    },
  ],
  article: [
    "",
    `/v1/articles/${slug}`,
    {
      headline: "h",
      kind: "news",
      section: "s",
      language: "en",
      byline: "b",
      authors: [{ actor: "rawi", name: "n", basis: "stated", note: null }],
      publisher: "courier",
      published: date,
      canonicalUrl: "https://courier.example/x",
      rights: { holder: "h", terms: "t", text: "full", embargoUntil: "2026-01-01T00:00:00Z" },
      completeness: { claims: "none" },
    },
  ],
};

const chance = chanceFrom(20_260_401);
const nasty: unknown[] = [
  null,
  "",
  "x",
  " ",
  "\u202e\u{1f3ee}",
  -1,
  0.5,
  9_007_199_254_740_991,
  true,
  [],
  {},
  [[null]],
  { constructor: { prototype: 1 } },
  "x".repeat(30_000),
  "9999-99",
  "'; drop table claims; --",
  id("actor", "technician"),
  id("claim", "untrue"),
  `act_${"a".repeat(26)}`,
  "0001-01-01T00:00:00+15:59",
  "9999-12-31T23:59:59-15:59",
  "2026-01-01T00:00:00+23:59",
  `2026-01-01T00:00:00.${"1".repeat(200)}Z`,
];

const each = 7;

/** Every body in which one part, however deep, is some other. */
function* spoiled(value: unknown, put: (part: unknown) => unknown): Generator<unknown> {
  // Of a time all, since most of these are times.
  for (const other of String(value).endsWith("Z") ? nasty : chance.some(nasty, each)) yield put(other);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* spoiled(item, (part) => put(value.with(index, part)));
    yield put([...value, ...value]);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* spoiled(item, (part) => put({ ...value, [name]: part }));
  }
}

test.each(Object.entries(things))("whatever stands in a part of %s", { timeout: 120_000 }, async (_, [add, one, body]) => {
  const bodies = [...spoiled(body, (part) => part)];
  const failed: [number, string][] = [];
  const note = (status: number, sent: unknown) => {
    if (status >= 500) failed.push([status, JSON.stringify(sent).slice(-220)]);
  };
  await inBatches(bodies, async (sent) => {
    if (add !== "") note((await writer.post(add, sent === undefined ? null : sent)).status, sent);
    note((await writer.send("PATCH", one, sent ?? null, { "If-Match": "*" })).status, sent);
  });
  expect(failed).toEqual([]);
});
