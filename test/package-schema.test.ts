import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { connect } from "../db/client.ts";
import { createApp } from "../src/app.ts";
import { projectRoot } from "../src/project-root.ts";
import { testArticle, testArticles } from "./articles/read.ts";
import { bodyValidator } from "./contract/document.ts";

/** The schema as another service would get it. */
async function published() {
  const app = createApp({ db: connect("postgres://localhost/none"), publicUrl: "http://localhost:3000" });
  return z.fromJSONSchema((await (await app.request("/article-package.schema.json")).json()) as never);
}
const shipped = () => JSON.parse(readFileSync(path.join(projectRoot, "db/articles/russia-iran-alliance-opinion.json"), "utf8"));

test("the published schema accepts every package that ships, and every invented one", async () => {
  const schema = await published();
  const sent = bodyValidator("PUT", "/v1/articles/x/package");
  for (const article of [shipped(), ...testArticles.map(testArticle)]) {
    expect(schema.safeParse(article).error).toBeUndefined();
    expect(sent.safeParse(article).error).toBeUndefined();
  }
});

test("the published schema refuses a field that the format does not have, and an unknown word", async () => {
  const schema = await published();
  const article = shipped();
  expect(schema.safeParse({ ...article, colour: "blue" }).success).toBe(false);
  expect(bodyValidator("PUT", "/v1/articles/x/package").safeParse({ ...article, colour: "blue" }).success).toBe(false);
  expect(schema.safeParse({ ...article, claims: [{ ...article.claims[0], kind: "rumour" }] }).success).toBe(false);
});
