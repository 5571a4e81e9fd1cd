import type { FunctionHelp } from "./help";

const decimals = {
  name: "decimaler",
  description: "Antal decimaler i resultatet, 0–6. Utelämnat: 2, alltså ören.",
};

const method = {
  name: "metod",
  description:
    "Avrundningsmetod med namn eller nummer: 1 largest-remainder, 2 nearest, 3 webster, 4 last, 5 cumulative.",
};

/** What Excel shows in Swedish about each function and its parameters. The English is the functions' own documentation. */
export const SWEDISH: Readonly<Record<string, FunctionHelp>> = {
  PERCAPITA: {
    description:
      "Fördelar ett belopp efter folkmängd. Utan folkmängd_totalt är mottagarna alla och resultatet summerar till beloppet; annars får var och en sin andel av helheten, avrundad för sig.",
    parameters: {
      total: { name: "belopp", description: "Beloppet att fördela." },
      population: { name: "folkmängd", description: "Mottagarnas folkmängd: en cell, rad eller kolumn." },
      populationTotal: {
        name: "folkmängd_totalt",
        description: "Folkmängden som beloppet gäller, till exempel rikets. Utelämnat: mottagarna är alla.",
      },
      decimals,
      method,
    },
  },
  OVERHEAD: {
    description: "Avdraget för gemensamma kostnader (OH): intäkt gånger procentsats, avrundat.",
    parameters: {
      income: { name: "intäkt", description: "Intäkten: en cell eller ett område." },
      rate: { name: "procentsats", description: "Andelen som dras av, till exempel 10 %." },
      decimals,
    },
  },
};
