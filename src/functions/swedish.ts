import type { FunctionHelp, ParameterHelp } from "./help";

const METHODS = "1 largest-remainder, 2 nearest, 3 webster, 4 last, 5 cumulative";

const belopp = { name: "belopp", description: "Beloppet att fördela." };

const folkmängd = { name: "folkmängd", description: "Mottagarnas folkmängd: en cell, rad eller kolumn." };

const folkmängdTotalt = {
  name: "folkmängd_totalt",
  description: "Folkmängden som beloppet gäller, till exempel rikets. Utelämnat: mottagarna är alla.",
};

const decimaler = {
  name: "decimaler",
  description: "Antal decimaler i resultatet, 0–6. Utelämnat: 2, alltså ören.",
};

const LIKA = "Vid lika går det större före, sedan det första.";

const metod = {
  name: "metod",
  description: `Avrundningsmetod med namn eller nummer: ${METHODS}. ${LIKA}`,
};

const intäkt = { name: "intäkt", description: "Intäkten: en cell eller ett område." };

const procentsats = { name: "procentsats", description: "Andelen som dras av, till exempel 10 %." };

const angivet = { name: "angivet", description: "Summan som den är angiven." };

function delar(description: string): ParameterHelp {
  return { name: "delar", description };
}

/**
 * What Excel shows in Swedish about each function and its parameters. The English is the functions' own
 * documentation.
 */
export const SWEDISH: Readonly<Record<string, FunctionHelp>> = {
  PERCAPITA: {
    description:
      "Fördelar ett belopp efter folkmängd. Utan folkmängd_totalt är mottagarna alla och resultatet summerar till beloppet; annars får var och en sin andel av helheten, avrundad för sig.",
    parameters: {
      total: belopp,
      population: folkmängd,
      populationTotal: folkmängdTotalt,
      decimals: decimaler,
      method: metod,
    },
  },
  GUARANTEE: {
    description:
      "Ger varje mottagare ett grundbelopp och fördelar resten efter folkmängd: grundbelopp + (belopp − grundbelopp × mottagare) × andel.",
    parameters: {
      total: belopp,
      population: { ...folkmängd, description: `${folkmängd.description} Folkmängd 0 är ingen mottagare.` },
      guarantee: { name: "grundbelopp", description: "Grundbeloppet till varje mottagare." },
      populationTotal: folkmängdTotalt,
      recipients: {
        name: "mottagare",
        description:
          "Antalet mottagare. Måste anges när folkmängd_totalt är angiven; utelämnat annars: de som har en folkmängd.",
      },
      decimals: decimaler,
      method: metod,
    },
  },
  ALLOCATE: {
    description:
      "Fördelar ett belopp efter valfria vikter, om så önskas med ett minst och ett högst för varje mottagare. Resultatet summerar till beloppet, utom med metoden nearest.",
    parameters: {
      total: belopp,
      weights: { name: "vikter", description: "Mottagarnas vikter: en cell, rad eller kolumn." },
      decimals: decimaler,
      method: { name: "metod", description: `${metod.description} Utelämnat: metod 1.` },
      floors: {
        name: "golv",
        description: "Det minsta var och en får: ett belopp för alla, eller lika många som vikterna.",
      },
      caps: {
        name: "tak",
        description:
          "Det mesta var och en får: ett belopp för alla, eller lika många som vikterna. Tomt eller 0 är inget tak.",
      },
    },
  },
  ROUNDSUM: {
    description: `Avrundar belopp så att de fortfarande går ihop: till sin avrundade summa, eller till en given. ${LIKA}`,
    parameters: {
      amounts: { name: "belopp", description: "Beloppen: en rad eller kolumn." },
      decimals: decimaler,
      total: {
        name: "summa",
        description:
          "Det som de avrundade beloppen ska bli tillsammans. Utelämnat: beloppens summa, avrundad.",
      },
    },
  },
  ROUNDMATRIX: {
    description:
      "Avrundar en tabell utan summor så att rader, kolumner och totalsumma alla går ihop; varje tal och varje summa till en av de två avrundningarna intill.",
    parameters: {
      matrix: { name: "tabell", description: "Tabellen, utan summor; högst 20 000 celler." },
      decimals: decimaler,
    },
  },
  OVERHEAD: {
    description: "Avdraget för gemensamma kostnader (OH): intäkt gånger procentsats, avrundat.",
    parameters: { income: intäkt, rate: procentsats, decimals: decimaler },
  },
  NET: {
    description:
      "Det som är kvar av en intäkt efter OH. OVERHEAD och NET av samma intäkt och procentsats blir tillsammans intäkten.",
    parameters: {
      income: intäkt,
      rate: procentsats,
      decimals: { name: "decimaler", description: "Antal decimaler i OH-avdraget, 0–6. Utelämnat: 2." },
    },
  },
  OVERHEADRATE: {
    description: "Hur stor andel av en intäkt som OH är: 0,15 är 15 %.",
    parameters: {
      income: intäkt,
      overhead: { name: "overhead", description: "OH-avdraget: en cell eller ett område." },
    },
  },
  SHARE: {
    description: "En folkmängds andel av helheten: 0,0279 är 2,79 %.",
    parameters: {
      population: { name: "folkmängd", description: "Folkmängden: en cell eller ett område." },
      populationTotal: { name: "folkmängd_totalt", description: "Helheten, till exempel rikets folkmängd." },
      decimals: {
        name: "decimaler",
        description: "Antal decimaler i andelen, 0–6. Utelämnat: inte avrundad.",
      },
    },
  },
  PERHEAD: {
    description: "Belopp per invånare, inte avrundat.",
    parameters: {
      amount: { name: "belopp", description: "Beloppet: en cell eller ett område." },
      population: { name: "folkmängd", description: "Folkmängden: en cell eller ett område." },
    },
  },
  AMOUNT: {
    description: "Kronorna i en text, till exempel ”2,6 mkr”, ”7 649 410,97 kr” eller ”3 035000 SEK”.",
    parameters: {
      text: { name: "text", description: "Texten eller talet: en cell eller ett område." },
      unit: {
        name: "enhet",
        description: "Enheten för det som ingen har: kr, tkr, mkr eller mdkr. Utelämnat: kr.",
      },
    },
  },
  CHECK: {
    description:
      "Kontrollerar en summa: 0 om delarna blir det angivna, inom den avrundning som decimalerna medger, annars skillnaden.",
    parameters: {
      stated: angivet,
      parts: delar("Delarna: en rad, en kolumn eller ett område."),
      decimals: {
        name: "decimaler",
        description:
          "Hur många decimaler talen är skrivna med, 0–6. Utelämnat: som värdena visar; hela kronor och ören är exakta.",
      },
    },
  },
  EXPLAIN: {
    description:
      "Säger i en mening om delarna blir det angivna och, om inte, vad som skulle göra att de blir det: ett belopp som saknas, omkastade siffror, en annan enhet, en del för mycket.",
    parameters: {
      stated: angivet,
      parts: delar("Delarna: en rad, en kolumn eller ett område. De räknas rad för rad."),
    },
  },
  SUBSET: {
    description:
      "Hittar vilka belopp som tillsammans blir ett mål: 1 för dem i den minsta sådana mängden, 0 för de andra. Finns det flera säger en rad under det.",
    parameters: {
      target: { name: "mål", description: "Det som beloppen ska bli tillsammans." },
      amounts: {
        name: "belopp",
        description:
          "Beloppen: en rad, en kolumn eller ett område. Upp till 36 belopp prövas alla mängder, av fler bara små.",
      },
      tolerance: { name: "tolerans", description: "Hur långt från målet summan får vara. Utelämnat: 0." },
    },
  },
  AGREEMENT: {
    description:
      "Läser i registret över överenskommelser: ett belopp i kronor, ett datum, ett diarienummer eller vad det annars säger. Cellen räknas om när registret ändras.",
    parameters: {
      agreement: { name: "överenskommelse", description: "Överenskommelsens namn eller diarienummer." },
      field: {
        name: "kolumn",
        description: "Registrets kolumn, till exempel Beslutat eller Återstår, på svenska eller engelska.",
      },
    },
  },
};
