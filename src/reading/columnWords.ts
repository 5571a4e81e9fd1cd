/**
 * The words by which columns are recognised, in Swedish, English, Norwegian, Danish and Icelandic. A star stands for any letters
 * ("fördel*" is "fördelning" and "fördelat"), a space for any white space, a word after "=" is the whole header; case does not matter; commas part the words. To teach Grant a
 * word, add it here, with a line in `tests/reading/vocabulary.test.ts`.
 */
export type Wording = Readonly<Record<"sv" | "en" | "no" | "da" | "is", string>>;

/** Roles of columns of figures, the most telling first: the first whose words stand in the header is the column's. */
export const FIGURE_ROLES: readonly { readonly role: FigureRole; readonly words: Wording }[] = [
  {
    role: "overhead",
    words: {
      sv:
        "oh, oh-*, overhead*, omkostnad*, administration*, adm, adm kostnad*, *gemensamma kostnader, " +
        "påslag",
      en: "overhead*, indirect cost*, administrative cost*, administration",
      no: "overhead*, administrasjon*, felleskostnad*, fellesutgift*",
      da: "overhead*, administration*, fællesudgift*, fællesomkostning*",
      is: "stjórnunarkostnað*, sameiginlegur kostnaður, umsýsl*",
    },
  },
  {
    role: "population",
    words: {
      sv: "invånar*, *invånare, inv, folkmängd*, befolkning*, listade, antal*, personer",
      en: "population*, inhabitants, residents, listed, number of*, headcount, persons, count",
      no: "innbygger*, folketall*, folkemengde*, befolkning*, antall*",
      da: "indbygger*, folketal*, befolkning*, antal*",
      is: "íbú*, mannfjöld*, fjöldi*, fólksfjöld*",
    },
  },
  {
    role: "national",
    words: {
      sv: "riket*, rikets, landet, landet totalt, hela landet, nationellt, nationellt belopp, nationell nivå, nationell summa, staten*, sverige, riksbelopp*",
      en: "=national, national amount*, national total*, national level, nationwide, country, whole country, sweden, state total",
      no: "landet, hele landet, nasjonalt, nasjonalt beløp, staten*, norge",
      da: "hele landet, landet, landsplan, nationalt, nationalt beløb, staten*, danmark",
      is: "landið, landið allt, á landsvísu, ríkið*, allt landið",
    },
  },
  {
    role: "income",
    words: {
      sv:
        "intäkt*, inkomst*, länet, länets*, regionen, regionens*, landstinget*, vår andel, erhåll*, " +
        "beviljat",
      en: "income*, revenue*, received, receipts, our share, awarded, county, region, granted",
      no: "inntekt*, fylket*, mottatt*, bevilget, vår andel",
      da: "indtægt*, modtaget, bevilget, regionen*, vores andel",
      is: "tekj*, móttekið, *tekjur, landshlut*, okkar hlutur",
    },
  },
  {
    role: "total",
    words: {
      sv: "summa, summa*, total*, sammanlagt, avrundat belopp, avrundad summa, tot, s:a",
      en: "total*, sum, grand total, rounded amount",
      no: "sum, sum*, total*, i alt, samlet, avrundet beløp",
      da: "sum, total*, i alt, ialt, samlet, afrundet beløb",
      is: "samtals, alls, heild*, heildar*",
    },
  },
  {
    role: "allocation",
    words: {
      sv:
        "fördel*, *fördelning, belopp*, bidrag*, *bidrag, anslag*, utbetal*, tilldel*, " +
        "ersättning*, budget*, kostnad*, kronor, kr, tkr, mkr",
      en: "allocat*, distribut*, amount*, payment*, budget*, funding, grant*, cost*, award*",
      no: "fordel*, beløp*, utbetal*, tildel*, tilskudd*, budsjett*, kroner",
      da: "fordel*, beløb*, udbetal*, tildel*, tilskud*, budget*, kroner",
      is: "úthlut*, upphæð*, fjárhæð*, greiðsl*, skipting*, framlög*, framlag*",
    },
  },
];

export type FigureRole = "overhead" | "population" | "national" | "income" | "total" | "allocation";

/** Roles of columns of words. */
export const WORD_ROLES: readonly { readonly role: WordRole; readonly words: Wording }[] = [
  {
    role: "note",
    words: {
      sv:
        "kommentar*, anmärkning*, anm, not, noter, notering*, aktivitet*, beskrivning*, syfte*, dnr, " +
        "diarien*, ärende*, beslut*, villkor*, datum, källa, *villkor, status, redovisning*, ansvarig",
      en:
        "note*, comment*, remark*, description*, activit*, case n*, decision*, condition*, date, " +
        "source, status",
      no: "kommentar*, merknad*, beskrivelse*, saksn*, vedtak*, vilkår*, kilde, aktivitet*",
      da: "bemærkning*, kommentar*, note*, beskrivelse*, sagsn*, beslutning*, kilde, aktivitet*",
      is: "athugasemd*, skýring*, lýsing*, málsn*, ákvörðun*, heimild*",
    },
  },
  {
    role: "recipient",
    words: {
      sv:
        "nämnd*, *nämnd, enhet*, *enhet, kommun, kommuner*, mottagare*, verksamhet*, förvaltning*, " +
        "vårdcentral*, region, regioner, län, landsting*, delregion*, sjukhus*, part, parter, kund, " +
        "utförare, delområde, nivå, stadsdel*",
      en:
        "recipient*, unit*, municipalit*, board*, committee*, department*, division*, agency, " +
        "agencies, region*, county, counties, city, entity, provider*, beneficiar*",
      no: "kommune*, mottaker*, enhet*, utvalg*, fylke*, virksomhet*, etat*",
      da: "kommune*, modtager*, enhed*, udvalg*, region*, forvaltning*, institution*",
      is: "sveitarfél*, móttakandi, stofnun*, nefnd*, viðtakandi, landshluti, svið",
    },
  },
  {
    role: "agreement",
    words: {
      sv:
        "överenskommelse*, statsbidrag*, *bidrag, bidrag*, grant, avtal*, satsning*, insats*, " +
        "projekt*, åtgärd*, *område, område*, ändamål*, benämning*, program*, anslag*, namn, medel*, " +
        "post, uppdrag",
      en:
        "agreement*, grant*, program*, project*, purpose*, area*, scheme*, appropriation*, item*, " +
        "name, initiative*, fund*, resources",
      no: "tilskudd*, ordning*, avtale*, tiltak*, formål*, prosjekt*, *type, navn, satsing*",
      da: "aftale*, tilskud*, pulje*, formål*, projekt*, indsats*, navn, område*",
      is: "samning*, framlag*, framlög*, verkefn*, heiti*, tilgang*, málaflokk*",
    },
  },
];

export type WordRole = "note" | "recipient" | "agreement";

/** Headers over shares of a whole, in per cent or as fractions. */
export const SHARE_WORDS: Wording = {
  sv: "andel*, *andel, %, procent*, kvot*, fördelningstal, nyckel, *nyckel, nyckeltal, vikt, vikter",
  en: "share*, percent*, per cent, %, proportion*, ratio*, pct, key, distribution key, weight, weights",
  no: "andel*, prosent*, %, nøkkel, *nøkkel, vekt, vekter",
  da: "andel*, procent*, pct, %, nøgle, *nøgle, vægt, vægte",
  is: "hlutfall*, hlutdeild*, prósent*, %",
};

/** Columns and rows whose figures are never summed: means, amounts per head, changes in per cent, rates. */
export const RATIO_WORDS: Wording = {
  sv:
    "medelålder*, medelvärde*, medeltal*, genomsnitt*, snitt*, median*, per invånare, per capita, " +
    "kr/inv*, * per inv, /inv, /invånare, procentuell*, skattesats*, utdebitering, *pris, pris per *, " +
    "à-pris, index",
  en:
    "average*, mean, median, unit price, price, per capita, per inhabitant, per resident, per cent, percent*, rate, " +
    "rates, ratio*, index",
  no: "gjennomsnitt*, snitt*, median*, per innbygger, pr innbygger, prosent*, indeks",
  da: "gennemsnit*, median*, pr indbygger, per indbygger, procent*, indeks",
  is: "meðal*, miðgildi, á íbúa, á hvern íbúa, hlutfall*, vísitala",
};

/** Headers over what names things in figures. */
export const CODE_WORDS: Wording = {
  sv: "kod, *kod, nr, *nummer, *nr, id, konto, ansvar, rang",
  en: "code, no, id, account, rank",
  no: "kode, *nummer, nr",
  da: "kode, *nummer, nr",
  is: "númer, nr",
};

/** Headers over differences between years or against a budget. */
export const DIFFERENCE_WORDS: Wording = {
  sv: "avvikelse*, differens*, diff, förändring*, skillnad*",
  en: "difference*, change*, variance*",
  no: "avvik*, endring*, differanse*",
  da: "afvigelse*, ændring*, forskel*",
  is: "breytingar, breyting milli ára, frávik*, mismunur*",
};

/** Headers over what is left when columns before have been added and subtracted. */
export const LEFT_WORDS: Wording = {
  sv:
    "ub, ub *, utgående *, saldo, saldo *, kvar, kvar *, kvarstå*, återstå*, rest, netto, ofördelat, ej fördelat, ej förbrukat, " +
    "outnyttj*, oförbruk*, att återbetala, över/under, överskott, resultat",
  en: "closing *, balance, remaining, remainder, left, unspent, unallocated, net, carried forward",
  no: "utgående *, saldo, rest, gjenstå*, ubrukt, netto, ufordelt",
  da: "ultimo, saldo, rest, resterende, restbeløb, uforbrugt, netto",
  is: "staða í lok *, eftirstöðvar, óráðstafað, mismunur",
};

/** Words that stand around a unit in a line that says nothing else: "Alla belopp i tkr". */
export const UNIT_LINE_WORDS: Wording = {
  sv: "belopp*, alla, samtliga, siffror*, tal, tusental*, miljontal*, anges, angivna, angivet, uttryckt*, enhet, i, om, är, kronor",
  en: "amount*, all, figure*, value*, in, of, unit, expressed, are, stated",
  no: "beløp*, alle, tall, i, hele, enhet",
  da: "beløb*, alle, tal, i, hele, enhed",
  is: "fjárhæð*, upphæð*, allar, í, eining",
};

/** Titles and headers with one of these are about money, so that a unit may be told from how large the figures are. */
export const MONEY_WORDS: Wording = {
  sv:
    "*bidrag, *bidragen, bidrag*, belopp*, medlen, *smedel, medel till, medel för, *a medel, *e medel, kostnad*, intäkt*, budget*, " +
    "anslag*, ersättning*, utbetal*, överenskommelse*, fördelning*, finansiering*, statlig*",
  en:
    "grant*, amount*, funding, funds, budget*, cost*, revenue*, expenditure*, allocation*, " +
    "appropriation*",
  no: "tilskudd*, beløp*, midler, utbetal*, kostnad*, inntekt*, budsjett*",
  da: "tilskud*, beløb*, midler, pulje*, puljer, udgift*, indtægt*, budget*",
  is: "framlag*, framlög*, fjárhæð*, upphæð*, tekjur*, gjöld*, kostnað*",
};
