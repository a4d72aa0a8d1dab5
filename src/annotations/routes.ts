import { createRoute, z } from "@hono/zod-openapi";
import { belongingsOf } from "../articles/belongings.ts";
import { articleReference, findArticle } from "../articles/queries.ts";
import type { Article } from "../articles/schemas.ts";
import { send } from "../http/answers.ts";
import { formatOf, mediaTypes } from "../http/formats.ts";
import { flagParameter } from "../http/parameters.ts";
import { Problem, problemResponses } from "../http/problems.ts";
import { createRouter, type Service } from "../http/router.ts";
import { exampleIds, exampleSlug } from "../resources/example-ids.ts";
import { render } from "../resources/render.ts";
import { toAnnotations } from "./annotations.ts";
import { annotationContext, annotationMediaType, annotationsPerPage, preferenceIn, toCollection, toPage } from "./container.ts";
import { annotationAnswer } from "./schemas.ts";

const most = 999_999_999;

const list = createRoute({
  method: "get",
  path: "/v1/articles/{article}/annotations",
  operationId: "listArticleAnnotations",
  tags: ["Articles"],
  summary: "Get an article’s annotations",
  description: `The article’s claims, quotes, citations and mentions as W3C Web Annotations: a container (Web Annotation Protocol), its pages of ${annotationsPerPage}, and each annotation. There is one annotation for each anchor that holds in the text in force, in the order of the text.

| of | motivation | bodies |
|---|---|---|
| a claim | \`describing\` | the proposition in our wording, and the claim |
| a quote | \`classifying\` | the role of the words (\`content\`, \`speaker\` or \`cue\`), the quote, and for \`speaker\` the actor |
| a citation | \`linking\` | the source, and the citation |
| a mention | \`identifying\` | the actor or event, and the mention |

The target is the article’s text as plain text (\`/text?format=text\`), with a TextQuoteSelector and a TextPositionSelector. Positions count Unicode code points, as the model asks; JavaScript counts UTF-16 units: \`[...text].slice(0, start).join("").length\`. Where the whole text may not be served, the words are looked for in the article at its own address, and where no words may be shown, there is only a position. A person is the \`creator\`; an import, a rule or a model is the \`generator\`.

\`Prefer: return=representation; include="http://www.w3.org/ns/oa#PreferContainedIRIs"\` gives addresses in place of annotations, \`http://www.w3.org/ns/ldp#PreferMinimalContainer\` a container without its first page.`,
  request: {
    params: z.object({
      article: articleReference().openapi({ param: { description: "The article’s id or slug.", example: exampleSlug } }),
    }),
    headers: z.object({
      // Validators see names of headers in lower case; this is the name in the document, and the handler reads the header itself.
      Prefer: z
        .string()
        .optional()
        .openapi({
          param: {
            description: "How the container should come (RFC 7240).",
            example: 'return=representation; include="http://www.w3.org/ns/ldp#PreferMinimalContainer"',
          },
        }),
    }),
    query: z.strictObject({
      page: z
        .string("must be a whole number")
        .regex(/^(0|[1-9]\d{0,8})$/, `must be a whole number from 0 to ${most}`)
        .transform(Number)
        .optional()
        .openapi({
          type: "integer",
          minimum: 0,
          maximum: most,
          pattern: undefined,
          param: { description: "Only this page, from 0.", example: 0 },
        }),
      iris: flagParameter({ description: "The annotations’ addresses in place of the annotations.", example: true }),
      annotation: z
        .string()
        .regex(/^(clm|quo|cit|men)_[a-z2-7]{26}(\.(content|speaker|cue))?\.\d{1,4}$/, "must be the last part of an annotation’s address")
        .optional()
        .openapi({ param: { description: "Only this annotation.", example: `${exampleIds.claim}.0` } }),
    }),
  },
  responses: {
    ...annotationAnswer,
    ...problemResponses("invalidParameter", "notFound", "withdrawn"),
  },
});

export function annotationRoutes(service: Service) {
  return createRouter().openapi(list, async (c) => {
    const { page, annotation, ...query } = c.req.valid("query");
    const [wire] = await render(service, [await findArticle(service.db, c.req.valid("param").article)]);
    const article = wire as unknown as Article;
    const annotations = toAnnotations(article, await belongingsOf(service, article.id), service);
    const address = `${article.url}/annotations`;
    const container = { address, label: `Annotations of ${article.headline ?? article.slug}`, annotations };
    const prefer = c.req.header("Prefer");
    const preference = preferenceIn(prefer);
    const iris = query.iris ?? preference.iris;
    const type = formatOf(c, undefined, ["jsonld", "json"]) === "json" ? mediaTypes.json : annotationMediaType;
    c.header("Allow", "GET, HEAD, OPTIONS");
    c.header("Vary", "Prefer", { append: true });
    if (annotation !== undefined) {
      const found = annotations.find(({ id }) => id.endsWith(`?annotation=${annotation}`));
      if (!found) throw new Problem("notFound", `There is no annotation ${annotation}; ${address} has those that there are.`);
      c.header("Link", '<http://www.w3.org/ns/ldp#Resource>; rel="type"');
      return send(c, { "@context": annotationContext, ...found }, undefined, type) as never;
    }
    if (page !== undefined) return send(c, toPage(container, page, iris), undefined, type) as never;
    c.header("Link", '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"');
    c.header("Link", '<http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"', { append: true });
    c.header("Content-Location", `${address}${iris ? "?iris=true" : ""}`);
    if (prefer !== undefined) c.header("Preference-Applied", "return=representation");
    return send(c, toCollection(container, { ...preference, iris }), undefined, type) as never;
  });
}
