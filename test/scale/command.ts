import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openScaled } from "./databases.ts";
import { printTable } from "./report.ts";
import { runQueries } from "./run.ts";

const help = `Usage: npm run test:scale -- [--claims 10000,1000000] [--data FOLDER] [--bound ROWS] [--only TEXT] [--skip TEXT] [--runs N]

Asks every documented query of corpora of several sizes, on a Postgres of its own, and prints how long they take beside each
other. Fails where an answer is wrong, or where a scan looks at more rows than the bound, however long or short it takes.

  --claims SIZES  About how many claims each corpus has; 10000,1000000 where nothing is said. The last is the one that is checked.
  --data FOLDER   Where the databases are kept for the next run; where nothing is said, they go at the end.
  --bound ROWS    Most rows that one scan of a request may look at; 11000 where nothing is said.
  --only TEXT     Only queries whose name has this text in it.
  --skip TEXT     But not those whose name has this text in it; \`format=\` leaves out whole exports, which take the most time.
  --runs N        How often each is asked; 3 where nothing is said.
`;

const { values } = parseArgs({
  options: {
    claims: { type: "string", default: "10000,1000000" },
    data: { type: "string" },
    bound: { type: "string", default: "11000" },
    only: { type: "string", default: "" },
    skip: { type: "string" },
    runs: { type: "string", default: "3" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(help);
else process.exitCode = await run();

async function run(): Promise<number> {
  const sizes = values.claims.split(",").map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    console.error(`--claims takes whole numbers with commas between them.\n${help}`);
    return 2;
  }
  const passing = values.data === undefined ? mkdtempSync(join(tmpdir(), "nutgraph-scale-")) : undefined;
  const { scaled, folder, close } = await openScaled(values.data ?? join(passing as string, "data"), sizes, (line) => console.error(line));
  try {
    const results = await runQueries(scaled, {
      isAsked: (name) => name.includes(values.only) && (values.skip === undefined || !name.includes(values.skip)),
      runs: Number(values.runs),
      bound: Number(values.bound),
      say: (line) => console.error(line),
    });
    return printTable(sizes, results, Number(values.bound)) === 0 ? 0 : 1;
  } finally {
    await close();
    if (passing !== undefined) for (const left of [folder, passing]) rmSync(left, { recursive: true, force: true });
  }
}
