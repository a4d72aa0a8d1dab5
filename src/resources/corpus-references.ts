import type { CorpusType, ResourceType } from "../../db/vocabulary.ts";

/** A column that names an actor, source or event. */
export interface CorpusReference {
  table: string;
  column: string;
  /** What a row is or belongs to, and the column that says which. */
  of: ResourceType;
  owner: string;
  /** Of lists in which one stands once for each owner and each of these. */
  onceBy?: string[];
}

const reference = (table: string, column: string, of: ResourceType, owner = "id", onceBy?: string[]): CorpusReference => ({
  ...{ table, column, of, owner },
  ...(onceBy && { onceBy }),
});

/** Every column that names one, but those of what it was merged from and the source of evidence, which follows that of its citation. */
export const corpusReferences: Record<CorpusType, CorpusReference[]> = {
  actor: [
    reference("articles", "publisher_id", "article"),
    reference("article_authors", "actor_id", "article", "article_id"),
    reference("actor_positions", "organization_id", "actor", "actor_id"),
    reference("sources", "publisher_id", "source"),
    reference("events", "place_actor_id", "event"),
    reference("participants", "actor_id", "event", "event_id", ["role"]),
    reference("mentions", "actor_id", "mention"),
    reference("quotes", "speaker_actor_id", "quote"),
    reference("quote_vias", "actor_id", "quote", "quote_id"),
    reference("quote_abouts", "actor_id", "quote", "quote_id", []),
    reference("claims", "claimant_actor_id", "claim"),
    reference("claim_vias", "actor_id", "claim", "claim_id"),
    reference("claim_abouts", "actor_id", "claim", "claim_id", []),
  ],
  source: [
    reference("citations", "source_id", "citation"),
    reference("quotes", "speaker_source_id", "quote"),
    reference("quotes", "verification_source_id", "quote"),
    reference("quote_vias", "source_id", "quote", "quote_id"),
    reference("claims", "claimant_source_id", "claim"),
    reference("claim_vias", "source_id", "claim", "claim_id"),
  ],
  event: [
    reference("mentions", "event_id", "mention"),
    reference("citations", "event_id", "citation"),
    reference("quotes", "event_id", "quote"),
    reference("claim_events", "event_id", "claim", "claim_id", []),
  ],
};
