import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resourceId } from "../src/packages/identity.ts";
import { importPackage } from "../src/packages/import.ts";
import { testArticle, testArticles } from "./articles/read.ts";
import { openTestDatabase, type TestDatabase } from "./postgres/database.ts";
import { type Refusal, refusal, rehearse, type Statement } from "./postgres/plain-sql.ts";

// Refused transactions leave nothing behind, so all tests share one corpus.
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  for (const name of testArticles) await importPackage(database.db, testArticle(name));
});
afterAll(() => database?.close());

const key = "corvalla-goes-dark";
const articleId = resourceId("article", key);
const otherArticleId = resourceId("article", "a-glassblower-on-heat");
const idOf = (type: "claim" | "quote" | "citation" | "mention", local: string) => resourceId(type, `${key}/${local}`);
const blocks = testArticle(key).article.blocks.map(({ text }) => text);
const text = blocks.join("\n\n");
const newClaim = resourceId("claim", "made/up");

interface AnchorValues {
  claim_id: string | null;
  quote_id: string | null;
  article_id: string;
  text_revision: number;
  block: number;
  role: string;
  ordinal: number;
  start_offset: number;
  end_offset: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** An anchor of these words, all of it counted by JavaScript's own iteration over code points. */
function anchorOf(exact: string, overrides: Partial<AnchorValues> = {}): AnchorValues {
  const at = text.indexOf(exact);
  const before = [...text.slice(0, at)];
  const after = [...text.slice(at + exact.length)];
  return {
    claim_id: newClaim,
    quote_id: null,
    article_id: articleId,
    text_revision: 1,
    block: text.slice(0, at).split("\n\n").length - 1,
    role: "content",
    ordinal: 0,
    start_offset: before.length,
    end_offset: before.length + [...exact].length,
    exact,
    prefix: before.slice(-32).join(""),
    suffix: after.slice(0, 32).join(""),
    ...overrides,
  };
}

function insertAnchor(anchor: AnchorValues): Statement {
  const columns = Object.keys(anchor);
  const places = columns.map((_, index) => `$${index + 1}`);
  return [`insert into anchors (${columns.join(", ")}) values (${places.join(", ")})`, ...Object.values(anchor)];
}

const insertClaim = (position: number): Statement => [
  `insert into claims (id, provenance_method, article_id, statement, kind, asserted_as, check_worthiness, claimant_kind, attribution, sourcing, position)
   values ($1, 'human', $2, 'Something is so.', 'fact', 'stated', 'low', 'author', 'author', 'none', $3)`,
  newClaim,
  articleId,
  position,
];

const claimOn = (...anchors: AnchorValues[]): Statement[] => [insertClaim(anchors[0]?.start_offset ?? 0), ...anchors.map(insertAnchor)];

const refused = (...statements: Statement[]): Promise<Refusal> => refusal(database.db, ...statements);
const accepted = (...statements: Statement[]): Promise<void> => rehearse(database.db, ...statements);

describe("plain SQL cannot store an anchor", () => {
  // Behind emoji, joined sequences and characters outside the basic plane, and with an emoji in it.
  const words = "the cable from Portugal 🇵🇹 had failed twice before";
  const decomposed = "Zoe\u0308 Ma\u0301rquez-Vale";
  const good = anchorOf(words);
  const at = text.indexOf(words);
  const bytes = Buffer.byteLength(text.slice(0, at));

  test("but can where every part of it is true", async () => {
    await accepted(...claimOn(good));
    await accepted(...claimOn(anchorOf(decomposed)));
    await accepted(...claimOn(anchorOf("الحارسة ليلى")));
    await accepted(...claimOn(anchorOf("🏮🏮\nand")));
    // The first and the last words of the text, which have less than 32 code points beside them.
    await accepted(...claimOn(anchorOf("Lamp 🏮")));
    await accepted(...claimOn(anchorOf("Brandl / Corvalla Courier")));
  });

  const wrong: [why: string, anchor: AnchorValues, constraint: string][] = [
    ["of other words", { ...good, exact: words.replace("twice", "often") }, "anchor_is_verbatim"],
    ["with a capital more", { ...good, exact: words.replace("the", "The") }, "anchor_is_verbatim"],
    ["with its emoji left out", { ...good, exact: words.replace("🇵🇹 ", "") }, "anchor_is_verbatim"],
    ["that is composed where the text is not", anchorOf(decomposed, { exact: decomposed.normalize("NFC") }), "anchor_is_verbatim"],
    ["of fewer words than it spans", { ...good, exact: words.slice(0, -1) }, "anchor_is_verbatim"],
    ["that starts one too late", { ...good, start_offset: good.start_offset + 1, end_offset: good.end_offset + 1 }, "anchor_is_verbatim"],
    ["that starts one too early", { ...good, start_offset: good.start_offset - 1, end_offset: good.end_offset - 1 }, "anchor_is_verbatim"],
    ["that ends one too late", { ...good, end_offset: good.end_offset + 1 }, "anchor_is_verbatim"],
    ["that ends one too early", { ...good, end_offset: good.end_offset - 1 }, "anchor_is_verbatim"],
    ["counted in UTF-16 units", { ...good, start_offset: at, end_offset: at + words.length }, "anchor_is_verbatim"],
    ["counted in bytes", { ...good, start_offset: bytes, end_offset: bytes + Buffer.byteLength(words) }, "anchor_is_verbatim"],
    ["with another prefix", { ...good, prefix: `${good.prefix.slice(0, -1)}X` }, "anchor_is_verbatim"],
    ["with a shorter prefix", { ...good, prefix: [...good.prefix].slice(1).join("") }, "anchor_is_verbatim"],
    ["without a prefix", { ...good, prefix: "" }, "anchor_is_verbatim"],
    ["with another suffix", { ...good, suffix: `X${good.suffix.slice(1)}` }, "anchor_is_verbatim"],
    ["with a longer suffix", { ...good, suffix: anchorOf(words + good.suffix).suffix + good.suffix }, "anchor_is_verbatim"],
    ["without a suffix", { ...good, suffix: "" }, "anchor_is_verbatim"],
    ["in the block before", { ...good, block: good.block - 1 }, "anchor_is_verbatim"],
    ["in the block after", { ...good, block: good.block + 1 }, "anchor_is_verbatim"],
    ["in a block that is not there", { ...good, block: 99 }, "anchor_in_block"],
    ["in a text revision that is not there", { ...good, text_revision: 2 }, "anchor_in_block"],
    ["in another article's text", { ...good, article_id: otherArticleId }, "anchor_is_verbatim"],
    ["across the edge of two blocks", anchorOf(blocks.slice(7, 9).join("\n\n"), { block: 7 }), "anchor_is_verbatim"],
    ["of no words", { ...good, end_offset: good.start_offset, exact: "", suffix: anchorOf(words).exact.slice(0, 32) }, "anchor_not_empty"],
    ["from before the text", { ...good, start_offset: -1 }, "anchor_not_empty"],
    ["to beyond the text", { ...good, end_offset: 1_000_000 }, "anchor_is_verbatim"],
    ["of nothing", { ...good, claim_id: null }, "anchor_of_one"],
    ["of two things", { ...good, quote_id: idOf("quote", "q1") }, "anchor_of_one"],
    ["of a claim's speaker", { ...good, role: "speaker" }, "anchor_role_of_quote"],
  ];
  test.each(wrong)("%s", async (_, anchor, constraint) => {
    expect(await refused(...claimOn(anchor))).toMatchObject({ code: expect.stringMatching(/^23/), constraint });
  });

  test("among others that are true, in one statement", async () => {
    const rows = [good, { ...anchorOf("nobody counts it"), ordinal: 1 }, { ...anchorOf("a letter"), ordinal: 2, exact: "a latter" }];
    const columns = Object.keys(good).join(", ");
    const insertAll: Statement = [
      `insert into anchors (${columns}) select ${columns} from json_populate_recordset(null::anchors, $1::text::json)`,
      JSON.stringify(rows),
    ];
    expect(await refused(insertClaim(good.start_offset), insertAll)).toMatchObject({ constraint: "anchor_is_verbatim" });
  });

  test("by an upsert", async () => {
    const [insert, ...values] = insertAnchor({ ...good, claim_id: idOf("claim", "failed-twice"), exact: "invented" }) as [
      string,
      ...string[],
    ];
    expect(
      await refused([`${insert} on conflict on constraint anchor_order do update set exact = excluded.exact`, ...values]),
    ).toMatchObject({
      constraint: "anchor_is_verbatim",
    });
  });

  test("by changing one that is true", async () => {
    const where = `where claim_id = '${idOf("claim", "failed-twice")}'`;
    await accepted(`update anchors set status = 'moved' ${where}`);
    for (const change of [
      "exact = 'invented'",
      "exact = upper(exact)",
      "start_offset = start_offset - 1",
      "end_offset = end_offset + 1",
      "start_offset = start_offset - 1, end_offset = end_offset - 1",
      "prefix = ''",
      "suffix = ''",
      "prefix = prefix || 'x'",
      "block = block - 1",
      `article_id = '${otherArticleId}'`,
    ]) {
      expect(await refused(`update anchors set ${change} ${where}`), change).toMatchObject({
        code: "23514",
        constraint: "anchor_is_verbatim",
      });
    }
  });

  test("on a text that was never stored", async () => {
    const block: Statement = [
      "insert into blocks (article_id, text_revision, block, kind, links, start_offset, end_offset) values ($1, 7, 0, 'paragraph', 'none', 0, 8)",
      articleId,
    ];
    const anchor = { ...good, text_revision: 7, block: 0, start_offset: 0, end_offset: 8, exact: "invented", prefix: "", suffix: "" };
    expect(await refused(block, ...claimOn(anchor))).toMatchObject({ constraint: "blocks_tile_text" });
  });
});

describe("at COMMIT", () => {
  const quote = idOf("quote", "q8");
  const claim = idOf("claim", "failed-twice");
  const untrue = idOf("claim", "untrue");
  const mention = idOf("mention", "m7");
  const citation = idOf("citation", "c1");
  const moved = (ordinal: number, owner: string, words: string): Statement => {
    const { block, start_offset, end_offset, exact, prefix, suffix } = anchorOf(words);
    return [
      `update anchors set block = $2, start_offset = $3, end_offset = $4, exact = $5, prefix = $6, suffix = $7
        where coalesce(claim_id, quote_id, citation_id, mention_id) = $1 and role = 'content' and ordinal = ${ordinal}`,
      ...[owner, block, start_offset, end_offset, exact, prefix, suffix],
    ];
  };

  const quoteFaults: [why: string, ...statements: Statement[]][] = [
    ["another text", "update quotes set text = 'Invented.', display_text = 'Invented.'"],
    ["a text with a word more", "update quotes set text = text || ' indeed'"],
    ["a text with a letter less", "update quotes set text = left(text, -1), display_text = left(text, -1)"],
    ["anchors moved to other words of the article", moved(1, quote, "nobody counts it")],
    ["an anchor less", `delete from anchors where quote_id = '${quote}' and ordinal = 1`],
    ["no anchor", `delete from anchors where quote_id = '${quote}'`],
    ["its anchors in another order", `update anchors set ordinal = 7 where quote_id = '${quote}' and ordinal = 0`],
    ["an anchor that is no longer content", `update anchors set role = 'cue' where quote_id = '${quote}' and ordinal = 1`],
    ["another position", "update quotes set position = position + 1"],
    ["another article", `update quotes set article_id = '${otherArticleId}'`],
  ];
  test.each(quoteFaults)("a quote cannot have %s", async (_, statement) => {
    const one = typeof statement === "string" && statement.startsWith("update quotes") ? `${statement} where id = '${quote}'` : statement;
    expect(await refused(one as Statement)).toMatchObject({ code: "23514", constraint: "quote_rests_on_words" });
  });

  test("a quote may take other words of the article when text, anchors and position change together", async () => {
    const words = "nobody counts it";
    await accepted(
      `delete from anchors where quote_id = '${quote}' and ordinal = 1`,
      `update quotes set text = '${words}', display_text = '${words}', position = ${anchorOf(words).start_offset} where id = '${quote}'`,
      moved(0, quote, words),
    );
  });

  test.each([
    ["words from elsewhere", "'Invented'"],
    ["the end of its text", "right(text, 5)"],
    ["more than its text", "text || '.'"],
    ["other case", "upper(text)"],
    ["nothing", "''"],
  ])("a quote cannot display %s", async (_, value) => {
    expect(await refused(`update quotes set display_text = ${value} where id = '${quote}'`)).toMatchObject({
      constraint: "quote_display_text_begins_text",
    });
  });

  const claimFaults: [why: string, ...statements: Statement[]][] = [
    ["without an anchor", insertClaim(0)],
    ["whose anchor was deleted", `delete from anchors where claim_id = '${claim}'`],
    ["whose first anchor was deleted", `delete from anchors where claim_id = '${untrue}' and ordinal = 0`],
    ["whose anchor went to another", `update anchors set claim_id = '${untrue}', ordinal = 9 where claim_id = '${claim}'`],
    ["at another position", `update claims set position = position + 1 where id = '${claim}'`],
    ["of another article", `update claims set article_id = '${otherArticleId}' where id = '${claim}'`],
    ["with an anchor in another article", ...claimOn(anchorOf("a letter"), inOtherArticle())],
  ];
  test.each(claimFaults)("there is no claim %s", async (_, ...statements) => {
    expect(await refused(...statements)).toMatchObject({ code: "23514", constraint: "claim_rests_on_words" });
  });

  test("there is no mention without an anchor, with two, or elsewhere", async () => {
    const second: Statement = [
      `insert into anchors (article_id, text_revision, block, mention_id, role, ordinal, start_offset, end_offset, exact, prefix, suffix)
       select article_id, text_revision, block, mention_id, role, 1, start_offset, end_offset, exact, prefix, suffix from anchors where mention_id = $1`,
      mention,
    ];
    for (const statement of [
      `delete from anchors where mention_id = '${mention}'`,
      second,
      `update mentions set position = 0 where id = '${mention}'`,
      moved(0, mention, "a letter"),
    ]) {
      expect(await refused(statement)).toMatchObject({ code: "23514", constraint: "mention_rests_on_words" });
    }
  });

  test("a citation has a position exactly where it has an anchor", async () => {
    for (const statement of [
      `delete from anchors where citation_id = '${citation}'`,
      `update citations set position = null where id = '${citation}'`,
      `update citations set position = 3 where id = '${citation}'`,
      `update citations set position = 3 where id = '${idOf("citation", "c3")}'`,
    ]) {
      expect(await refused(statement)).toMatchObject({ code: "23514", constraint: "citation_rests_on_words" });
    }
    await accepted(
      `delete from anchors where citation_id = '${citation}'`,
      `update citations set position = null where id = '${citation}'`,
    );
  });

  function inOtherArticle(): AnchorValues {
    const other = testArticle("a-glassblower-on-heat").article.blocks[0]?.text ?? "";
    return {
      ...anchorOf("a letter"),
      article_id: otherArticleId,
      block: 0,
      ordinal: 1,
      start_offset: 0,
      end_offset: 5,
      exact: other.slice(0, 5),
      prefix: "",
      suffix: other.slice(5) + "\n\nOda Lindqvist talks about furnaces, money".slice(0, 32 - other.length + 5),
    };
  }
});

describe("nothing that was written once", () => {
  test.each(["text_revisions", "blocks", "revisions", "changes"])("in %s is updated, deleted or truncated", async (table) => {
    const column = { text_revisions: "text", blocks: "kind", revisions: "snapshot", changes: "operation" }[table];
    for (const statement of [
      `update ${table} set ${column} = ${column}`,
      `update ${table} set ${column} = ${column} where false`,
      `delete from ${table}`,
      `delete from ${table} where false`,
      `truncate ${table}`,
      `truncate ${table} cascade`,
    ]) {
      expect(await refused(statement), statement).toMatchObject({
        message: expect.stringMatching(/never updated or deleted|cannot truncate/),
      });
    }
  });

  test.each(["articles", "claims", "quotes", "sources", "citations", "actors", "mentions", "events"])(
    "in %s is deleted, truncated or given another id",
    async (table) => {
      expect(await refused(`delete from ${table}`)).toMatchObject({ message: `rows of ${table} are withdrawn, never deleted` });
      expect(await refused(`truncate ${table} cascade`)).toMatchObject({ message: expect.stringContaining("never") });
      expect(await refused(`update ${table} set id = reverse(id) where id = (select min(id) from ${table})`)).toMatchObject({
        message: `the id of a row of ${table} never changes`,
      });
    },
  );

  test.each([
    "anchors",
    "article_authors",
    "actor_names",
    "actor_identifiers",
    "actor_positions",
    "participants",
    "quote_vias",
    "quote_abouts",
    "claim_vias",
    "claim_abouts",
    "claim_events",
    "claim_quotes",
    "evidence",
    "relations",
    "package_keys",
  ])("in %s is truncated, which no change would record", async (table) => {
    expect(await refused(`truncate ${table}`)).toMatchObject({ message: `rows of ${table} are never truncated` });
  });
});

describe("the blocks of a text revision are its whole text", () => {
  const lines = ["Once 🏮 upon", "a time\nthere", "was none."];
  const whole = lines.join("\n\n");
  type Span = [start: number, end: number];
  const spans = ((): Span[] => {
    let start = 0;
    return lines.map((line) => {
      const span: Span = [start, start + [...line].length];
      start = span[1] + 2;
      return span;
    });
  })();
  const revision = (content = whole, number = 2): Statement => [
    "insert into text_revisions (article_id, revision, text, sha256, length) values ($1, $2, $3, $4, $5)",
    articleId,
    number,
    content,
    createHash("sha256").update(content).digest("hex"),
    [...content].length,
  ];
  const inBlocks = (list: (Span & { number?: number })[] | Span[], numbers = list.map((_, index) => index), number = 2): Statement[] => [
    `insert into blocks (article_id, text_revision, block, kind, links, start_offset, end_offset) values ${list
      .map(([start, end], index) => `('${articleId}', ${number}, ${numbers[index]}, 'paragraph', 'none', ${start}, ${end})`)
      .join(", ")}`,
  ];
  const [first, second, third] = spans as [Span, Span, Span];

  test("and are stored where they are", async () => {
    await accepted(revision(), ...inBlocks(spans));
    await accepted(revision("One."), ...inBlocks([[0, 4]]));
  });

  const wrong: [why: string, ...statements: Statement[]][] = [
    ["none", revision()],
    ["the last missing", revision(), ...inBlocks([first, second])],
    ["the first missing", revision(), ...inBlocks([second, third])],
    ["one between missing", revision(), ...inBlocks([first, third])],
    ["numbered from one", revision(), ...inBlocks(spans, [1, 2, 3])],
    ["a number left out", revision(), ...inBlocks(spans, [0, 1, 3])],
    ["in another order", revision(), ...inBlocks([second, first, third])],
    ["overlapping", revision(), ...inBlocks([first, [second[0] - 1, second[1]], third])],
    ["a letter between two left out", revision(), ...inBlocks([first, [second[0] + 1, second[1]], third])],
    ["the last too long", revision(), ...inBlocks([first, second, [third[0], third[1] + 1]])],
    ["the last too short", revision(), ...inBlocks([first, second, [third[0], third[1] - 1]])],
    [
      "split within a word",
      revision("Once upon"),
      ...inBlocks([
        [0, 3],
        [5, 9],
      ]),
    ],
    [
      "split at a single line break",
      revision("Once\nupon"),
      ...inBlocks([
        [0, 4],
        [6, 9],
      ]),
    ],
    [
      "counted in UTF-16 units",
      revision(),
      ...inBlocks([
        [0, first[1] + 1],
        [second[0] + 1, second[1] + 1],
        [third[0] + 1, third[1] + 1],
      ]),
    ],
    ["one added later that spans all", ...inBlocks([[0, [...text].length]], [blocks.length], 1)],
    ["one added later at the end", ...inBlocks([[[...text].length + 2, [...text].length + 9]], [blocks.length], 1)],
    ["of a text that was never stored", ...inBlocks([[0, 4]], [0], 7)],
  ];
  test.each(wrong)("refused: %s", async (_, ...statements) => {
    expect(await refused(...statements)).toMatchObject({ code: "23514", constraint: "blocks_tile_text" });
  });

  test("and its length and sum are those of its text, without carriage returns", async () => {
    const values = (content: string, sha256: string, length: number): Statement => [
      "insert into text_revisions (article_id, revision, text, sha256, length) values ($1, 2, $2, $3, $4)",
      ...[articleId, content, sha256, length],
    ];
    const sum = (content: string) => createHash("sha256").update(content).digest("hex");
    expect(await refused(values("🏮", sum("🏮"), 2))).toMatchObject({ constraint: "text_revision_length_true" });
    expect(await refused(values("🏮", sum("🏮 "), 1))).toMatchObject({ constraint: "text_revision_sha256_true" });
    expect(await refused(values("a\r\nb", sum("a\r\nb"), 4))).toMatchObject({ constraint: "text_revision_without_cr" });
    await accepted(values("🏮", sum("🏮"), 1), ...inBlocks([[0, 1]]));
  });
});

describe("offsets are code points", () => {
  test.each(testArticles)("of the text of %s, as JavaScript's own iteration counts them", async (name) => {
    const { $client } = database.db;
    const id = resourceId("article", name);
    const printed = testArticle(name).article.blocks.map((block) => block.text);
    const codePoints = [...printed.join("\n\n")];
    const stretch = (from: number, to: number) => codePoints.slice(Math.max(from, 0), to).join("");

    const [stored] = await $client`select text, length, octet_length(text) as bytes from text_revisions where article_id = ${id}`;
    expect(stored).toEqual({ text: printed.join("\n\n"), length: codePoints.length, bytes: Buffer.byteLength(printed.join("\n\n")) });

    const spans = await $client`select start_offset, end_offset from blocks where article_id = ${id} order by block`;
    expect(spans.map(({ start_offset, end_offset }) => stretch(start_offset, end_offset))).toEqual(printed);

    const anchors = await $client`select * from anchors where article_id = ${id}`;
    expect(anchors.length).toBe(numberOfAnchors(name));
    for (const { start_offset, end_offset, exact, prefix, suffix, block } of anchors) {
      expect({ exact, prefix, suffix }).toEqual({
        exact: stretch(start_offset, end_offset),
        prefix: stretch(start_offset - 32, start_offset),
        suffix: stretch(end_offset, end_offset + 32),
      });
      expect(printed[block]).toContain(exact);
    }
  });

  test("of the very place that a package names", async () => {
    const places: [owner: string, exact: string, utf16: number][] = [
      [idOf("mention", "m1"), "Corvalla", text.indexOf("Corvalla", text.indexOf("Corvalla") + 1)],
      [idOf("mention", "m2"), "Zoe\u0308 Ma\u0301rquez-Vale", text.indexOf("Zoe\u0308 Ma\u0301rquez-Vale 👩🏽‍🚒")],
      [idOf("mention", "m9"), "went dark", text.indexOf("went dark on 3 March")],
      [idOf("mention", "m12"), "dark", text.indexOf("dark: nobody")],
      [idOf("quote", "q7"), "repair", text.indexOf("repair” they")],
      [idOf("claim", "bridge-closed"), "Bridge 7", text.indexOf("Bridge 7")],
    ];
    for (const [owner, exact, utf16] of places) {
      const found = await database.db.$client`
        select exact, start_offset from anchors where coalesce(claim_id, quote_id, mention_id) = ${owner} and role = 'content'`;
      expect([...found], exact).toEqual([{ exact, start_offset: [...text.slice(0, utf16)].length }]);
    }
  });

  function numberOfAnchors(name: (typeof testArticles)[number]): number {
    const { mentions = [], citations = [], quotes = [], claims = [] } = testArticle(name);
    return (
      mentions.length +
      citations.filter(({ anchor }) => anchor).length +
      quotes.flatMap(({ anchors }) => Object.values(anchors).flat()).length +
      claims.flatMap(({ anchors }) => anchors).length
    );
  }
});
