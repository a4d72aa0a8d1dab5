import type { Context } from "hono";
import type { ResourceType } from "../../db/vocabulary.ts";
import { byteOrderMark, csvLine, csvType } from "../http/csv.ts";
import { mediaTypes } from "../http/formats.ts";
import type { Narrowing, ResourceTable } from "../http/lists/candidates.ts";
import { invalidParameters } from "../http/problems.ts";
import type { RequestEnv, Service } from "../http/router.ts";
import { streamOf } from "../http/streams.ts";
import { render, type Wire, wireSchemas } from "../resources/render.ts";
import { plurals } from "../resources/schemas.ts";
import { type Column, cellOf, columnsOf } from "./columns.ts";
import { exportedRows } from "./rows.ts";

/** A list as an export needs it. */
export interface ExportedList {
  type: ResourceType;
  table: unknown;
  narrowing(asked: Record<string, unknown>): Narrowing;
}

/** Parameters that order or cut a page; an export is whole, in the order of the ids. */
const ofPages = ["sort", "limit", "cursor", "count", "facets", "include"];

/**
 * Answers with all that the list holds for these parameters, as a table or line by line. It is read as the client takes it:
 * a slow client holds nothing up, and with one that leaves the reading ends. Where it fails half-way, or its key no longer works,
 * so does the connection, so that nobody takes the part for the whole.
 */
export function sendExport(
  c: Context<RequestEnv>,
  service: Service,
  list: ExportedList,
  asked: Record<string, unknown>,
  format: "csv" | "ndjson",
): Response {
  const { fields, format: _, afterId, ...narrowing } = asked as { afterId?: string; fields?: string[]; format?: string };
  refuse(
    ofPages.filter((name) => (narrowing as Record<string, unknown>)[name] !== undefined),
    `does not go with ${format}, which gives everything in the order of the ids`,
  );
  const batches = exportedRows(service.db, list.table as ResourceTable, list.narrowing(narrowing), afterId);
  const kept = fields && new Set(["id", "type", ...fields]);
  const writer = format === "csv" ? csvWriter(list.type, kept) : ndjsonWriter(kept);
  const body = streamOf(c, "transfers", written(service, batches, writer, c.get("holdToKey")));
  c.header("Cache-Control", "no-cache");
  c.header("Content-Disposition", `attachment; filename="${plurals[list.type]}.${format}"`);
  const type = format === "csv" ? csvType : mediaTypes.ndjson;
  return c.body(body, 200, { "Content-Type": type });
}

/** Refuses parameters by name. */
function refuse(names: string[], message: string): void {
  if (names.length > 0) throw invalidParameters(names.map((parameter) => ({ parameter, message })));
}

interface Writer {
  head: string;
  line(wire: Wire): string;
}

function csvWriter(type: ResourceType, kept: Set<string> | undefined): Writer {
  const columns = columnsOf(wireSchemas[type]).filter(({ path }: Column) => kept?.has(path[0] as string) ?? true);
  return {
    head: byteOrderMark + csvLine(columns.map(({ name }) => name)),
    line: (wire) => csvLine(columns.map((column) => cellOf(wire, column))),
  };
}

const ndjsonWriter = (kept: Set<string> | undefined): Writer => ({
  head: "",
  line: (wire) => `${JSON.stringify(kept ? Object.fromEntries(Object.entries(wire).filter(([name]) => kept.has(name))) : wire)}\n`,
});

async function* written(
  service: Service,
  batches: ReturnType<typeof exportedRows>,
  { head, line }: Writer,
  holdToKey: RequestEnv["Variables"]["holdToKey"],
): AsyncGenerator<string> {
  if (head !== "") yield head;
  for await (const rows of batches) {
    const [wires] = await Promise.all([render(service, rows), holdToKey?.()]);
    const text = wires.map(line).join("");
    if (text !== "") yield text;
  }
}
