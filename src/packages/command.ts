import { parseArgs } from "node:util";
import { databaseMessage, withCommandDatabase } from "../command-database.ts";
import { complain, databaseTrouble, fine, refused, runCommand, unusable } from "../command-line.ts";
import { ConfigError } from "../config.ts";
import { checkPackage, type PackageCheck, placed } from "./check.ts";
import { PackageRefused } from "./faults.ts";
import type { ImportReport } from "./import.ts";
import { readJson, shownName, UnreadableFileError } from "./package-file.ts";
import { checkLines, countLine, faultLines, importLines, printable } from "./report.ts";

const help = `Usage: npm run import -- [--check] [--dry-run] [--overwrite] file.json…

Stores article packages, each whole or not at all, in the database of DATABASE_URL, or else in the one that comes along
(in .nutgraph, or where NUTGRAPH_DATA says). "-" is standard input.

  --check      Store nothing, need no database: list errors, and remarks that a desk editor wants to see.
  --dry-run    Do everything in the database, say what would change, and store nothing.
  --overwrite  Replace also what a person has edited or reviewed since the last import.
  --help       Show this.

Paragraphs are the blocks of the article, counted from 1.
Exit status: 0 fine; 1 a package was refused; 2 wrong usage, or a file that cannot be read or is no JSON;
3 trouble with the database. With several files the highest counts.
`;

interface Options {
  overwrite: boolean;
  dryRun: boolean;
}

type ImportFile = (json: unknown) => Promise<ImportReport>;

await runCommand(run);

async function run(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return usageError((error as Error).message);
  }
  const { values, positionals: files } = parsed;
  if (values.help) {
    process.stdout.write(help);
    return fine;
  }
  if (files.length === 0) return usageError("Name at least one file, or - for standard input.");
  if (files.filter((file) => file === "-").length > 1) return usageError("Standard input can be read once only.");
  if (values.check && (values["dry-run"] || values.overwrite))
    return usageError("--check stores nothing, so it goes with no other option.");
  return values.check ? await check(files) : await importFiles(files, { overwrite: values.overwrite, dryRun: values["dry-run"] });
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      check: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      overwrite: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
}

async function check(files: string[]): Promise<number> {
  const checks: PackageCheck[] = [];
  const status = await eachFile(files, async (file, json) => {
    const found = checkPackage(json);
    checks.push(found);
    say([...checkLines(shownName(file), found), ""]);
    return found.faults.length > 0 ? refused : fine;
  });
  if (checks.length > 0) say([countLine(checks)]);
  return status;
}

async function importFiles(files: string[], options: Options): Promise<number> {
  let status = fine;
  try {
    await withDatabase(options, async (importFile) => {
      status = await eachFile(files, async (file, json) => {
        try {
          const report = await importFile(json);
          say(importLines(shownName(file), report, { dryRun: options.dryRun, remarks: checkPackage(json).remarks.length }));
          return fine;
        } catch (error) {
          if (!(error instanceof PackageRefused)) throw error;
          complain([`${shownName(file)} was refused, and nothing of it was stored:`, ...faultLines(placed(json, error.faults))]);
          return refused;
        }
      });
    });
    return status;
  } catch (error) {
    if (error instanceof ConfigError) return usageError(error.message);
    complain([databaseMessage(error)]);
    return databaseTrouble;
  }
}

/** Goes through the files in order, past those that cannot be read. */
async function eachFile(files: string[], work: (file: string, json: unknown) => Promise<number>): Promise<number> {
  let worst = fine;
  for (const file of files) {
    let json: unknown;
    try {
      json = await readJson(file);
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      complain([printable(error.message)]);
      worst = Math.max(worst, unusable);
      continue;
    }
    worst = Math.max(worst, await work(file, json));
  }
  return worst;
}

/** Loads what imports only when it is needed. */
async function withDatabase(options: Options, work: (importFile: ImportFile) => Promise<void>): Promise<void> {
  const { importPackage } = await import("./import.ts");
  await withCommandDatabase(
    (line) => complain([line]),
    (db) => work((json) => importPackage(db, json, options)),
  );
}

function usageError(message: string): number {
  complain([message, "npm run import -- --help says how to use it."]);
  return unusable;
}

function say(lines: string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
