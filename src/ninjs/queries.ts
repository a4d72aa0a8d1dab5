import type { Actor } from "../actors/schemas.ts";
import { belongingsOf } from "../articles/belongings.ts";
import { articleText } from "../articles/queries.ts";
import type { Article } from "../articles/schemas.ts";
import type { Citation } from "../citations/schemas.ts";
import type { Event } from "../events/schemas.ts";
import type { Service } from "../http/router.ts";
import type { Mention } from "../mentions/schemas.ts";
import { findResources } from "../resources/read.ts";
import { render } from "../resources/render.ts";
import type { Source } from "../sources/schemas.ts";
import type { NewsItem } from "./ninjs.ts";

/** Everything that an article's news item is made of. */
export async function newsItem(service: Service, article: Article): Promise<NewsItem> {
  const belongings = await belongingsOf(service, article.id);
  const mentions = belongings.filter(({ type }) => type === "mention") as unknown as Mention[];
  const citations = belongings.filter(({ type }) => type === "citation") as unknown as Citation[];
  const evidence = citations.filter(({ role }) => role === "evidence").map(({ sourceId }) => sourceId);
  const named = await shown(service, [
    article.publisherId,
    ...article.authors.map(({ actorId }) => actorId),
    ...mentions.flatMap(({ actorId, eventId }) => [actorId, eventId]),
    ...evidence,
  ]);
  const sources = named.filter(({ type }) => type === "source") as unknown as Source[];
  const publishers = (await shown(
    service,
    sources.map(({ publisherId }) => publisherId),
  )) as unknown as Actor[];
  const informants = sources.map(({ publisherId, publisherName }) => {
    const publisher = publishers.find(({ id }) => id === publisherId);
    return { id: publisher?.id ?? null, name: publisher?.name ?? publisherName };
  });
  return {
    article,
    text: article.rights.text === "full" ? (await articleText(service.db, article)).text : undefined,
    actors: named.filter(({ type }) => type === "actor") as unknown as Actor[],
    events: named.filter(({ type }) => type === "event") as unknown as Event[],
    mentions,
    informants: [...new Map(informants.flatMap(({ id, name }) => (name === null ? [] : [[id ?? name, { id, name }] as const]))).values()],
  };
}

/** These resources as far as lists show them, in the order of their ids. */
async function shown(service: Service, ids: (string | null)[]) {
  const found = await findResources(
    service.db,
    ids.filter((id) => id !== null),
  );
  const visible = found.filter(({ snapshot }) => snapshot.status === "published" && snapshot.review_status !== "rejected");
  return (await render(service, visible)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
