export { detectSums } from "./detect";
export type { Direction, Figures, LineHint } from "./figures";
export type { Pattern } from "./pattern";
