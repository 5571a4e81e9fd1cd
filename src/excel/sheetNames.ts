/** Excel's own limit. */
const LONGEST_NAME = 31;

/** The name, or with the first number that makes it free among those that are taken; Excel tells no upper from lower case. */
export function freeSheetName(name: string, taken: Iterable<string>): string {
  const others = new Set([...taken].map((other) => other.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const wanted = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!others.has(wanted.toLowerCase())) return wanted;
  }
}
