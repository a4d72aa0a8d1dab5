import { z } from "@hono/zod-openapi";
import { articleReference, findArticle } from "../../articles/queries.ts";
import { articleSourcing, findSourcing } from "../../sourcing/queries.ts";
import { type Sourcing, sourcingSchema } from "../../sourcing/schemas.ts";
import { defineTool } from "../tool.ts";

export const sourcingTool = defineTool({
  name: "sourcing",
  title: "What an article rests on",
  description:
    "In numbers: what claims rest on, who is quoted and who stays unnamed, which hosts the evidence comes from; of one article, or of all of them. Each number says what it is out of, how many of that no person has reviewed, and which query of the HTTP API lists what was counted.",
  input: z.strictObject({
    article: articleReference().optional().describe("An article’s id or slug; all articles where nothing is said."),
  }),
  output: z.object({ sourcing: sourcingSchema }),
  async answer(service, { article }) {
    const report = article === undefined ? await ofAll(service.db) : await ofOne(service.db, article);
    return { data: { sourcing: report }, text: JSON.stringify(withoutQueries(report), null, 1) };
  },
});

type Database = Parameters<typeof findSourcing>[0];

async function ofOne(db: Database, reference: string): Promise<Sourcing> {
  const { snapshot } = await findArticle(db, reference);
  return await articleSourcing(db, { id: snapshot.id, label: (snapshot.headline ?? snapshot.slug) as string });
}

async function ofAll(db: Database): Promise<Sourcing> {
  const { data } = await findSourcing(db, {});
  return data[0] as Sourcing;
}

/** The numbers alone, for reading. */
function withoutQueries(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutQueries);
  if (typeof part !== "object" || part === null) return part;
  if ("value" in part && "unreviewed" in part && "of" in part) {
    const { value, of, unreviewed } = part;
    return `${value}${of === null ? "" : ` of ${of}`}${unreviewed ? ` (${unreviewed} unreviewed)` : ""}`;
  }
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withoutQueries(value)]));
}
