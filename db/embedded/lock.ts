import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { EmbeddedPostgresError, OWN_DATABASE } from "./errors.ts";

const SQLITE_BUSY = 5;
const POLL_MS = 5;
const clock = new Int32Array(new SharedArrayBuffer(4));

/**
 * A lock between processes. Node has no flock, but SQLite holds the kernel's own locks on its
 * file, and those vanish with the process that held them, however it died. Nothing is ever
 * written to the file.
 */
export class FileLock {
  readonly #path: string;
  readonly #file: DatabaseSync;

  constructor(path: string) {
    this.#path = path;
    createPrivate(path);
    this.#file = new DatabaseSync(path, { timeout: 0 });
  }

  get isHeld(): boolean {
    return this.#file.isOpen && this.#file.isTransaction;
  }

  tryShared(): boolean {
    return this.#try("BEGIN; SELECT 1 FROM sqlite_master");
  }

  tryExclusive(): boolean {
    return this.#try("BEGIN EXCLUSIVE");
  }

  async shared(timeoutMs: number): Promise<void> {
    await this.#until(() => this.tryShared(), timeoutMs);
  }

  async exclusive(timeoutMs: number): Promise<void> {
    await this.#until(() => this.tryExclusive(), timeoutMs);
  }

  /** For the last moment of a process, when nothing asynchronous happens any more. */
  exclusiveNow(timeoutMs: number): boolean {
    const deadline = performance.now() + timeoutMs;
    while (!this.tryExclusive()) {
      if (performance.now() > deadline) return false;
      Atomics.wait(clock, 0, 0, aMoment());
    }
    return true;
  }

  release(): void {
    if (this.isHeld) this.#file.exec("ROLLBACK");
  }

  close(): void {
    this.release();
    if (this.#file.isOpen) this.#file.close();
  }

  /** Gives up what is held before asking for something else: nobody waits while holding. */
  #try(statement: string): boolean {
    this.release();
    try {
      this.#file.exec(statement);
      return true;
    } catch (error) {
      this.release();
      if ((Number((error as { errcode?: number }).errcode) & 0xff) === SQLITE_BUSY) return false;
      throw error;
    }
  }

  async #until(succeeds: () => boolean, timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    while (!succeeds()) {
      if (performance.now() > deadline) {
        throw new EmbeddedPostgresError(
          `Another process has held ${this.#path} for ${Math.round(timeoutMs / 1000)} seconds while starting or stopping Postgres. End that process, or ${OWN_DATABASE}.`,
        );
      }
      await pause(aMoment());
    }
  }
}

/** Two who ask at the same instant both get a no, so they must not ask in step. */
function aMoment(): number {
  return POLL_MS * (0.5 + Math.random());
}

/** Only where it is missing: opening and closing the file would drop locks this process holds on it. */
function createPrivate(path: string): void {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
