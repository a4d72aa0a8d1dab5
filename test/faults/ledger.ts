import { expect } from "vitest";
import type { WrittenPackage } from "../articles/read.ts";
import type { Change, ChangePage } from "../changes/feed.ts";
import { makeArticle } from "../corpus/article.ts";
import { World } from "../corpus/world.ts";

/** Who writes: the address of a service, and the headers that its key needs. */
export interface Desk {
  address: string;
  headers: Record<string, string>;
}

/** How many lines are sent before their answers have come. */
const linesAhead = 4;

interface Entry {
  sent: WrittenPackage;
  /** The package before, where this one changes it. */
  before: WrittenPackage | undefined;
  acknowledged: boolean;
}

/** What has been sent to a service, and what of that the service has said that it holds. */
export class Ledger {
  readonly #world: World;
  readonly #entries: Entry[] = [];
  #unchecked: Entry[] = [];
  acknowledged = 0;
  unanswered = 0;

  constructor(articles: number, seed: number) {
    this.#world = new World({ articles, seed });
  }

  /** The next package: an article that is new, or one of those before it with another statement. */
  next(): Entry {
    const old = this.#entries.at(-7);
    const changes = this.#entries.length % 3 === 2 && old?.acknowledged && old.before === undefined && old.sent.claims?.[0];
    const entry: Entry = changes
      ? { sent: reworded(old.sent), before: old.sent, acknowledged: false }
      : { sent: makeArticle(this.#world, this.#entries.length), before: undefined, acknowledged: false };
    this.#entries.push(entry);
    // What comes after it says the same, and more.
    if (entry.before) this.#unchecked = this.#unchecked.filter(({ sent }) => sent !== entry.before);
    this.#unchecked.push(entry);
    return entry;
  }

  /** Sends packages, some one by one and some as lines of one body, until nobody answers or it is told to stop. */
  async write({ address, headers }: Desk, until: AbortSignal): Promise<void> {
    await Promise.allSettled([this.#writeSingly(address, headers, until), this.#writeLines(address, headers, until)]);
  }

  async #writeSingly(address: string, headers: Record<string, string>, until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      const entry = this.next();
      const answer = await fetch(`${address}/v1/articles/${entry.sent.article.key}/package`, {
        method: "PUT",
        headers: { ...headers, "Content-Type": "application/json" },
        body: JSON.stringify(entry.sent),
      });
      // An answer that breaks off says nothing.
      await answer.json();
      expect([200, 201, 503]).toContain(answer.status);
      if (answer.ok) this.#acknowledge(entry);
      else return;
    }
  }

  async #writeLines(address: string, headers: Record<string, string>, until: AbortSignal): Promise<void> {
    const sent: Entry[] = [];
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    // What breaks the connection shows in the answer.
    const send = () => {
      if (until.aborted) return void writer.close().catch(() => {});
      const entry = this.next();
      sent.push(entry);
      void writer.write(Buffer.from(`${JSON.stringify(entry.sent)}\n`)).catch(() => {});
    };
    for (let line = 0; line < linesAhead; line += 1) send();
    const answer = await fetch(`${address}/v1/imports`, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/x-ndjson" },
      body: readable,
      duplex: "half",
    } as RequestInit);
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      const lines = (text + decoder.decode(chunk, { stream: true })).split("\n");
      text = lines.pop() as string;
      for (const line of lines) {
        const { line: number, result, problem } = JSON.parse(line);
        if (problem) expect(problem.status, line).toBe(503);
        else if (number !== undefined && result !== "refused") this.#acknowledge(sent[number - 1] as Entry);
        if (number !== undefined) send();
      }
    }
  }

  #acknowledge(entry: Entry): void {
    entry.acknowledged = true;
    this.acknowledged += 1;
  }

  /**
   * That what was sent since the last check is there whole where it was acknowledged, and whole or not at all where it was not:
   * a package that is stored comes in again without a change.
   */
  async check({ address, headers }: Desk): Promise<void> {
    const entries = this.#unchecked;
    this.#unchecked = [];
    for (const entry of entries) {
      const { sent, before, acknowledged } = entry;
      const found = await this.#tryAgain(sent, address, headers);
      if (acknowledged) {
        expect(found, `${sent.article.key} was acknowledged`).toBe("unchanged");
        continue;
      }
      this.unanswered += 1;
      if (found === "unchanged") entry.acknowledged = true;
      else if (before) expect([found, await this.#tryAgain(before, address, headers)]).toEqual(["changed", "unchanged"]);
      else expect(found, `${sent.article.key} was not acknowledged`).toBe("created");
    }
  }

  async #tryAgain(sent: WrittenPackage, address: string, headers: Record<string, string>): Promise<string> {
    const answer = await fetch(`${address}/v1/articles/${sent.article.key}/package?dryRun=true`, {
      method: "PUT",
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify(sent),
    });
    const report = (await answer.json()) as { data: { result: string } };
    // A connection that was lost may show only when it is used; the answer says to try again.
    if (answer.status === 503) return await this.#tryAgain(sent, address, headers);
    expect(answer.status, JSON.stringify(report)).toBeLessThan(300);
    return report.data.result;
  }

  /** Sends everything again, as after a break, and gives how much came in as new. */
  async repeat({ address, headers }: Desk): Promise<{ created: number; changed: number; unchanged: number; refused: number }> {
    const latest = new Map(this.#entries.map(({ sent }) => [sent.article.key, sent]));
    const body = [...latest.values()].map((sent) => `${JSON.stringify(sent)}\n`).join("");
    const answer = await fetch(`${address}/v1/imports`, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/x-ndjson" },
      body,
    });
    return JSON.parse((await answer.text()).trimEnd().split("\n").at(-1) as string);
  }

  /** How many articles were sent. */
  get articles(): number {
    return new Set(this.#entries.map(({ sent }) => sent.article.key)).size;
  }
}

/** That the feed rises, tells of every creation once, and of every revision once. */
export async function checkFeed({ address }: Desk): Promise<number> {
  const seen = new Set<string>();
  let last = 0;
  for (let next = "/v1/changes?limit=1000"; ; ) {
    const { data, page } = (await (await fetch(address + next)).json()) as ChangePage;
    for (const { position, type, id, op, revision } of data as Change[]) {
      const number = Number(position.split("-")[1]);
      expect(number).toBeGreaterThan(last);
      last = number;
      for (const mark of [`${type} ${id} ${revision}`, ...(op === "created" ? [`${type} ${id} created`] : [])]) {
        expect(seen.has(mark), mark).toBe(false);
        seen.add(mark);
      }
    }
    if (!page.more) return last;
    next = page.next;
  }
}

function reworded(sent: WrittenPackage): WrittenPackage {
  const [first, ...rest] = sent.claims ?? [];
  return first ? { ...sent, claims: [{ ...first, statement: `${first.statement.slice(0, 300)} Reworded.` }, ...rest] } : sent;
}
