import { z } from "@hono/zod-openapi";
import { type ResourceType, resourcePrefixes, resourceTypes } from "../../../db/vocabulary.ts";
import { articleIdOf } from "../../articles/queries.ts";
import { includedSchema } from "../../http/answer-schemas.ts";
import { Problem } from "../../http/problems.ts";
import type { Service } from "../../http/router.ts";
import { findResources, type Recorded, toStub } from "../../resources/read.ts";
import { render, type Wire, wireSchemas } from "../../resources/render.ts";
import { stubSchema } from "../../resources/schemas.ts";
import { follow } from "../lists.ts";
import { inWords, namesIn } from "../text.ts";
import { defineTool } from "../tool.ts";

/** What a resource is read with: who and where. */
export const companions = ["article", "speaker", "claimant", "actor", "source"];

const idForm = new RegExp(`^(${Object.values(resourcePrefixes).join("|")})[a-z2-7]{26}$`);
const slugForm = /^[a-z0-9][a-z0-9-]{0,149}$/;
const prefixes = resourceTypes.map((type) => `${resourcePrefixes[type]}… (${type})`).join(", ");

export const getTool = defineTool({
  name: "get",
  title: "Get one resource",
  description: `A resource by its id: ${prefixes}; an article also by its slug. With who and which article it names. Of a withdrawn one there is only a stub that says since when and why: do not cite it any more.`,
  input: z.strictObject({
    id: z.string().max(200, "must be an id, or an article’s slug").describe("An id, or an article’s slug."),
  }),
  output: z.object({
    resource: z
      .union([...resourceTypes.map((type) => wireSchemas[type]), z.null()] as unknown as [z.ZodType<Wire>, z.ZodNull])
      .openapi({ description: "The resource, as it is at its own address; null where it is withdrawn." }),
    withdrawn: z.union([stubSchema, z.null()]).openapi({ description: "What is left to see of it, where it is withdrawn." }),
    included: includedSchema,
  }),
  async answer(service, { id }) {
    const recorded = await findAny(service, id);
    if (recorded.snapshot.status === "withdrawn") {
      const stub = toStub(recorded);
      const because = stub.reason ? `, because: ${stub.reason}` : "";
      return {
        data: { resource: null, withdrawn: stub as never, included: {} },
        text: `The ${stub.type} ${stub.id} was ${stub.erasureId ? "erased" : "withdrawn"} at ${stub.withdrawnAt}${because}. Do not cite it any more.`,
      };
    }
    const [wire] = (await render(service, [recorded])) as [Wire];
    const included = await follow(service, [wire], companions);
    return { data: { resource: wire, withdrawn: null, included: included as never }, text: inWords(wire, namesIn(included)) };
  },
});

/** What an id or an article's slug names, withdrawn or not. Throws the problem that it is where there is nothing. */
export async function findAny(service: Service, reference: string): Promise<Recorded> {
  const id = slugForm.test(reference) ? await articleIdOf(service.db, reference) : reference;
  const [recorded] = idForm.test(id) ? await findResources(service.db, [id]) : [];
  // What is no more than a draft is the fact-checkers' own.
  const found = recorded?.type === "factCheck" && recorded.snapshot.ever_published !== true ? undefined : recorded;
  if (found) return found;
  const type = resourceTypes.find((one) => id.startsWith(resourcePrefixes[one])) as ResourceType | undefined;
  throw new Problem(
    "notFound",
    `Nutgraph holds nothing under ${JSON.stringify(reference.slice(0, 100))}. ${type && idForm.test(id) ? "" : `An id is one of ${prefixes} and 26 characters of a-z and 2-7. `}Ids come from the other tools; none can be guessed.`,
  );
}
