/** Words that say nothing about which agreement is meant. */
const EMPTY_WORDS = new Set(
  (
    "och o samt eller för i inom på av till från med mot vid om den det de en ett som inkl inklusive mm m fd ny nytt nya ök " +
    "överenskommelse överenskommelsen statsbidrag statsbidraget bidrag medel riktade riktat nationella " +
    "and or for in of to the a an with grant agreement funds national"
  ).split(" "),
);

/** Abbreviations that staff write, with the words they stand for. */
const ABBREVIATIONS = new Map(
  Object.entries({
    bup: "barn ungdomspsykiatri",
    hbtq: "hbt",
    hos: "hälso sjukvård",
    vip: "vård insatsprogram",
    sip: "samordnad individuell plan",
    pv: "primärvård",
    kvalreg: "kvalitetsregister",
    ungdomsmott: "ungdomsmottagningar",
    utv: "utveckling",
    it: "digitalisering",
  }),
);

/** Every list of a workbook is held against every other by name, so that a name is taken apart as often as there are lists. */
const takenApart = new Map<string, readonly string[]>();
const MOST_TAKEN_APART = 20_000;

/** The telling words of an agreement's name: lower case, abbreviations written out, filling words and years left out. */
export function tellingWords(name: string): readonly string[] {
  const known = takenApart.get(name);
  if (known) return known;
  const words = takeApart(name);
  if (takenApart.size >= MOST_TAKEN_APART) takenApart.clear();
  takenApart.set(name, words);
  return words;
}

function takeApart(name: string): string[] {
  return name
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (ABBREVIATIONS.get(word) ?? word).split(" "))
    .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word) && !/^\d+$/.test(word));
}

/** Letters that must agree at the start for two forms of one word: "cancervård" and "cancervården". */
const STEM = 5;

/**
 * How alike two words are, 0 to 1: 1 for the same word, high for two forms of it (a common stem and a short rest) or a misspelling,
 * 0 otherwise.
 */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  if (common >= STEM && longer - common <= Math.max(3, longer / 3)) return common / longer;
  return shorter > STEM && oneSlipApart(a, b) ? 1 - 1 / longer : 0;
}

/** One letter left out, added, changed, or two neighbours exchanged. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
