import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkPackage } from "../src/packages/check.ts";
import type { DraftDocument } from "../src/packages/draft/document.ts";
import { draftPackage } from "../src/packages/draft/draft.ts";
import { readHtml } from "../src/packages/draft/html.ts";
import { readMarkdown } from "../src/packages/draft/markdown.ts";
import { readPlainText } from "../src/packages/draft/plain-text.ts";
import { draftQuotes } from "../src/packages/draft/quotes.ts";
import { decodedText } from "../src/packages/draft/text-file.ts";
import { readPackage } from "../src/packages/read.ts";

const fixtures = join(import.meta.dirname, "fixtures/draft");
const fixture = (name: string) => readFileSync(join(fixtures, name), "utf8");
const asPage = { whole: false, url: null };
const whole = { whole: true, url: null };

/** The draft of a document as an import would read it; it must have no errors. */
function drafted(document: DraftDocument, language: string | null = null) {
  const draft = draftPackage(document, { key: null, kind: "news", language, name: "the file.txt" });
  expect(checkPackage(draft.package).faults).toEqual([]);
  return { ...readPackage(draft.package), notes: draft.notes };
}

describe("an HTML page", async () => {
  const { package: content, places, notes } = drafted(await readHtml(fixture("harbour.html"), asPage));

  test("becomes its text by blocks, and nothing else", () => {
    expect(content.article.blocks).toEqual([
      { kind: "headline", text: "Harbour town votes to keep its pier", links: "none" },
      { kind: "standfirst", text: "After a close vote, the boats stay 🚢.", links: "preserved" },
      {
        kind: "paragraph",
        text: "“We will rebuild the pier,” said the mayor, “and ‘nobody’ can stop it.” The council’s plan costs £3m, in stone, in wood, and in patience.",
        links: "preserved",
      },
      { kind: "paragraph", text: "“It was a long night.", links: "none" },
      {
        kind: "paragraph",
        text: "“Nobody slept.” She called it a “mess”, and cited the plan again, the plan of all plans.",
        links: "preserved",
      },
      { kind: "heading", text: "What the sea says", links: "none" },
      { kind: "blockquote", text: "The sea keeps no promises.", links: "none" },
      { kind: "caption", text: "The pier. “Old and ‘dear’”", links: "preserved" },
      { kind: "listItem", text: "Stone", links: "none" },
      { kind: "listItem", text: "Wood, from us", links: "none" },
      { kind: "table", text: "Ward\tYes\nNorth\t1,200", links: "none" },
      { kind: "paragraph", text: "First line\nsecond line", links: "none" },
      {
        kind: "paragraph",
        text: "A new paragraph, with commas, and words, and more words, so that nobody takes it for a menu.",
        links: "none",
      },
    ]);
    expect(notes).toEqual([
      expect.stringContaining(
        'left out as not belonging to the article (--whole keeps them), the longest: "Tide Publishing, all tides reserved"',
      ),
    ]);
  });

  test("says of itself what the page says", () => {
    expect(content.article).toMatchObject({
      key: "harbour-town-votes-to-keep-its-pier",
      headline: "Harbour town votes to keep its pier",
      language: "en-GB",
      byline: "Mira Okonjo",
      published: { edtf: "2031-05-02", basis: "stated" },
      canonicalUrl: "https://tide.example/2031/harbour-pier",
      authors: [],
      publisher: null,
    });
  });

  test("has its links as citations on their words, one source to an address", () => {
    expect(
      content.citations.map(({ source, anchor, basis, role }) => [source, anchor?.exact, anchor && places.get(anchor)?.block, basis, role]),
    ).toEqual([
      ["tide.example-1", "close vote", 1, "linked", "evidence"],
      ["archive.example-1", "council’s plan", 2, "linked", "evidence"],
      ["archive.example-1", "plan", 4, "linked", "evidence"],
      ["pictures.example-1", undefined, null, "linked", "evidence"],
    ]);
    expect(places.get(content.citations[2]?.anchor as never)?.prefix).toMatch(/cited the $/);
    expect(content.sources.map(({ url, published }) => [url, published])).toEqual([
      ["https://tide.example/polls/close", null],
      ["https://archive.example/2030/01/02/plan?utm_source=tide", { edtf: "2030-01-02", basis: "source", note: null }],
      ["https://pictures.example/pier", null],
    ]);
  });

  test("has its quotation marks and block quotations as quotes without speakers", () => {
    expect(
      content.quotes.map(({ anchors, displayText, mode, speaker }) => [
        anchors.content.map(({ exact }) => exact),
        displayText,
        mode,
        speaker,
      ]),
    ).toEqual([
      [["We will rebuild the pier,"], "We will rebuild the pier", "full", null],
      [["and ‘nobody’ can stop it."], "and ‘nobody’ can stop it", "partial", null],
      [["nobody"], undefined, "partial", null],
      [["It was a long night.", "Nobody slept."], undefined, "full", null],
      [["mess"], undefined, "partial", null],
      [["The sea keeps no promises."], undefined, "full", null],
      [["Old and ‘dear’"], undefined, "partial", null],
      [["dear"], undefined, "partial", null],
    ]);
  });

  test("everything in it was made by a rule and seen by nobody", () => {
    for (const { provenance } of [content, ...content.sources, ...content.citations, ...content.quotes]) {
      expect(provenance).toMatchObject({ method: "rule", reviewStatus: "unreviewed", reviewedBy: null });
    }
    expect([content.actors, content.events, content.mentions, content.claims]).toEqual([[], [], [], []]);
  });

  test("a check lists what is left to do, and no errors", () => {
    const { faults, remarks } = checkPackage(content);
    expect(faults).toEqual([]);
    const open = Object.groupBy(remarks, ({ code }) => code);
    expect(Object.keys(open).sort()).toEqual(
      [
        "authorsUnknown",
        "citationUnused",
        "citationWithoutAnchor",
        "linksWithoutCitation",
        "publisherUnknown",
        "quoteWithoutClaim",
        "quoteWithoutSpeaker",
        "sentenceWithoutClaim",
        "sourceBare",
      ].sort(),
    );
    expect(open.quoteWithoutSpeaker).toHaveLength(8);
  });

  test("keeps everything that is printed where the whole page is wanted", async () => {
    const { blocks } = await readHtml(fixture("harbour.html"), whole);
    expect(blocks.at(-1)?.text).toBe("Tide Publishing, all tides reserved");
    expect(blocks.map(({ text }) => text).join()).not.toMatch(/never|Not to be seen|navy|Home/);
  });
});

describe("pieces of HTML", () => {
  const read = async (html: string, url: string | null = null) => await readHtml(html, { whole: true, url });

  test("need neither html nor body", async () => {
    expect((await read("<p>One <p>two")).blocks.map(({ text }) => text)).toEqual(["One", "two"]);
    expect((await read("<body>Only & this</body>")).blocks).toEqual([{ kind: "paragraph", text: "Only & this", links: [] }]);
  });

  test("links keep to their words, however the spaces lie", async () => {
    const { blocks } = await read('<p>The<a href="https://a.example"> old\n <i>🚢 ship </i></a>sank.</p>');
    const [link] = blocks[0]?.links ?? [];
    expect(blocks[0]?.text).toBe("The old 🚢 ship sank.");
    expect(blocks[0]?.text.slice(link?.from, link?.to)).toBe("old 🚢 ship");
  });

  test("links are resolved by the page's address, or counted as lost", async () => {
    const html = '<p><a href="/x">One</a> <a href="#here">two</a> <a href="javascript:x()">three</a></p>';
    expect((await read(html, "https://b.example/y/")).blocks[0]?.links).toMatchObject([{ href: "https://b.example/x" }]);
    const unresolved = await read(html);
    expect(unresolved.blocks[0]?.links).toEqual([]);
    expect(unresolved.notes).toEqual([expect.stringMatching(/^1 of its links/)]);
  });

  test("a link around blocks hangs on the first of them, and one around a picture on nothing", async () => {
    const { blocks } = await read(
      '<p>So <a href="https://a.example"><img><div><h3>Read on</h3><p>Now more</p></div></a><p><a href="https://b.example"><img></a>End</p>',
    );
    expect(blocks.map(({ text, links }) => [text, links.map(({ from, to }) => text.slice(from, to))])).toEqual([
      ["So", []],
      ["Read on", ["Read on"]],
      ["Now more", []],
      ["End", [""]],
    ]);
  });

  test("an author's link is a byline", async () => {
    const { blocks } = await read('<p>By <a rel="author" href="https://a.example/mira">Mira</a></p>');
    expect(blocks[0]?.links).toMatchObject([{ role: "byline" }]);
  });

  test("a table for layout is no table", async () => {
    const { blocks } = await read("<table><tr><td><p>One</p><p>Two</p></td></tr></table>");
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["paragraph", "One"],
      ["paragraph", "Two"],
    ]);
  });

  test("kinds follow the elements and a few classes", async () => {
    const { blocks } = await read(
      "<h1>A</h1><h1>B</h1><h4>C</h4><blockquote class='pull-quote'>D</blockquote><blockquote><p>E</p><ul><li>F</ul></blockquote><div class='editors-note'><p>G</p></div>",
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      "headline",
      "headline",
      "heading",
      "pullQuote",
      "blockquote",
      "blockquote",
      "editorsNote",
    ]);
  });

  test("what is empty is no article", async () => {
    await expect(read("<p> \n </p><script>1</script>")).rejects.toThrow("There is no text in the document.");
  });
});

describe("Markdown", async () => {
  const read = await readMarkdown(fixture("wetter.md"), { url: null });
  const { package: content } = drafted(read);

  test("goes the same way, with what stands above it", () => {
    expect(content.article).toMatchObject({
      key: "der-regen-von-lom",
      headline: "Der Regen von Lom 🌧️",
      byline: "Ines Falk",
      language: "de-AT",
      published: { edtf: "2031-03-05", basis: "stated" },
      canonicalUrl: "https://wetter.example/2031/lom",
    });
    expect(content.article.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["headline", "Der Regen von Lom 🌧️"],
      ["paragraph", "Am 3. März sagte Ines Falk: „Es regnet ‚immer‘ in Lom.“ Laut Messung fielen 40 mm, siehe Messung."],
      ["blockquote", "Wer baut, der »hofft«."],
      ["table", "Ort\tmm\nLom\t40"],
      ["paragraph", "Zeile eins"],
      ["paragraph", "Zeile zwei"],
    ]);
  });

  test("tells links on the same word apart, and has quotes by the marks of its language", () => {
    expect(content.citations.map(({ source, anchor }) => [source, anchor])).toEqual([
      ["wetter.example-1", { exact: "Messung", occurrence: 1 }],
      ["daten.example-1", { exact: "Messung", occurrence: 2 }],
    ]);
    expect(content.quotes.map(({ anchors, mode }) => [anchors.content[0]?.exact, mode])).toEqual([
      ["Es regnet ‚immer‘ in Lom.", "full"],
      ["immer", "partial"],
      ["Wer baut, der »hofft«.", "full"],
      ["hofft", "partial"],
    ]);
  });
});

describe("plain text", () => {
  test("is parted by blank lines, and has lost its links", () => {
    const { package: content, notes } = drafted(readPlainText(fixture("kaze.txt"), { url: null }), "ja");
    expect(content.article.blocks).toEqual([
      { kind: "paragraph", text: "風の町で、市長は言った。「『風』は友だちです。」😀次の行。", links: "lost" },
      { kind: "paragraph", text: "二段落目。「橋」の話。", links: "lost" },
    ]);
    expect(content.quotes.map(({ anchors, mode }) => [anchors.content[0]?.exact, mode])).toEqual([
      ["『風』は友だちです。", "full"],
      ["風", "partial"],
      ["橋", "partial"],
    ]);
    expect(content.article.key).toBe("the-file");
    expect(notes).toEqual(["Plain text holds no links, so they count as lost."]);
  });

  test("may end its lines in any way", () => {
    const texts = (text: string) => readPlainText(text, { url: null }).blocks.map((block) => block.text);
    expect(texts("One\r\ntwo\r\n \r\n\r\nThree\fFour\rfive\r\rSix")).toEqual(["One two", "Three", "Four five", "Six"]);
    expect(() => readPlainText(" \n\n", { url: null })).toThrow("There is no text");
  });
});

describe("a quote", () => {
  const quotes = (text: string, language = "en") =>
    draftQuotes([{ kind: "paragraph", text, links: [] }], language).map(({ mode, displayText }) => [mode, displayText]);

  test.each([
    ["“Boats sail on!” he said.", "full", "Boats sail on!"],
    ["“Boats sail on,” he said.", "full", "Boats sail on"],
    ["‘Boats sail on’, he said.", "full", "Boats sail on"],
    ["“boats sail on.”", "partial", "boats sail on"],
    ["“Boats sail on” was his song", "partial", "Boats sail on"],
    ["“The Tide,” a song", "partial", "The Tide"],
    ["«Лодки не идут», — сказал он.", "full", "Лодки не идут"],
  ])("%s is %s", (text, mode, displayText) => {
    expect(quotes(text)).toEqual([[mode, displayText]]);
  });
});

test("a document without a language, a name or a date says so", () => {
  const document = { ...readPlainText("Слова.", { url: null }), published: null };
  const { package: content, notes } = draftPackage(document, { key: null, kind: "opinion", language: null, name: null });
  expect(content.article).toMatchObject({ language: "und", kind: "opinion", published: { edtf: null, basis: "unknown" } });
  expect(content.article.key).toMatch(/^article-[0-9a-f]{12}$/);
  expect(notes).toContain("The document does not say its language; give it with --language.");
  expect(checkPackage(content).remarks.map(({ code }) => code)).toContain("languageUnknown");
});

test("an address that no package can hold is left out, and named", () => {
  const href = `https://long.example/${"x".repeat(2_000)}`;
  const document = { ...readPlainText("Words.", { url: null }), holdsLinks: true };
  document.blocks[0]?.links.push({ from: 0, to: 5, href, role: "evidence" });
  const { package: content, notes } = drafted(document);
  expect(content.citations).toEqual([]);
  expect(notes.join()).toContain("paragraph 1 was left out");
});

test("bytes are read in the encoding that they name", () => {
  const latin = Buffer.from('<meta charset="iso-8859-1"><p>caf\u00e9</p>', "latin1");
  expect(decodedText(latin)).toContain("café");
  expect(decodedText(Buffer.from("\ufeffé", "utf16le"))).toBe("é");
  expect(() => decodedText(Buffer.from("caf\u00e9", "latin1"))).toThrow("is not encoded as utf-8");
  expect(() => decodedText(Buffer.from('<meta charset="klingon">'))).toThrow('"klingon", which is no known encoding');
});

describe("npm run draft", () => {
  const program = join(import.meta.dirname, "../src/packages/draft/command.ts");
  const run = (args: string[], input = "") => spawnSync(process.execPath, [program, ...args], { input, encoding: "utf8" });

  test("writes a package to standard output and what to know to standard error", () => {
    const found = run([join(fixtures, "harbour.html"), "--kind", "feature"]);
    expect(found.status).toBe(0);
    const { faults } = checkPackage(JSON.parse(found.stdout));
    expect(faults).toEqual([]);
    expect(JSON.parse(found.stdout).article).toMatchObject({ key: "harbour-town-votes-to-keep-its-pier", kind: "feature" });
    expect(found.stderr).toContain("a provenance of its own");
  });

  test("takes the key that it is given", () => {
    const found = run([join(fixtures, "harbour.html"), "--key", "pier"]);
    expect(JSON.parse(found.stdout).article.key).toBe("pier");
    expect(run([join(fixtures, "harbour.html"), "--key", "The pier"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("--key must be lower-case letters, digits and hyphens"),
    });
  });

  test("reads standard input in the format that it is told", () => {
    const found = run(["--format", "md", "--language", "fr", "-"], "# Été\n\n« Oui », dit-il.");
    expect(JSON.parse(found.stdout)).toMatchObject({ article: { key: "ete", language: "fr" }, quotes: [{ mode: "partial" }] });
  });

  test("exits with 2 for what it cannot use", () => {
    for (const args of [
      [],
      ["-"],
      ["a.html", "b.html"],
      ["a.pdf"],
      ["none.html"],
      ["--kind", "gossip", "a.txt"],
      ["--url", "ftp://x", "a.txt"],
      ["--language", "no tag", "a.txt"],
    ]) {
      const { status, stdout, stderr } = run(args);
      expect([args, status, stdout]).toEqual([args, 2, ""]);
      expect(stderr).toMatch(/\.\n/);
    }
    expect(run(["--format", "txt", "-"], " ").stderr).toBe("Standard input: There is no text in the document.\n");
  });
});
