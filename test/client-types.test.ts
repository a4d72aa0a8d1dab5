import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientTypes } from "../openapi/client-types.ts";
import { openApiDocument } from "../openapi/document.ts";
import { projectRoot } from "../src/project-root.ts";
import { faultsOf } from "./contract/compiler.ts";

// What the compiler lets a client write, and what it does not: each probe is compiled against the types as they are generated.

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "nutgraph-types-"));
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(path.join(projectRoot, "node_modules"), path.join(folder, "node_modules"));
  writeFileSync(path.join(folder, "nutgraph.ts"), await clientTypes(openApiDocument()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of a program that the compiler has something against, counted from 1. */
function wrongLines(lines: string[]): number[] {
  const before = [
    'import createClient from "openapi-fetch";',
    'import type * as wire from "./nutgraph.ts";',
    'const client = createClient<wire.paths>({ baseUrl: "http://localhost:3000" });',
    "export { client, type wire };",
  ];
  const file = path.join(folder, "probe.ts");
  writeFileSync(file, [...before, ...lines].join("\n"));
  return [...new Set(faultsOf(file).map((fault) => Number.parseInt(fault, 10) - before.length))].sort((a, b) => a - b);
}

test("a package can be sent as an import takes it, and nothing else", () => {
  const article = (more: string) =>
    `{ key: "a", kind: "news", language: "en", published: { edtf: "2026", basis: "stated" }, blocks: [{ kind: "headline", text: "A", links: "none" }]${more} }`;
  const put = (body: string) =>
    `await client.PUT("/v1/articles/{article}/package", { params: { path: { article: "a" } }, body: ${body} });`;
  const lines = [
    put(`{ article: ${article("")} }`),
    put(
      `{ article: ${article("")}, actors: [{ key: "b", name: "B", kind: "person" }], quotes: [{ key: "c", anchors: { content: [{ exact: "A" }] }, mode: "full", speaker: null }] }`,
    ),
    put("{ nonsense: 1 }"),
    put(`{ article: ${article(", colour: 1")} }`),
    put(`{ article: ${article("")}, actors: [{ name: "B", kind: "person" }] }`),
    put(`{ article: ${article("")}, actors: [{ key: "b", name: "B", kind: "rumour" }] }`),
  ];
  expect(wrongLines(lines)).toEqual([3, 4, 5, 6]);
});

test("a patch says what changes, null where something is taken away, and nothing else", () => {
  // openapi-fetch itself looks for unknown fields only where it knows one, so the body is held against its type.
  const patch = (plural: string, body: string) => {
    const at = `/v1/${plural}/{${plural === "articles" ? "article" : "id"}}`;
    return `(${body}) satisfies wire.paths["${at}"]["patch"]["requestBody"]["content"]["application/json"];`;
  };
  const right = [
    patch("claims", '{ checkWorthiness: "high" }'),
    patch("claims", "{ about: null, provenance: { confidence: 0.5 }, claimant: { source: null } }"),
    patch("quotes", "{ displayText: null, speaker: { name: null }, verification: null }"),
    patch("citations", '{ anchor: null, role: "related" }'),
    patch("mentions", '{ anchor: { exact: "Corvalla", occurrence: null, prefix: "of " } }'),
    patch("actors", '{ names: [{ value: "B" }], wikidataId: null }'),
    patch("sources", "{ published: null }"),
    patch("events", '{ place: { countryCode: null }, factuality: "alleged" }'),
    patch("articles", '{ headline: null, rights: { terms: null }, completeness: { events: "complete" }, published: { edtf: "2026" } }'),
  ];
  const wrong = [
    patch("claims", '{ checkWorthyness: "high" }'),
    patch("claims", '{ checkWorthiness: "very" }'),
    patch("claims", "{ statement: null }"),
    patch("claims", '{ key: "other" }'),
    patch("claims", "{ evidence: [{ citation: null }] }"),
    patch("quotes", '{ speaker: { nme: "x" } }'),
    patch("citations", '{ provenance: { reviewStatus: "accepted" } }'),
    patch("mentions", "{ anchor: null }"),
    patch("actors", '{ kind: "rumour" }'),
    patch("sources", "{ kind: null }"),
    patch("events", "{ place: { name: null } }"),
    patch("articles", "{ blocks: [] }"),
  ];
  expect(wrongLines([...right, ...wrong])).toEqual(wrong.map((_, index) => right.length + index + 1));
});

test("what may be wrong is told apart by words that are all known", () => {
  const right = [
    'export const sort: wire.Problem["type"] = "urn:nutgraph:problem:notFound";',
    'export const detail: wire.ProblemDetail["code"] = "anchorNotFound";',
    'export const remark: wire.ImportRemark["code"] = "contradictsCorpus";',
    'export const deskRemark: wire.DeskRemark["code"] = "sentenceWithoutClaim";',
  ];
  const wrong = right.map((line, index) => line.replace("const ", `const no${index}`).replace(/"[^"]+";$/, '"unheardOf";'));
  expect(wrongLines([...right, ...wrong])).toEqual([5, 6, 7, 8]);
});
