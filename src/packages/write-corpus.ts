import { type SQL, sql } from "drizzle-orm";
import { listed } from "../../db/client.ts";
import { actorIdentifiers, actorNames, actorPositions, actors } from "../../db/tables/actors.ts";
import { events, participants } from "../../db/tables/events.ts";
import { sources } from "../../db/tables/sources.ts";
import type { Resolution } from "./resolve.ts";
import type { PackageRows } from "./rows.ts";
import type { StoredShared } from "./shared.ts";
import { insertion, replacement, upsertion } from "./write-rows.ts";

/** The statements by which actors, sources and events but those that are shared become what the rows say. */
export function ownWrites(rows: PackageRows, { shared, exists }: Pick<Resolution, "shared" | "exists">): SQL[] {
  const own = <Row extends { id: string }>(list: Row[]) => list.filter(({ id }) => !shared.has(id));
  const of = <Row extends { actorId: string }>(list: Row[]) => list.filter(({ actorId }) => !shared.has(actorId));
  // What a new article does not share is new too.
  const write = exists ? upsertion : insertion;
  const owners = (list: { id: string }[]) => (exists ? own(list).map(({ id }) => id) : []);
  const actorIds = owners(rows.actors);
  return [
    ...write(actors, own(rows.actors)),
    ...write(sources, own(rows.sources)),
    ...write(events, own(rows.events)),
    ...replacement(actorNames, actorNames.actorId, actorIds, of(rows.actorNames)),
    ...replacement(actorIdentifiers, actorIdentifiers.actorId, actorIds, of(rows.actorIdentifiers)),
    ...replacement(actorPositions, actorPositions.actorId, actorIds, of(rows.actorPositions)),
    ...replacement(
      participants,
      participants.eventId,
      owners(rows.events),
      rows.participants.filter(({ eventId }) => !shared.has(eventId)),
    ),
  ];
}

/** The statements by which an actor, source or event that the last article to hold it had dropped is back where another names it. */
export function restoration(rows: PackageRows, { shared, exists }: Pick<Resolution, "shared" | "exists">, known: StoredShared): SQL[] {
  return (
    [
      [actors, rows.actors, known.actors],
      [sources, rows.sources, known.sources],
      [events, rows.events, known.events],
    ] as const
  ).flatMap(([table, given, ofShared]) => {
    const stored = given.map(({ id }) => id).filter((id) => (shared.has(id) ? ofShared.get(id)?.status === "withdrawn" : exists));
    if (stored.length === 0) return [];
    return [
      sql`
      update ${table} set status = 'published', withdrawn_at = null, withdrawal_reason = null
       where id in ${listed(stored)} and status = 'withdrawn'`,
    ];
  });
}
