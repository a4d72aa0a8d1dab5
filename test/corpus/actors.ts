import type { mentionForms } from "../../db/vocabulary.ts";
import type { WrittenPackage } from "../articles/read.ts";
import type { Chance } from "../random.ts";
import { likely, weighted } from "./chance.ts";
import { dateNear } from "./dates.ts";
import { invented, type Name, type Script, slugOf, together, within } from "./names.ts";
import { provenanceOf } from "./provenance.ts";

export type WrittenActor = NonNullable<WrittenPackage["actors"]>[number];
export type Form = (typeof mentionForms)[number];

/** An actor as any article may take it in. */
export interface Citizen {
  key: string;
  item: WrittenActor;
  /** Other actors that its description names, which have to come along. */
  needs: Citizen[];
  /** How texts in a script may name it. */
  forms: Record<Script, [text: string, form: Form][]>;
}

export interface Publisher extends Citizen {
  language: string;
  domain: string;
}

/** Codes that ISO 3166 leaves to its users, so that no real state is meant. */
const stateCodes = [..."MNOPQRSTUVWXYZ"]
  .map((letter) => `Q${letter}`)
  .concat([..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `X${letter}`));
/** Every third of the best known actors is a state. */
const isState = (rank: number) => rank % 3 === 0 && rank < 3 * stateCodes.length;
/** Organizations of which people hold offices; always organizations. */
const employers = [1, 4, 7, 10, 22, 40, 61, 91, 130];

const patterns: Record<string, Name[]> = {
  government: [
    { latin: "Government of *", cyrillic: "Правительство *", arabic: "حكومة *", kana: "*政府" },
    { latin: "Ministry of *", cyrillic: "Министерство *", arabic: "وزارة *", kana: "*省" },
  ],
  organization: [
    { latin: "* Institute", cyrillic: "Институт *", arabic: "معهد *", kana: "*研究所" },
    { latin: "* Holdings", cyrillic: "Холдинг *", arabic: "شركة *", kana: "*社" },
    { latin: "League of *", cyrillic: "Лига *", arabic: "رابطة *", kana: "*連盟" },
  ],
  armedForce: [{ latin: "* Coast Guard", cyrillic: "Береговая охрана *", arabic: "خفر سواحل *", kana: "*沿岸警備隊" }],
  group: [{ latin: "Friends of *", cyrillic: "Друзья *", arabic: "أصدقاء *", kana: "*の友" }],
  region: [{ latin: "* Coast", cyrillic: "Берег *", arabic: "ساحل *", kana: "*海岸" }],
};

const descriptions: Record<string, string[]> = {
  person: ["a minister", "an engineer", "a mayor", "a judge", "a shipowner", "a poet", "an economist"],
  government: ["the government", "the ministry"],
  organization: ["the company", "the institute"],
  armedForce: ["the coast guard"],
  group: ["the movement"],
  region: ["the coast"],
  state: ["the kingdom", "the republic"],
};

export function makeActor(chance: Chance, rank: number, actorOf: (rank: number) => Citizen): Citizen {
  const kind = isState(rank)
    ? "state"
    : employers.includes(rank)
      ? "organization"
      : weighted(chance, { person: 52, organization: 20, government: 9, armedForce: 5, group: 9, region: 5 });
  const root = invented(chance, kind === "state" ? 3 : 2 + chance.below(2));
  const family = invented(chance);
  const name = kind === "state" ? root : kind === "person" ? together(root, family) : within(root, chance.one(patterns[kind] as Name[]));
  const office = kind === "person" && likely(chance, 40) ? actorOf(chance.one(employers)) : null;
  const key = `${slugOf(name.latin)}-${rank}`;
  const description = chance.one(descriptions[kind] as string[]);
  const code =
    kind === "state"
      ? stateCodes[rank / 3]
      : likely(chance, 60)
        ? chance.one(stateCodes.slice(0, 1 + chance.below(stateCodes.length)))
        : null;
  return {
    key,
    needs: office === null ? [] : [office],
    forms: formsOf(kind, name, kind === "person" ? family : root, description),
    item: {
      key,
      name: name.latin,
      kind,
      names: namesOf(chance, rank, kind, name, family),
      description: likely(chance, 70) ? `${description[0]?.toUpperCase()}${description.slice(1)}.` : null,
      countryCode: code ?? null,
      // A state is known by its code alone, or by both.
      wikidataId: kind === "state" && likely(chance, 50) ? null : `Q981${String(rank).padStart(8, "0")}`,
      identifiers: likely(chance, 20) ? [{ scheme: chance.one(["isni", "viaf", "lei"]), value: `invented-${rank}` }] : [],
      positions: office === null ? [] : positionsOf(chance, office),
      provenance: provenanceOf(chance),
    },
  };
}

function namesOf(chance: Chance, rank: number, kind: string, name: Name, family: Name): NonNullable<WrittenActor["names"]> {
  const elsewhere = [
    { value: name.cyrillic, lang: "ru" },
    { value: name.arabic, lang: "ar" },
    { value: name.kana, lang: "ja" },
  ];
  return [
    ...(rank < 500 ? elsewhere : chance.some(elsewhere, chance.below(3))),
    ...(kind === "person" && likely(chance, 50) ? [{ value: family.latin, lang: "en", kind: "short" as const }] : []),
    ...(likely(chance, 8) ? [{ value: invented(chance, 3).latin, kind: "former" as const }] : []),
  ];
}

function positionsOf(chance: Chance, office: Citizen): NonNullable<WrittenActor["positions"]> {
  const title = chance.one(["president", "spokeswoman", "chief engineer", "treasurer"]);
  return [
    {
      title,
      organization: office.key,
      from: dateNear(chance, `201${chance.below(10)}-0${1 + chance.below(9)}-15`),
      to: likely(chance, 50) ? null : dateNear(chance, `202${chance.below(6)}-0${1 + chance.below(9)}-15`),
    },
  ];
}

function formsOf(kind: string, name: Name, short: Name, description: string): Citizen["forms"] {
  const own = (script: Script): [string, Form][] => [
    [name[script], "name"],
    ...(kind === "person" ? [[short[script], "name"] as [string, Form]] : []),
  ];
  const english: [string, Form][] =
    kind === "state"
      ? [
          [`the ${name.latin}ish side`, "adjectival"],
          [`${short.latin} Palace`, "metonym"],
        ]
      : kind === "person"
        ? []
        : [[description, "description"]];
  return { latin: [...own("latin"), ...english], cyrillic: own("cyrillic"), arabic: own("arabic"), kana: own("kana") };
}

/** By rank: most are read in English, the rest in a few other languages. */
const languages = "en en en-GB en de en fr en ru en es en ar en ja en en-US de en fr en es en en".split(" ");

export function makePublisher(chance: Chance, rank: number): Publisher {
  const town = invented(chance);
  const kind = chance.one(["Courier", "Ledger", "Observer", "Harbour Times", "Chronicle"]);
  const name = { latin: `The ${town.latin} ${kind}`, cyrillic: town.cyrillic, arabic: town.arabic, kana: town.kana };
  const key = `${slugOf(name.latin)}-p${rank}`;
  return {
    key,
    needs: [],
    language: languages[rank % languages.length] as string,
    domain: `${slugOf(`${town.latin} ${kind}`)}-${rank}.example`,
    forms: formsOf("organization", name, town, "the paper"),
    item: {
      key,
      name: name.latin,
      kind: "organization",
      description: "A newspaper.",
      names: [{ value: `The ${kind}`, lang: "en", kind: "short" }],
      wikidataId: `Q982${String(rank).padStart(8, "0")}`,
      countryCode: chance.one(stateCodes),
      provenance: provenanceOf(chance),
    },
  };
}

/** A person who writes articles. */
export function makeReporter(chance: Chance, rank: number): Citizen {
  const family = invented(chance);
  const name = together(invented(chance), family);
  const key = `${slugOf(name.latin)}-r${rank}`;
  const item: WrittenActor = {
    key,
    name: name.latin,
    kind: "person",
    wikidataId: `Q984${String(rank).padStart(8, "0")}`,
    provenance: provenanceOf(chance),
  };
  return { key, needs: [], forms: formsOf("person", name, family, ""), item };
}

/** A person whom only this article names, without an identifier. */
export function makeLocalActor(chance: Chance, number: number): Citizen {
  const given = invented(chance);
  const family = invented(chance);
  const name = together(given, family);
  const key = `local-${number}`;
  const item: WrittenActor = { key, name: name.latin, kind: "person", description: likely(chance, 50) ? "A resident." : null };
  return { key, needs: [], forms: formsOf("person", name, family, ""), item };
}
