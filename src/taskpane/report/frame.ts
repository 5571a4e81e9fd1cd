/** What a figure gives its picture: its width in pixels, and the ids of its title and description. */
export interface Frame {
  readonly width: number;
  readonly titleId: string;
  readonly descriptionId: string;
  readonly title: string;
  readonly description: string;
}

/** Fills with a contrast of at least 3 to white and to the dark theme's background. */
export const COLORS = {
  national: "#6B7A76",
  grant: "#1B7F68",
  income: "#1B7F68",
  overhead: "#B87A1A",
  recipient: "#3B78B5",
  rest: "#8A6FB0",
} as const;

/** Text sizes in pixels, and how wide a letter is on average. */
export const LETTER = 6.7;
export const FONT = { family: "Segoe UI, Calibri, Arial, sans-serif", size: 12 } as const;

/** A text cut to what fits in so many pixels; the whole one stands in the mark's title and in the table. */
export function fitting(text: string, pixels: number): string {
  const letters = Math.floor(pixels / LETTER);
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
}
