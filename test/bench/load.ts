import autocannon from "autocannon";
import { type Service, usage } from "./processes.ts";

/** A request, by path; with a body it is a POST of JSON. */
export interface Asked {
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What came of a stretch of load. */
export interface Measured {
  /** Answers a second. */
  throughput: number;
  /** Answers a second of processor time of the service. */
  perProcessor: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  megabytes: number;
}

const connections = 32;
/** Seconds; searches that read from disk for the first time take many. */
const longestAnswer = 60;

/** Asks services these questions, over and over, on connections that are kept, and counts what they answer all together. */
export async function load(services: Service[], asked: Asked[], seconds: number, status = 200): Promise<Measured> {
  const before = services.map(({ pid }) => usage(pid).seconds);
  const results = await Promise.all(
    services.map(({ address }) =>
      autocannon({
        url: address,
        connections: connections / services.length,
        duration: seconds,
        timeout: longestAnswer,
        requests: asked.map(({ path, headers = {}, body }) => ({
          path,
          method: body === undefined ? "GET" : "POST",
          headers: { ...headers, ...(body !== undefined && { "Content-Type": "application/json" }) },
          ...(body !== undefined && { body }),
        })),
      }),
    ),
  );
  const after = services.map(({ pid }) => usage(pid));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const of = (pick: (result: (typeof results)[number]) => number) => results.map(pick);
  for (const { statusCodeStats, errors } of results) {
    const others = Object.keys(statusCodeStats ?? {}).filter((code) => Number(code) !== status);
    if (errors > 0 || others.length > 0) throw new Error(`${asked[0]?.path}: ${errors} errors, and answers ${others.join(", ") || "none"}`);
  }
  const answers = sum(of(({ requests }) => requests.total));
  const took = sum(after.map((one, index) => one.seconds - (before[index] as number)));
  return {
    throughput: answers / Math.max(...of(({ duration }) => duration)),
    perProcessor: answers / took,
    median: Math.max(...of(({ latency }) => latency.p50)),
    p99: Math.max(...of(({ latency }) => latency.p99)),
    megabytes: sum(after.map(({ megabytes }) => megabytes)),
  };
}
