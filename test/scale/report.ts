import type { Result } from "./run.ts";

/** Prints a line for each query, the ones whose time grew most first, then what fails; gives how many fail. */
export function printTable(sizes: number[], results: Result[], bound: number): number {
  const lines = results.map((result) => {
    const medians = result.times.map(median);
    return {
      ...result,
      medians,
      ratio: (medians.at(-1) as number) / (medians[0] as number),
      worst: Math.max(...(result.times.at(-1) as number[])),
      most: result.greatest?.most ?? 0,
    };
  });
  const titles = [...sizes.map((size) => `ms at ${size}`), "ratio", "worst", "rows read", "query"];
  const table = lines
    .toSorted((one, other) => other.ratio - one.ratio)
    .map(({ name, medians, ratio, worst, most, faults }) => [
      ...medians.map((time) => time.toFixed(1)),
      ratio.toFixed(1),
      worst.toFixed(0),
      `${most}`,
      `${most > bound ? "UNBOUNDED " : ""}${faults.length > 0 ? "WRONG " : ""}${name}`,
    ]);
  for (const row of [titles, ...table])
    console.log(
      row.map((cell, index) => (index < row.length - 1 ? cell.padStart(Math.max(8, titles[index]?.length ?? 0)) : cell)).join("  "),
    );

  const unbounded = lines.filter(({ most }) => most > bound);
  const wrong = lines.filter(({ faults }) => faults.length > 0);
  if (unbounded.length > 0) {
    console.log(`\nA scan looks at more than ${bound} rows in ${unbounded.length} of ${lines.length} queries:`);
    // By the statement's beginning, because one statement is behind many queries.
    const alike = Map.groupBy(
      unbounded,
      ({ greatest }) => `${greatest?.scan}, in: ${greatest?.statement.trim().replaceAll(/\s+/g, " ").slice(0, 110)}`,
    );
    for (const [what, queries] of [...alike].toSorted(([, one], [, other]) => other.length - one.length)) {
      const example = queries.toSorted((one, other) => other.most - one.most)[0] as (typeof queries)[number];
      console.log(`  ${queries.length}, up to ${example.most} rows by ${what}\n     such as ${example.name}`);
    }
  }
  if (wrong.length > 0) console.log(`\n${wrong.length} of ${lines.length} queries are answered wrongly:`);
  for (const { name, faults } of wrong) for (const fault of faults.slice(0, 3)) console.log(`  ${name}: ${fault}`);
  if (unbounded.length + wrong.length === 0)
    console.log(`\nAll ${lines.length} queries are right and look at no more than ${bound} rows in a scan.`);
  return unbounded.length + wrong.length;
}

function median(times: number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
}
