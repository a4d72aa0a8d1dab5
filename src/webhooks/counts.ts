import type { WebhookOutcome, WebhookStop } from "../../db/vocabulary.ts";
import type { Standing } from "./standing.ts";

/** What a process has delivered to webhooks since it started, and how all of them stood when it last looked. */
export interface DeliveryCounts {
  sent: Map<WebhookOutcome, number>;
  stopped: Map<WebhookStop, number>;
  standing: Standing | undefined;
}

export const createDeliveryCounts = (): DeliveryCounts => ({ sent: new Map(), stopped: new Map(), standing: undefined });

/** Counts one more. */
export function countOne<Word>(counts: Map<Word, number>, word: Word): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
