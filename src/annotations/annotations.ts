import type { Article } from "../articles/schemas.ts";
import type { Citation } from "../citations/schemas.ts";
import type { Claim } from "../claims/schemas.ts";
import { addressOf } from "../linked-data/own-terms.ts";
import type { Mention } from "../mentions/schemas.ts";
import type { Quote } from "../quotes/schemas.ts";
import type { Wire } from "../resources/render.ts";
import type { View } from "../resources/schemas.ts";

type Anchor = Claim["anchors"][number];

/** One anchor of a resource, and what it is annotated with. */
interface Anchored {
  wire: Wire;
  anchor: Anchor;
  /** Tells the anchors of a resource apart; a quote's by their roles. */
  key: string;
  motivation: "describing" | "classifying" | "identifying" | "linking";
  bodies: object[];
}

/** A Web Annotation as far as the service needs to know it. */
export interface Annotation {
  id: string;
  [property: string]: unknown;
}

/** The Web Annotations of an article's claims, quotes, citations and mentions: one for each anchor that holds in the text in force, in its order. */
export function toAnnotations(article: Article, belongings: Wire[], view: View): Annotation[] {
  return belongings
    .flatMap((wire) => anchoredOf(wire, article, view))
    .filter(({ anchor }) => anchor.textRevision === article.text.revision)
    .sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end || (a.key < b.key ? -1 : 1))
    .map((anchored) => toAnnotation(anchored, article, view));
}

function toAnnotation({ wire, anchor, key, motivation, bodies }: Anchored, article: Article, view: View): Annotation {
  const { method, agent } = wire.provenance as Claim["provenance"];
  const maker = method === "human" ? { creator: { type: "Person", name: agent } } : { generator: { type: "Software", name: agent } };
  return {
    id: annotationAddress(article, key, view),
    type: "Annotation",
    motivation,
    created: wire.createdAt,
    modified: wire.updatedAt,
    ...(agent === null ? {} : maker),
    body: bodies,
    target: target(anchor, article, view),
  };
}

/** Where the annotation with a key is served. */
const annotationAddress = ({ id }: Article, key: string, view: View): string =>
  `${addressOf(id, view)}/annotations?annotation=${encodeURIComponent(key)}`;

/**
 * Words and positions in our own text, which everybody counts alike. Where that may not be served whole, the words in the
 * article at its own address, and where no words may be shown, the position alone.
 */
function target(anchor: Anchor, article: Article, view: View): object {
  const { rights, canonicalUrl, language } = article;
  const words = { type: "TextQuoteSelector", exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix };
  const position = { type: "TextPositionSelector", start: anchor.start, end: anchor.end };
  const ours = { id: `${addressOf(article.id, view)}/text?format=text`, type: "Text", format: "text/plain", language };
  const common = { type: "SpecificResource", scope: canonicalUrl ?? article.url };
  if (rights.text === "excerpts" && canonicalUrl !== null) return { ...common, source: canonicalUrl, selector: words };
  return { ...common, source: ours, selector: rights.text === "none" ? position : [words, position] };
}

function anchoredOf(wire: Wire, article: Article, view: View): Anchored[] {
  switch (wire.type) {
    case "claim": {
      const { statement, anchors } = wire as unknown as Claim;
      const bodies = [
        { type: "TextualBody", value: statement, format: "text/plain", purpose: "describing" },
        resource(wire.url, "linking"),
      ];
      return anchors.map((anchor, index) => ({ wire, anchor, key: `${wire.id}.${index}`, motivation: "describing", bodies }));
    }
    case "quote": {
      const { anchors, speaker } = wire as unknown as Quote;
      return (["content", "speaker", "cue"] as const).flatMap((role) => {
        const who = role === "speaker" && speaker?.actorId ? [resource(addressOf(speaker.actorId, view), "identifying")] : [];
        const bodies = [
          { type: "TextualBody", value: role, format: "text/plain", purpose: "tagging" },
          resource(wire.url, "classifying"),
          ...who,
        ];
        return anchors[role].map((anchor, index) => ({
          wire,
          anchor,
          key: `${wire.id}.${role}.${index}`,
          motivation: "classifying",
          bodies,
        }));
      });
    }
    case "citation": {
      const { anchor, sourceId } = wire as unknown as Citation;
      if (anchor === null) return [];
      const bodies = [resource(addressOf(sourceId, view), "linking"), resource(wire.url, "describing")];
      return [{ wire, anchor, key: `${wire.id}.0`, motivation: "linking", bodies }];
    }
    case "mention": {
      const { anchor, actorId, eventId } = wire as unknown as Mention;
      const bodies = [resource(addressOf((actorId ?? eventId) as string, view), "identifying"), resource(wire.url, "describing")];
      return [{ wire, anchor, key: `${wire.id}.0`, motivation: "identifying", bodies }];
    }
    default:
      throw new Error(`${article.id} has no annotations of type ${wire.type}`);
  }
}

const resource = (source: unknown, purpose: string) => ({ type: "SpecificResource", source, purpose });
