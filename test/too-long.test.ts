import { expect, onTestFinished, test } from "vitest";
import { connect } from "../db/client.ts";
import { createApp } from "../src/app.ts";
import { expectProblem } from "./contract/problems.ts";
import { openService, publicUrl } from "./service.ts";

test("what takes the database too long is a problem that says so, and not a fault of the service", async () => {
  const service = await openService();
  const db = connect(service.url, { statementTimeout: 200 });
  onTestFinished(async () => {
    await db.$client.end();
    await service.close();
  });
  const app = createApp({ db, publicUrl });
  await service.db.$client.begin(async (tx) => {
    await tx`lock table claims in access exclusive mode`;
    const response = await app.request("/v1/claims");
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toMatch(/^\d+$/);
    await expectProblem(response, "tooLong", "/v1/claims");
  });
  expect((await app.request("/v1/claims")).status).toBe(200);
});
