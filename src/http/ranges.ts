import { invalidParameters } from "./problems.ts";

/** Refuses a query of which any `…From` lies after its `…To`: an empty answer would say that there is nothing between them. */
export function refuseReversed(query: Record<string, unknown>): void {
  const reversed = Object.keys(query).flatMap((from) => {
    const to = from.replace(/From$/, "To");
    if (to === from || !(amount(query[from]) > amount(query[to]))) return [];
    return [
      { parameter: from, message: `must not lie after ${to}` },
      { parameter: to, message: `must not lie before ${from}` },
    ];
  });
  if (reversed.length > 0) throw invalidParameters(reversed);
}

/** Numbers as they are, days and moments in milliseconds; what is not there is neither more nor less than anything. */
const amount = (value: unknown): number => (typeof value === "string" ? Date.parse(value) : Number(value ?? Number.NaN));
