/** A value in an error's text: words, a count, an exact amount as a decimal string, or several words in a row. */
export type ReasonValue =
  string | number | { readonly amount: string } | { readonly list: readonly string[] };

/**
 * An arithmetic request that has no answer, such as guarantees that exceed the total. It carries the key of
 * the text that explains it; it is thrown only inside `grants` and caught where a request enters.
 */
export class GrantError extends Error {
  constructor(
    readonly reason: string,
    readonly values: Readonly<Record<string, ReasonValue>> = {},
  ) {
    super(reason);
    this.name = "GrantError";
  }
}
