import { createServer } from "node:http";
import { answering } from "./answering.ts";

/** The floor: Node writes the same bytes to everybody. Takes how many. */
const body = Buffer.alloc(Number(process.env.BENCH_BYTES ?? 1_500), "x");
answering(
  createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length }).end(body);
  }),
);
