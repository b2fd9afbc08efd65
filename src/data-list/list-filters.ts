import { DebounceController } from '../controllers/debounce.js';
import type { DataListView, ListFilters } from './data-list.types.js';
import type { ListAddress } from './list-address.js';

/** Applies the search, the filters and the sort order that the viewer chooses. */
export class FilterController<Row> {
  readonly #list: DataListView<Row>;
  readonly #typing: DebounceController;

  constructor(list: DataListView<Row>) {
    this.#list = list;
    this.#typing = new DebounceController(list.host, (search) => this.change({ ...list.filters, search }, true));
  }

  /** Whether text in the search field is not applied yet. */
  get isTyping(): boolean {
    return this.#typing.pending;
  }

  type(search: string): void {
    this.#list.host.search = search;
    this.#typing.type(search);
  }

  change(filters: ListFilters, fromInput = false): void {
    const { options, host } = this.#list;
    this.#typing.stop();
    this.#list.setFilters(filters, fromInput);
    if (host.filtersInAddress && options.address) this.#writeAddress(options.address, filters);
    options.filtersChanged?.(filters);
  }

  /** Removes the search and all filters. The sort order stays. */
  clear(): void {
    const { options, filters } = this.#list;
    this.change({ ...options.filters, ...(filters['sort'] && { sort: filters['sort'] }) });
  }

  /** Writes the filters to the query string of the page, without a new history entry. */
  #writeAddress(address: ListAddress, filters: ListFilters): void {
    const url = new URL(location.href);
    for (const [name, any] of Object.entries(this.#list.options.filters)) {
      const parameter = address.parameter(name);
      if (filters[name] === any) url.searchParams.delete(parameter);
      else url.searchParams.set(parameter, filters[name]!);
    }
    history.replaceState(history.state, '', url);
  }
}
