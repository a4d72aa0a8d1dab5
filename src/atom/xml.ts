/** Markup that is already escaped. */
export type Markup = string & { readonly markup: unique symbol };
type Attributes = Record<string, string | null | undefined>;

// Neither may stand in XML 1.0, not even as a reference, and a lone surrogate is no character at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const references: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as markup; what XML has no place for becomes U+FFFD. */
export function text(value: string): Markup {
  return permitted(value)
    .replace(/[&<>"]/g, (sign) => references[sign] as string)
    .replaceAll("\r", "&#13;") as Markup;
}

/** An element, in XML and, where it has content, in HTML too. Attributes without a value are left out, as are children without one. */
export function element(name: string, attributes: Attributes, ...children: (Markup | null | undefined)[]): Markup {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value == null ? [] : [` ${key}="${attribute(value)}"`]));
  const inner = children.filter((child) => child != null).join("");
  return `<${name}${given.join("")}${inner === "" ? "/>" : `>${inner}</${name}>`}` as Markup;
}

/** An element of XML whose children stand each on a line of its own. */
export function block(name: string, attributes: Attributes, ...children: (Markup | null | undefined)[]): Markup {
  const onLines = children.filter((child) => child != null).map((child) => `\n${child}` as Markup);
  return element(name, attributes, ...onLines, "\n" as Markup);
}

/** A whole document, with this element at its root. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

/** Line ends in an attribute would be read as spaces. */
const attribute = (value: string) => text(value).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");

const permitted = (value: string) => value.toWellFormed().replaceAll(forbidden, "\ufffd");
