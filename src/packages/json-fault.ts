/** Where a JSON text is wrong, and why. */
export interface JsonFault {
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in code points. */
  column: number;
  message: string;
}

interface Container {
  closing: "}" | "]";
  names: Set<string>;
}

type Expected = "value" | "firstValue" | "name" | "firstName" | "colon" | "next";

const expectations: Record<Expected, string> = {
  value: "a value",
  firstValue: "a value or ]",
  name: "a name in double quotation marks",
  firstName: "a name in double quotation marks or }",
  colon: "a colon",
  next: "a comma or the closing bracket",
};
/** No document of ours comes near it, and what reads documents may go as deep as they do. */
const deepest = 100;
const space = /[ \t\n\r]*/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Found extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** The first thing wrong with a JSON text (RFC 8259), or null. A name given twice in one object is wrong: one would be lost. */
export function jsonFault(text: string): JsonFault | null {
  try {
    scan(text);
    return null;
  } catch (error) {
    if (!(error instanceof Found)) throw error;
    return { ...placeOf(text, error.at), message: error.message };
  }
}

/** Without a copy of the text, which may be long. */
function placeOf(text: string, end: number): { line: number; column: number } {
  let line = 1;
  let column = 1;
  for (let at = 0; at < end; at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1) {
    if (text[at] === "\n") {
      line += 1;
      column = 1;
    } else column += 1;
  }
  return { line, column };
}

function scan(text: string): void {
  const open: Container[] = [];
  let expected: Expected = "value";
  for (let at = after(space, text, 0); ; at = after(space, text, at)) {
    const inside = open.at(-1);
    if (expected === "next" && !inside) {
      if (at < text.length) throw new Found(at, "There is more after the end of the document.");
      return;
    }
    if (at === text.length) throw new Found(at, `The document ends where ${expectations[expected]} should stand.`);
    const character = text[at] as string;
    const mayClose = expected === "next" || expected === "firstValue" || expected === "firstName";
    if (mayClose && character === inside?.closing) {
      open.pop();
      expected = "next";
      at += 1;
    } else if (expected === "next" && character === ",") {
      expected = inside?.closing === "}" ? "name" : "value";
      at += 1;
    } else if (expected === "colon" && character === ":") {
      expected = "value";
      at += 1;
    } else if ((expected === "name" || expected === "firstName") && character === '"') {
      const end = stringEnd(text, at);
      const name = JSON.parse(text.slice(at, end)) as string;
      if (inside?.names.has(name)) throw new Found(at, `The name ${JSON.stringify(name)} stands twice in one object.`);
      inside?.names.add(name);
      expected = "colon";
      at = end;
    } else if (expected === "value" || expected === "firstValue") {
      if (character === "{" || character === "[") {
        if (open.length === deepest) throw new Found(at, `Values stand in each other more than ${deepest} deep.`);
        open.push({ closing: character === "{" ? "}" : "]", names: new Set() });
        expected = character === "{" ? "firstName" : "firstValue";
        at += 1;
      } else {
        at = character === '"' ? stringEnd(text, at) : after(scalar, text, at);
        expected = "next";
      }
    } else {
      throw unexpected(text, at, expectations[expected]);
    }
  }
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  if (!pattern.test(text)) throw unexpected(text, at, expectations.value);
  return pattern.lastIndex;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '"') return at + 1;
    if (character < " ") throw new Found(at, "A string holds a raw control character or line break; write it as an escape such as \\n.");
    if (character !== "\\") continue;
    escapeSequence.lastIndex = at;
    if (!escapeSequence.test(text)) throw new Found(at, "A string holds a backslash that begins no escape.");
    at = escapeSequence.lastIndex - 1;
  }
  throw new Found(start, "A string begins here and never ends.");
}

function unexpected(text: string, at: number, wanted: string): Found {
  const word = /^(?:[\w.+-]{1,20}|.)/su.exec(text.slice(at, at + 24))?.[0] ?? "";
  return new Found(at, `${JSON.stringify(word)} stands where ${wanted} should stand.`);
}
