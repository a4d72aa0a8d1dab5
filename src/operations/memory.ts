import { executionAsyncResource } from "node:async_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Gives back the memory that starting has taken and nobody needs any more, a fifth of it all; V8 would keep it for later. */
export function releaseMemory(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as NodeJS.GCFunction;
  collect({ type: "major", flavor: "last-resort" });
}

const kept = new Set<object>();

/**
 * Keeps one of the objects that Node makes for each `process.nextTick`. When memory is given back, here or after a rest, V8
 * forgets the shape of objects of which there are none, and Node makes these the slow way ever after: an answer takes half a
 * dozen of them, and the cache gave up to a fifth fewer answers.
 */
export function keepTicksQuick(): void {
  process.nextTick(() => kept.add(executionAsyncResource()));
}
