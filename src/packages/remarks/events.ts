import { pointer } from "../faults.ts";
import { referencesOf } from "../read.ts";
import type { ArticlePackage } from "../schema.ts";
import { type DeskRemark, daysOf, type Examined, remark } from "./examined.ts";

type Event = ArticlePackage["events"][number];

/** Kinds of event that take at least two. */
const takesTwo = new Set(["agreement", "meeting", "diplomacy", "relationship"]);

/** Whether the events are used and mentioned, and their times and participants can be. */
export function eventRemarks(article: Examined): DeskRemark[] {
  const { content } = article;
  const used = Map.groupBy(
    [...referencesOf(content)].filter(({ list }) => list === "events"),
    ({ reference }) => reference,
  );
  const mentions = Map.groupBy(
    content.mentions.map((mention, index) => ({ mention, index })).filter(({ mention }) => mention.event !== undefined),
    ({ mention }) => mention.event as string,
  );
  return content.events.flatMap((event, index) => {
    const at = pointer("events", index);
    const own = mentions.get(event.key) ?? [];
    const place = own[0] ? article.place(own[0].mention.anchor) : null;
    const remarks: DeskRemark[] = [];
    const say = (code: DeskRemark["code"], path: string, message: string) => remarks.push(remark(code, at + path, place, message));

    if (!used.has(event.key)) say("eventUnused", "", `Nothing refers to the event "${event.title}".`);
    else if (own.length === 0) say("eventWithoutMention", "", `No mention says where the article speaks of "${event.title}".`);
    const lack = lackOfParticipants(event);
    if (lack !== null) say("eventWithoutParticipants", "/participants", `"${event.title}" is a ${event.kind}, and has ${lack}.`);
    for (const actor of bothSides(event)) {
      say("participantOnBothSides", "/participants", `"${actor}" is both agent and target of "${event.title}".`);
    }
    remarks.push(...publicationRemarks(article, event, at, place));
    for (const { mention, index: position } of own) {
      if (apart(mention.time, event.time)) {
        const message = `Here "${event.title}" is placed at ${mention.time?.edtf}, and by the event itself at ${event.time?.edtf}.`;
        remarks.push(remark("eventTimesDiffer", pointer("mentions", position, "time"), article.place(mention.anchor), message));
      }
    }
    return remarks;
  });
}

function publicationRemarks(article: Examined, event: Event, at: string, place: ReturnType<Examined["place"]> | null): DeskRemark[] {
  const published = daysOf(article.content.article.published);
  const time = daysOf(event.time);
  if (event.factuality === "asserted" && time.earliest !== null && published.latest !== null && time.earliest > published.latest) {
    const message = `"${event.title}" (${event.time?.edtf}) is asserted, and lies after the publication (${published.latest} at the latest).`;
    return [remark("eventAfterPublication", `${at}/time`, place, message)];
  }
  if (event.factuality === "predicted" && time.latest !== null && published.earliest !== null && time.latest < published.earliest) {
    const message = `"${event.title}" (${event.time?.edtf}) is predicted, and lies before the publication (${published.earliest} at the earliest).`;
    return [remark("predictionOfThePast", `${at}/time`, place, message)];
  }
  return [];
}

function lackOfParticipants({ kind, id, participants }: Event): string | null {
  if (id !== undefined) return null;
  if (kind === "statement" && !participants.some(({ role }) => role === "speaker" || role === "agent")) return "nobody who makes it";
  if (takesTwo.has(kind) && new Set(participants.map(({ actor }) => actor)).size < 2) return "fewer than two participants";
  return null;
}

function bothSides({ participants }: Event): string[] {
  const inRole = (wanted: string) => new Set(participants.filter(({ role }) => role === wanted).map(({ actor }) => actor));
  const targets = inRole("target");
  return [...inRole("agent")].filter((actor) => targets.has(actor));
}

/** Whether two dates share no day. */
function apart(one: Event["time"], other: Event["time"]): boolean {
  const [a, b] = [daysOf(one), daysOf(other)];
  const before = (first: typeof a, second: typeof a) => first.latest !== null && second.earliest !== null && first.latest < second.earliest;
  return before(a, b) || before(b, a);
}
