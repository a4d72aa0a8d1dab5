import { buildBundle } from "../operations/processes.ts";
import { openScaled } from "../scale/databases.ts";
import { importing } from "./imports.ts";
import { type Asked, load } from "./load.ts";
import { type Service, startNutgraph, startPostgrest, startScript } from "./processes.ts";
import { claims, compare, compareFound, computedColumns, type Peer, pages, type Questions, searches } from "./questions.ts";
import type { Line, Work } from "./table.ts";

export interface Options {
  folder: string;
  claims: number;
  /** For each, in each round. */
  seconds: number;
  rounds: number;
  /** Seconds for which each is asked before it counts. */
  warm: number;
  only: string;
  say(line: string): void;
}

/** Connections to the database that each may use for reading. */
const pool = 10;
const names: Record<Peer, string> = {
  nutgraph: "Nutgraph",
  oneRow: "node:http, one row",
  fastify: "Fastify, by hand",
  postgrest: "PostgREST",
  postgraphile: "PostGraphile",
};

/** One who does a work: the services that share it, and what they are asked. */
interface Contender {
  name: string;
  services: Service[];
  asked: Asked[];
  status?: number;
}

/** Does the works, each by everybody who can, and stops all that it has started. */
export async function measureWorks({ folder, claims: size, seconds, rounds, warm, only, say }: Options): Promise<Work[]> {
  const { scaled, close } = await openScaled(folder, [size], say);
  const [{ url, db }] = scaled as [(typeof scaled)[number]];
  const bundle = buildBundle();
  const running: Service[] = [];
  const start = async <Started extends Service | undefined>(service: Promise<Started>): Promise<Started> => {
    const started = await service;
    if (started) running.push(started);
    return started;
  };
  const works: Work[] = [];
  const measure = async (name: string, contenders: Contender[]) => {
    say(name);
    const lines: Line[] = contenders.map((contender) => ({ name: contender.name, rounds: [] }));
    for (const { services, asked, status } of contenders) await load(services, asked, warm, status);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { services, asked, status }] of contenders.entries()) {
        lines[index]?.rounds.push(await load(services, asked, seconds, status));
      }
    }
    works.push({ name, lines });
  };
  const isWanted = (name: string) => name.includes(only);
  const ours = (settings: Record<string, string>) =>
    start(startNutgraph(bundle.main, { DATABASE_URL: url, DATABASE_POOL_SIZE: String(pool), ...settings }));

  try {
    await db.$client.unsafe(computedColumns);
    const script = (name: string) => start(startScript(name, { DATABASE_URL: url, BENCH_POOL: String(pool) }));
    const services: Partial<Record<Peer, Service>> = {
      nutgraph: await ours({ CACHE_BYTES: "0" }),
      oneRow: await script("one-row"),
      fastify: await script("fastify"),
      postgrest: await start(startPostgrest(url, pool)),
      postgraphile: await script("postgraphile"),
    };
    if (!services.postgrest) say("PostgREST is left out: there is no program of it for this machine.");
    const readings: [name: string, questions: Questions][] = [
      ["one claim", await claims(db.$client)],
      ["a page of 50 claims", await pages(db.$client)],
      ["search, 50 hits", await searches(db.$client)],
    ];
    for (const [name, questions] of readings) {
      if (!isWanted(name)) continue;
      await (name.startsWith("search") ? compareFound : compare)(services, questions);
      await measure(
        name,
        (Object.keys(names) as Peer[]).flatMap((peer) => {
          const [service, asked] = [services[peer], questions[peer]];
          return service && asked ? [{ name: names[peer], services: [service], asked }] : [];
        }),
      );
    }

    const [{ path }] = (readings[0]?.[1].nutgraph ?? []) as [Asked];
    const kept = await ours({});
    const answer = await fetch(kept.address + path, { headers: { "Accept-Encoding": "identity" } });
    const etag = answer.headers.get("ETag") as string;
    const bytes = (await answer.arrayBuffer()).byteLength;
    const constant = await start(startScript("constant", { BENCH_BYTES: String(bytes) }));
    const floor: Contender = { name: "node:http, a constant", services: [constant], asked: [{ path }] };
    if (isWanted("again"))
      await measure("asked again", [
        { name: "Nutgraph, 200", services: [kept], asked: [{ path }] },
        { name: "Nutgraph, 304", services: [kept], asked: [{ path, headers: { "If-None-Match": etag } }], status: 304 },
        floor,
        { name: "Hono, a constant by the same middleware", services: [kept], asked: [{ path: "/health/live" }] },
      ]);
    if (isWanted("a second old"))
      await measure("asked again, a second old at most", [
        { name: "Nutgraph", services: [await ours({ CACHE_MAX_AGE_MS: "1000" })], asked: [{ path }] },
        floor,
      ]);
    if (isWanted("two processes")) {
      const asked = readings[1]?.[1].nutgraph as Asked[];
      const both = [services.nutgraph as Service, await ours({ CACHE_BYTES: "0" })];
      await measure("two processes, a page of 50 claims", [
        { name: "two processes", services: both, asked },
        { name: "one process", services: both.slice(0, 1), asked },
      ]);
    }
    if (isWanted("importing")) works.push(await importing(url, bundle.main, rounds, say));
    return works;
  } finally {
    for (const service of running) await service.stop();
    bundle.remove();
    await close();
  }
}
