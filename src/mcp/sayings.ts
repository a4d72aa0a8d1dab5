import { unreadableCursor } from "../http/cursors.ts";
import type { Service } from "../http/router.ts";
import type { Wire } from "../resources/render.ts";
import { type Asked, ask } from "./lists.ts";

/** Who is asked about, and what. */
export interface Question {
  /** An actor or a document; anybody where nothing is said. */
  speaker: string | undefined;
  about: string[] | undefined;
  words: string | undefined;
  article: string | undefined;
  publishedFrom: string | undefined;
  publishedTo: string | undefined;
  saidFrom: string | undefined;
  saidTo: string | undefined;
}

/** The ways in which somebody can be said to have said something, each kept apart from the others. */
export const ways = ["quotes", "inQuotes", "paraphrases", "written", "characterisations"] as const;
export type Way = (typeof ways)[number];

/** Which claims are said in which way. */
const attributionOf = { inQuotes: "quoted", paraphrases: "paraphrased", written: "author", characterisations: "characterised" } as const;

/** What was found, and where it goes on: null where every way is at its end. */
export interface Sayings {
  found: Record<Way, Wire[]>;
  next: string | null;
}

/** What somebody said, by the way in which it is known; `limit` of each, behind a cursor. */
export async function findSayings(service: Service, question: Question, limit: number, cursor: string | undefined): Promise<Sayings> {
  const places = cursor === undefined ? {} : readPlaces(cursor);
  const each = await Promise.all(
    ways.map(async (way) => {
      const place = places[way];
      // A claim has no day on which it was said.
      const isOver = place === null || (way !== "quotes" && isDated(question));
      if (isOver) return { way, wires: [], next: null };
      const { wires, next } = await ask(service, way === "quotes" ? "quote" : "claim", {
        ...parametersOf(question, way),
        limit,
        cursor: place,
      });
      return { way, wires, next };
    }),
  );
  const next = Object.fromEntries(each.map(({ way, next }) => [way, next]));
  return {
    found: Object.fromEntries(each.map(({ way, wires }) => [way, wires])) as Record<Way, Wire[]>,
    next: each.every(({ next }) => next === null) ? null : Buffer.from(JSON.stringify(next)).toString("base64url"),
  };
}

export const isDated = ({ saidFrom, saidTo }: Question) => saidFrom !== undefined || saidTo !== undefined;

function parametersOf(question: Question, way: Way): Asked {
  const { speaker, about, words, article, publishedFrom, publishedTo, saidFrom, saidTo } = question;
  const common = { about, q: words, article, articlePublishedFrom: publishedFrom, articlePublishedTo: publishedTo };
  const isDocument = speaker?.startsWith("src_");
  if (way === "quotes")
    return {
      ...common,
      ...(isDocument ? { speakerSource: speaker } : { speaker }),
      ...(!speaker && { hasSpeaker: true }),
      saidFrom,
      saidTo,
    };
  return { ...common, ...(isDocument ? { claimantSource: speaker } : { claimant: speaker }), attribution: attributionOf[way] };
}

/** Where each way goes on; null where it is at its end. */
function readPlaces(cursor: string): Partial<Record<Way, string | null>> {
  let places: unknown;
  try {
    places = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw unreadableCursor();
  }
  const isOne =
    typeof places === "object" &&
    places !== null &&
    Object.keys(places).length === ways.length &&
    ways.every(
      (way) =>
        ["string", "object"].includes(typeof (places as Record<string, unknown>)[way]) &&
        !Array.isArray((places as Record<string, unknown>)[way]),
    );
  if (!isOne) throw unreadableCursor();
  return places as Record<Way, string | null>;
}
