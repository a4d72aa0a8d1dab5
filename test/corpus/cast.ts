import type { WrittenPackage } from "../articles/read.ts";
import type { Citizen } from "./actors.ts";
import type { Happening } from "./events.ts";
import type { Work } from "./sources.ts";

type Lists = Required<Pick<WrittenPackage, "actors" | "sources" | "events">>;

/** The actors, sources and events of one package, each once, with those that their descriptions need. */
export class Cast {
  readonly #actors = new Map<string, Lists["actors"][number]>();
  readonly #sources = new Map<string, Lists["sources"][number]>();
  readonly #events = new Map<string, Lists["events"][number]>();

  addActor({ key, item, needs }: Citizen): string {
    for (const needed of needs) this.addActor(needed);
    this.#actors.set(key, item);
    return key;
  }

  addSource({ key, item, needs }: Work): string {
    for (const needed of needs) this.addActor(needed);
    this.#sources.set(key, item);
    return key;
  }

  addEvent({ key, item, needs }: Happening): string {
    for (const needed of needs) this.addActor(needed);
    this.#events.set(key, item);
    return key;
  }

  lists(): Lists {
    return { actors: [...this.#actors.values()], sources: [...this.#sources.values()], events: [...this.#events.values()] };
  }
}
