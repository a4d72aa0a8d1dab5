/** The language tag in its canonical form, or null where it is no BCP 47 tag. */
export function canonicalLanguage(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
}

/** The language subtag of a BCP 47 tag in lower case, `de` of `de-AT`; `und` where it is no such tag. */
export function baseLanguage(language: string): string {
  return canonicalLanguage(language)?.split("-")[0]?.toLowerCase() ?? "und";
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The segmenter of a language, which for an unknown one follows Unicode's general rules. */
export function segmenter(language: string, granularity: "grapheme" | "word" | "sentence"): Intl.Segmenter {
  const locale = canonicalLanguage(language) ?? "und";
  const key = `${granularity} ${locale}`;
  const kept = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, kept);
  return kept;
}
