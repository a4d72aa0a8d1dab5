import { z } from "@hono/zod-openapi";

const longest = 40;

/** A moment in UTC, as answers have it, to the millisecond. */
export const inUtc = (moment: string): string => new Date(moment).toISOString().replace(/\.?0*Z$/, "Z");

/** A moment with its offset (RFC 3339) that the database can hold and give back: within the years 1 to 9999 in UTC. */
export const storableMoment = z.iso
  .datetime({ offset: true, error: "must be a time such as 2026-03-12T08:00:00Z" })
  .refine(
    (value) => value.length <= longest && !/[+-](1[6-9]|2\d):\d\d$/.test(value),
    "has too many digits, or an offset of 16 hours or more",
  )
  .refine((value) => {
    const year = new Date(value).getUTCFullYear();
    return Number.isNaN(year) || (year >= 1 && year <= 9999);
  }, "lies outside the years 0001 to 9999");
