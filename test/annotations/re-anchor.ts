import { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } from "@apache-annotator/dom";
import { JSDOM } from "jsdom";

export interface Selector {
  type: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

interface Place {
  start: number;
  words: string;
}

/** A page that shows a text, on which Apache Annotator looks for what selectors select. */
export function openPage(text: string) {
  const { window } = new JSDOM("<!doctype html><body></body>");
  // The library asks for these by their global names.
  Object.assign(globalThis, { Node: window.Node, NodeFilter: window.NodeFilter, Range: window.Range, document: window.document });
  const root = window.document.body;
  root.textContent = text;
  const places = async (matches: AsyncIterable<Range>): Promise<Place[]> => {
    const found: Place[] = [];
    for await (const range of matches) found.push({ start: startOf(range), words: range.toString() });
    return found;
  };
  const startOf = (range: Range) => {
    const before = window.document.createRange();
    before.setStart(root, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return before.toString().length;
  };
  const whole = () => {
    const range = window.document.createRange();
    range.selectNodeContents(root);
    return range;
  };
  return {
    /** Where the words stand with just this around them. */
    byQuote: async (selector: Selector) => await places(createTextQuoteSelectorMatcher(selector)(whole())),
    /** What stands at these positions. */
    byPosition: async (selector: Selector) => await places(createTextPositionSelectorMatcher(selector)(whole())),
  };
}
