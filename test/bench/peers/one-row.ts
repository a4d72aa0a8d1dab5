import { createServer } from "node:http";
import { answering } from "./answering.ts";
import { connectPlainly } from "./connect.ts";

/** What one query costs here: Node reads a row by its key with postgres.js, and writes it. */
const sql = connectPlainly();
answering(
  createServer(async (request, response) => {
    const [row] = await sql`select * from claims where id = ${(request.url as string).slice(1)}`;
    const body = JSON.stringify(row);
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) }).end(body);
  }),
);
