import { type eventKinds, participantRoles } from "../../db/vocabulary.ts";
import type { WrittenPackage } from "../articles/read.ts";
import type { Chance } from "../random.ts";
import type { Citizen } from "./actors.ts";
import { likely, weighted } from "./chance.ts";
import { dateOrNull, earlierDay } from "./dates.ts";
import { invented, type Script, slugOf, within } from "./names.ts";
import { provenanceOf } from "./provenance.ts";

type WrittenEvent = NonNullable<WrittenPackage["events"]>[number];

/** An event as any article may take it in. */
export interface Happening {
  key: string;
  item: WrittenEvent;
  /** The actors that its description names, which have to come along. */
  needs: Citizen[];
  names: Record<Script, string>;
}

/** The last day that anything is told of. */
export const today = "2026-11-15";

const titles: Record<(typeof eventKinds)[number], string> = {
  ...{ agreement: "Treaty of *", attack: "Raid on *", conflict: "War of *", crisis: "Blackout in *", death: "Death of the mayor of *" },
  ...{ deployment: "Troops sent to *", diplomacy: "Envoys in *", election: "Election in *", leadershipChange: "New rule in *" },
  ...{ meeting: "Summit of *", protest: "March on *", publication: "Report on *", relationship: "Alliance around *" },
  ...{ sanction: "Embargo against *", statement: "Speech of *", support: "Loan to *", trade: "Grain deal of *", trend: "Decline of *" },
  ...{ trial: "Trial of *", other: "Night of *" },
};
const commonness: Record<(typeof eventKinds)[number], number> = {
  ...{ meeting: 14, statement: 14, attack: 10, agreement: 8, diplomacy: 8, election: 6, protest: 6, trade: 6, crisis: 5, sanction: 4 },
  ...{
    publication: 4,
    conflict: 3,
    death: 3,
    deployment: 3,
    leadershipChange: 2,
    relationship: 2,
    support: 2,
    trend: 2,
    trial: 2,
    other: 1,
  },
};

/** One that many articles tell of, or, without a rank, one of an article's own. */
export function makeEvent(chance: Chance, rank: number | null, world: { actor(chance: Chance): Citizen }, key?: string): Happening {
  const kind = weighted(chance, commonness);
  const place = invented(chance, 3);
  const names = within(place, { latin: titles[kind], cyrillic: "События: *", arabic: "أحداث *", kana: "*の出来事" });
  const cast = Array.from({ length: chance.below(4) + (rank === null ? 0 : 1) }, () => world.actor(chance));
  const roles = cast.map((citizen) => ({ actor: citizen.key, role: chance.one(participantRoles) }));
  const home = likely(chance, 25) ? (cast.find(({ item }) => item.kind === "state") ?? null) : null;
  const ownKey = key ?? `${slugOf(names.latin)}-${rank}`;
  return {
    key: ownKey,
    names,
    needs: cast,
    item: {
      key: ownKey,
      title: names.latin,
      kind,
      factuality: weighted(chance, { asserted: 66, alleged: 10, denied: 4, predicted: 9, hypothetical: 5, disputed: 6 }),
      time: dateOrNull(chance, earlierDay(chance, today, 10), 12),
      place: likely(chance, 70) ? { name: place.latin, countryCode: home?.item.countryCode ?? null, actor: home?.key ?? null } : null,
      participants: roles.filter(
        ({ actor, role }, index) => roles.findIndex((other) => other.actor === actor && other.role === role) === index,
      ),
      wikidataId: rank === null ? null : `Q983${String(rank).padStart(8, "0")}`,
      provenance: provenanceOf(chance),
    },
  };
}
