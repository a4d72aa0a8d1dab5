import { belongingsOf } from "../articles/belongings.ts";
import { articleText } from "../articles/queries.ts";
import type { Article } from "../articles/schemas.ts";
import type { Service } from "../http/router.ts";
import { findResources, toStub } from "../resources/read.ts";
import { render, type Wire } from "../resources/render.ts";
import { toGraph, toNode, toStubNode } from "./json-ld.ts";
import { addressOf, holdsIds } from "./own-terms.ts";

/** An article, what belongs to it, and the actors, sources and events that these speak of, as one graph. */
export async function wholeArticle(service: Service, article: Article): Promise<object> {
  const belongings = await belongingsOf(service, article.id);
  const { corpus, withdrawn } = await spokenOf(service, [article, ...belongings]);
  const text = article.rights.text === "full" ? { articleBody: (await articleText(service.db, article)).text } : {};
  const referred = (field: string) => {
    const ids = belongings.map((wire) => wire[field]).filter((id) => typeof id === "string");
    return [...new Set(ids)].map((id) => ({ "@id": addressOf(id, service) }));
  };
  return toGraph(
    [
      { ...toNode(article, service), ...text, citation: referred("sourceId"), mentions: referred("actorId") },
      ...[...belongings, ...corpus].map((wire) => toNode(wire, service)),
      ...withdrawn.map((stub) => toStubNode(stub, service)),
    ],
    service,
  );
}

/** What these resources refer to of the corpus, and what that refers to in turn. */
async function spokenOf(service: Service, wires: Wire[]): Promise<{ corpus: Wire[]; withdrawn: ReturnType<typeof toStub>[] }> {
  const known = new Set<string>();
  const corpus: Wire[] = [];
  const withdrawn: ReturnType<typeof toStub>[] = [];
  for (let next = wires; next.length > 0; ) {
    const ids = [...new Set(next.flatMap(idsOfCorpus))].filter((id) => !known.has(id));
    for (const id of ids) known.add(id);
    const found = (await findResources(service.db, ids)).filter(({ snapshot }) => snapshot.review_status !== "rejected");
    const gone = found.filter(({ snapshot }) => snapshot.status === "withdrawn");
    withdrawn.push(...gone.map(toStub));
    next = await render(
      service,
      found.filter((item) => !gone.includes(item)),
    );
    corpus.push(...next);
  }
  const inOrder = <Item extends { id: string }>(items: Item[]) => items.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { corpus: inOrder(corpus), withdrawn: inOrder(withdrawn) };
}

/** The ids of actors, sources and events in a resource's fields, at whatever depth. */
function idsOfCorpus(fields: object): string[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    [value].flat().flatMap((item: unknown) => {
      if (typeof item === "object" && item !== null) return idsOfCorpus(item);
      return typeof item === "string" && holdsIds(field) && /^(act|src|evt)_/.test(item) ? [item] : [];
    }),
  );
}
