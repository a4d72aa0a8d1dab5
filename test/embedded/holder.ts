/** Holds an embedded Postgres until it is ended, and says where it is. Usage: holder.ts <folder> [leave-to-the-exit] */
import { startEmbedded } from "../../db/embedded.ts";

const [folder = "", manner] = process.argv.slice(2);

try {
  const held = await startEmbedded({ folder, log: (line) => say({ log: line }) });
  // Open standard input keeps the process; its end, or a signal, ends it.
  const finish = async () => {
    if (manner === undefined) await held.stop();
    process.exit();
  };
  process.stdin.resume().once("end", finish);
  if (manner === undefined) {
    process.once("SIGINT", finish);
    process.once("SIGTERM", finish);
  }
  say({ url: held.url, folder: held.folder, pid: process.pid });
} catch (error) {
  say({ error: (error as Error).name, message: (error as Error).message });
  process.exitCode = 1;
}

function say(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}
