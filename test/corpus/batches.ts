import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { CopyText } from "./copy.ts";
import type { CorpusSize } from "./world.ts";

export interface BatchOptions {
  size: CorpusSize;
  /** The last position of a change that is taken. */
  position: number;
  /** When the first article was imported, in milliseconds since 1970; each one after it a millisecond later. */
  start: number;
}

/** Articles whose rows make a batch. */
export const articlesAtOnce = 250;

/** The rows of a corpus, batch by batch, made by a thread of their own while the caller stores those before. */
export async function* batchesOf(options: BatchOptions): AsyncGenerator<CopyText[]> {
  const worker = new Worker(new URL("batch-worker.ts", import.meta.url), { workerData: options });
  try {
    let next = once(worker, "message");
    // Whoever stops reading meanwhile must not leave a refusal that nobody hears.
    next.catch(() => {});
    worker.postMessage("next");
    for (let from = 0; from < options.size.articles; from += articlesAtOnce) {
      const [batch] = (await next) as [CopyText[]];
      if (from + articlesAtOnce < options.size.articles) {
        next = once(worker, "message");
        next.catch(() => {});
        worker.postMessage("next");
      }
      yield batch;
    }
  } finally {
    await worker.terminate();
  }
}
