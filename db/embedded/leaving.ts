const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const leavers = new Set<() => void>();

/**
 * Runs `leave`, which must be synchronous, if the process ends without having left: at its exit,
 * and at a signal that nobody else listens to. Returns the way to call it off.
 */
export function leaveAtExit(leave: () => void): () => void {
  if (leavers.size === 0) listen();
  leavers.add(leave);
  return () => {
    if (leavers.delete(leave) && leavers.size === 0) unlisten();
  };
}

function listen(): void {
  process.on("exit", leaveAll);
  // First in line, to still see a listener that goes once it is called.
  for (const signal of SIGNALS) process.prependListener(signal, onSignal);
}

function unlisten(): void {
  process.off("exit", leaveAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}

function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  leaveAll();
  unlisten();
  process.kill(process.pid, signal);
}

function leaveAll(): void {
  for (const leave of leavers) leave();
  leavers.clear();
}
