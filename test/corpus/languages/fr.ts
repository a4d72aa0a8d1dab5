import type { Grammar } from "./grammar.ts";

export const fr: Grammar = {
  script: "latin",
  space: " ",
  marks: ["« ", " »", "“", "”"],
  things: "lanternes,navires,ponts,éoliennes,lits d’hôpital,vergers,permis de pêche,réverbères,drones,tramways,vaccins,tunnels".split(","),
  claims: {
    fact: [
      ["{a} possède {n} {t} à {p}", "À {p}, {n} {t} appartiennent à {a}"],
      ["{a} et {b} ont signé en {y} un accord sur les {t}", "Un accord sur les {t} lie {a} et {b} depuis {y}"],
    ],
    statistic: [
      ["{n} {t} manquent à {p}", "Il manque {n} {t} à {p}"],
      ["{a} a perdu {n} {t} en {y}", "En {y}, {n} {t} ont été perdus par {a}"],
    ],
    causal: [["{a} a quitté {p} faute de {t}", "Le manque de {t} a chassé {a} de {p}"]],
    comparison: [["{a} compte plus de {t} que {b}", "{b} compte moins de {t} que {a}"]],
    prediction: [["{a} renoncera aux {t} avant {y}", "Avant {y}, {a} sera sans {t}"]],
    opinion: [["{a} n’a rien à faire à {p}", "La place de {a} n’est pas à {p}"]],
  },
  author: {
    stated: ["C’est établi : {s}.", "On le sait : {s}."],
    hedged: ["Il semble que oui : {s}.", "Peut-être : {s}."],
    alleged: ["L’accusation est la suivante : {s}."],
    denied: ["Il est faux de dire ceci : {s}."],
  },
  others: {
    stated: ["{c} l’affirme : {s}.", "Selon {c}, {s}."],
    hedged: ["{c} le croit possible : {s}."],
    alleged: ["{c} accuse : {s}."],
    denied: ["{c} dément : {s}."],
  },
  quoted: ["{q}, a dit {c}.", "{c} a déclaré : {q}."],
  split: ["{q}, a dit {c}, {r}."],
  partial: ["{c} parle de {q} à {p}."],
  nested: ["{q}, se souvient {c}."],
  scare: ["Le fameux {q} de {p} est de retour."],
  sayings: [
    "Nous avons compté les {t} deux fois",
    "Personne ne nous a parlé de {t}",
    "Depuis {y}, nous attendons {a}",
    "C’était l’été, et la forêt brûlait déjà",
  ],
  words: ["un cirque", "la longue nuit", "une façade", "opération {w}"],
  unnamed: ["un haut fonctionnaire", "une infirmière", "des riverains", "un ancien ministre"],
  filler: [
    "{a} n’a pas répondu.",
    "Il a plu toute la journée.",
    "On a beaucoup écrit sur ce sujet : {e}.",
    "Le conseil se réunira la semaine prochaine.",
  ],
  headlines: ["{a} et les {t} de {p}", "{p} attend ses {t}"],
  sections: ["Monde", "Politique", "Économie", "Opinion", "Culture"],
  byline: "Par {c}",
  related: "À lire : {t} à {p}",
};
