import { factualities } from "../../db/vocabulary.ts";
import type { edgeTypes, GraphEdge, GraphNode } from "./schemas.ts";

interface EdgeRow {
  type: (typeof edgeTypes)[number];
  from_id: string;
  to_id: string;
  directed: boolean;
  asserted_as: GraphEdge["assertedAs"];
  attribution: GraphEdge["attribution"];
  verification_status: GraphEdge["verificationStatus"];
  factuality: GraphEdge["factuality"];
  mentioned_as: GraphEdge["mentionedAs"];
  from_role: GraphEdge["fromRole"];
  to_role: GraphEdge["toRole"];
  count: number;
  unreviewed: number;
  ids: string[];
}

export interface GraphRow {
  edges: EdgeRow[];
  actors: Record<string, Omit<GraphNode, "degree" | "weight">>;
  is_cut: boolean;
  claims_without_edge: number;
  quotes_without_edge: number;
  events_without_edge: number;
}

export function toEdge(row: EdgeRow): GraphEdge {
  const ids = (type: EdgeRow["type"]) => (row.type === type ? row.ids : []);
  return {
    type: row.type,
    fromActorId: row.from_id,
    toActorId: row.to_id,
    directed: row.directed,
    assertedAs: row.asserted_as,
    attribution: row.attribution,
    verificationStatus: row.verification_status,
    factuality: row.factuality,
    mentionedAs: factualities.filter((word) => row.mentioned_as.includes(word)),
    fromRole: row.from_role,
    toRole: row.to_role,
    count: row.count,
    unreviewed: row.unreviewed,
    claimIds: ids("claim"),
    quoteIds: ids("quote"),
    eventIds: ids("event"),
  };
}

export function nodesOf(edges: GraphEdge[], actors: GraphRow["actors"]): GraphNode[] {
  const nodes = new Map(Object.entries(actors).map(([id, actor]) => [id, { ...actor, degree: 0, weight: 0 }]));
  for (const { fromActorId, toActorId, count } of edges) {
    for (const id of new Set([fromActorId, toActorId])) {
      const node = nodes.get(id) as GraphNode;
      node.degree += 1;
      node.weight += count;
    }
  }
  // The actors of the edge that only shows that there are more are not in the graph.
  return [...nodes.values()].filter(({ degree }) => degree > 0).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}
