import { afterAll, describe, expect, test } from "vitest";
import { exportPackage } from "../src/packages/export.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle, testArticles } from "./articles/read.ts";
import { whole } from "./packages/whole.ts";
import { openTestDatabase } from "./postgres/database.ts";

describe("round trip", () => {
  test.each(testArticles)("%s comes out of an empty corpus as it went in", async (name) => {
    const { db, close } = await openTestDatabase();
    try {
      const { articleId } = await importPackage(db, testArticle(name));
      const exported = await exportPackage(db, articleId);
      expect(whole(exported)).toEqual(whole(testArticle(name)));
      expect(await importPackage(db, exported)).toMatchObject({ result: "unchanged", changes: [], remarks: [] });
    } finally {
      await close();
    }
  });
});
