import type { Context } from "hono";
import { type Recorded, toStub } from "../resources/read.ts";
import { render } from "../resources/render.ts";
import { resourceTag } from "./answers.ts";
import { matches } from "./etags.ts";
import { Problem } from "./problems.ts";
import type { RequestEnv, Service } from "./router.ts";

/** Refuses a change of another revision than the client has seen. `required`: also one that does not say which that is. */
export async function holdToIfMatch(
  c: Context<RequestEnv>,
  service: Service,
  recorded: Recorded,
  { required = false } = {},
): Promise<void> {
  const ifMatch = c.req.header("If-Match");
  if (ifMatch === undefined) {
    if (!required) return;
    throw new Problem("preconditionRequired", "Send the ETag of what you have seen as If-Match, so that nobody's change is overwritten.");
  }
  const shown = recorded.snapshot.status === "withdrawn" ? toStub(recorded) : (await render(service, [recorded]))[0];
  const tag = resourceTag(shown as object, recorded.revision);
  if (matches(ifMatch, tag)) return;
  c.header("ETag", tag);
  throw new Problem("preconditionFailed", "It has changed since: If-Match names another revision than the one that is stored.");
}
