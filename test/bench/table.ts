import type { Measured } from "./load.ts";

/** One who did the work, and what came of it round by round. */
export interface Line {
  name: string;
  rounds: Measured[];
}

/** A work, with ourselves first. */
export interface Work {
  name: string;
  lines: Line[];
}

const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] as number;
const whole = (value: number) => (Number.isFinite(value) ? Math.round(value).toLocaleString("en-US") : "");

/** The table, in Markdown: medians of the rounds, and of how many times as much as each other we answered in the same round. */
export function tableOf(works: Work[]): string {
  const head = [
    "| work | who | answers/s | median ms | 99 % ms | MB | ours to theirs | by processor time |",
    "|---|---|---|---|---|---|---|---|",
  ];
  return [...head, ...works.flatMap(rowsOf)].join("\n");
}

function rowsOf({ name, lines }: Work): string[] {
  const [ours] = lines as [Line];
  return lines.map((line, index) => {
    const of = (field: keyof Measured) => median(line.rounds.map((round) => round[field]));
    const ratio = (field: "throughput" | "perProcessor") => {
      const ratios = line.rounds.map((round, place) => (ours.rounds[place] as Measured)[field] / round[field]);
      return index === 0 ? "" : median(ratios).toFixed(2);
    };
    const cells = [
      index === 0 ? name : "",
      line.name,
      whole(of("throughput")),
      whole(of("median")),
      whole(of("p99")),
      whole(of("megabytes")),
    ];
    return `| ${[...cells, ratio("throughput"), ratio("perProcessor")].join(" | ")} |`;
  });
}
