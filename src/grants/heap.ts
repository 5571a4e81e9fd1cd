/** A binary heap: `take` returns the item that comes before all others in the order `before`. */
export class Heap<Item> {
  private readonly items: Item[];

  constructor(
    items: Iterable<Item>,
    private readonly before: (left: Item, right: Item) => boolean,
  ) {
    this.items = [...items];
    for (let at = (this.items.length >> 1) - 1; at >= 0; at -= 1) this.sink(at);
  }

  add(item: Item): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(item, this.items[parent]!)) break;
      this.items[at] = this.items[parent]!;
      at = parent;
    }
    this.items[at] = item;
  }

  take(): Item | undefined {
    const first = this.items[0];
    const last = this.items.pop();
    if (this.items.length > 0 && last !== undefined) {
      this.items[0] = last;
      this.sink(0);
    }
    return first;
  }

  private sink(start: number): void {
    const item = this.items[start]!;
    let at = start;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.items.length) break;
      const right = child + 1;
      if (right < this.items.length && this.before(this.items[right]!, this.items[child]!)) child = right;
      if (!this.before(this.items[child]!, item)) break;
      this.items[at] = this.items[child]!;
      at = child;
    }
    this.items[at] = item;
  }
}
