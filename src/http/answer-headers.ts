// The headers of answers, for contracts.

/** The request id of the documentation's examples. */
export const exampleRequestId = "2c1f7d2e-6a51-4f04-8b0a-0c9c6f6a3f11";

/** On every answer, whatever its status. */
export const requestIdHeader = {
  "X-Request-Id": {
    schema: { type: "string" as const },
    description: "The request’s id in the log; the one that the request gave, or a new one.",
    example: exampleRequestId,
  },
};

const positionHeader = {
  "Nutgraph-Position": {
    schema: { type: "string" as const },
    description: "A position in the change feed whose changes the answer fully contains.",
    example: "3f0a1c9e-412",
  },
};

/** On every answer below `/v1`. */
export const v1Headers = { ...positionHeader, ...requestIdHeader };

export const entityTagHeader = {
  ETag: {
    schema: { type: "string" as const },
    description: "The entity tag (RFC 9110): a hash of the representation, led by the revision where the answer is one resource.",
    example: '"1-dB7nLq0rJx2wYk5v"',
  },
};

/** Of a page. */
export const nextPageHeader = {
  Link: {
    schema: { type: "string" as const },
    description: '`rel="next"`: the next page (RFC 8288); not on the last.',
    example: '</v1/claims?limit=2&cursor=WyJ…>; rel="next"',
  },
};

/** Where what was made is. */
export const locationHeader = (description: string, example: string) => ({
  Location: { schema: { type: "string" as const }, description, example },
});
