import { z } from "@hono/zod-openapi";
import { dataAnswer } from "../http/answer-schemas.ts";

const annotationSchema = z
  .looseObject({
    "@context": z
      .union([z.string(), z.array(z.string())])
      .openapi({ description: "The W3C’s context of annotations, and for the container that of linked data platforms." }),
    id: z.string().openapi({ description: "Where it is served." }),
    type: z.union([z.string(), z.array(z.string())]).openapi({ description: "AnnotationCollection, AnnotationPage or Annotation." }),
    total: z.int().min(0).optional().openapi({ description: "Of a container: how many annotations there are." }),
    items: z.array(z.unknown()).optional().openapi({ description: "Of a page: its annotations, or their addresses." }),
  })
  .openapi("WebAnnotations", { description: "A container of Web Annotations, one of its pages, or an annotation." });

const plain = dataAnswer("WebAnnotationsAnswer", annotationSchema, "The container, the page or the annotation.");

const containerHeaders = {
  Link: {
    schema: { type: "string" as const },
    description: 'What the answer is (`rel="type"`), and of the container which protocol it keeps.',
    example: '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
  },
  Allow: { schema: { type: "string" as const }, description: "What can be done with it.", example: "GET, HEAD, OPTIONS" },
  "Preference-Applied": {
    schema: { type: "string" as const },
    description: "Where `Prefer` was sent: what was done about it (RFC 7240).",
    example: "return=representation",
  },
};

/** The successful answers: JSON-LD by its profile, or for who asks for it, the same as plain JSON. */
export const annotationAnswer = {
  ...plain,
  200: {
    ...plain[200],
    headers: { ...plain[200].headers, ...containerHeaders },
    content: { "application/ld+json": { schema: annotationSchema }, "application/json": { schema: annotationSchema } },
  },
  304: { ...plain[304], headers: { ...plain[304].headers, ...containerHeaders } },
};
