import { randomUUID } from "node:crypto";
import { inOneTrip, type Transaction } from "../../db/client.ts";
import { type ItemType, isCorpus } from "../../db/vocabulary.ts";
import type { ArticleRow } from "../articles/schemas.ts";
import { erasedFaults, refuseErasedThings } from "../erasures/enter.ts";
import { allFaults, refusedBody } from "../http/bodies.ts";
import type { Ground } from "../packages/assemble.ts";
import { partOfPackage } from "../packages/export.ts";
import { type Fault, PackageRefused } from "../packages/faults.ts";
import { listOf, type PackageList, readPackage } from "../packages/read.ts";
import { type Resolution, resolve, type StoredKey } from "../packages/resolve.ts";
import { type PackageRows, packageRows } from "../packages/rows.ts";
import type { ArticlePackage } from "../packages/schema.ts";
import { writeAnnotations } from "../packages/write-annotations.ts";
import { ownWrites } from "../packages/write-corpus.ts";
import { capital } from "../resources/schemas.ts";

/** The names of the schemas in which the OpenAPI document describes a thing as it is sent, and what changes of it. */
export const inputSchemaOf = (type: ItemType | "article") => `${capital(type)}Input`;
export const patchSchemaOf = (type: ItemType | "article") => `${capital(type)}Patch`;

/** Where things stand that belong to no article: an article of no name that anybody else has, which is never stored. */
export const nowhere = (): Ground => ({
  article: {
    slug: `single-${randomUUID()}`,
    kind: "news",
    language: "und",
    published_basis: "unknown",
    rights_text: "full",
    authors: [],
    publisher_id: null,
    provenance_method: "human",
    review_status: "unreviewed",
  } as unknown as ArticleRow,
  blocks: [{ kind: "paragraph", text: "Nothing.", links: "none" }],
});

/** A thing that was found good, and the rows that it becomes. */
export interface Checked {
  id: string;
  rows: PackageRows;
  /** As its schema has read it. */
  item: ArticlePackage[PackageList][number];
  resolution: Resolution;
}

/**
 * Checks a thing as an import would, as the only one of a package. Throws the problem that names everything that is wrong,
 * by pointers into the thing; `known` is what is wrong with it beside that, `was` what it said before.
 */
export async function check(
  tx: Transaction,
  ground: Ground,
  type: ItemType,
  item: object,
  { keys, known, was }: { keys: StoredKey[]; known: Fault[]; was?: object },
): Promise<Checked> {
  const list = listOf(type);
  const { article, provenance } = partOfPackage(ground);
  const json = { provenance, article: { ...article, publisher: null, rights: {} }, [list]: [item] };
  return await refusing(known, `/${list}/0`, async () => {
    const usable = keys.filter(({ withdrawn, held }) => held && !withdrawn);
    const read = readPackage(json, usable);
    if (known.length > 0) throw new PackageRefused("invalid", []);
    const resolution = await resolve(tx, read);
    await refuseErasedThings(tx, read, resolution);
    const again = await erasedFaults(tx, [ground.article.id, resolution.idOf(list, (item as { key: string }).key)], item, was);
    if (again.length > 0)
      throw new PackageRefused(
        "invalid",
        again.map((fault) => ({ ...fault, pointer: `/${list}/0${fault.pointer}` })),
      );
    const [parsed] = read.package[list] as [Checked["item"]];
    const rows = packageRows(read, resolution, ground.article.text_revision ?? 1);
    return { id: resolution.idOf(list, parsed.key), rows, item: parsed, resolution };
  });
}

/** Turns the faults of a package into those of the part of it at `at`. */
export async function refusing<T>(known: Fault[], at: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    const within = error.faults.map(({ pointer, ...fault }) => ({
      ...fault,
      pointer: pointer.startsWith(at) ? pointer.slice(at.length) : pointer,
      message: fault.message.replaceAll(at, ""),
    }));
    throw refusedBody(allFaults(known, within));
  }
}

/** Stores a thing as its rows have it, over what it said before. */
export async function store(tx: Transaction, type: ItemType, { rows, resolution }: Checked): Promise<void> {
  if (isCorpus(type)) await inOneTrip(tx, ownWrites(rows, { shared: new Set(), exists: true }));
  else await writeAnnotations(tx, rows, resolution.articleId);
}

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

/** The members of what should be an object; of anything else none. */
export const members = (value: unknown): Record<string, unknown> => (isObject(value) ? (value as Record<string, unknown>) : {});

const reviewFields = ["reviewStatus", "reviewedBy", "reviewedAt"];

/** A review is said by those who may review, where they do; of what is new, that there was none is no harm to say. */
export function reviewFaults(body: unknown, { isNew }: { isNew: boolean }): Fault[] {
  const said = members(members(body).provenance);
  return reviewFields
    .filter((field) => field in said && !(isNew && [null, "unreviewed"].includes(said[field] as null)))
    .map((field) => ({ pointer: `/provenance/${field}`, code: "saidByReview", message: "cannot be set here; a review says it" }));
}

/** Actors without a name and sources without an address belong to the article that speaks of them. */
export function belongingFaults(type: ItemType, body: unknown, was?: object): Fault[] {
  const given = members(body);
  const before = was as { named?: boolean; url?: string | null } | undefined;
  if (type === "actor" && given.named === false && before?.named !== false) {
    const message = "would be known by description only, and so belong to an article; its package brings it along";
    return [{ pointer: "/named", code: "belongsToArticle", message }];
  }
  const hasNoUrl = before ? given.url === null && before.url != null : (given.url ?? null) === null;
  if (type === "source" && hasNoUrl) {
    const message = "is what tells the source from others; one without belongs to an article, and its package brings it along";
    return [{ pointer: "/url", code: "belongsToArticle", message }];
  }
  return [];
}
