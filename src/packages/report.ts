import type { PackageCheck, PlacedFault } from "./check.ts";
import type { ImportReport } from "./import.ts";
import { shortened } from "./prose/words.ts";
import { type DeskRemark, type RemarkCode, remarkKinds } from "./remarks.ts";

/** Words longer than this are shown by their beginning. */
const mostCharacters = 160;

/** What a check found, for people: errors apart from remarks, remarks by kind, each with its paragraph and words. */
export function checkLines(name: string, { faults, remarks }: PackageCheck): string[] {
  const lines = [`${name}: ${faults.length === 0 && remarks.length === 0 ? "nothing to remark." : counts(faults, remarks)}`];
  if (faults.length > 0) {
    lines.push("", "ERRORS", ...faultLines(faults), "  Remarks are looked for once there are no errors.");
  }
  if (remarks.length > 0) lines.push("", "REMARKS");
  const byCode = Map.groupBy(remarks, ({ code }) => code);
  for (const code of Object.keys(remarkKinds) as RemarkCode[]) {
    const ofKind = byCode.get(code);
    if (ofKind) lines.push(...remarkLines(ofKind));
  }
  return lines;
}

/** The last line of a check of one or more packages. */
export function countLine(checks: PackageCheck[]): string {
  const faults = checks.flatMap((check) => check.faults);
  const remarks = checks.flatMap((check) => check.remarks);
  return `${plural(checks.length, "package")}: ${counts(faults, remarks)}`;
}

/** Why a package was refused: each fault with its place in the package, what is wrong, paragraph and words. */
export function faultLines(faults: PlacedFault[]): string[] {
  return faults.flatMap(({ pointer, message, passage }) => [
    `    ${printable(pointer || "/")}: ${printable(message)}${/[.!?]$/.test(message) ? "" : "."}`,
    ...(passage ? [`      ${paragraph(passage.block)}: ${quoted(passage.words)}`] : []),
    ...(passage?.printed ? [`      The article prints it as ${quoted(passage.printed)}`] : []),
  ]);
}

/** What an import did, or with `dryRun` would have done, for people. */
export function importLines(name: string, report: ImportReport, { dryRun, remarks }: { dryRun: boolean; remarks: number }): string[] {
  const { result, articleId, changes } = report;
  const done = dryRun ? `would be ${result}` : result;
  const lines = [`${name}: ${articleId} ${result === "unchanged" ? "is unchanged" : done}.${dryRun ? " Nothing was stored." : ""}`];
  if (report.heldUntil !== null) lines.push(`  kept back until ${report.heldUntil}`);
  for (const [operation, ofOperation] of Map.groupBy(changes, (change) => change.operation)) {
    const types = [...Map.groupBy(ofOperation, ({ type }) => type)].map(([type, { length }]) => plural(length, type));
    lines.push(`  ${operation}: ${types.join(", ")}`);
  }
  if (report.remarks.length > 0) {
    lines.push("  kept as stored, against the package:");
    lines.push(...report.remarks.map(({ pointer, message }) => `    ${printable(pointer)}: ${printable(message)}.`));
  }
  if (remarks > 0) lines.push(`  ${plural(remarks, "remark")} for the desk; --check lists them.`);
  return lines;
}

/** A text with everything that a terminal would obey, or that turns the direction of writing, spelled out. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, (character) =>
    character === "\n" ? " ⏎ " : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** Remarks of one kind; what they all say stands once, at their head. */
function remarkLines(remarks: DeskRemark[]): string[] {
  const messages = new Set(remarks.map(({ message }) => message));
  const [shared] = messages.size === 1 && remarks.length > 1 ? messages : [];
  const head = `  ${remarkKinds[(remarks[0] as DeskRemark).code][1]} (${remarks.length})`;
  const lines = [shared === undefined ? head : `${head}: ${printable(shared)}`];
  for (const { pointer, message, block, words } of remarks) {
    const place = block === null ? "" : `${paragraph(block)}${words === null ? "" : `: ${quoted(words)}`} `;
    lines.push(`    ${place}${block === null ? printable(pointer) : `(${printable(pointer)})`}`);
    if (shared === undefined) lines.push(`      ${printable(message)}`);
  }
  return lines;
}

function paragraph(block: number | null): string {
  return block === null ? "not in the text" : `paragraph ${block + 1}`;
}

function quoted(words: string): string {
  return `“${printable(shortened(words, mostCharacters))}”`;
}

function counts(faults: unknown[], remarks: DeskRemark[]): string {
  const bySubject = Map.groupBy(remarks, ({ code }) => remarkKinds[code][0]);
  const subjects = [...bySubject].map(([subject, { length }]) => `${length} on ${subject === "article" ? "the article" : subject}`);
  return `${plural(faults.length, "error")}, ${plural(remarks.length, "remark")}${subjects.length > 0 ? ` (${subjects.join(", ")})` : ""}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
