import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { articleKinds } from "../../../db/vocabulary.ts";
import { complain, fine, runCommand, unusable } from "../../command-line.ts";
import { readBytes, shownName, UnreadableFileError } from "../package-file.ts";
import { canonicalLanguage } from "../prose/locale.ts";
import { readPackage } from "../read.ts";
import { printable } from "../report.ts";
import { packageArticle } from "../schema.ts";
import { type DraftDocument, NoArticleError } from "./document.ts";
import { draftPackage } from "./draft.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlainText } from "./plain-text.ts";
import { decodedText } from "./text-file.ts";

const help = `Usage: npm run --silent draft -- [options] file.html|file.md|file.txt > package.json

Makes a draft of an article package: the text by blocks, links as citations on their words, passages in quotation marks as quotes
without speakers. Nothing is stored; npm run import -- --check package.json lists what is left to do. "-" is standard input.

  --format    html, md or txt; needed for standard input, else the file's ending tells.
  --key       The article's key, its slug in addresses; without it, made from the headline or the file's name.
  --url       Where the page was: its address, where it does not say so itself, and the base of its links.
  --language  BCP 47, such as en-GB; goes before what the document says.
  --kind      ${articleKinds.join(", ")}; without it, news.
  --whole     Keep the whole page. Without it Readability picks the article, and what it leaves out is named.
  --help      Show this.

A quote is full where it begins with a capital letter (or one of a script without capitals), has three different words or more, and
ends with a full stop, a question mark or the like, or at the comma of the author's sentence; else it is partial. In plain text, blank
lines part the paragraphs and the lines of one are joined. Rows of a table become lines, with tabs between the cells.

The parsers for HTML and Markdown are development packages, because the service has no use for them: where they were left out
(npm install --omit=dev), only plain text can be read.
Exit status: 0 fine; 2 wrong usage, or a file that cannot be read or holds no text.
`;

const articleKey = packageArticle.shape.key;
const formats: Record<string, "html" | "md" | "txt"> = {
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".md": "md",
  ".markdown": "md",
  ".txt": "txt",
};

await runCommand(run);

async function run(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return usageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(help);
    return fine;
  }
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return usageError("Name one file, or - for standard input.");
  const format = values.format ?? formats[extname(file).toLowerCase()];
  if (format !== "html" && format !== "md" && format !== "txt") return usageError("Say by --format whether it is html, md or txt.");
  const kind = articleKinds.find((known) => known === (values.kind ?? "news"));
  if (kind === undefined) return usageError(`--kind is one of ${articleKinds.join(", ")}.`);
  const language = values.language === undefined ? null : canonicalLanguage(values.language);
  if (values.language !== undefined && language === null)
    return usageError(`"${values.language}" is no BCP 47 language tag such as en-GB.`);
  const key = articleKey.optional().safeParse(values.key);
  if (!key.success) return usageError(`--key ${key.error.issues[0]?.message}.`);
  const url = values.url ?? null;
  if (url !== null && !/^https?:/.test(URL.parse(url)?.protocol ?? "")) return usageError("--url takes an http or https address.");

  try {
    const text = decodedText(await readBytes(file));
    const document = await read(text, format, { url, whole: values.whole });
    const draft = draftPackage(document, { key: key.data ?? null, kind, language, name: file === "-" ? null : basename(file) });
    readPackage(draft.package);
    process.stdout.write(`${JSON.stringify(draft.package, null, 2)}\n`);
    const notes = [
      ...draft.notes,
      ...(values.kind === undefined ? ["Its kind was set to news; --kind says otherwise."] : []),
      'Everything says that a rule made it; give what you add a provenance of its own, such as {"method": "human"}.',
    ];
    complain(notes.map((note) => printable(note)));
    return fine;
  } catch (error) {
    const message = explained(error, file);
    if (message === null) throw error;
    complain([message]);
    return unusable;
  }
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: "string" },
      key: { type: "string" },
      url: { type: "string" },
      language: { type: "string" },
      kind: { type: "string" },
      whole: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
}

async function read(text: string, format: "html" | "md" | "txt", options: { url: string | null; whole: boolean }): Promise<DraftDocument> {
  if (format === "html") return await readHtml(text, options);
  return format === "md" ? await readMarkdown(text, options) : readPlainText(text, options);
}

/** What a person can do about it, or null where nobody foresaw it. */
function explained(error: unknown, file: string): string | null {
  if (error instanceof UnreadableFileError) return printable(error.message);
  if (error instanceof NoArticleError) return `${printable(shownName(file))}: ${printable(error.message)}`;
  if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") {
    return "HTML and Markdown need the development packages, which are not installed: run npm install without --omit=dev.";
  }
  return null;
}

function usageError(message: string): number {
  complain([message, "npm run draft -- --help says how to use it."]);
  return unusable;
}
