import type { Chance } from "../random.ts";

export const scripts = ["latin", "cyrillic", "arabic", "kana"] as const;
export type Script = (typeof scripts)[number];
/** A name as each script writes it. */
export type Name = Record<Script, string>;

const syllables =
  `ka ка كا カ|lo ло لو ロ|mi ми مي ミ|ru ру رو ル|ta та تا タ|né не ني ネ|so со سو ソ|vi ви في ヴィ|dar дар دار ダル|bel бел بيل ベル
zan зан زان ザン|or ор ور オル|eth эт يث エス|um ум وم ウム|ghi ги غي ギ|qua ква كوا クワ|fen фен فين フェン|ja я جا ヤ|lun лун لون ルン|pre пре بري プレ
sho шо شو ショ|ty ты تي ティ|wen вен وين ウェン|yr ир ير イル|hal хал هال ハル|möl мёл مول メル|dra дра درا ドラ|nak нак ناك ナク|ost ост وست オスト|vé ве فيه ヴェ
gor гор غور ゴル|lis лис ليس リス|pan пан بان パン|thu ту ثو トゥ|mar мар مار マル|ki ки كي キ|be бе بي ベ|ul ул ول ウル|ras рас راس ラス|ço со سوه ソー`
    .split(/[|\n]/)
    .map((line) => line.split(" ") as [string, string, string, string]);

/** An invented word of two to three syllables, or of so many; capitalised where the script has capitals. */
export function invented(chance: Chance, count = 2 + chance.below(2)): Name {
  const chosen = Array.from({ length: count }, () => chance.one(syllables));
  const written = (index: number) => chosen.map((syllable) => syllable[index]).join("");
  return { latin: capitalised(written(0)), cyrillic: capitalised(written(1)), arabic: written(2), kana: written(3) };
}

export const capitalised = (text: string): string => {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
};

/** Two names as one: given name and family name, say. */
export function together(one: Name, other: Name): Name {
  return {
    latin: `${one.latin} ${other.latin}`,
    cyrillic: `${one.cyrillic} ${other.cyrillic}`,
    arabic: `${one.arabic} ${other.arabic}`,
    kana: `${one.kana}・${other.kana}`,
  };
}

/** A name with a word of each language before or behind it, `*` standing for the name. */
export function within(name: Name, pattern: Name): Name {
  return Object.fromEntries(scripts.map((script) => [script, pattern[script].replace("*", name[script])])) as Name;
}

/** A name's letters for a key or an address. */
export const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
