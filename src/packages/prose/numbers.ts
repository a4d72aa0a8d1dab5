import { baseLanguage } from "./locale.ts";

const numeral = /\p{Nd}{1,3}(?:[.,'’\u00a0\u202f\u2009 ٬]\p{Nd}{3})+(?!\p{Nd})(?:[.,٫]\p{Nd}+)?|\p{Nd}+(?:[.,٫]\p{Nd}+)*/gu;

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
const englishWords = new Map<string, number>([
  ...small.split(" ").map((word, value): [string, number] => [word, value]),
  ...tens.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]),
  ["dozen", 12],
  ["hundred", 100],
]);
const englishNumber = new RegExp(
  `\\b(?:(${tens.replaceAll(" ", "|")})[- ](one|two|three|four|five|six|seven|eight|nine)|(${[...englishWords.keys()].join("|")}))\\b`,
  "gi",
);

/** The numbers that a text gives in digits of any script, in one spelling: `1,200`, `1.200` and `١٢٠٠` are all `1200`. */
export function numbersInDigits(text: string): string[] {
  return [...text.normalize("NFKC").matchAll(numeral)].map(([found]) => plain(found));
}

/** The numbers that a text gives in digits or, in English, in words. */
export function numbersNamed(text: string, language: string): Set<string> {
  const found = new Set(numbersInDigits(text));
  if (baseLanguage(language) !== "en") return found;
  for (const [, ten = "", one = "", word = ""] of text.matchAll(englishNumber)) {
    const value = word === "" ? worth(ten) + worth(one) : worth(word);
    found.add(String(value));
  }
  return found;
}

function worth(word: string): number {
  return englishWords.get(word.toLowerCase()) ?? 0;
}

function plain(number: string): string {
  const western = number.replace(/\p{Nd}/gu, digit);
  const grouped = /^(\d{1,3}(?:[^\d]\d{3})+)(?:\D(\d+))?$/.exec(western);
  if (grouped) return [grouped[1]?.replace(/\D/g, ""), grouped[2]].filter((part) => part !== undefined).join(".");
  return western.replace(/[,٫]/g, ".");
}

/** Every script's ten digits follow each other, so a digit is as far from its zero as it is worth. */
function digit(character: string): string {
  const code = character.codePointAt(0) as number;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
