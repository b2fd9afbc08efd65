/** Loads values by name, and remembers them. */
export class Loader<Value> {
  readonly #expected: readonly string[];
  readonly #read: (names: string[]) => Promise<Map<string, Value>>;
  readonly #cache = new Map<string, Value | undefined>();

  /** The first miss reads all `expected` names together. */
  constructor(expected: readonly string[], read: (names: string[]) => Promise<Map<string, Value>>) {
    this.#expected = expected;
    this.#read = read;
  }

  /** The values that exist. */
  async load(names: string[]): Promise<Map<string, Value>> {
    if (!names.every((name) => this.#cache.has(name))) {
      const unknown = [...new Set([...names, ...this.#expected])].filter((name) => !this.#cache.has(name));
      const found = await this.#read(unknown);
      for (const name of unknown) this.#cache.set(name, found.get(name));
    }
    return new Map(names.flatMap((name) => (this.#cache.get(name) ? [[name, this.#cache.get(name)!]] : [])));
  }

  /** Forgets one value, or all. */
  clear(name?: string): void {
    if (name === undefined) this.#cache.clear();
    else this.#cache.delete(name);
  }
}
