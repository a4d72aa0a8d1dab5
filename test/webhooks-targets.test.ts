import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { createTargets, type Resolve } from "../src/webhooks/targets.ts";
import { expectProblem } from "./contract/problems.ts";
import { change, delivering, type Hooks, openHooks, receiver, senderHere } from "./webhooks/hooks.ts";

// Where messages may go: never into private networks, by whatever name or detour.

const claim = resourceId("claim", "corvalla-goes-dark/again");

/** Names as this test's own servers of names would say. */
const names: Record<string, string[]> = {
  "public.example": ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"],
  "private.example": ["10.1.2.3"],
  "mixed.example": ["93.184.215.14", "192.168.0.7"],
  "six.example": ["fd00::7"],
  "here.example": ["127.0.0.1"],
};
const resolve: Resolve = async (hostname) => (names[hostname] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

/** Nothing is allowed but what is public. */
let hooks: Hooks;
beforeAll(async () => {
  hooks = await openHooks({ sender: senderHere({ allowed: [], resolve }) });
});
afterAll(() => hooks?.service.close());

const inside = [
  ["loopback", "https://127.0.0.1/"],
  ["loopback by another spelling", "https://2130706433/"],
  ["loopback in hexadecimal", "https://0x7f.1/"],
  ["loopback in octal", "https://0177.0.0.1/"],
  ["loopback of IPv6", "https://[::1]/"],
  ["loopback as IPv4 in IPv6", "https://[::ffff:127.0.0.1]/"],
  ["loopback as IPv4 in IPv6, hexadecimal", "https://[::ffff:7f00:1]/"],
  ["loopback as IPv4-compatible", "https://[::7f00:1]/"],
  ["every address of this machine", "https://0.0.0.0/"],
  ["no address", "https://[::]/"],
  ["10/8", "https://10.0.0.1/"],
  ["172.16/12", "https://172.31.255.255/"],
  ["192.168/16", "https://192.168.1.1:8443/hook?x=1"],
  ["the cloud's own", "https://169.254.169.254/latest/meta-data/"],
  ["carriers' own", "https://100.64.0.1/"],
  ["benchmarks'", "https://198.18.0.1/"],
  ["documentation's", "https://203.0.113.7/"],
  ["multicast", "https://224.0.0.1/"],
  ["reserved", "https://240.0.0.1/"],
  ["broadcast", "https://255.255.255.255/"],
  ["unique local", "https://[fd12:3456::1]/"],
  ["link local", "https://[fe80::1]/"],
  ["site local", "https://[fec0::1]/"],
  ["multicast of IPv6", "https://[ff02::1]/"],
  ["NAT64", "https://[64:ff9b::a00:1]/"],
  ["local NAT64", "https://[64:ff9b:1::a00:1]/"],
  ["6to4", "https://[2002:a00:1::]/"],
  ["Teredo", "https://[2001:0:a00:1::]/"],
  ["documentation's of IPv6", "https://[2001:db8::1]/"],
  ["no unicast that was ever given out", "https://[4000::1]/"],
  ["a name of a private network", "https://private.example/"],
  ["a name that leads to both", "https://mixed.example/"],
  ["a name of a private IPv6 network", "https://six.example/"],
  ["http to a public one", "http://public.example/"],
] as const;

describe("a receiver", () => {
  test.each(inside)("in a network that is not public is refused: %s", async (_, url) => {
    for (const [field, body] of [
      ["/url", { url }],
      ["/noticeUrl", { url: "https://public.example/", noticeUrl: url }],
    ] as const) {
      const { errors } = await expectProblem(await hooks.send("POST", "", body), "invalidBody", url);
      expect(errors).toMatchObject([{ pointer: field, code: "forbiddenTarget", message: expect.any(String) }]);
    }
  });

  test.each([
    ["no URL", "desk"],
    ["another protocol", "ftp://public.example/"],
    ["a file", "file:///etc/passwd"],
    ["a name and a password", "https://user:secret@public.example/"],
    ["a name", "https://user@public.example/"],
    ["a fragment", "https://public.example/#x"],
    ["nothing", ""],
    ["a number", 7],
    ["far too much", `https://public.example/${"x".repeat(2_000)}`],
  ])("is refused where it is %s", async (_, url) => {
    const { errors } = await expectProblem(await hooks.send("POST", "", { url }), "invalidBody", String(url));
    expect(errors?.map(({ pointer }) => pointer)).toEqual(["/url"]);
  });

  test("that is public is taken, and one whose name has no address yet", async () => {
    for (const url of [
      "https://public.example/hook",
      "https://93.184.215.14:8443/",
      "https://[2606:2800:21f:cb07::1]/",
      "https://not-yet.example/",
    ])
      expect(await hooks.create({ url })).toMatchObject({ url, state: "active" });
  });

  test("cannot be moved into a private network either", async () => {
    const { id } = await hooks.create({ url: "https://public.example/hook" });
    for (const patch of [{ url: "https://10.0.0.1/" }, { noticeUrl: "https://private.example/" }])
      await expectProblem(await hooks.send("PATCH", `/${id}`, patch), "invalidBody", JSON.stringify(patch));
    expect(await hooks.read(id)).toMatchObject({ url: "https://public.example/hook", noticeUrl: null });
  });
});

describe("a name that has come to lead elsewhere", () => {
  test("is not followed into a private network", async () => {
    const to = await receiver();
    let moved = ["93.184.215.14"];
    const rebinding = senderHere({ allowed: [], resolve: async () => moved.map((address) => ({ address, family: 4 })) });
    const own = await openHooks({ sender: rebinding });
    try {
      const { id, position } = await own.create({ url: `https://rebinding.example:${to.port}/` });
      moved = ["127.0.0.1"];
      expect(await own.ping(id)).toMatchObject({ outcome: "forbiddenTarget", status: null });
      const { stop } = delivering(own.service, { sender: rebinding, firstPause: 3_600_000 });
      await change(own.service, claim);
      expect(await own.until(id, ({ failing }) => failing !== null)).toMatchObject({ position });
      expect((await own.attempts(id))[0]).toMatchObject({ type: "changes", outcome: "forbiddenTarget" });
      await stop();
      expect(to.got).toEqual([]);
    } finally {
      await own.service.close();
    }
  });

  test("is asked once for each sending, and only what was checked is connected to", async () => {
    const [allowed, other] = [await receiver(), await receiver()];
    let asked = 0;
    // Whoever asked a second time would be led to another machine.
    const sender = senderHere({
      resolve: async () => {
        asked += 1;
        return [{ address: asked === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
      },
    });
    const line = sender.open();
    const sent = await line.send({ url: `http://moves.example:${allowed.port}/`, id: "msg_1", body: "{}", secrets: [] });
    line.close();
    expect([sent.outcome, asked, allowed.got.length, other.got.length]).toEqual(["delivered", 1, 1, 0]);
    expect(allowed.got[0]?.headers.host).toBe(`moves.example:${allowed.port}`);
  });

  test("is looked up again although a connection is kept", async () => {
    const to = await receiver();
    let address = "127.0.0.1";
    const sender = senderHere({ allowed: ["127.0.0.0/8"], resolve: async () => [{ address, family: 4 }] });
    const line = sender.open();
    const letter = { url: `http://moves.example:${to.port}/`, id: "msg_1", body: "{}", secrets: [] };
    expect([(await line.send(letter)).outcome, (await line.send(letter)).outcome]).toEqual(["delivered", "delivered"]);
    // Allowed as well, but nobody listens there.
    address = "127.0.0.2";
    expect((await line.send(letter)).outcome).toBe("unreachable");
    address = "10.0.0.1";
    expect((await line.send(letter)).outcome).toBe("forbiddenTarget");
    line.close();
    expect(to.got).toHaveLength(2);
  });
});

test("networks that are allowed may be delivered to, also by http, and no others", async () => {
  const targets = createTargets({ allowed: ["10.0.0.0/8", "fd00::/8", "192.0.2.1"], resolve });
  const ends = async (url: string) =>
    await targets.check(url).then(
      ({ addresses }) => addresses.length,
      ({ code }) => code,
    );
  for (const url of [
    "http://10.9.9.9/",
    "https://[::ffff:10.0.0.1]/",
    "http://[fd00::1]/",
    "http://192.0.2.1/",
    "https://private.example/",
  ])
    expect(await ends(url), url).toBe(1);
  for (const url of ["http://192.0.2.2/", "https://127.0.0.1/", "https://mixed.example/", "http://public.example/"])
    expect(await ends(url), url).toBe("forbiddenTarget");
  expect(await ends("https://public.example/")).toBe(2);
  expect(await ends("https://nobody.example/")).toBe("unresolvable");
});

test("a redirect into a private network is not followed", async () => {
  const allowed = senderHere();
  const own = await openHooks({ sender: allowed });
  try {
    const elsewhere = await receiver();
    const to = await receiver((_, response) =>
      response.writeHead(307, { Location: elsewhere.url.replace("127.0.0.1", "localhost") }).end(),
    );
    const { id } = await own.create({ url: to.url });
    expect(await own.ping(id)).toMatchObject({ outcome: "redirect", status: 307 });
    expect([to.got.length, elsewhere.got.length]).toEqual([1, 0]);
  } finally {
    await own.service.close();
  }
});
