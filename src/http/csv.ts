/** A spreadsheet takes a cell that begins like this for a formula. */
const startsFormula = /^[=+\-@\t\r]/;

/** Excel takes a file for UTF-8 only where it begins like this. */
export const byteOrderMark = "\uFEFF";

export const csvType = "text/csv; charset=utf-8; header=present";

/** A line of a table (RFC 4180). Null is an empty cell; a text that a spreadsheet would run gets a leading apostrophe. */
export const csvLine = (cells: (string | number | boolean | null)[]): string => `${cells.map(cell).join(",")}\r\n`;

function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && startsFormula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
