import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/**
 * How often actors, sources and events occur in what is shown. Triggers keep them in step with the tables that they count;
 * `counted_tallies` counts them all anew.
 */
export const tallies = pgTable(
  "tallies",
  {
    resourceId: text("resource_id").notNull(),
    /** What is counted: the name that the count has on the wire. */
    kind: text("kind").notNull(),
    n: integer("n").notNull(),
  },
  (table) => [primaryKey({ columns: [table.resourceId, table.kind] })],
);

/** How often something occurs within one thing, of which its tally counts each once: mentions in an article, roles in an event. */
export const occurrences = pgTable(
  "occurrences",
  {
    resourceId: text("resource_id").notNull(),
    kind: text("kind").notNull(),
    withinId: text("within_id").notNull(),
    n: integer("n").notNull(),
  },
  (table) => [primaryKey({ columns: [table.resourceId, table.kind, table.withinId] })],
);
