import type { Grammar } from "./grammar.ts";

export const es: Grammar = {
  script: "latin",
  space: " ",
  marks: ["«", "»", "“", "”"],
  things: "faroles,barcos,puentes,molinos,camas de hospital,huertos,cuotas de pesca,drones,tranvías,vacunas,túneles,señales".split(","),
  claims: {
    fact: [
      ["{a} posee {n} {t} en {p}", "En {p}, {n} {t} son de {a}"],
      ["{a} y {b} firmaron en {y} un pacto sobre {t}", "Hay desde {y} un pacto sobre {t} entre {a} y {b}"],
    ],
    statistic: [
      ["faltan {n} {t} en {p}", "En {p} hay {n} {t} de menos"],
      ["{a} perdió {n} {t} en {y}", "En {y}, las pérdidas de {a} fueron {n} {t}"],
    ],
    causal: [["{a} dejó {p} por falta de {t}", "La falta de {t} echó a {a} de {p}"]],
    comparison: [["{a} tiene más {t} que {b}", "{b} tiene menos {t} que {a}"]],
    prediction: [["{a} renunciará a {t} antes de {y}", "Antes de {y}, {a} estará sin {t}"]],
    opinion: [["{a} no pinta nada en {p}", "El lugar de {a} no es {p}"]],
  },
  author: {
    stated: ["Está probado: {s}.", "Se sabe que {s}."],
    hedged: ["Parece que {s}.", "Quizá {s}."],
    alleged: ["Se acusa: {s}."],
    denied: ["No es cierto que así sea: {s}."],
  },
  others: {
    stated: ["{c} dijo que {s}.", "Según {c}, {s}."],
    hedged: ["{c} cree posible lo siguiente: {s}."],
    alleged: ["{c} denunció que {s}."],
    denied: ["{c} negó lo dicho: {s}."],
  },
  quoted: ["{q}, dijo {c}.", "{c} declaró: {q}."],
  split: ["{q}, dijo {c}, {r}."],
  partial: ["{c} habló de {q} en {p}."],
  nested: ["{q}, recordó {c}."],
  scare: ["El llamado {q} de {p} ha vuelto."],
  sayings: ["Contamos los {t} dos veces", "Nadie nos preguntó por {t}", "Desde {y} esperamos a {a}", "Mañana será otro año"],
  words: ["un circo", "la larga noche", "un espejismo", "operación {w}"],
  unnamed: ["un alto funcionario", "una enfermera", "unos vecinos", "un antiguo ministro"],
  filler: ["{a} no respondió.", "Llovió todo el día.", "Se ha escrito mucho sobre esto: {e}.", "El consejo se reúne la próxima semana."],
  headlines: ["{a} y los {t} de {p}", "{p} espera sus {t}"],
  sections: ["Mundo", "Política", "Economía", "Opinión", "Cultura"],
  byline: "Por {c}",
  related: "Más: {t} en {p}",
};
