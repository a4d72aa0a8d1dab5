import createClient from "openapi-fetch";
import type { Actor, Article, paths, Quote, Source } from "../../openapi/client.ts";

// A service beside Nutgraph, as a newsroom would write it: the box of quotes that its CMS puts beside an article. It knows
// of Nutgraph nothing but the types in openapi/client.ts and where it listens.

/**
 * What an article quotes of whom, as HTML, in one request: sentences and parts of them that somebody says, in the order of the
 * text, each with a link to its place there. Terms and words held at a distance are nobody’s statements, and are left out.
 * Empty where there is nothing to show, or where the rights holder lets no words be shown.
 */
export async function quoteBox(nutgraph: string, article: string): Promise<string> {
  const client = createClient<paths>({ baseUrl: nutgraph });
  const { data, error } = await client.GET("/v1/quotes", {
    params: {
      query: { article: [article], mode: ["full", "partial"], hasSpeaker: true, include: ["speaker", "article"], limit: mostQuotes },
    },
  });
  if (error) throw new Error(error.detail);
  const { actors = [], sources = [], articles = [] } = data.included ?? {};
  const [home] = articles;
  if (home === undefined || home.rights.text === "none") return "";
  const figures = data.data.flatMap((quote) => figure(quote, speakerOf(quote, actors, sources), home));
  return `<aside class="quotes">\n${figures.join("\n")}\n</aside>`;
}

/** As many as a page of the API holds; no box should have more. */
const mostQuotes = 200;

/** Nothing where the rights allow no words. */
function figure(quote: Quote, speaker: string, article: Article): string | [] {
  const { link, language, displayText, id } = quote;
  if (displayText === null) return [];
  const title = article.headline ?? article.slug;
  return [
    `<figure id="${html(id)}">`,
    `  <blockquote cite="${html(link)}" lang="${html(language)}" dir="auto"><p>${html(displayText)}</p></blockquote>`,
    `  <figcaption><span class="speaker" dir="auto">${html(speaker)}</span>, <cite dir="auto"><a href="${html(link)}">${html(title)}</a></cite></figcaption>`,
    "</figure>",
  ].join("\n");
}

/** Who says it, in the words of the article where it has any: a name that it does not print is not given to anybody. */
function speakerOf({ speaker }: Quote, actors: Actor[], sources: Source[]): string {
  if (speaker === null) return "";
  const printed = [speaker.name, speaker.descriptor].filter((part) => part !== null);
  if (printed.length > 0) return printed.join(", ");
  if (speaker.kind === "document") {
    const source = sources.find(({ id }) => id === speaker.sourceId);
    return source?.title ?? source?.publisherName ?? source?.url ?? "a document";
  }
  const actor = actors.find(({ id }) => id === speaker.actorId);
  return (actor?.named ? actor.name : actor?.description) ?? "somebody whom the article does not name";
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Words as HTML, in a text or an attribute. */
const html = (words: string) => words.replaceAll(/[&<>"']/g, (sign) => entities[sign] as string);
