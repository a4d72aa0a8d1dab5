import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { expectProblem } from "./contract/problems.ts";
import { keyFor } from "./keys/key-for.ts";
import { asking, change, delivering, type Hook, type Hooks, openHooks, receiver } from "./webhooks/hooks.ts";

// Whose webhooks are whose, what may be asked of them, and what ends them.

const claim = resourceId("claim", "corvalla-goes-dark/again");
const url = "http://127.0.0.1:9/hook";

let hooks: Hooks;
beforeAll(async () => {
  hooks = await openHooks();
});
afterAll(() => hooks?.service.close());

const idsOf = async (asked: Pick<Hooks, "send">) => {
  const found: string[] = [];
  for (let next: string | null = "?limit=2"; next !== null; ) {
    const response = await asked.send("GET", next);
    const { data, page } = (await response.json()) as { data: Hook[]; page: { next: string | null } };
    expect(response.headers.get("Link")).toBe(page.next && `<${page.next}>; rel="next"`);
    found.push(...data.map(({ id }) => id));
    next = page.next?.replace("/v1/webhooks", "") ?? null;
  }
  return found;
};

describe("a webhook", () => {
  test("is shown as it was made, with what was left out as it stands in the document", async () => {
    const made = await hooks.create({ url });
    const { secret, ...shown } = made;
    expect(shown).toEqual({
      id: expect.stringMatching(/^whk_[a-z2-7]{26}$/),
      url,
      description: null,
      filter: { type: null, article: null, op: null, cause: null },
      include: [],
      limit: 20,
      noticeUrl: null,
      enabled: true,
      state: "active",
      position: expect.stringMatching(/^[0-9a-f]{8}-\d+$/),
      lastDeliveredAt: null,
      failing: null,
      disabled: null,
      previousSecretUntil: null,
      createdAt: expect.any(String),
      createdBy: `${hooks.owner.key.name} (${hooks.owner.key.id})`,
      updatedAt: expect.any(String),
    });
    expect(await hooks.read(made.id)).toEqual(shown);
    expect(secret).toEqual(expect.any(String));
  });

  test("is its maker's and an admin's, and for everybody else as if it were not there", async () => {
    const { id } = await hooks.create({ url });
    const other = asking(hooks.service, await keyFor(hooks.service, "read", "write", "review"));
    const admin = asking(hooks.service, await keyFor(hooks.service, "admin"));
    const asked = [
      ["GET", `/${id}`],
      ["PATCH", `/${id}`, { description: "mine" }],
      ["DELETE", `/${id}`],
      ["POST", `/${id}/secret`],
      ["POST", `/${id}/replay`, { after: "start" }],
      ["POST", `/${id}/ping`],
      ["GET", `/${id}/deliveries`],
    ] as const;
    const unknown = `whk_${"a".repeat(26)}`;
    for (const [method, path, body] of asked) {
      const refused = await expectProblem(await other.send(method, path, body), "notFound", path);
      const never = await expectProblem(await other.send(method, path.replace(id, unknown), body), "notFound", path);
      expect({ ...refused, instance: "" }).toEqual({ ...never, detail: never.detail.replace(unknown, id), instance: "" });
      await expectProblem(await other.send(method, path.replace(id, "mine"), body), "invalidParameter", path, "webhook");
    }
    expect(await idsOf(other)).toEqual([]);
    expect(await idsOf(hooks)).toContain(id);
    expect(await idsOf(admin)).toContain(id);
    expect(await admin.patch(id, { description: "seen to" })).toMatchObject({ description: "seen to" });
    expect(await hooks.read(id)).toMatchObject({ description: "seen to" });
  });

  test("is listed page by page, the newest first, and gone once it is deleted", async () => {
    const own = asking(hooks.service, await keyFor(hooks.service, "read"));
    const ids: string[] = [];
    for (let number = 0; number < 5; number += 1) ids.push((await own.create({ url })).id);
    expect(await idsOf(own)).toEqual(ids.toReversed());
    const deleted = await own.send("DELETE", `/${ids[2]}`);
    expect([deleted.status, await deleted.text()]).toEqual([204, ""]);
    expect(await idsOf(own)).toEqual(ids.filter((_, index) => index !== 2).reverse());
    await expectProblem(await own.send("DELETE", `/${ids[2]}`), "notFound", "again");
  });

  test("is one of at most twenty of a key, however many are asked for at once", async () => {
    const own = asking(hooks.service, await keyFor(hooks.service, "read"));
    const answers = await Promise.all(Array.from({ length: 25 }, () => own.send("POST", "", { url })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    for (const refused of answers.filter(({ status }) => status !== 201)) await expectProblem(refused, "tooManyWebhooks", "one more");
    for (const id of await idsOf(own)) await own.send("DELETE", `/${id}`);
  });

  test("is changed as a merge patch has it, and only as it was seen where that is said", async () => {
    const { id } = await hooks.create({ url, filter: { type: ["claim"], op: ["created"] } });
    expect(await hooks.patch(id, { filter: { op: null, cause: ["import"] }, limit: 3, include: ["resource"] })).toMatchObject({
      url,
      filter: { type: ["claim"], article: null, op: null, cause: ["import"] },
      limit: 3,
      include: ["resource"],
    });
    expect(await hooks.patch(id, { filter: { type: null, cause: null }, include: [] })).toMatchObject({
      filter: { type: null, article: null, op: null, cause: null },
      limit: 3,
      include: [],
    });
    expect(await hooks.patch(id, {})).toMatchObject({ limit: 3 });
    const tag = (await hooks.send("GET", `/${id}`)).headers.get("ETag") as string;
    const patch = (description: string, ifMatch: string) =>
      hooks.service.request(`/v1/webhooks/${id}`, {
        method: "PATCH",
        headers: { ...hooks.owner.headers, "Content-Type": "application/merge-patch+json", "If-Match": ifMatch },
        body: JSON.stringify({ description }),
      });
    expect((await patch("one", tag)).status).toBe(200);
    await expectProblem(await patch("two", tag), "preconditionFailed", "two");
    await expectProblem(await patch("two", "garbage"), "invalidParameter", "two", "If-Match");
    expect(await hooks.read(id)).toMatchObject({ description: "one" });
  });

  test("can be switched off and on, and misses nothing between", async () => {
    const to = await receiver();
    const { id } = await hooks.create({ url: to.url });
    delivering(hooks.service);
    expect(await hooks.patch(id, { enabled: false })).toMatchObject({ state: "disabled", disabled: { reason: "asked" } });
    const statements = [await change(hooks.service, claim), await change(hooks.service, claim)];
    const other = await receiver();
    await hooks.create({ url: other.url, after: "start" });
    await other.until(1);
    expect(to.got).toEqual([]);
    expect(await hooks.patch(id, { enabled: true })).toMatchObject({ state: "active", disabled: null });
    await to.untilChanges(statements.length);
    expect(to.changes().map((entry) => entry.id)).toEqual([claim, claim]);
  });

  test("ends with its key, and goes on with it", async () => {
    const own = await keyFor(hooks.service, "read");
    const asked = asking(hooks.service, own);
    const admin = asking(hooks.service, await keyFor(hooks.service, "admin"));
    const [to, other] = [await receiver(), await receiver()];
    const { id } = await asked.create({ url: to.url });
    delivering(hooks.service);
    for (const end of ["revoked_at", "expires_at"]) {
      await hooks.service.db.$client.unsafe(`update keys set ${end} = now() where id = '${own.key.id}'`);
      expect(await admin.read(id)).toMatchObject({ state: "keyEnded", enabled: true });
      await hooks.service.db.$client`update keys set revoked_at = null, expires_at = null where id = ${own.key.id}`;
      expect(await admin.read(id)).toMatchObject({ state: "active" });
    }
    await hooks.service.db.$client`update keys set revoked_at = now() where id = ${own.key.id}`;
    await hooks.create({ url: other.url });
    await change(hooks.service, claim);
    await other.until(1);
    // It would have been due before the other.
    expect(to.got).toEqual([]);
    await hooks.service.db.$client`update keys set revoked_at = null where id = ${own.key.id}`;
    await to.until(1);
  });
});

describe("what cannot be is refused, and said where", () => {
  test.each([
    ["nothing", {}, ["/url"]],
    ["a field that there is not", { url, secret: "mine" }, ["/secret"]],
    ["an unknown type", { url, filter: { type: ["claim", "rumour"] } }, ["/filter/type/1"]],
    ["an unknown operation", { url, filter: { op: ["imagined"] } }, ["/filter/op/0"]],
    ["a filter that there is not", { url, filter: { speaker: ["act_x"] } }, ["/filter/speaker"]],
    ["no article", { url, filter: { article: ["Not A Slug"] } }, ["/filter/article/0"]],
    ["an empty list", { url, filter: { type: [] } }, ["/filter/type"]],
    ["too long a list", { url, filter: { cause: Array(101).fill("import") } }, ["/filter/cause"]],
    ["a list that is a text", { url, filter: { type: "claim" } }, ["/filter/type"]],
    ["no message at all", { url, limit: 0 }, ["/limit"]],
    ["too large a message", { url, limit: 101 }, ["/limit"]],
    ["half a change", { url, limit: 1.5 }, ["/limit"]],
    ["something else to bring along", { url, include: ["article"] }, ["/include/0"]],
    ["no position", { url, after: "yesterday" }, ["/after"]],
    ["an empty description", { url, description: "" }, ["/description"]],
    ["a description without end", { url, description: "x".repeat(501) }, ["/description"]],
    ["a text that cannot be stored", { url, description: "a\0b" }, ["/description"]],
    ["a cause that cannot be stored", { url, filter: { cause: ["\ud800"] } }, ["/filter/cause/0"]],
  ])("%s", async (_, body, pointers) => {
    const { errors } = await expectProblem(await hooks.send("POST", "", body), "invalidBody", JSON.stringify(body));
    expect(errors?.map(({ pointer }) => pointer)).toEqual(pointers);
    const { id } = await hooks.create({ url });
    if (pointers[0] === "/url" || "after" in body) return;
    const { errors: ofPatch } = await expectProblem(await hooks.send("PATCH", `/${id}`, body), "invalidBody", JSON.stringify(body));
    expect(ofPatch?.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test("a position of another history, or still to come", async () => {
    const { id, position } = await hooks.create({ url });
    const history = position.split("-")[0];
    for (const after of ["00000000-1", `${history}-999999999`]) {
      const { errors } = await expectProblem(await hooks.send("POST", "", { url, after }), "unknownPosition", after);
      expect(errors).toMatchObject([{ pointer: "/after" }]);
      await expectProblem(await hooks.send("POST", `/${id}/replay`, { after }), "unknownPosition", after);
    }
    for (const after of ["now", "", null, 7]) {
      const { errors } = await expectProblem(await hooks.send("POST", `/${id}/replay`, { after }), "invalidBody", String(after));
      expect(errors?.map(({ pointer }) => pointer)).toEqual(["/after"]);
    }
  });

  test("a name for a request whose answer cannot be given twice", async () => {
    const response = await hooks.service.request("/v1/webhooks", {
      method: "POST",
      headers: { ...hooks.owner.headers, "Content-Type": "application/json", "Idempotency-Key": '"hook-1"' },
      body: JSON.stringify({ url }),
    });
    await expectProblem(response, "invalidParameter", "Idempotency-Key", "Idempotency-Key");
  });
});

test("where the service begins another history, a webhook is switched off, and a replay lets it go on in the new one", async () => {
  const own = await openHooks();
  onTestFinished(() => own.service.close());
  const [to, notices] = [await receiver(), await receiver()];
  const { id } = await own.create({ url: to.url, noticeUrl: notices.url });
  await own.service.db.$client`update histories set id = gen_random_uuid()`;
  delivering(own.service);
  expect(await own.until(id, ({ state }) => state === "disabled")).toMatchObject({ disabled: { reason: "otherHistory" } });
  await notices.until(1);
  expect(notices.got[0]?.data).toMatchObject({ reason: "otherHistory", failingSince: null });
  await expectProblem(await own.send("PATCH", `/${id}`, { enabled: true }), "unknownPosition", id);
  const here = (await own.service.get("/v1/changes?limit=1")).headers.get("Nutgraph-Position") as string;
  expect(await own.replay(id, here)).toMatchObject({ state: "disabled", position: here });
  await own.patch(id, { enabled: true });
  await change(own.service, claim);
  await to.untilChanges(1);
  expect(to.changes()).toHaveLength(1);
});
