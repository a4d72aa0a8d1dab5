import type { WrittenPackage } from "../articles/read.ts";
import type { Chance } from "../random.ts";
import type { Citizen, Form } from "./actors.ts";
import type { Cast } from "./cast.ts";
import { likely, weighted } from "./chance.ts";
import { dateOrNull } from "./dates.ts";
import type { Happening } from "./events.ts";
import type { Grammar } from "./languages/grammar.ts";
import { invented, type Name, slugOf } from "./names.ts";
import { fill, type Piece, word } from "./prose.ts";
import { provenanceOf } from "./provenance.ts";
import type { Work } from "./sources.ts";
import { anchoring, Block, type Sentence, type Stretch, type WrittenAnchor } from "./text.ts";
import type { World } from "./world.ts";

type Items<List extends keyof WrittenPackage> = NonNullable<WrittenPackage[List]> extends (infer Item)[] ? Item : never;
/** What an annotation becomes once the text is whole and its anchors can be told. */
type Later<Item> = (anchorOf: (stretch: Stretch) => WrittenAnchor) => Item;

/** What a slot stands for, where it stands for somebody or something. */
export type Tag = { actor: string; form: Form } | { event: string };

/** A claim that others may bear on. */
export interface Told {
  key: string;
  words: Stretch;
}

/** An article while it is being written: its cast, its blocks, and what is annotated in them. */
export class Draft {
  readonly chance: Chance;
  readonly world: World;
  readonly grammar: Grammar;
  readonly cast: Cast;
  /** About when it was published. */
  readonly day: string;
  readonly keyWord: string;
  readonly blocks: Block[] = [];
  readonly claims: Told[] = [];
  readonly #towns: Name[];
  readonly #actors: Citizen[] = [];
  readonly #unnamed: Citizen[] = [];
  readonly #events: Happening[] = [];
  readonly #sources: Work[] = [];
  readonly #writtenClaims: Later<Items<"claims">>[] = [];
  readonly #quotes: Later<Items<"quotes">>[] = [];
  readonly #citations: Later<Items<"citations">>[] = [];
  readonly #mentions: Later<Items<"mentions">>[] = [];

  constructor(chance: Chance, world: World, grammar: Grammar, cast: Cast, day: string) {
    this.chance = chance;
    this.world = world;
    this.grammar = grammar;
    this.cast = cast;
    this.day = day;
    this.#towns = [invented(chance, 3), invented(chance), invented(chance)];
    this.keyWord = `${slugOf(this.#towns[0]?.latin as string)}-${slugOf(invented(chance).latin)}`;
  }

  takeActor(citizen: Citizen): void {
    this.cast.addActor(citizen);
    if (!this.#actors.includes(citizen)) this.#actors.push(citizen);
  }

  takeEvent(event: Happening): void {
    this.cast.addEvent(event);
    this.#events.push(event);
    for (const participant of event.needs.slice(0, 2)) this.takeActor(participant);
  }

  takeSource(work: Work): void {
    this.cast.addSource(work);
    this.#sources.push(work);
  }

  /** One of the article's actors, the first ones more often. */
  actor(): Citizen {
    const { below } = this.chance;
    return this.#actors[Math.min(below(this.#actors.length), below(this.#actors.length))] as Citizen;
  }

  /** Two of them, different ones where there are two. */
  actors(): [Citizen, Citizen] {
    const one = this.actor();
    const others = this.#actors.filter((citizen) => citizen !== one);
    return [one, others.length > 0 ? this.chance.one(others) : one];
  }

  source(): Work {
    return this.chance.one(this.#sources);
  }

  event(): Happening {
    return this.chance.one(this.#events);
  }

  /** Somebody known by description only, who belongs to this article. */
  unnamed(): Citizen {
    if (this.#unnamed.length > 0 && likely(this.chance, 50)) return this.chance.one(this.#unnamed);
    const description = this.chance.one(this.grammar.unnamed);
    const key = `unnamed-${this.#unnamed.length + 1}`;
    const form: [string, Form][] = [[description, "description"]];
    const forms = { latin: form, cyrillic: form, arabic: form, kana: form };
    const citizen: Citizen = {
      key,
      needs: [],
      forms,
      item: { key, name: description, kind: likely(this.chance, 85) ? "person" : "group", named: false },
    };
    this.#unnamed.push(citizen);
    this.cast.addActor(citizen);
    return citizen;
  }

  authors(): NonNullable<WrittenPackage["article"]["authors"]> {
    const { chance } = this;
    const count = weighted(chance, { 0: 12, 1: 75, 2: 13 });
    return Array.from({ length: Number(count) }, () => {
      const known = likely(chance, 60) ? this.world.reporter(chance) : null;
      return {
        actor: known === null ? null : this.cast.addActor(known),
        name: known?.item.name ?? `${invented(chance).latin} ${invented(chance).latin}`,
        basis: "stated" as const,
      };
    });
  }

  /** How the article names somebody here. */
  named(citizen: Citizen): Piece<Tag> {
    const forms = citizen.forms[this.grammar.script];
    const [text, form] = likely(this.chance, 60) ? (forms[0] as [string, Form]) : this.chance.one(forms);
    return word<Tag>(text, { actor: citizen.key, form });
  }

  /** Fillings for any pattern; two actors, whole, so that a statement can have the same. */
  slots(a: Citizen, b: Citizen): Record<string, Piece<Tag>> {
    const { chance, grammar } = this;
    const event = this.event();
    return {
      a: this.named(a),
      b: this.named(b),
      t: word(chance.one(grammar.things)),
      n: word(String(2 + chance.below(10 ** (1 + chance.below(5))))),
      p: word(chance.one(this.#towns)[grammar.script]),
      y: word(String(2010 + chance.below(20))),
      w: word(invented(chance, 3)[grammar.script]),
      e: word(event.names[grammar.script], { event: event.key }),
    };
  }

  /** Begins a new block of the text's body. */
  paragraph(): void {
    const { chance } = this;
    const kind = weighted<Block["kind"]>(chance, {
      paragraph: 84,
      listItem: 4,
      answer: 4,
      question: 2,
      blockquote: 2,
      caption: 2,
      heading: 1,
      pullQuote: 1,
    });
    this.begin(kind, weighted(chance, { preserved: 58, lost: 22, none: 20 }));
  }

  begin(kind: Block["kind"], links: Block["links"]): void {
    this.blocks.push(new Block(kind, links));
  }

  /** Writes a sentence at the end of the text, and notes some of those whom it names. */
  write(piece: Piece<Tag>): Sentence<Tag> {
    const sentence = (this.blocks.at(-1) as Block).add(piece, this.grammar.space);
    for (const { tag, from, to } of sentence.marks) {
      if (tag !== undefined && likely(this.chance, 45)) this.#mention(tag, { block: sentence.block, from, to });
    }
    return sentence;
  }

  #mention(tag: Tag, words: Stretch): void {
    const { chance } = this;
    const own = { key: `m${this.#mentions.length + 1}`, provenance: provenanceOf(chance) };
    const aboutEvent =
      "event" in tag
        ? {
            event: tag.event,
            form: weighted(chance, { name: 70, description: 30 }),
            factuality: weighted(chance, { asserted: 70, alleged: 12, denied: 4, predicted: 8, disputed: 6 }),
            time: dateOrNull(chance, this.day, 60),
          }
        : tag;
    this.#mentions.push((anchorOf) => ({ ...own, ...aboutEvent, anchor: anchorOf(words) }));
  }

  addClaim(told: Told, claim: Later<Items<"claims">>): void {
    this.claims.push(told);
    this.#writtenClaims.push(claim);
  }

  /** Adds a quote under a key of its own, which it gives. */
  addQuote(quote: (key: string) => Later<Items<"quotes">>): string {
    const key = `q${this.#quotes.length + 1}`;
    this.#quotes.push(quote(key));
    return key;
  }

  /** Adds a citation under a key of its own, which it gives. */
  addCitation(citation: (key: string) => Later<Items<"citations">>): string {
    const key = `s${this.#citations.length + 1}`;
    this.#citations.push(citation(key));
    return key;
  }

  /** How many citations there are so far. */
  get citationCount(): number {
    return this.#citations.length;
  }

  annotations(): Pick<WrittenPackage, "mentions" | "citations" | "quotes" | "claims"> {
    const anchorOf = anchoring(this.blocks, this.chance);
    const finished = <Item>(list: Later<Item>[]) => list.map((make) => make(anchorOf));
    return {
      mentions: finished(this.#mentions),
      citations: finished(this.#citations),
      quotes: finished(this.#quotes),
      claims: finished(this.#writtenClaims),
    };
  }

  /** A pattern filled with two of the article's actors. */
  piece(pattern: string): Piece<Tag> {
    return fill(pattern, this.slots(...this.actors()));
  }
}
