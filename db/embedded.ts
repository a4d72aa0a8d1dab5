import { refuseDataFolderAsBase } from "./embedded/cluster.ts";
import { DATABASE, SUPERUSER } from "./embedded/database.ts";
import { EmbeddedPostgresError, explained } from "./embedded/errors.ts";
import { join, leave, takeSeat } from "./embedded/membership.ts";
import { findPlace } from "./embedded/place.ts";
import { PORT, type Postmaster } from "./embedded/postmaster.ts";

export { EmbeddedPostgresError };

export interface EmbeddedPostgres {
  /** In libpq's form, through a Unix socket: `postgres://nutgraph@localhost/nutgraph?host=…&port=…`. */
  url: string;
  /** Where the data really is. */
  folder: string;
  /** Leaves. The last one to leave stops the server. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The data folder, for example `.nutgraph` in the project. */
  folder: string;
  log?: (line: string) => void;
}

/** Starts the Postgres server of a data folder, or joins it where another process has started it. */
export async function startEmbedded({ folder, log = () => {} }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    refuseDataFolderAsBase(folder);
    const place = findPlace(folder, log);
    const seat = takeSeat(place, log);
    const server = await join(seat);
    return { url: urlOf(server), folder: place.base, stop: () => leave(seat) };
  } catch (error) {
    throw explained(error, folder);
  }
}

function urlOf(server: Postmaster): string {
  return `postgres://${SUPERUSER}@localhost/${DATABASE}?host=${encodeURIComponent(server.socketFolder)}&port=${PORT}`;
}
