import { Decimal } from "../money";
import { apportion, exactDues, rounded, type Rounding, wholeWeights } from "./apportion";
import { proportionalDues } from "./dues";
import { GrantError } from "./grant-error";
import type { Method } from "./methods";
import { refuseWithoutPeople } from "./population";
import { divideRounded, exactUnits, sum } from "./units";

export interface PerCapitaOptions {
  readonly decimals: number;
  /**
   * Default: largest-remainder where the recipients are everybody, nearest where they are part of a larger
   * population.
   */
  readonly method?: Method;
  /** The population that the total is for, such as the nation's; without it the recipients are everybody. */
  readonly populationTotal?: Decimal;
}

export interface GuaranteeOptions extends PerCapitaOptions {
  /**
   * How many recipients share the total; must be given with `populationTotal`, else it is the populations
   * above zero.
   */
  readonly recipients?: number;
}

/**
 * Distributes a total by population. Where the recipients are everybody the amounts add up to the total.
 * Where `populationTotal` is given each recipient gets its share of the whole, rounded on its own, as the
 * published lists of the agreements between the government and SKR do; another method makes the amounts add
 * up to what the recipients get together.
 *
 * @throws GrantError where the populations are negative, all zero, or larger together than
 * `populationTotal`.
 */
export function perCapita(
  total: Decimal,
  populations: readonly Decimal[],
  options: PerCapitaOptions,
): Decimal[] {
  const { populationTotal, decimals } = options;
  refuseWithoutPeople(populations);
  if (!populationTotal)
    return apportion(total, populations, { decimals, method: options.method ?? "largest-remainder" });
  const magnitude = total.abs();
  const { whole, everybody } = partOf(populations, populationTotal);
  const dues = partDues(magnitude, whole, everybody, { decimals, method: options.method ?? "nearest" });
  const amounts = rounded(dues, { decimals, method: options.method ?? "nearest" });
  return total.isNegative() ? amounts.map((amount) => amount.negated()) : amounts;
}

/**
 * A base amount to each recipient and the rest per capita: guarantee + (total − guarantee × recipients) ×
 * share. A population of zero is no recipient and gets nothing. The guarantee is rounded to `decimals`
 * before the rest is distributed.
 *
 * @throws GrantError where the guarantees exceed the total, where `populationTotal` is given without
 * `recipients`, or where it is not given and `recipients` says that there are others: what is theirs would be lost.
 */
export function guarantee(
  total: Decimal,
  populations: readonly Decimal[],
  base: Decimal,
  options: GuaranteeOptions,
): Decimal[] {
  const { decimals, populationTotal } = options;
  refuseWithoutPeople(populations);
  if (populationTotal && options.recipients === undefined) throw new GrantError("grants.recipientsMissing");
  const present = populations.filter((population) => !population.isZero()).length;
  const recipients = options.recipients ?? present;
  if (recipients < present) throw new GrantError("grants.fewRecipients", { recipients, present });
  if (!populationTotal && recipients > present) {
    throw new GrantError("grants.manyRecipients", { recipients, present });
  }
  const each = base.toDecimalPlaces(decimals);
  const guaranteed = each.times(recipients);
  if (base.isNegative())
    throw new GrantError("grants.negativeGuarantee", { guarantee: { amount: base.toFixed() } });
  if (guaranteed.greaterThan(total)) {
    throw new GrantError("grants.guaranteesExceedTotal", {
      recipients,
      guaranteed: { amount: guaranteed.toFixed() },
      total: { amount: total.toFixed() },
    });
  }
  const rest = perCapita(total.minus(guaranteed), populations, options);
  return rest.map((amount, index) => (populations[index]!.isZero() ? amount : amount.plus(each)));
}

/** The populations and the whole that they are part of, as whole numbers in the same proportions. */
function partOf(
  populations: readonly Decimal[],
  populationTotal: Decimal,
): { whole: bigint[]; everybody: bigint } {
  if (!populationTotal.greaterThan(0)) {
    throw new GrantError("grants.populationTotalNotPositive", {
      value: { amount: populationTotal.toFixed() },
    });
  }
  const { whole } = wholeWeights([...populations, populationTotal]);
  const everybody = whole.pop()!;
  if (sum(whole) > everybody) {
    throw new GrantError("grants.populationsExceedTotal", {
      populations: { amount: Decimal.sum(0, ...populations).toFixed() },
      populationTotal: { amount: populationTotal.toFixed() },
    });
  }
  return { whole, everybody };
}

function partDues(
  total: Decimal,
  whole: readonly bigint[],
  everybody: bigint,
  { decimals, method }: Rounding,
) {
  if (method === "nearest") return exactDues(total, whole, decimals, everybody);
  const together = sum(whole);
  const { numerator, denominator } = exactUnits(total, decimals);
  const units = divideRounded(numerator * together, denominator * everybody);
  return proportionalDues(units, whole);
}
