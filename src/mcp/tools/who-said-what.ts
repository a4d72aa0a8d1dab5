import { z } from "@hono/zod-openapi";
import { actorSchema } from "../../actors/schemas.ts";
import { articleReference } from "../../articles/queries.ts";
import { type Claim, claimSchema } from "../../claims/schemas.ts";
import { includedSchema } from "../../http/answer-schemas.ts";
import { dayParameter } from "../../http/parameters.ts";
import { Problem } from "../../http/problems.ts";
import type { Service } from "../../http/router.ts";
import { quoteSchema } from "../../quotes/schemas.ts";
import { capital } from "../../resources/schemas.ts";
import { searchWords } from "../../search/asked.ts";
import { type Resolved, recognitions, resolve } from "../actors-by-name.ts";
import { follow } from "../lists.ts";
import { findSayings, isDated, type Question, type Sayings, type Way, ways } from "../sayings.ts";
import { goesOn, inWords, type Names, nameOf, namesIn, paragraphs } from "../text.ts";
import { cursorArgument, defineTool, limitArgument, nextField } from "../tool.ts";

const someone = z.string().min(1).max(300);
const day = (which: string) => dayParameter({ description: "" }).describe(`${which}, a day such as 2026-03-12.`);

/** What the groups are, for people. */
const headings: Record<Way, string> = {
  quotes: "QUOTES: verbatim, as articles print them",
  inQuotes: "WHAT QUOTES OF THEIRS SAY, in our wording; the words themselves are in the quotes",
  paraphrases: "PARAPHRASES: what they said in an article’s words, not theirs; never to be put in quotation marks",
  written: "WRITTEN AS THE AUTHOR of an article; the statement is our wording, the words are those that it rests on",
  characterisations: "CHARACTERISATIONS: what an author says that they say or think; not theirs, and no evidence that they said it",
};

const resolutionSchema = z
  .object({
    argument: z.enum(["speaker", "about"]).openapi({ description: "Where the name stood." }),
    asked: z.string().openapi({ description: "The name or id that was asked for." }),
    id: z.string().nullable().openapi({ description: "Whom it was read as; null where it means nobody, or does not say whom." }),
    name: z.string().nullable().openapi({ description: "What that one is called." }),
    recognisedBy: z.enum(recognitions).nullable().openapi({
      description:
        "By what: an `id`, a full `name`, the `familyName` of the only person with it, or words that articles use for them, as a name (`nameInArticles`) or only as a `metonym`, as a capital stands for its state.",
    }),
    candidates: z
      .array(actorSchema)
      .openapi({ description: "Others whom it may mean, or whose names are like it. Where `id` is null, choose and ask by id." }),
  })
  .openapi("Resolution", { description: "Whom a name was read as." });

const claims = (way: Way) => z.array(claimSchema).openapi({ description: `${headings[way]}.` });

export const whoSaidWhatTool = defineTool({
  name: "who_said_what",
  title: "Who said what",
  description:
    "What somebody said, about whom or in which words, and when: quotes, paraphrases and mere characterisations kept apart, each with its exact words, link and citation, and with who denies it. A name that may mean several, or is only a part of one, is answered with the candidates; ask again by id. Where the corpus holds nothing, the answer says so: then there is nothing to cite, and nothing to make up. Give a speaker, about or words.",
  input: z.strictObject({
    speaker: someone
      .optional()
      .describe("Who said it: an actor’s id or name, or the id of a document (src_…). Anybody where nothing is said."),
    about: z.array(someone).min(1).max(10).optional().describe("About whom, by id or name; several are alternatives."),
    words: searchWords()
      .optional()
      .describe('Words that must be in it. "…" is a phrase, `or` stands between alternatives, `-` leaves out.'),
    article: articleReference().optional().describe("Only in this article, by id or slug."),
    publishedFrom: day("Only in articles possibly published from"),
    publishedTo: day("Only in articles possibly published until"),
    saidFrom: day("Only quotes possibly said from"),
    saidTo: day("Only quotes possibly said until"),
    limit: limitArgument("of each kind"),
    cursor: cursorArgument,
  }),
  output: z.object({
    outcome: z.enum(["found", "nothing", "ambiguous", "unknownName"]).openapi({
      description:
        "`nothing`: the corpus holds nothing of the kind, which does not mean that it was never said. `ambiguous`: a name may mean several, or is only a part of one. `unknownName`: nobody bears a name. In both nothing was looked up.",
    }),
    note: z.string().openapi({ description: "What was found, and what was not, in words to pass on." }),
    resolved: z.array(resolutionSchema).openapi({ description: "Whom the names were read as." }),
    quotes: z.array(quoteSchema).openapi({ description: `${headings.quotes}.` }),
    inQuotes: claims("inQuotes"),
    paraphrases: claims("paraphrases"),
    written: claims("written"),
    characterisations: claims("characterisations"),
    next: nextField,
    included: includedSchema,
  }),
  async answer(service, asked) {
    const { speaker, about, words, limit, cursor, ...rest } = asked;
    if (speaker === undefined && about === undefined && words === undefined)
      throw new Problem("invalidParameter", "who_said_what needs a speaker, about whom, or words.");
    const by = speaker === undefined ? undefined : await resolve(service, speaker, "speaker");
    const on: Resolved[] = [];
    for (const one of about ?? []) on.push(await resolve(service, one, "about"));
    const resolved = [
      ...(by ? [{ argument: "speaker" as const, ...by }] : []),
      ...on.map((one) => ({ argument: "about" as const, ...one })),
    ];
    const notDocument = on.find(({ one }) => one?.type === "source");
    if (notDocument)
      throw new Problem("invalidParameter", `about: ${notDocument.asked} is a document; things are said about actors (act_…).`);
    if (resolved.some(({ one }) => one === null)) return unresolved(resolved);

    const question = {
      ...rest,
      speaker: by?.one?.id,
      about: on.length > 0 ? on.map(({ one }) => one?.id as string) : undefined,
      words,
    } as Question;
    const sayings = await findSayings(service, question, limit, cursor);
    const included = await companionsOf(service, sayings);
    const note = noteOn(sayings, question, by, on, cursor !== undefined);
    const isEmpty = ways.every((way) => sayings.found[way].length === 0);
    return {
      data: {
        outcome: isEmpty && sayings.next === null && cursor === undefined ? ("nothing" as const) : ("found" as const),
        note,
        resolved: resolved.map(toResolution),
        ...(sayings.found as never as Record<"quotes", never>),
        next: sayings.next,
        included: included as never,
      } as never,
      text: paragraphs(note, ...ways.flatMap((way) => groupInWords(way, sayings, namesIn(included))), goesOn(sayings.next)),
    };
  },
});

/** Who and where, and who denies it. */
async function companionsOf(service: Service, { found }: Sayings) {
  const wires = ways.flatMap((way) => found[way]);
  const denials = { denials: (wire: never) => (wire as Partial<Claim>).denials ?? [] };
  const included = await follow(service, wires, ["article", "speaker", "claimant", "about", "denials"], denials);
  const deniers = await follow(service, (included.claims ?? []) as never, ["article", "claimant"]);
  for (const [plural, more] of Object.entries(deniers)) {
    const known = new Set(included[plural]?.map(({ id }) => id));
    included[plural] = [...(included[plural] ?? []), ...more.filter(({ id }) => !known.has(id))];
  }
  return included;
}

function groupInWords(way: Way, { found }: Sayings, names: Names): string[] {
  return found[way].length === 0 ? [] : [headings[way], ...found[way].map((wire) => inWords(wire, names))];
}

type Named = Resolved & { argument: "speaker" | "about" };

const toResolution = ({ argument, asked, one, recognisedBy, candidates }: Named) => ({
  argument,
  asked,
  id: one?.id ?? null,
  name: one ? nameOf(one as never) : null,
  recognisedBy,
  candidates,
});

/** The answer where a name does not say who is meant: whom it could mean, and nothing else. */
function unresolved(resolved: Named[]) {
  const open = resolved.filter(({ one }) => one === null);
  const isUnknown = open.some(({ borne }) => !borne);
  const lines = open.map(({ asked, candidates, borne }) => {
    const listed = candidates.map(
      (actor) =>
        `  ${actor.id}: ${actor.name}${actor.description ? `, ${actor.description}` : ""} (${actor.kind}${actor.named ? "" : ", unnamed"})`,
    );
    if (borne) return `“${asked}” does not say who is meant; ask again with the id of the one that is meant:\n${listed.join("\n")}`;
    const like = candidates.length > 0 ? ` Like it are:\n${listed.join("\n")}` : "";
    return `Nutgraph holds nobody called “${asked}”; that does not mean that they never said anything.${like}`;
  });
  const note = lines.join("\n");
  const data = {
    outcome: isUnknown ? "unknownName" : "ambiguous",
    note,
    resolved: resolved.map(toResolution),
    ...Object.fromEntries(ways.map((way) => [way, []])),
    next: null,
    included: {},
  };
  return { data: data as never, text: note };
}

/** What was found and what was not, as plainly as it can be said. */
function noteOn({ found }: Sayings, question: Question, by: Resolved | undefined, on: Resolved[], isLater: boolean): string {
  const who = by ? nameOf(by.one as never) : undefined;
  const topic = [
    on.length > 0 && `about ${on.map(({ one }) => nameOf(one as never)).join(" or ")}`,
    question.words && `with the words ${JSON.stringify(question.words)}`,
    question.article && `in ${question.article}`,
    period("in articles published", question.publishedFrom, question.publishedTo),
    period("said", question.saidFrom, question.saidTo),
  ]
    .filter(Boolean)
    .join(" ");
  const lacking = [found.quotes.length === 0 && "quote", found.paraphrases.length === 0 && !isDated(question) && "paraphrase"].filter(
    Boolean,
  );
  const has = ways.filter((way) => found[way].length > 0).map((way) => countOf(found[way].length, counted[way]));
  const of = [who && `of ${who}`, topic].filter(Boolean).join(" ");
  return [
    has.length > 0 && `${capital(of)} this answer has ${has.join(", ")}.`,
    !isLater &&
      lacking.length > 0 &&
      `Nutgraph holds no ${lacking.join(" and no ")} ${of}; that does not mean that ${by ? "they never said it" : "nobody ever said it"}.`,
    isLater && has.length === 0 && "That was all.",
    isDated(question) &&
      "Only quotes have a day on which they were said, and not all of them; for paraphrases ask without saidFrom and saidTo, or by publishedFrom and publishedTo.",
    (question.publishedFrom ?? question.publishedTo) !== undefined && "Articles without a date are left out.",
    ...[by, ...on].map((one) => one && readingOf(one)),
    has.length > 0 && `That is what articles say that ${by ? who : "people"} said; none of it is thereby true.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Whom a name was read as, where it could be read otherwise. */
function readingOf({ asked, one, recognisedBy, candidates }: Resolved): string | undefined {
  if (recognisedBy !== "metonym" && candidates.length === 0) return undefined;
  const read = `“${asked}” was read as ${nameOf(one as never)} (${one?.id})`;
  const why = recognisedBy === "metonym" ? ", for which articles use it as a metonym" : "";
  const others = candidates.map(({ id, name }) => `${name} (${id})`).join(", ");
  return `${read}${why}${others && `; others called so, in whole or in part: ${others}`}.`;
}

const counted: Record<Way, [one: string, many: string]> = {
  quotes: ["quote", "quotes"],
  inQuotes: ["claim that a quote makes", "claims that quotes make"],
  paraphrases: ["paraphrase", "paraphrases"],
  written: ["claim written as the author", "claims written as the author"],
  characterisations: ["characterisation", "characterisations"],
};

const countOf = (number: number, [one, many]: [string, string]) => `${number} ${number === 1 ? one : many}`;

function period(what: string, from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  return `${what}${from ? ` from ${from}` : ""}${to ? ` until ${to}` : ""}`;
}
