import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { connect } from "../../db/client.ts";
import { startEmbedded } from "../../db/embedded.ts";
import { migrate } from "../../db/migrate.ts";
import { ConfigError, readConfig } from "../../src/config.ts";
import { projectRoot } from "../../src/project-root.ts";
import { makeArticle } from "./article.ts";
import { loadCorpus, NotLoadableError } from "./load.ts";
import { World } from "./world.ts";

const help = `Usage: npm run corpus -- --articles N [--seed S] [--database URL | --ndjson]

Generates invented articles, about twenty claims each: the same for the same N and S, whatever machine it runs on.
Loads them in one transaction into the database of --database or DATABASE_URL, or else into the one that comes along.

  --articles N    How many.
  --seed S        Which ones; 1 where nothing is said.
  --database URL  Where to; it must not hold another corpus.
  --ndjson        Store nothing, need no database: write the article packages to standard output, a line each.
`;

class UsageError extends Error {}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader such as head may close the pipe before everything is said.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
try {
  await run();
} catch (error) {
  const isUsage =
    error instanceof UsageError || error instanceof ConfigError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
  if (!isUsage && !(error instanceof NotLoadableError)) throw error;
  console.error((error as Error).message);
  process.exitCode = isUsage ? 2 : 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: "string" },
      seed: { type: "string", default: "1" },
      database: { type: "string" },
      ndjson: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  if (values.ndjson && values.database !== undefined)
    throw new UsageError("--ndjson needs no database, so it does not go with --database.");
  const size = { articles: wholeNumber("articles", values.articles, 1), seed: wholeNumber("seed", values.seed, 0) };
  if (values.ndjson) await writeLines(new World(size));
  else await load(size, values.database);
}

function wholeNumber(name: string, text: string | undefined, least: number): number {
  const number = Number(text);
  if (text === undefined || !/^\d{1,9}$/.test(text) || number < least) {
    throw new UsageError(`--${name} takes a whole number from ${least} to 999999999.\nnpm run corpus -- --help says how to use it.`);
  }
  return number;
}

async function writeLines(world: World): Promise<void> {
  for (let index = 0; index < world.size.articles; index += 1) {
    if (!process.stdout.write(`${JSON.stringify(makeArticle(world, index))}\n`)) await once(process.stdout, "drain");
  }
}

async function load(size: World["size"], given: string | undefined): Promise<void> {
  const { databaseUrl, dataFolder, migrate: mayMigrate } = readConfig(process.env);
  const url = given ?? databaseUrl;
  const embedded = url === undefined ? await startEmbedded({ folder: dataFolder, log: (line) => console.error(line) }) : undefined;
  try {
    const db = connect(url ?? (embedded?.url as string), { max: 2 });
    try {
      if (mayMigrate) await migrate(db, join(projectRoot, "db", "migrations"));
      await loadCorpus(db, size, (line) => console.error(line));
    } finally {
      await db.$client.end({ timeout: 5 });
    }
  } finally {
    await embedded?.stop();
  }
}
