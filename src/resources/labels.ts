import { sql } from "drizzle-orm";

/** What people call the resource whose id is the value of a facet, which stands as `f.value`. */
export const labels = {
  actor: sql`(select name from actors where id = f.value)`,
  event: sql`(select title from events where id = f.value)`,
  source: sql`(select coalesce(title, publisher_name, host) from sources where id = f.value)`,
  article: sql`(select coalesce(headline, slug) from articles where id = f.value)`,
};
