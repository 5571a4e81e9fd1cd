import type { Wording } from "./columnWords";

/** A row whose words begin or end with one of these sums others. */
export const TOTAL_WORDS: Wording = {
  sv:
    "summa, summering, summor, totalt, total, totala, totalsumma, slutsumma, sammanlagt, " +
    "sammantaget, tot, s:a",
  en: "total, totals, grand total, sum, overall",
  no: "sum, totalt, total, i alt, samlet, sum total",
  da: "sum, i alt, ialt, total, samlet",
  is: "samtals, alls, heild, heildarsumma, heildarframlög",
};

/** A row whose words as a whole are one of these stands for all the others. */
export const WHOLE_WORDS: Wording = {
  sv:
    "riket, hela riket, hela landet, alla, alla kommuner, alla regioner, samtliga, samtliga *, " +
    "länet totalt, sverige",
  en: "all, all municipalities, all regions, whole country, sweden",
  no: "hele landet, alle, alle kommuner",
  da: "hele landet, alle, alle kommuner",
  is: "landið allt, öll sveitarfélög",
};

/** A row that begins with one of these sums a part of the rows. */
export const SUBTOTAL_WORDS: Wording = {
  sv: "delsumma, delsummor, deltotal*",
  en: "subtotal*, sub-total*, sub total*",
  no: "delsum*, mellomsum*",
  da: "delsum*, mellemsum*, subtotal*",
  is: "millisamtala*, undirsamtala*",
};

/** A row that begins with one of these is part of a row above it. */
export const OF_WHICH_WORDS: Wording = {
  sv: "varav, därav, varutav, därutav, av vilka, av vilket, av dessa",
  en: "of which, thereof, whereof, out of which, including",
  no: "herav, hvorav, derav, av dette",
  da: "heraf, hvoraf, deraf",
  is: "þar af, þaraf",
};

/** A row that begins with one of these, or has it among its words, states what is left and not what is allocated. */
export const REMAINDER_WORDS: Wording = {
  sv:
    "kvarstå*, återstå*, ofördel*, ej fördel*, inte fördel*, kvar att fördela, kvar, resterande, " +
    "restbelopp, oförbrukat, oförbrukade, ej förbruk*",
  en: "remaining, remainder, unallocated, undistributed, not allocated, left to allocate, unspent",
  no: "gjenstå*, resterende, restbeløp, ufordelt*, ikke fordelt",
  da: "resterende, restbeløb, ufordelt*, ikke fordelt, uforbrugt*",
  is: "eftirstöðv*, óráðstaf*, óskipt*, óúthlut*, óhafið",
};

/** A line that begins with one of these stands below a table and speaks about it. */
export const NOTE_WORDS: Wording = {
  sv: "källa, källor, not, noter, anm, anmärkning, notera, kommentar, obs",
  en: "source, sources, note, notes, remark",
  no: "kilde, kilder, merknad, note",
  da: "kilde, kilder, bemærkning, note",
  is: "heimild, heimildir, athugasemd, ath",
};
