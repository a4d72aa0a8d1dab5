import type { Context } from "hono";
import type { Readable } from "../../db/client.ts";
import { type Recorded, toStub } from "../resources/read.ts";
import { render } from "../resources/render.ts";
import type { View } from "../resources/schemas.ts";
import { resourceTag } from "./answers.ts";
import { isSame, revisionIn, tagsIn } from "./etags.ts";
import { invalidParameters, Problem } from "./problems.ts";
import type { RequestEnv } from "./router.ts";

const likeThis = 'such as "1-dB7nLq0rJx2wYk5v"';

/** What If-Match names; undefined where it is not sent. Throws where it cannot be read. */
export function readIfMatch(c: Context): "*" | string[] | undefined {
  const header = c.req.header("If-Match");
  if (header === undefined || header === "*") return header;
  return tagsIn(header) ?? refuse(`must be * or entity tags in quotation marks with commas between them, ${likeThis}`);
}

/**
 * Refuses a change of another revision than the client has seen; by the revision alone, whatever `fields`, `include` or format it
 * was seen in. `required`: also where the client does not say what it has seen.
 */
export async function holdToRevision(
  c: Context<RequestEnv>,
  service: View & { db: Readable },
  recorded: Recorded,
  { required = false } = {},
): Promise<void> {
  const seen = readIfMatch(c);
  if (seen === undefined && required)
    throw new Problem("preconditionRequired", "Send the ETag of what you have seen as If-Match, so that nobody's change is overwritten.");
  if (seen === undefined || seen === "*") return;
  const revisions = seen.map(revisionIn).filter((revision) => revision !== undefined);
  if (revisions.length === 0) refuse(`names no revision; send the ETag that the resource itself comes with, ${likeThis}`);
  if (revisions.includes(recorded.revision)) return;
  const shown = recorded.snapshot.status === "withdrawn" ? toStub(recorded) : (await render(service, [recorded]))[0];
  const tag = resourceTag(shown as object, recorded.revision);
  throw preconditionFailed(c, tag, `It is at revision ${recorded.revision}, which If-Match does not name.`);
}

/** Refuses to write over what has no revision where If-Match names another state of it, or where it is not there. */
export function holdToTag(c: Context, tag: string | undefined, detail: string): void {
  const seen = readIfMatch(c);
  if (seen === undefined) return;
  if (tag !== undefined && (seen === "*" || seen.some((one) => isSame(one, tag)))) return;
  throw preconditionFailed(c, tag, detail);
}

/** A refusal under the tag of what there is, where there is anything. */
export function preconditionFailed(c: Context, tag: string | undefined, detail: string): Problem {
  if (tag !== undefined) c.header("ETag", tag);
  return new Problem("preconditionFailed", detail);
}

function refuse(message: string): never {
  throw invalidParameters([{ parameter: "If-Match", message }]);
}
