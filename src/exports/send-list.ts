import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Database } from "../../db/client.ts";
import type { ResourceType } from "../../db/vocabulary.ts";
import { withContent } from "../http/answer-schemas.ts";
import { type Includes, sendPage } from "../http/answers.ts";
import { type Format, formatOf, listFormats, mediaTypes } from "../http/formats.ts";
import type { Page } from "../http/lists.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { wireSchemas } from "../resources/render.ts";
import { columnsOf } from "./columns.ts";
import { type ExportedList, sendExport } from "./stream.ts";

interface AnyList extends ExportedList {
  run(db: Database, asked: Record<string, unknown>): Promise<Page>;
  refuseUnknown(db: Database, asked: Record<string, unknown>): Promise<void>;
}

/** Answers a list in the asked format: a page of it, or all of it as a table or line by line. */
export async function sendList(
  c: Context<RequestEnv>,
  service: Service,
  list: AnyList,
  query: Record<string, unknown>,
  includes: Includes,
): Promise<never> {
  const format = formatOf(c, query.format as Format | undefined, listFormats as readonly [Format, ...Format[]]);
  if (format === "csv" || format === "ndjson") {
    await list.refuseUnknown(service.db, query);
    return sendExport(c, service, list, query, format) as never;
  }
  return (await sendPage(c, service, await list.run(service.db, query), query, includes)) as never;
}

/** Adds the formats of an export to the documented answers of a list. */
export function withExports<Answers extends { 200: { content: object } }>(type: ResourceType, answers: Answers) {
  const columns = columnsOf(wireSchemas[type]).map(({ name }) => `\`${name}\``);
  const csv = z
    .string()
    .openapi({ description: `A header and a line for each resource (RFC 4180, CRLF), in the columns ${columns.join(", ")}.` });
  const ndjson = z.string().openapi({ description: "A JSON text for each resource, each on a line of its own." });
  return withContent(answers, { [mediaTypes.csv]: { schema: csv }, [mediaTypes.ndjson]: { schema: ndjson } });
}

/** What the description of a list says of its export. */
export const exportMeans =
  "All that the filters leave comes at once with `format=ndjson` or `format=csv`; the guide says how, under “In other formats”.";
