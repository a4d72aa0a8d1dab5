import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.ts";
import { packageKeys } from "../../db/tables/package-keys.ts";
import type { AnnotationType, CorpusType } from "../../db/vocabulary.ts";
import { namingFaults } from "../erasures/naming.ts";
import { Problem } from "../http/problems.ts";
import { groundOf } from "../packages/export.ts";
import type { Fault } from "../packages/faults.ts";
import { keysOf, type StoredKey } from "../packages/resolve.ts";
import { insertRows } from "../packages/write-rows.ts";
import { findResource, findResources } from "../resources/read.ts";
import { belongingFaults, check, isObject, members, nowhere, reviewFaults, store } from "./items.ts";
import { because } from "./write-transaction.ts";

/** What is added, and by whom. */
interface Addition {
  body: unknown;
  /** What is wrong with the body whatever it should be. */
  faults: Fault[];
  agent: string;
}

/** Adds a thing to an article, under the key that it brings or one that is made for it. Returns its id. */
export async function addToArticle(
  tx: Transaction,
  type: AnnotationType,
  articleId: string,
  { body, faults, agent }: Addition,
): Promise<string> {
  await tx.execute(sql`select from articles where id = ${articleId} for update`);
  const article = await findResource(tx, "article", articleId);
  const ground = await groundOf(tx, article);
  const keys = await keysOf(tx, articleId);
  const given = members(body);
  const own = keys.filter((key) => key.type === type);
  const isTaken = own.some(({ key }) => key === given.key);
  const known = [...faults, ...reviewFaults(body, { isNew: true })];
  if (isTaken)
    known.push({
      pointer: "/key",
      code: "keyTaken",
      message: `is the key of another ${type} of the article, or was; a key is never reused`,
    });
  const key = given.key === undefined ? derivedKey(type, given, own) : given.key;
  const checked = await check(tx, ground, type, asItem(body, { key }, agent), { keys, known });
  await because(tx, "edit", checked.id);
  await store(tx, type, checked);
  const [last] = await tx.execute<{ ordinal: number }>(sql`
    select coalesce(max(ordinal), -1) + 1 as ordinal from ${packageKeys} where article_id = ${articleId} and type = ${type}`);
  await insertRows(tx, packageKeys, [{ articleId, type, key: key as string, resourceId: checked.id, ordinal: last?.ordinal ?? 0 }]);
  return checked.id;
}

/** Adds an actor, source or event to the corpus. Returns its id. Throws 409 where one with its identifiers is there already. */
export async function addToCorpus(tx: Transaction, type: CorpusType, { body, faults, agent }: Addition): Promise<string> {
  const known: Fault[] = [
    ...faults,
    ...reviewFaults(body, { isNew: true }),
    ...belongingFaults(type, body),
    ...(type === "actor" ? await namingFaults(tx, members(body)) : []),
    ...["key", "id"]
      .filter((name) => name in members(body))
      .map(
        (name): Fault => ({ pointer: `/${name}`, code: "unknownField", message: `belongs to packages; the ${type} gets an id of its own` }),
      ),
  ];
  const checked = await check(tx, nowhere(), type, asItem(body, { key: "it", id: undefined }, agent), { keys: [], known });
  const [stored] = await findResources(tx, [checked.id]);
  if (stored) {
    throw new Problem(
      "alreadyStored",
      `${checked.id} has these identifiers already (${stored.snapshot.status}); change that one, or merge into it.`,
    );
  }
  await because(tx, "edit", checked.id);
  await store(tx, type, checked);
  return checked.id;
}

/** A body as an item of a package; where it does not say who made it, a person did, with this key. */
function asItem(body: unknown, more: object, agent: string): object {
  if (!isObject(body)) return body as object;
  const said = (body as { provenance?: unknown }).provenance ?? {};
  const provenance = isObject(said) ? { method: "human", agent, ...said } : said;
  return { ...body, provenance, ...more };
}

/** A key of the words that a thing is known by, and of no other thing of its type in the article. */
function derivedKey(type: AnnotationType, given: Record<string, unknown>, own: StoredKey[]): string {
  const { content } = members(given.anchors) as { content?: unknown };
  const [first] = [Array.isArray(given.anchors) ? given.anchors : content, [given.anchor]].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const words = String(given.statement ?? members(first).exact ?? "");
  const slug = words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  const base = slug === "" ? type : slug;
  const taken = new Set(own.map(({ key }) => key));
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key)) return key;
  }
}
