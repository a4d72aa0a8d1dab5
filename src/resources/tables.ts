import type { PgTable } from "drizzle-orm/pg-core";
import { actors } from "../../db/tables/actors.ts";
import { articles } from "../../db/tables/articles.ts";
import { citations } from "../../db/tables/citations.ts";
import { claims } from "../../db/tables/claims.ts";
import { corrections } from "../../db/tables/corrections.ts";
import { events } from "../../db/tables/events.ts";
import { factChecks } from "../../db/tables/fact-checks.ts";
import { mentions } from "../../db/tables/mentions.ts";
import { quotes } from "../../db/tables/quotes.ts";
import { sources } from "../../db/tables/sources.ts";
import type { ResourceType } from "../../db/vocabulary.ts";

/** The table that each type stands in. */
export const tableOf: Record<ResourceType, PgTable> = {
  article: articles,
  claim: claims,
  quote: quotes,
  source: sources,
  citation: citations,
  actor: actors,
  mention: mentions,
  event: events,
  factCheck: factChecks,
  correction: corrections,
};
