import { JSDOM } from "jsdom";
import { expect } from "vitest";

const atomNamespace = "http://www.w3.org/2005/Atom";
export const tombstones = "http://purl.org/atompub/tombstones/1.0";

const { window } = new JSDOM("");

/** The root of a document, by a parser that refuses whatever is not well-formed. */
export function parseXml(xml: string): Element {
  return new window.DOMParser().parseFromString(xml, "application/xml").documentElement;
}

/** HTML as a reader’s browser reads it. */
export const parseHtml = (html: string) => new window.DOMParser().parseFromString(html, "text/html").body;

export const children = (parent: Element, name: string, namespace = atomNamespace) =>
  [...parent.children].filter((child) => child.localName === name && child.namespaceURI === namespace);
export const textOf = (parent: Element, name: string) => children(parent, name)[0]?.textContent ?? null;
export const linksOf = (parent: Element, rel: string) =>
  children(parent, "link")
    .filter((link) => (link.getAttribute("rel") ?? "alternate") === rel)
    .map((link) => link.getAttribute("href"));

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const metadata = {
  feed: {
    one: ["id", "title", "updated"],
    atMostOne: ["generator", "icon", "logo", "rights", "subtitle"],
    any: ["author", "category", "contributor", "link", "entry"],
  },
  entry: {
    one: ["id", "title", "updated"],
    atMostOne: ["content", "published", "rights", "source", "summary"],
    any: ["author", "category", "contributor", "link"],
  },
};

/** Holds a document against RFC 4287 (with RFC 5005 and 6721), section by section; gives its root. */
export function expectAtom(xml: string): Element {
  const feed = parseXml(xml);
  expect([feed.localName, feed.namespaceURI], xml.slice(0, 500)).toEqual(["feed", atomNamespace]);
  expectMembers(feed, "feed");
  const entries = children(feed, "entry");
  for (const entry of entries) expectMembers(entry, "entry");

  // 4.1.1: an author on the feed, or on every entry.
  if (children(feed, "author").length === 0) for (const entry of entries) expect(children(entry, "author").length).toBeGreaterThan(0);
  // 4.1.1: two entries of an id differ in time; here every id comes once.
  const deleted = children(feed, "deleted-entry", tombstones).map((one) => one.getAttribute("ref"));
  const ids = [textOf(feed, "id"), ...entries.map((entry) => textOf(entry, "id")), ...deleted];
  expect(new Set(ids).size).toBe(ids.length);
  // RFC 5005, 3: at most one of each of these, and one self (RFC 4287, 4.1.1: should).
  expect(linksOf(feed, "self")).toHaveLength(1);
  for (const rel of ["first", "next", "previous", "last"]) expect(linksOf(feed, rel).length, rel).toBeLessThanOrEqual(1);
  // RFC 6721, 3.
  for (const one of children(feed, "deleted-entry", tombstones)) {
    expectIri(one.getAttribute("ref"));
    expect(one.getAttribute("when")).toMatch(rfc3339);
    for (const child of one.children) expect(["comment", "by"]).toContain(child.localName);
  }
  return feed;
}

function expectMembers(parent: Element, kind: keyof typeof metadata): void {
  const { one, atMostOne, any } = metadata[kind];
  for (const name of one) expect(children(parent, name), name).toHaveLength(1);
  for (const name of atMostOne) expect(children(parent, name).length, name).toBeLessThanOrEqual(1);
  for (const child of [...parent.children].filter(({ namespaceURI }) => namespaceURI === atomNamespace)) {
    expect([...one, ...atMostOne, ...any]).toContain(child.localName);
  }
  // 3.1 to 3.3, 4.2.6, 4.2.9, 4.2.15.
  expectIri(textOf(parent, "id"));
  for (const name of ["updated", "published"]) {
    for (const { textContent } of children(parent, name)) {
      expect(textContent).toMatch(rfc3339);
      expect(Date.parse(textContent as string)).not.toBeNaN();
    }
  }
  for (const name of ["title", "subtitle", "rights"]) {
    for (const construct of children(parent, name)) {
      expect(["text", null]).toContain(construct.getAttribute("type"));
      expect(construct.children).toHaveLength(0);
      expect(construct.textContent).toMatch(/\S/);
    }
  }
  for (const author of children(parent, "author")) {
    expect(children(author, "name")).toHaveLength(1);
    expect(textOf(author, "name")).toMatch(/\S/);
    expect(children(author, "uri").length).toBeLessThanOrEqual(1);
    for (const uri of children(author, "uri")) expectIri(uri.textContent);
  }
  // 4.2.7, and no two alternates of a type and language.
  const alternates = children(parent, "link").filter((link) => link.getAttribute("rel") === "alternate");
  const kinds = alternates.map((link) => `${link.getAttribute("type")} ${link.getAttribute("hreflang")}`);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(alternates.length).toBeGreaterThan(0);
  for (const link of children(parent, "link")) {
    expectIri(link.getAttribute("href"));
    expect(link.getAttribute("type") ?? "a/b").toMatch(/^[\w.+-]+\/[\w.+-]+$/);
  }
  // 4.2.2.
  for (const category of children(parent, "category")) {
    expect(category.getAttribute("term")).toMatch(/\S/);
    if (category.hasAttribute("scheme")) expectIri(category.getAttribute("scheme"));
  }
  // 4.1.3.3: HTML is escaped, so that there is no element inside.
  for (const content of children(parent, "content")) {
    expect(content.getAttribute("type")).toBe("html");
    expect(content.children).toHaveLength(0);
    expect(content.textContent).toMatch(/\S/);
  }
}

function expectIri(iri: string | null): void {
  expect(iri).toMatch(/^https?:\/\/[^\s<>"{}|\\^`]+$/);
  expect(URL.canParse(iri as string), iri as string).toBe(true);
}
