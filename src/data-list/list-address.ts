/** Prefixes that lists on the page use. */
const prefixes = new Set<string>();

/**
 * The parameters of a list in the query string of the page: `members-search` for the prefix `members`. Another list with the
 * same prefix on the page has `members-2-search`.
 */
export class ListAddress {
  readonly #name: string;
  #prefix = '';

  constructor(name: string) {
    this.#name = name;
  }

  /** Name of the parameter of a filter. */
  parameter(filter: string): string {
    if (!this.#prefix) {
      let prefix = this.#name;
      for (let number = 2; prefixes.has(prefix); number++) prefix = `${this.#name}-${number}`;
      prefixes.add((this.#prefix = prefix));
    }
    return `${this.#prefix}-${filter}`;
  }

  /** Reads the filters from the query string; those without a parameter have the values of `defaults`. */
  read(defaults: Record<string, string>): Record<string, string> {
    const query = new URLSearchParams(location.search);
    const filters: Record<string, string> = {};
    for (const name in defaults) filters[name] = query.get(this.parameter(name)) ?? defaults[name]!;
    return filters;
  }

  /** Frees the prefix for another list. */
  release(): void {
    prefixes.delete(this.#prefix);
    this.#prefix = '';
  }
}
