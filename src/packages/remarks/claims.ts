import { pointer } from "../faults.ts";
import { baseLanguage } from "../prose/locale.ts";
import { numbersInDigits, numbersNamed } from "../prose/numbers.ts";
import { wordSet } from "../prose/words.ts";
import type { ArticlePackage } from "../schema.ts";
import { alikePairs } from "./alike.ts";
import { type DeskRemark, type Examined, overlap, type Passage, remark } from "./examined.ts";

type Claim = ArticlePackage["claims"][number];

/** Blocks whose sentences claim something. */
const claimingKinds = new Set(["standfirst", "paragraph", "listItem", "blockquote", "answer", "caption", "editorsNote"]);
/** From this share of common words on, two statements say nearly the same. */
const alikeFrom = 0.8;
/** Relations that hold in both directions. */
const mutual = new Set(["contradicts", "repeats"]);
const leaning = /^(?:He|She|They|We|His|Her|Their|Our|My|I)\b/;

/** Whether every sentence has its claims, and every claim stands on its own and on its words. */
export function claimRemarks(article: Examined): DeskRemark[] {
  const printed = article.blocks.map(({ text }) => numbersNamed(text, article.language));
  return [
    ...sentencesWithoutClaim(article),
    ...article.content.claims.flatMap((claim, index) => [
      ...numbersElsewhere(article, claim, pointer("claims", index, "statement"), printed),
      ...remarksOnClaim(article, claim, pointer("claims", index)),
    ]),
    ...claimsAlike(article),
    ...relationsGivenTwice(article),
  ];
}

/** Where the claim's first words stand. */
export function placeOfClaim(article: Examined, claim: Claim): Passage {
  return article.place(claim.anchors[0] as Claim["anchors"][number]);
}

function sentencesWithoutClaim(article: Examined): DeskRemark[] {
  const anchors = article.content.claims.flatMap((claim) => claim.anchors.map((anchor) => article.place(anchor)));
  const inBlock = Map.groupBy(anchors, ({ block }) => block);
  return article.blocks
    .filter(({ kind }) => claimingKinds.has(kind))
    .flatMap((block) =>
      article
        .sentences(block)
        .filter((sentence) => /[\p{L}\p{Nd}]/u.test(sentence.exact))
        .filter((sentence) => !inBlock.get(block.index)?.some((anchor) => overlap(anchor, sentence)))
        .map((sentence) =>
          remark("sentenceWithoutClaim", pointer("article", "blocks", block.index), sentence, "No claim rests on a word of this sentence."),
        ),
    );
}

function remarksOnClaim(article: Examined, claim: Claim, at: string): DeskRemark[] {
  const remarks: DeskRemark[] = [];
  const place = placeOfClaim(article, claim);
  const say = (code: DeskRemark["code"], path: string, message: string) => remarks.push(remark(code, at + path, place, message));

  if (baseLanguage(article.language) === "en" && leaning.test(claim.statement)) {
    say(
      "statementLeansOnContext",
      "/statement",
      `The statement begins with "${claim.statement.split(" ", 1)[0]}" and does not say who that is.`,
    );
  }
  const isAuthors = claim.claimant.kind === "author";
  const isPublishers = ["editorsNote", "disclaimer", "credit"].includes(article.blocks[place.block]?.kind ?? "");
  if (claim.attribution === "author" && !isAuthors && !isPublishers) {
    say(
      "attributionContradictsClaimant",
      "/attribution",
      "The author answers for it by its attribution, and somebody else is its claimant.",
    );
  } else if (isAuthors && (claim.attribution === "quoted" || claim.attribution === "paraphrased")) {
    say("attributionContradictsClaimant", "/attribution", `It is ${claim.attribution}, and its claimant is the author.`);
  }
  if (claim.attribution === "quoted") {
    if (claim.quotes.length === 0) say("quotedWithoutQuote", "/quotes", "It is attributed by quotation, and names no quote.");
    const speakers = claim.quotes.flatMap((key) => article.content.quotes.find((quote) => quote.key === key)?.speaker?.actor ?? []);
    if (claim.claimant.actor !== null && speakers.length > 0 && !speakers.includes(claim.claimant.actor)) {
      say(
        "claimantIsNotSpeaker",
        "/claimant/actor",
        `Its claimant is "${claim.claimant.actor}", and the quote's speaker "${speakers.join('", "')}".`,
      );
    }
  }
  if (claim.assertedAs === "denied" && !claim.relations.some(({ type }) => type === "denies")) {
    say("denialDeniesNothing", "/relations", "It is a denial, and denies no claim.");
  }
  return remarks;
}

/** The numbers of a statement that its words do not have, and where the article has them: `printed` holds each block's. */
function numbersElsewhere(article: Examined, claim: Claim, at: string, printed: ReadonlySet<string>[]): DeskRemark[] {
  const named = numbersNamed(claim.anchors.map(({ exact }) => exact).join("\n"), article.language);
  const missing = [...new Set(numbersInDigits(claim.statement))].filter((number) => !named.has(number));
  return missing.map((number) => {
    const block = printed.findIndex((numbers) => numbers.has(number));
    const where = block === -1 ? "which stands nowhere in the article" : `which stands not in its words but in paragraph ${block + 1}`;
    return remark("numberNotInAnchors", at, placeOfClaim(article, claim), `The statement says ${number}, ${where}.`);
  });
}

function claimsAlike(article: Examined): DeskRemark[] {
  const { claims } = article.content;
  const words = claims.map(({ statement }) => wordSet(statement, article.language));
  const numbers = claims.map(({ statement }) => numbersInDigits(statement).sort().join(" "));
  const related = new Set(claims.flatMap(({ key, relations }) => relations.flatMap(({ claim }) => [`${key} ${claim}`, `${claim} ${key}`])));
  const mayBeSame = (one: number, other: number) =>
    numbers[one] === numbers[other] &&
    !areAboutOthers(claims[one] as Claim, claims[other] as Claim) &&
    !related.has(`${claims[one]?.key} ${claims[other]?.key}`);
  return alikePairs(words, alikeFrom, mayBeSame).map(([one, other]) => {
    const [earlier, later] = [claims[one] as Claim, claims[other] as Claim];
    return remark(
      "claimsAlike",
      pointer("claims", other),
      placeOfClaim(article, later),
      `"${later.statement}" says nearly the same as ${pointer("claims", one)}, "${earlier.statement}".`,
    );
  });
}

/** Whether each of two claims is about somebody whom the other is not about. */
function areAboutOthers(one: Claim, other: Claim): boolean {
  return one.about.some((actor) => !other.about.includes(actor)) && other.about.some((actor) => !one.about.includes(actor));
}

function relationsGivenTwice(article: Examined): DeskRemark[] {
  const given = new Map<string, string>();
  return article.content.claims.flatMap((claim, index) =>
    claim.relations.flatMap(({ claim: other, type }, position) => {
      if (!mutual.has(type)) return [];
      const at = pointer("claims", index, "relations", position);
      given.set(`${claim.key} ${type} ${other}`, at);
      const counterpart = given.get(`${other} ${type} ${claim.key}`);
      if (counterpart === undefined) return [];
      return [
        remark(
          "relationGivenTwice",
          at,
          placeOfClaim(article, claim),
          `"${type}" holds both ways and is given already, at ${counterpart}.`,
        ),
      ];
    }),
  );
}
