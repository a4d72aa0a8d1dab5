import type { Grammar } from "./grammar.ts";

export const de: Grammar = {
  script: "latin",
  space: " ",
  marks: ["„", "“", "‚", "‘"],
  things:
    "Laternen,Fähren,Brücken,Getreidelieferungen,Krankenhausbetten,Züge,Fangquoten,Gewächshäuser,Straßenlampen,Drohnen,Windräder,Impfstoffe".split(
      ",",
    ),
  claims: {
    fact: [
      ["{a} besitzt {n} {t} in {p}", "In {p} gehören {n} {t} zu {a}"],
      ["{a} und {b} einigten sich {y} über {t}", "Über {t} gab es {y} eine Einigung von {a} und {b}"],
    ],
    statistic: [
      ["in {p} fehlen {n} {t}", "Die Zahl fehlender {t} in {p} ist {n}"],
      ["{n} {t} gingen {y} verloren", "Im Jahr {y} verschwanden {n} {t}"],
    ],
    causal: [["{a} verließ {p}, weil {t} fehlten", "Das Fehlen der {t} trieb {a} aus {p}"]],
    comparison: [["{a} hat mehr {t} als {b}", "{b} hat weniger {t} als {a}"]],
    prediction: [["{a} wird bis {y} auf {t} verzichten", "Bis {y} gibt {a} die {t} auf"]],
    opinion: [["{a} ist in {p} fehl am Platz", "In {p} hat {a} nichts verloren"]],
  },
  author: {
    stated: ["Es steht fest: {s}.", "So viel ist bekannt: {s}."],
    hedged: ["Es scheint so: {s}.", "Womöglich gilt: {s}."],
    alleged: ["Der Vorwurf lautet: {s}."],
    denied: ["Falsch ist der Satz: {s}."],
  },
  others: {
    stated: ["{c} sagte: {s}.", "{c} teilte mit: {s}."],
    hedged: ["{c} hielt für möglich: {s}."],
    alleged: ["{c} erhob den Vorwurf: {s}."],
    denied: ["{c} bestritt dies: {s}."],
  },
  quoted: ["{q}, sagte {c}.", "{c} sagte: {q}."],
  split: ["{q}, sagte {c}, {r}."],
  partial: ["{c} nannte das {q}.", "{c} sprach von {q} in {p}."],
  nested: ["{q}, erinnerte sich {c}."],
  scare: ["Der sogenannte {q} von {p} ist wieder da."],
  sayings: [
    "Wir haben die {t} zweimal gezählt",
    "Nach {t} hat uns niemand gefragt",
    "Seit {y} warten wir auf {a}",
    "Das war schön, und es war müßig",
  ],
  words: ["ein Zirkus", "eine stille Größe", "die lange Nacht", "Plan {w}"],
  unnamed: ["ein hoher Beamter", "eine Ärztin", "zwei Lotsen", "Anwohner"],
  filler: [
    "{a} äußerte sich nicht.",
    "Es regnete den ganzen Tag.",
    "Viel ist geschrieben worden über {e}.",
    "Der Rat tagt nächste Woche wieder.",
  ],
  headlines: ["{a} und die {t} von {p}", "{p} wartet auf {t}"],
  sections: ["Welt", "Politik", "Wirtschaft", "Meinung", "Lokales", "Kultur"],
  byline: "Von {c}",
  related: "Mehr dazu: {t} in {p}",
};
