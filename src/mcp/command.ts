import { createFollower } from "../changes/follower.ts";
import { createPositionReader } from "../changes/positions.ts";
import { databaseMessage, withCommandDatabase } from "../command-database.ts";
import { ConfigError } from "../config.ts";
import type { Service } from "../http/router.ts";
import { seedArticles } from "../seed.ts";

// The Model Context Protocol over standard input and output, for an assistant that starts this by itself. Words for people go
// to standard error; whoever can start it has the database anyway, so that no key is asked for.

const say = (line: string) => process.stderr.write(`${line}\n`);

async function serve(): Promise<void> {
  await withCommandDatabase(say, async (db, { port, publicUrl = `http://localhost:${port}`, databaseUrl, seed }) => {
    if (seed === "true" || (seed === "auto" && databaseUrl === undefined)) await seedArticles(db, { onlyIfEmpty: seed === "auto" });
    const closing = new AbortController();
    const service: Service = {
      db,
      publicUrl,
      closing: closing.signal,
      positions: createPositionReader(db),
      follower: createFollower(db, closing.signal),
    };
    const [{ serveStdio }, { createMcpServer }] = await Promise.all([import("@modelcontextprotocol/server/stdio"), import("./server.ts")]);
    // What was asked by somebody who has gone needs no answer.
    const report = (error: unknown) =>
      closing.signal.aborted || say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const ended = Promise.race(
      [
        ...["end", "close"].map((event) => ({ emitter: process.stdin, event })),
        ...["SIGINT", "SIGTERM"].map((event) => ({ emitter: process, event })),
      ].map(({ emitter, event }) => new Promise((resolve) => (emitter as NodeJS.EventEmitter).once(event, resolve))),
    );
    const connection = serveStdio(() => createMcpServer(service, report), { onerror: report });
    await ended;
    closing.abort();
    await connection.close();
  });
}

try {
  await serve();
} catch (error) {
  say(error instanceof ConfigError ? error.message : databaseMessage(error));
  process.exitCode = 1;
}
