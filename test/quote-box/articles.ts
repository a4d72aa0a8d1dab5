import type { WrittenPackage } from "../articles/read.ts";

type Quote = NonNullable<WrittenPackage["quotes"]>[number];

/** Whatever a quote can be that makes trouble in a page. */
const odd = {
  emoji: "We lit 🏮🏮 and 👩🏽‍🚒 came",
  hebrew: "הים ‘קרא’ לנו",
  nested: 'He said ‘never "again"’ & left',
  markup: "<script>alert('x')</script>",
  unnamed: "nobody saw-it coming",
  document: "all piers are sound",
  scare: "expert",
  term: "the Lamp Accord",
};

const speaker = "Ona “Ö” Tarrow & Daughter";
const descriptor = "one <official>";

/** An invented article whose quotes are odd, under these rights. */
export function oddQuotes(rights: "full" | "excerpts", key = `odd-quotes-${rights}`): WrittenPackage {
  const quote = (name: keyof typeof odd, more: Partial<Quote>): Quote => ({
    key: name,
    anchors: { content: [{ exact: odd[name] }] },
    mode: "full",
    speaker: { kind: "named", actor: "ona", name: speaker },
    ...more,
  });
  return {
    article: {
      key,
      headline: "Quotes <b>with</b> “odd” signs 🪵",
      kind: "news",
      language: "en",
      published: { edtf: "2026-06-01", basis: "stated" },
      canonicalUrl: "https://lamps.example/odd?a=1&b=2",
      rights: { text: rights },
      blocks: [`${speaker} and ${descriptor} were there.`, ...Object.values(odd).map((words) => `Then “${words}” was heard.`)].map(
        (text) => ({
          kind: "paragraph" as const,
          text,
          links: "none" as const,
        }),
      ),
    },
    actors: [
      { key: "ona", name: "Ona Tarrow", kind: "person" },
      { key: "official", name: "Port official", kind: "person", named: false, description: "an official of the port" },
      { key: "whisper", name: "Whisperer", kind: "person", named: false },
    ],
    sources: [{ key: "report", kind: "official", title: "Report <2> of the “Harbour” board" }],
    quotes: [
      quote("emoji", {}),
      quote("hebrew", { language: "he", speaker: { kind: "named", actor: "ona" } }),
      quote("nested", { speaker: { kind: "unnamed", actor: "official" } }),
      quote("markup", { mode: "partial", speaker: { kind: "unnamed", actor: "official", descriptor } }),
      quote("unnamed", { speaker: { kind: "unnamed", actor: "whisper" } }),
      quote("document", { mode: "partial", speaker: { kind: "document", source: "report" } }),
      quote("scare", { mode: "scare" }),
      quote("term", { mode: "term", speaker: null }),
    ],
  };
}

/** The words that a box has to show, in the order of the text. */
export const oddWords = [odd.emoji, odd.hebrew, odd.nested, odd.markup, odd.unnamed, odd.document];
