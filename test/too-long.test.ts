import { expect, onTestFinished, test } from "vitest";
import { type ConnectOptions, connect } from "../db/client.ts";
import { createApp } from "../src/app.ts";
import type { Claim } from "../src/claims/schemas.ts";
import { expectProblem } from "./contract/problems.ts";
import { keyFor } from "./keys/key-for.ts";
import { openService, publicUrl } from "./service.ts";

/** A service, and an app over its database that has less patience with that. */
async function openImpatient(limits: ConnectOptions) {
  const service = await openService();
  const db = connect(service.url, limits);
  onTestFinished(async () => {
    await db.$client.end();
    await service.close();
  });
  return { service, app: createApp({ db, publicUrl }) };
}

test("what takes the database too long is a problem that says so, and not a fault of the service", async () => {
  const { service, app } = await openImpatient({ statementTimeout: 200 });
  await service.db.$client.begin(async (tx) => {
    await tx`lock table claims in access exclusive mode`;
    const response = await app.request("/v1/claims");
    expect(response.status).toBe(503);
    expect(response.headers.get("Retry-After")).toMatch(/^\d+$/);
    await expectProblem(response, "tooLong", "/v1/claims");
  });
  expect((await app.request("/v1/claims")).status).toBe(200);
});

test("a write that another is in the way of is told to come again, and has changed nothing", async () => {
  const { service, app } = await openImpatient({ lockTimeout: 100 });
  const { headers } = await keyFor(service, "write", "factcheck");
  const [claim] = await service.all<Claim>("/v1/claims?article=corvalla-goes-dark");
  const writes: [path: string, body: object][] = [
    [
      `/v1/claims/${claim?.id}/fact-checks`,
      { publisher: { name: "Lantern Check" }, publishedUrl: "https://lantern.example/1", verdictLabel: "False", language: "en" },
    ],
    [
      "/v1/articles/corvalla-goes-dark/corrections",
      {
        kind: "correction",
        notice: "We corrected this.",
        changes: [{ before: claim?.anchors[0]?.exact, after: "It was not" }],
      },
    ],
  ];
  const write = (path: string, body: object) =>
    app.request(path, { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) });
  await service.db.$client.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('nutgraph.changes'))`;
    for (const [path, body] of writes) await expectProblem(await write(path, body), "busy", path);
  });
  for (const [path, body] of writes) {
    const answer = await write(path, body);
    expect(answer.status, await answer.text()).toBe(201);
  }
});
