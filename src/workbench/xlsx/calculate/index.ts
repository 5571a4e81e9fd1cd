export { calculateMissing } from "./calculate";
