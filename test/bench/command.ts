import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

const help = `Usage: npm run bench -- [--only TEXT] [--claims N] [--data FOLDER] [--seconds S] [--rounds N]
                        [--warm S] [--json FILE]

Measures the service beside others that do the same work on the same data and the same Postgres, in turns within each round,
and prints what came of it. Only ratios mean something on another machine.

  --only TEXT    Only works whose name has this text in it.
  --claims N     About how many claims the corpus has; 50000 where nothing is said.
  --data FOLDER  Where the corpus is kept for the next run, as by npm run test:scale; where nothing is said, it goes at the end.
  --seconds S    How long each is asked in each round; 2 where nothing is said.
  --rounds N     How many rounds; 5 where nothing is said.
  --warm S       How long each is asked before it counts, so that all is planned, in memory, and compiled, which takes Node
                 some tens of thousands of answers; 12 where nothing is said.
  --json FILE    Where the figures of every round go.
`;

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    claims: { type: "string", default: "50000" },
    data: { type: "string" },
    seconds: { type: "string", default: "2" },
    rounds: { type: "string", default: "5" },
    warm: { type: "string", default: "12" },
    json: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) process.stdout.write(help);
else await run();

async function run(): Promise<void> {
  // The peers are nobody else's burden, so they come only when somebody measures.
  if (!existsSync(path.join(import.meta.dirname, "node_modules")))
    execFileSync("npm", ["ci"], { cwd: import.meta.dirname, stdio: "inherit" });
  const { measureWorks } = await import("./works.ts");
  const { node } = await import("./processes.ts");
  const { tableOf } = await import("./table.ts");
  const passing = values.data === undefined ? mkdtempSync(path.join(tmpdir(), "nutgraph-bench-")) : undefined;
  try {
    const works = await measureWorks({
      folder: values.data ?? path.join(passing as string, "data"),
      claims: Number(values.claims),
      seconds: Number(values.seconds),
      rounds: Number(values.rounds),
      warm: Number(values.warm),
      only: values.only,
      say: (line) => console.error(line),
    });
    const [{ model = "unknown" } = {}, ...more] = cpus();
    const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
    console.log(`${model.trim()}, ${more.length + 1} cores shared with the clients; Node ${version}; ${values.claims} claims.\n`);
    console.log(tableOf(works));
    if (values.json) writeFileSync(values.json, JSON.stringify(works, null, 2));
  } finally {
    if (passing !== undefined) rmSync(passing, { recursive: true, force: true });
  }
}
