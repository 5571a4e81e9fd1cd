export { apportion, type ApportionOptions } from "./apportion";
export { GrantError, type ReasonValue } from "./grant-error";
export { type Method, METHOD_NAMES } from "./methods";
export { net, overhead } from "./overhead";
export { guarantee, type GuaranteeOptions, perCapita, type PerCapitaOptions } from "./per-capita";
