import { functionLanguage } from "./language";
import { SWEDISH } from "./swedish";

export interface FunctionHelp {
  readonly description: string;
  readonly parameters: Readonly<Record<string, ParameterHelp>>;
}

export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
}

/** A parameter's name as Excel shows it in the user's language; in English it is the name in the code. */
export function parameterName(id: string, parameter: string): string {
  return functionLanguage() === "sv" ? (SWEDISH[id]?.parameters[parameter]?.name ?? parameter) : parameter;
}
