import { LRUCache } from "lru-cache";
import type { Written } from "../http/request-log.ts";

/** An answer as it went out, for whoever asks the same with the same rights. */
export interface Kept {
  /** The position that it contains. */
  position: string;
  /** Its entity tag, without the mark of a weak one. */
  tag: string;
  /** The route by which it was answered. */
  route: string;
  /** What the log says each time that it goes out again. */
  logged: Written;
  /** Name, value, name, value; without those that belong to a single answer. */
  headers: string[];
  /** As it was sent, so compressed where the client takes that, as bytes or as Latin-1; left out where only a 304 has gone out so far. */
  body?: Buffer | string;
}

/** Answers that may go out again, the least recently used of them dropped once they take more than so many bytes. */
export interface AnswerCache {
  get(question: string): Kept | undefined;
  set(question: string, kept: Kept): void;
  /** Most bytes of one answer that is kept; 0 where nothing is. */
  largest: number;
  /** How many answers are kept, how many bytes they take, and how many have gone out again since the process started. */
  readonly held: { answers: number; bytes: number; sent: number };
  /** Counts an answer that has gone out again. */
  countSent(): void;
}

/** One answer gets at most this share of all bytes. */
const share = 8;
/** What an answer takes beside its texts: objects, and its place in the order. */
const overhead = 500;

export function createAnswerCache(bytes: number): AnswerCache {
  const largest = Math.floor(bytes / share);
  const answers = new LRUCache<string, Kept>({
    // It takes no zero; nothing is put in then.
    maxSize: Math.max(1, bytes),
    maxEntrySize: Math.max(1, largest),
    // A text takes up to two bytes a character.
    sizeCalculation: ({ headers, logged, body }, question) =>
      overhead + 2 * [question, logged, ...headers].reduce((sum, text) => sum + text.length, 0) + (body?.length ?? 0),
  });
  let sent = 0;
  return {
    get: (question) => answers.get(question),
    set: (question, kept) => void answers.set(question, kept),
    largest,
    get held() {
      return { answers: answers.size, bytes: answers.calculatedSize, sent };
    },
    countSent: () => {
      sent += 1;
    },
  };
}
