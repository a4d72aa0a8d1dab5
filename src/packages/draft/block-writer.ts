import type { DraftBlock, DraftLink } from "./document.ts";

interface OpenLink {
  href: string;
  role: DraftLink["role"];
  from: number;
  isPlaced: boolean;
}

/** Collects running text into blocks as a browser would print it: spaces collapsed, one blank line between blocks. */
export class BlockWriter {
  readonly blocks: DraftBlock[] = [];
  #kind: DraftBlock["kind"] = "paragraph";
  #text = "";
  #links: DraftLink[] = [];
  #open: OpenLink[] = [];

  /** Ends the block; what follows is of this kind. */
  begin(kind: DraftBlock["kind"]): void {
    this.#finish();
    this.#kind = kind;
  }

  /** Running text, in which any stretch of HTML white space is one space. */
  write(text: string): void {
    const collapsed = text.replace(/[ \t\n\f\r]+/g, " ");
    this.#text += /(?:^|[ \n\t])$/.test(this.#text) ? collapsed.replace(/^ /, "") : collapsed;
  }

  /** Text with its spaces and lines as they are. */
  writeAsIs(text: string): void {
    this.#text += text;
  }

  /** A line break or a tab between cells, around which no spaces stay. */
  separate(by: "\n" | "\t"): void {
    this.#text = this.#text.replace(/ +$/, "");
    for (const link of this.#links) link.to = Math.min(link.to, this.#text.length);
    this.#text += by;
  }

  /** Writes the words of a link; around several blocks, it hangs on the first that has words. */
  link(href: string, role: DraftLink["role"], writeWords: () => void): void {
    const link: OpenLink = { href, role, from: this.#text.length, isPlaced: false };
    this.#open.push(link);
    writeWords();
    this.#open.pop();
    if (!link.isPlaced) this.#links.push({ href, role, from: link.from, to: this.#text.length });
  }

  /** Ends the last block and gives them all. */
  end(): DraftBlock[] {
    this.#finish();
    return this.blocks;
  }

  #finish(): void {
    const text = this.#text;
    const links = [...this.#links, ...this.#placeOpenLinks()];
    this.#text = "";
    this.#links = [];
    let from = 0;
    const pieces: { from: number; to: number }[] = [];
    for (const gap of text.matchAll(/\n[ \t\u00a0]*\n\s*/g)) {
      pieces.push({ from, to: gap.index });
      from = gap.index + gap[0].length;
    }
    pieces.push({ from, to: text.length });
    let rest = links;
    for (const piece of pieces.map((stretch) => trimmed(text, stretch)).filter(({ from, to }) => to > from)) {
      const own = rest.filter((link) => link.from < piece.to);
      rest = rest.filter((link) => link.from >= piece.to);
      this.blocks.push({
        kind: this.#kind,
        text: text.slice(piece.from, piece.to),
        links: own.map((link) => {
          const words = trimmed(text, { from: Math.max(link.from, piece.from), to: Math.min(link.to, piece.to) });
          return { ...link, from: words.from - piece.from, to: words.to - piece.from };
        }),
      });
    }
    // A picture's link stands in no text; it stays with what comes next.
    this.#links = rest.map((link) => ({ ...link, from: 0, to: 0 }));
  }

  /** The links, still being written, whose words begin in this block. */
  #placeOpenLinks(): DraftLink[] {
    const begun = this.#open.filter(({ isPlaced, from }) => !isPlaced && this.#text.slice(from).trim() !== "");
    const placed = begun.map(({ href, role, from }) => ({ href, role, from, to: this.#text.length }));
    for (const link of begun) link.isPlaced = true;
    for (const link of this.#open) link.from = 0;
    return placed;
  }
}

function trimmed(text: string, { from, to }: { from: number; to: number }): { from: number; to: number } {
  if (to <= from) return { from, to: from };
  const words = text.slice(from, to);
  if (words.trim() === "") return { from, to: from };
  return { from: from + (words.length - words.trimStart().length), to: to - (words.length - words.trimEnd().length) };
}
