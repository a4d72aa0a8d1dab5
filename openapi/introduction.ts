import { detailCodes } from "../src/http/detail-codes.ts";
import { problems } from "../src/http/problems.ts";
import { contextPath } from "../src/linked-data/context.ts";
import { namespace } from "../src/linked-data/own-terms.ts";

/** The kinds of problem as a table. */
const problemTable = Object.entries(problems)
  .map(([code, { status, title }]) => `| ${status} | \`urn:nutgraph:problem:${code}\` | ${title} |`)
  .join("\n");

/** What the codes in `errors` mean, as a table. */
const detailTable = Object.entries(detailCodes)
  .map(([code, title]) => `| \`${code}\` | ${title} |`)
  .join("\n");

/** What a reader of the document is told before the first operation, in Markdown. */
export const introduction = `\
Nutgraph serves published articles as structured, evidence-bound data: who claims what, on whose word, on what evidence, about whom, and when. Each claim, quote, mention and citation is bound to the exact words of the article that it rests on.

Nothing here says that a claim is true. An annotation is somebody’s reading of an article; \`provenance\` says whose, how sure they were, and whether a person accepted it as a faithful reading.

## Text and anchors

An article’s canonical text is its blocks in document order, joined by a blank line, and never changes within a text revision. An **anchor** names a stretch of it: \`start\` and \`end\` count Unicode code points from the start of the canonical text, \`end\` exclusive, and \`exact\` repeats the words. The database itself checks that they agree. JavaScript and Java count UTF-16 units, so count code points there: \`Array.from(text).slice(start, end).join("")\`.

## Lists

A list answers with \`data\`, the resources, and \`page\`. \`limit\` sets the size of a page; \`page.next\` is the path of the next one, with a cursor that belongs to these filters and this order, \`page.cursor\` that cursor alone; both are null on the last page. \`count=true\` adds \`page.total\`. With \`sort\`, a leading \`-\` turns the order round; what has no value comes last either way.

A filter has the name of the field that it looks at, without \`Id\`: \`kind\`, \`speaker\`, \`about\`. The fields of the article that something belongs to take the prefix \`article\`: \`articleKind\`. Several values of one filter stand with commas between them, or the filter is given several times; they are alternatives; several filters must all hold. A date is matched by the days that it may mean; what has no date is left out unless \`includeUndated=true\`. Lists show what is published and not rejected, unless \`status\` or \`reviewStatus\` asks for more. A parameter that an operation does not have is an error.

\`fields\` cuts resources down to the named top-level fields, \`id\` and \`type\` always among them; the schemas describe whole resources. \`include\` follows the named fields and adds the resources that they lead to, once each, under \`included\`.

## In other formats

\`Accept\` chooses the format, or \`format\` does, which goes first; each operation says what it offers.

**Everything at once**, of every list, as NDJSON or CSV, with \`format=ndjson\` or \`format=csv\`, or by \`Accept\`: all that the filters leave, in the order of the ids, however much it is. \`afterId\` goes on behind an id, as after a break: an answer that breaks off is no whole one, for a whole one ends as HTTP says that bodies end. \`Nutgraph-Position\` is a position from before the first row was read, so that \`/v1/changes\` from there on completes the copy. \`sort\`, \`limit\`, \`cursor\`, \`count\`, \`facets\` and \`include\` do not go with it.

**CSV**: nested fields have names with points, lists of ids stand with spaces between, other lists are JSON; null is an empty cell, the file begins with a byte order mark, and a text that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a carriage return gets a leading apostrophe, so that no spreadsheet runs it. New columns come at the end.

**Atom feeds** of articles and claims with \`format=atom\` or \`Accept: application/atom+xml\` (RFC 4287, paged by RFC 5005): what is new or has changed, the last change first, with all filters of the list. No other \`sort\` than \`-updatedAt\`, nor \`fields\`, \`include\`, \`facets\` or \`count\`, goes with it. What was withdrawn, merged or rejected in review comes too, as \`at:deleted-entry\` (RFC 6721), unless \`status\` or \`reviewStatus\` says otherwise, so that a subscriber does not miss a retraction; what no longer meets a filter, or was erased, only leaves the feed. \`updated\` and \`published\` are the times of the record here, not of the article. An article’s authors are those that it or a dated source names. A claim has no author of its own, because an Atom author would stand there as the claimant: the feed’s is the keeper of this record, and the content says who claims it, how it is put forward, and on which words. \`[hedged]\`, \`[alleged]\` or \`[denial]\` leads the title of what is not simply stated. Where the rights allow no words there are none. \`If-Modified-Since\` answers 304 while nothing at all has changed here, \`If-None-Match\` while the page is the same.

**JSON-LD**: every resource is a node whose \`@id\` is its address. What schema.org has words for is said in its words, and only where they say what we know: the author of a \`Claim\` is its claimant, and nobody where the claim is denied or only characterised; an event is an \`Event\` only where it is asserted; a date stands there only where it is known to the day; who has no name gets none. Beside that stands every field in our own terms: \`ng:\` and the field’s name, described by the schemas here. \`ng:\` is \`${namespace}\` wherever the service runs, and \`${contextPath}\` is the context, which types days, times and addresses and keeps lists in their order. A field that holds ids holds addresses, of which an id is the last part; nulls are left out; a quote’s anchors stand in one list, each with its \`ng:role\`; types are \`ng:Claim\` and so on. \`include\` adds nodes to a \`@graph\`, \`fields\` does not go with it. An article with everything in it is at \`/v1/articles/{article}/package?format=jsonld\`.

**Web Annotations** (W3C) are at \`/v1/articles/{article}/annotations\`, and **IPTC ninjs 3** is a format of an article.

**Model Context Protocol**: assistants ask at \`/mcp\` (streamable HTTP, without sessions). Its tools only read and give the resources that are described here; \`who_said_what\` keeps quotes, paraphrases and characterisations apart, and says plainly where there is nothing.

## Clients

\`/openapi.json?formats=json\` is this document with nothing but JSON wherever there is JSON. Generate clients from that: of an answer in several formats generators make one type of all of them, with which nobody can do anything. \`/client.ts\` holds the types for TypeScript, as openapi-typescript makes them of it, ready for openapi-fetch.

## Keys

Reading needs no key, unless whoever runs the service has closed it. Everything else does: \`Authorization: Bearer ng_…\`. A key holds scopes, and each operation says which it needs; \`admin\` holds all the others. A key that is sent must be valid, also where none is needed. What a key writes is recorded with its name and id.

## Errors

Every error is a problem document (RFC 9457) of type \`application/problem+json\`. \`type\` says what sort of problem it is, \`detail\` what is wrong here, \`errors\` which parameter is to blame, or by JSON Pointer which part of the body.

| Status | Type | Title |
| --- | --- | --- |
${problemTable}

Each of \`errors\` has a \`code\`, for programs, and a \`message\` for people:

| Code | Meaning |
| --- | --- |
${detailTable}

## Limits

429 and 503 carry \`Retry-After\`, and the same request may be sent again after so many seconds. 503 says nothing against it: the service is asked more than it can answer soon, or is about to stop. Whoever runs it may bound how often a key asks, or an address without one: then answers carry \`RateLimit-Policy: "key";q=600;w=60\`, so many requests in so many seconds, and \`RateLimit: "key";r=599;t=60\`, how many are left and when the quota is whole again (draft-ietf-httpapi-ratelimit-headers).

## Revisions, entity tags, positions

A resource’s \`revision\` counts its changes; what others count of it (\`counts\`, \`citationCount\`) stands outside. Answers have an \`ETag\`; send it back as \`If-None-Match\` and what has not changed comes as 304 without a body. Every answer below \`/v1\` carries \`Nutgraph-Position\`: an opaque point in the order of all changes whose changes the answer fully contains. With \`Nutgraph-Min-Position\` a request asks for an answer at least that new, and gets 412 where there is none yet, 409 where the position is of another history. Every \`GET\` can be asked as \`HEAD\`.

Every change stands in one feed, \`/v1/changes\`, in the order in which it was committed. \`/revisions\` below a resource says what became of it, \`/differences\` how two of its revisions differ, and \`asOf\` gives a resource, a text or a package as it was at a position or a time. A day means its end in UTC.

## Writing

What changes something needs \`If-Match\` with the \`ETag\` that was seen: without it comes 428, and 412 where somebody else was faster. A \`PATCH\` is a merge patch (RFC 7396) on the form that the thing has in article packages, sent as \`application/merge-patch+json\` or as \`application/json\`. A \`POST\` that makes something takes \`Idempotency-Key\`, a string in quotation marks: sent again by the same key within 24 hours it is done once, and answers as it did; with another request it is 422, and while the first is still being done 409.

What is withdrawn leaves the lists and answers 410 with what is left to see of it, and an \`ETag\` by which the withdrawal can be taken back. What was merged answers 308 and leads to what it is now, and so does a question whose filters name it. Within v1, fields and words of enumerations are added and never removed.
`;

export const tags = [
  {
    name: "Articles",
    description: "Published articles: what is known of them, their text by blocks, and everything in them as one package.",
  },
  { name: "Claims", description: "Propositions that an article makes or reports: who answers for them, how, and on what evidence." },
  { name: "Quotes", description: "Words in quotation marks, with who says them. Verbatim: the article prints them so." },
  { name: "Sources", description: "Works and pages that articles cite. A person who speaks is an actor, not a source." },
  { name: "Citations", description: "Places where an article leads to a source." },
  { name: "Actors", description: "People, states, organisations and groups that act, speak or are spoken of." },
  { name: "Mentions", description: "Places where an article names or describes an actor or an event." },
  { name: "Events", description: "What happened, is happening, or is said or predicted to happen." },
  { name: "Search", description: "Words, wherever they stand." },
  { name: "Fact-checks", description: "What publishers found of claims, each in its own words, side by side." },
  { name: "Corrections", description: "What was put right after publication, and what that touched." },
  { name: "Graph", description: "Actors, and what is asserted between them." },
  { name: "Sourcing", description: "What articles rest on and whom they quote, in numbers that lead back to what was counted." },
  { name: "Imports", description: "Articles on their way in." },
  { name: "Keys", description: "Who may do what." },
  { name: "Erasures", description: "What had to go for good, and on what legal ground." },
  { name: "Changes", description: "Everything that changes, in the order in which it was committed." },
  { name: "Webhooks", description: "Changes, told to whoever asks for it: pushed, signed, at least once and in order." },
  { name: "History", description: "What was said before: revisions of every resource, and how they differ." },
  { name: "Operations", description: "For those who run the service." },
];
