import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { RequestError } from "@hono/node-server";
import { internalDetail, Problem } from "../http/problems.ts";
import type { Log } from "../http/request-log.ts";
import { describeError } from "./log.ts";
import { unroutedProblem } from "./unrouted-problems.ts";

/** Answers what Node cannot read as HTTP, where nothing else is being answered on the connection, and ends the connection. */
export function answerUnreadable(server: Server, log: Log): void {
  server.on("clientError", (error: NodeJS.ErrnoException & { reason?: string }, socket: Socket) => {
    if (error.code !== "ECONNRESET" && socket.writable && !isAnswering(socket)) {
      const { requestId, status, headers, body } = unroutedProblem(problemOf(error), { Connection: "close" });
      const lines = Object.entries({ ...headers, "Content-Length": String(Buffer.byteLength(body)) });
      socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map((line) => `${line.join(": ")}\r\n`).join("")}\r\n${body}`);
      log({ event: "unreadable", requestId, status, code: error.code });
    }
    socket.destroy();
  });
  // RFC 9110, 10.1.1: what else is expected may be left unsaid, and nobody is refused for it.
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
}

/** Answers what asks for an address that is none, and whatever else goes wrong around the app. */
export function answerOutside(error: unknown, log: Log): Response {
  const isTheirs = error instanceof RequestError;
  const problem = isTheirs
    ? new Problem("malformedRequest", `The target and the header Host make no address: ${error.message}.`)
    : new Problem("internal", internalDetail);
  const { requestId, status, headers, body } = unroutedProblem(problem);
  log({ event: isTheirs ? "unreadable" : "failed", requestId, status, ...(!isTheirs && { error: describeError(error) }) });
  return new Response(body, { status, headers });
}

/** RFC 9112, 3.2: a request of HTTP/1.1 names the host that it asks. */
export function refuseWithoutHost({ headers, httpVersion }: IncomingMessage, response: ServerResponse, log: Log): boolean {
  if (headers.host !== undefined || httpVersion !== "1.1") return false;
  const { requestId, status, ...said } = unroutedProblem(
    new Problem("malformedRequest", "The request names no host: it needs the header Host."),
  );
  response.writeHead(status, said.headers).end(said.body);
  log({ event: "unreadable", requestId, status });
  return true;
}

function problemOf({ code, reason }: { code?: string; reason?: string }): Problem {
  if (code === "HPE_HEADER_OVERFLOW")
    return new Problem("headersTooLarge", "The target and headers of the request have more than 16 KiB together.");
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return new Problem("slowHeaders", "The headers of the request did not all come in time.");
  return new Problem("malformedRequest", `The request is not HTTP/1.1${reason ? `: ${reason}` : ""}.`);
}

/** Whether part of an answer is on its way, which Node says nowhere else. */
function isAnswering(socket: Socket): boolean {
  return (socket as { _httpMessage?: ServerResponse })._httpMessage?.headersSent === true;
}
