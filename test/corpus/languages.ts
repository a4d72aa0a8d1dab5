import { ar } from "./languages/ar.ts";
import { de } from "./languages/de.ts";
import { en } from "./languages/en.ts";
import { es } from "./languages/es.ts";
import { fr } from "./languages/fr.ts";
import type { Grammar } from "./languages/grammar.ts";
import { ja } from "./languages/ja.ts";
import { ru } from "./languages/ru.ts";

const grammars = { en, de, fr, es, ru, ar, ja };

/** How a language, given as BCP 47, tells news. */
export function grammarOf(language: string): Grammar {
  return grammars[language.split("-")[0] as keyof typeof grammars];
}
