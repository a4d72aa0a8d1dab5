import type { Chance } from "../random.ts";
import { type Citizen, makeActor, makePublisher, makeReporter, type Publisher } from "./actors.ts";
import { chanceOf, Zipf } from "./chance.ts";
import { type Happening, makeEvent } from "./events.ts";
import { makeSource, type Work } from "./sources.ts";

export interface CorpusSize {
  articles: number;
  seed: number;
}

const publisherCount = 60;

/**
 * What the articles of a corpus have in common: actors, publishers, events and sources, each by its rank. The lower the
 * rank, the more articles have it. Everything is made when it is first asked for, from the seed and its rank alone.
 */
export class World {
  readonly size: CorpusSize;
  readonly #actors: Zipf;
  readonly #publishers = new Zipf(publisherCount);
  readonly #events: Zipf;
  readonly #sources: Zipf;
  readonly #hosts: Zipf;
  readonly #reporters: Zipf;
  readonly #made = new Map<string, unknown>();

  constructor(size: CorpusSize) {
    const { articles } = size;
    this.size = size;
    this.#actors = new Zipf(150 + Math.floor(articles * 0.4));
    this.#events = new Zipf(40 + Math.floor(articles * 0.3));
    this.#sources = new Zipf(200 + articles * 2);
    this.#reporters = new Zipf(60 + Math.floor(articles / 25));
    this.#hosts = new Zipf(100 + Math.floor(articles / 20));
  }

  actor(chance: Chance): Citizen {
    return this.actorOf(this.#actors.draw(chance));
  }

  actorOf(rank: number): Citizen {
    return this.#once("actor", rank, (own) => makeActor(own, rank, (other) => this.actorOf(other)));
  }

  publisher(chance: Chance): Publisher {
    return this.publisherOf(this.#publishers.draw(chance));
  }

  publisherOf(rank: number): Publisher {
    return this.#once("publisher", rank, (own) => makePublisher(own, rank));
  }

  /** Somebody who writes, often or rarely. */
  reporter(chance: Chance): Citizen {
    return this.#once("reporter", this.#reporters.draw(chance), makeReporter);
  }

  event(chance: Chance): Happening {
    return this.#once("event", this.#events.draw(chance), (own, rank) => makeEvent(own, rank, this));
  }

  source(chance: Chance): Work {
    return this.#once("source", this.#sources.draw(chance), (own, rank) =>
      makeSource(own, rank, this.#hosts.draw(own), (host) => (host < publisherCount ? this.publisherOf(host) : null)),
    );
  }

  #once<Made>(kind: keyof typeof streams, rank: number, make: (own: Chance, rank: number) => Made): Made {
    const name = `${kind} ${rank}`;
    const known = this.#made.get(name) as Made | undefined;
    if (known !== undefined) return known;
    const made = make(chanceOf(this.size.seed, streams[kind], rank), rank);
    this.#made.set(name, made);
    return made;
  }
}

const streams = { actor: 1, publisher: 2, event: 3, source: 4, reporter: 5 } as const;
