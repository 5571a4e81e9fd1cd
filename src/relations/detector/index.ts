export { detectSums } from "./detect";
export type { Direction, Figures } from "./figures";
export type { Pattern } from "./pattern";
export { wordsOf } from "./figures";
