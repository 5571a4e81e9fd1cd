/** A long list of which some members are replaced, without a copy of the others. */
export class Layers<T> {
  constructor(
    private readonly base: readonly T[],
    private readonly replaced: ReadonlyMap<number, T> = new Map<number, T>(),
  ) {}

  get(index: number): T | undefined {
    const member = this.replaced.size === 0 ? undefined : this.replaced.get(index);
    return member ?? this.base[index];
  }

  all(): readonly T[] {
    return this.replaced.size === 0
      ? this.base
      : this.base.map((member, index) => this.replaced.get(index) ?? member);
  }

  with(members: ReadonlyMap<number, T>): Layers<T> {
    return new Layers(this.base, new Map([...this.replaced, ...members]));
  }
}
