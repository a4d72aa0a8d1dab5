/** What of Apache Annotator the tests use; its own types do not resolve under Node's rules. */
declare module "@apache-annotator/dom" {
  type Matcher = (scope: Range) => AsyncIterable<Range>;
  export function createTextQuoteSelectorMatcher(selector: object): Matcher;
  export function createTextPositionSelectorMatcher(selector: object): Matcher;
}
