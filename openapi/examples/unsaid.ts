import { exampleIds, exampleKeyId, exampleWebhookId } from "../../src/resources/example-ids.ts";

const webhookId = exampleWebhookId;
const position = "3f0a1c9e-412";
const timestamp = "2026-03-20T09:00:00Z";
const change = {
  position,
  at: timestamp,
  op: "updated",
  type: "claim",
  id: exampleIds.claim,
  articleId: exampleIds.article,
  revision: 2,
  changed: ["checkWorthiness"],
  cause: `edit:${exampleIds.claim}`,
  agent: `CMS (${exampleKeyId})`,
};
const disabled = {
  webhookId,
  url: "https://desk.example/changes",
  reason: "failing",
  failingSince: "2026-03-15T09:00:00Z",
  attempts: 11,
  position,
};

/**
 * Examples of what the first article says nothing of, or not in every list: it prints neither section nor
 * month, nobody said how sure its citations are, no other register knows its actors, no quote was checked, and nothing of
 * it was changed. Nor does a receiver fail there, and what receivers are sent is no answer.
 */
export const unsaid: { parameters: Record<string, unknown>; schemas: Record<string, unknown> } = {
  parameters: {
    // Positions are other ones in every database.
    after: "now",
    confidenceFrom: 0.5,
    confidenceTo: 1,
    section: ["Opinion"],
    articleSection: ["Opinion"],
    publishedMonth: ["2026-03"],
    articlePublishedMonth: ["2026-03"],
    identifier: ["m49:643"],
    wikidataId: ["Q159"],
  },
  schemas: {
    FieldChange: {
      field: "statement",
      before: "The port was not warned.",
      after: "The port was never warned.",
      words: [
        { part: "kept", text: "The port was " },
        { part: "removed", text: "not" },
        { part: "added", text: "never" },
        { part: "kept", text: " warned." },
      ],
    },
    WebhookChanges: { webhookId, changes: [change], position },
    ChangesMessage: { type: "changes.committed", timestamp, data: { webhookId, changes: [change], position } },
    WebhookPing: { webhookId },
    PingMessage: { type: "webhook.ping", timestamp, data: { webhookId } },
    WebhookDisabled: disabled,
    DisabledMessage: { type: "webhook.disabled", timestamp, data: disabled },
    WebhookFailing: { since: "2026-03-20T08:54:55Z", attempts: 2, nextAttemptAt: timestamp },
    WebhookDisabling: { at: timestamp, reason: "failing" },
    WordsChange: { part: "added", text: "never" },
    PatchStep: { op: "replace", path: "/statement", value: "The port was never warned." },
    Identifier: { scheme: "m49", value: "643" },
    ActorNameInput: { value: "Lisbon", lang: "en" },
    ClaimRelationInput: { claim: "dark-nine", type: "repeats" },
    EvidenceInput: { citation: "c1", offeredAs: "support", basis: "linked" },
    IdentifierInput: { scheme: "m49", value: "643" },
    ParticipantInput: { actor: "harbour-office", role: "agent" },
    PlaceInput: { name: "Corvalla harbour", countryCode: "PT" },
    PositionInput: { title: "keeper of the eastern light", organization: "harbour-office" },
    VerificationInput: { status: "matchesSource", source: "ledger", checkedBy: "Ines Okafor", checkedAt: "2026-05-07T00:00:00Z" },
    PackageSourceInput: { key: "ledger", url: "https://lamp.example/ledger", kind: "official", title: "The lamp ledger" },
    PackageEventInput: { key: "dark-nights", title: "Corvalla's lamps stay dark", kind: "other", factuality: "asserted" },
    PackageMentionInput: { key: "m-harbour", actor: "harbour-office", anchor: { exact: "the harbour office" }, form: "description" },
    PackageCitationInput: { key: "c1", source: "ledger", role: "evidence", anchor: { exact: "the ledger" }, basis: "named" },
    AuthorInput: { actor: "ines-okafor", name: "Ines Okafor", basis: "stated" },
    CompletenessInput: { claims: "partial", quotes: "complete" },
    RightsInput: { holder: "The Corvalla Courier", text: "excerpts" },
    AnchorPatch: { exact: "nine nights", suffix: null },
    ClaimantPatch: { kind: "document", actor: null, source: "ledger" },
    DatePatch: { edtf: "2026-03", note: null },
    ProvenancePatch: { confidence: 0.8 },
    QuoteAnchorsPatch: { speaker: [{ exact: "the keeper" }], cue: null },
    RightsPatch: { text: "excerpts", terms: null },
    SpeakerPatch: { descriptor: "keeper of the eastern light", name: null },
    VerificationPatch: { status: "matchesSource", source: "ledger", checkedBy: "Ines Okafor", checkedAt: "2026-05-07T00:00:00Z" },
    PackageIdentifier: { scheme: "m49", value: "643" },
    PackageVerification: { status: "notChecked", source: null, checkedBy: null, checkedAt: null },
  },
};
