import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database } from "../../db/client.ts";

/** What Postgres did for one statement. */
export interface Read {
  statement: string;
  /** Rows that its scans looked at, all together, kept or not. */
  rows: number;
  /** Of these, by the scan that looked at most. */
  most: number;
  /** Which scan that was. */
  scan: string;
}

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Plan[];
}

/** A connection on which Postgres reports the plan of every statement as it was carried out; `reads` empties what has come in. `settings` are Postgres’ own. */
export function connectExplained(url: string, settings: Record<string, string> = {}): { db: Database; reads(): Read[] } {
  const address = new URL(url);
  const host = address.searchParams.get("host");
  const port = address.searchParams.get("port");
  address.search = "";
  let reads: Read[] = [];
  const client = postgres(address.href, {
    max: 1,
    ...(host && { host, port: Number(port) }),
    connection: {
      TimeZone: "UTC",
      jit: "off",
      random_page_cost: 1.1,
      client_min_messages: "notice",
      statement_timeout: 30_000,
      session_preload_libraries: "auto_explain",
      // As text, because the driver leaves a zero out.
      "auto_explain.log_min_duration": "0",
      "auto_explain.log_analyze": "on",
      "auto_explain.log_timing": "off",
      "auto_explain.log_nested_statements": "on",
      "auto_explain.log_format": "json",
      "auto_explain.log_level": "notice",
      ...settings,
    } as never,
    types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
    onnotice: ({ message = "" }) => {
      const from = message.indexOf("{");
      if (!message.startsWith("duration:") || from === -1) return;
      const told = JSON.parse(message.slice(from)) as { "Query Text": string; Plan: Plan };
      reads.push({ statement: told["Query Text"], ...readsOf(told.Plan) });
    },
  });
  return {
    db: drizzle({ client }) as unknown as Database,
    reads: () => {
      const given = reads;
      reads = [];
      return given;
    },
  };
}

function readsOf(plan: Plan): Omit<Read, "statement"> {
  // Postgres tells the average of a node's loops.
  const own = Math.round(ownReads(plan));
  let all = { rows: own, most: own, scan: `${plan["Node Type"]} ${plan["Relation Name"] ?? plan["Index Name"] ?? ""}` };
  for (const below of plan.Plans ?? []) {
    const theirs = readsOf(below);
    all = {
      rows: all.rows + theirs.rows,
      ...(theirs.most > all.most ? { most: theirs.most, scan: theirs.scan } : { most: all.most, scan: all.scan }),
    };
  }
  return all;
}

/** The heap rows of a bitmap were counted with its index already, unless it had to guess. */
function ownReads(plan: Plan): number {
  const removed = (plan["Rows Removed by Filter"] ?? 0) + (plan["Rows Removed by Index Recheck"] ?? 0);
  const type = plan["Node Type"];
  if (type === "Bitmap Index Scan") return plan["Actual Rows"] * plan["Actual Loops"];
  if (type === "Bitmap Heap Scan") return (plan["Rows Removed by Index Recheck"] ?? 0) * plan["Actual Loops"];
  return /^(Seq|Index|Index Only|Tid|Sample) Scan$/.test(type) ? (plan["Actual Rows"] + removed) * plan["Actual Loops"] : 0;
}
