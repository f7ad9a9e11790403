/**
 * In which entries a word is, by ascending number, and whether in the title: four bytes each, where an object or a map
 * for each would take fifty.
 */
export class Postings {
  #values = new Uint32Array(2);
  #count = 0;

  /** Numbers are added in ascending order. */
  add(entry: number, inTitle: boolean): void {
    if (this.#count === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count] = entry * 2 + (inTitle ? 1 : 0);
    this.#count += 1;
  }

  get size(): number {
    return this.#count;
  }

  each(visit: (entry: number, inTitle: boolean) => void): void {
    for (let at = 0; at < this.#count; at += 1) {
      const value = this.#values[at] ?? 0;
      visit(value >>> 1, (value & 1) === 1);
    }
  }
}
