import type { Actor } from "../../src/actors/schemas.ts";
import type { Article } from "../../src/articles/schemas.ts";
import type { Citation } from "../../src/citations/schemas.ts";
import type { Claim } from "../../src/claims/schemas.ts";
import type { Correction } from "../../src/corrections/schemas.ts";
import type { Event } from "../../src/events/schemas.ts";
import type { FactCheck } from "../../src/fact-checks/schemas.ts";
import type { Mention } from "../../src/mentions/schemas.ts";
import type { Quote } from "../../src/quotes/schemas.ts";
import type { Source } from "../../src/sources/schemas.ts";
import { everything } from "../contract/varied.ts";
import type { TestService } from "../service.ts";

/** Every resource there is, by the path of its list. */
export interface Corpus {
  "/v1/articles": Article[];
  "/v1/claims": Claim[];
  "/v1/quotes": Quote[];
  "/v1/sources": Source[];
  "/v1/citations": Citation[];
  "/v1/actors": Actor[];
  "/v1/mentions": Mention[];
  "/v1/events": Event[];
  "/v1/fact-checks": FactCheck[];
  "/v1/corrections": Correction[];
}
export type Resource = Corpus[keyof Corpus][number];

/** Fetches all of it, without a filter that narrows. */
export async function fetchCorpus(service: TestService, paths: string[]): Promise<Corpus> {
  const fetched = await Promise.all(paths.map(async (path) => [path, await service.all(`${path}?${everything}`)]));
  return Object.fromEntries(fetched);
}

/** Whether a list shows a resource that it is not asked for by status. */
export function isShown({ status, provenance }: Resource): boolean {
  return status === "published" && provenance.reviewStatus !== "rejected";
}
