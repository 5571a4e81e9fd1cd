/**
 * Excel reads a text as if it were typed: one that begins with = + - @ or looks like a number or a date would be made into something
 * else. An apostrophe before it marks it as text and is not part of it; the number format "@" would do so too, but shows more than 255 letters as ####.
 */
export function asText(text: string): string {
  return `'${text}`;
}
