import { z } from "@hono/zod-openapi";
import { actorKinds, assertions, attributions, factualities, participantRoles, verificationStatuses } from "../../db/vocabulary.ts";
import { examinedAtMost } from "../http/lists/candidates.ts";
import { id } from "../resources/schemas.ts";

/** Edges in an answer where the request does not say, and at most. */
export const defaultEdges = 200;
export const mostEdges = 1_000;
/** Most ids that one edge lists; `count` tells how many there are. */
export const mostIdsOfEdge = 20;
/** Most articles, the newest first, in which what a graph is drawn from is looked for. */
export const articlesDrawnAtMost = 1_000;

export const edgeTypes = ["claim", "quote", "event"] as const;

const nodeSchema = z
  .object({
    id: id("actor"),
    name: z.string().openapi({ description: "Its name, or its description where it is known by nothing else." }),
    kind: z.enum(actorKinds).openapi({ description: "What sort of actor it is." }),
    named: z.boolean().openapi({ description: "False where it is known by description only." }),
    countryCode: z.string().nullable().openapi({ description: "ISO 3166-1 alpha-2." }),
    degree: z.int().min(0).openapi({ description: "Edges of this answer that lead from or to it." }),
    weight: z.int().min(0).openapi({ description: "The sum of the `count` of these edges." }),
  })
  .openapi("GraphNode", { description: "An actor at an end of an edge." });

const onlyOf = (types: string) => `Null on edges that are not of type ${types}.`;
const idsOf = (type: "claim" | "quote" | "event") =>
  z
    .array(id(type))
    .max(mostIdsOfEdge)
    .openapi({ description: `On edges of type \`${type}\`: what the edge rests on, the first ${mostIdsOfEdge}; otherwise empty.` });

const edgeSchema = z
  .object({
    type: z.enum(edgeTypes).openapi({
      description:
        "`claim`: the first actor makes claims about the second. `quote`: words of the first that are about the second. `event`: both take part in the same events.",
    }),
    fromActorId: id("actor"),
    toActorId: id("actor"),
    directed: z.boolean().openapi({
      description: "False where both do the same thing together, such as signing; which of them is `from` then means nothing.",
    }),
    assertedAs: z
      .enum(assertions)
      .nullable()
      .openapi({ description: `How the text puts the claims forward. ${onlyOf("`claim`")}` }),
    attribution: z
      .enum(attributions)
      .nullable()
      .openapi({
        description: `How the claims are given to the first actor; \`characterised\` is what the author says that they say. ${onlyOf("`claim`")}`,
      }),
    verificationStatus: z
      .enum(verificationStatuses)
      .nullable()
      .openapi({ description: `Whether anyone held the quotes against the place that they came from. ${onlyOf("`quote`")}` }),
    factuality: z
      .enum(factualities)
      .nullable()
      .openapi({ description: `How what is known of the events commits itself to them. ${onlyOf("`event`")}` }),
    mentionedAs: z.array(z.enum(factualities)).openapi({
      description:
        "On edges of type `event`: every way in which mentions of the events, in the articles asked for, commit themselves; empty where none says. Beside an event that is `asserted`, an article may allege or deny it here.",
    }),
    fromRole: z
      .enum(participantRoles)
      .nullable()
      .openapi({ description: `What the first actor does in the events. ${onlyOf("`event`")}` }),
    toRole: z
      .enum(participantRoles)
      .nullable()
      .openapi({ description: `What the second actor does in the events. ${onlyOf("`event`")}` }),
    count: z.int().min(1).openapi({ description: "How many claims, quotes or events the edge rests on." }),
    unreviewed: z.int().min(0).openapi({ description: "How many of them no person has reviewed." }),
    claimIds: idsOf("claim"),
    quoteIds: idsOf("quote"),
    eventIds: idsOf("event"),
  })
  .openapi("GraphEdge", {
    description:
      "What ties one actor to another. An edge holds only what is asserted alike: claims of one `assertedAs` and one `attribution`, quotes of one `verificationStatus`, events of one `factuality` and one `mentionedAs`.",
  });

const withoutEdge = z
  .object({
    claims: z.int().min(0).openapi({ description: "Claims that give no edge." }),
    quotes: z.int().min(0).openapi({ description: "Quotes that give no edge." }),
    events: z.int().min(0).openapi({ description: "Events that give no edge." }),
  })
  .openapi("GraphWithoutEdge", {
    description:
      "How many of the examined claims, quotes and events no edge could rest on: nobody who is an actor says them, they are about no actor, or fewer than two actors take part.",
  });

export const graphSchema = z
  .object({
    nodes: z
      .array(nodeSchema)
      .max(2 * mostEdges)
      .openapi({ description: "The actors at the ends of the edges, heaviest first." }),
    edges: z.array(edgeSchema).max(mostEdges).openapi({ description: "Heaviest first: by `count`." }),
    cut: z.boolean().openapi({
      description: `Whether there is more than is shown: more edges than \`limit\`, or more than ${examinedAtMost} claims, quotes, events or mentions to examine, or actors that these claims or quotes are about, or more articles than are looked in.`,
    }),
    withoutEdge,
  })
  .openapi("Graph", { description: "Actors, and who says what about whom and who took part in what with whom." });
export type Graph = z.infer<typeof graphSchema>;
export type GraphEdge = z.infer<typeof edgeSchema>;
export type GraphNode = z.infer<typeof nodeSchema>;
