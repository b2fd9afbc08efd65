import { css, html, nothing, type LitElement } from 'lit';
import type { Role } from '../../contract/index.js';
import { DebounceController } from '../../controllers/debounce.js';
import { emit } from '../../core/emit.js';
import { closeIcon } from '../../ui/icons/list-icons.js';
import type { MemberListStrings } from './member-list.strings.js';
import type { MemberFilters } from './member-filters.js';

export const filterChipStyles = css`
  .chip.filter {
    min-block-size: 28px;
    padding-inline: 10px 2px;
    border-radius: var(--_radius);
    background: var(--_accent-tint);
    border-color: color-mix(in oklab, var(--_accent) 35%, var(--_surface));
    color: var(--_accent);
    font-size: var(--_font-size-s);
  }
`;

interface FilterControlsOptions {
  filters: () => MemberFilters;
  /** `fromInput`: the search field already shows the value. */
  applyFilters: (filters: MemberFilters, fromInput: boolean) => void;
  roles: () => readonly Role[];
  /** Filters that match every member. */
  emptyFilters: MemberFilters;
  /** Returns the name of a filter in the query string of the page. */
  filterParam: (filter: string) => string;
}

/** Applies search, filters and sorting to the list. */
export class FilterControls {
  readonly #host: LitElement & { search: string; filtersInAddress: boolean };
  readonly #options: FilterControlsOptions;
  readonly #strings: MemberListStrings;
  readonly #typing: DebounceController;

  constructor(
    host: LitElement & { search: string; filtersInAddress: boolean },
    parts: FilterControlsOptions,
    strings: MemberListStrings,
  ) {
    this.#host = host;
    this.#options = parts;
    this.#strings = strings;
    this.#typing = new DebounceController(host, (search) => this.change({ ...parts.filters(), search }, true));
  }

  /** Whether a typed search is not applied yet. */
  get pending(): boolean {
    return this.#typing.pending;
  }

  type(search: string): void {
    this.#host.search = search;
    this.#typing.type(search);
  }

  change(filters: MemberFilters, fromInput = false): void {
    this.#typing.stop();
    this.#options.applyFilters(filters, fromInput);
    if (this.#host.filtersInAddress) this.#write(filters);
    emit(this.#host, 'filters-changed', filters);
  }

  clear(): void {
    this.change(this.#options.emptyFilters);
  }

  /** Renders the active filters as chips with a remove button. */
  renderChips() {
    const text = this.#strings;
    const filters = this.#options.filters();
    const role = this.#options.roles().find(({ id }) => id === filters.role);
    const chip = (label: string, without: Partial<MemberFilters>) => html`
      <span class="chip filter"
        ><span class="truncate">${label}</span
        ><button
          type="button"
          class="remove-button"
          aria-label=${text.text('removeFilter', { filter: label })}
          @click=${() => this.change({ ...filters, ...without })}
        >
          ${closeIcon()}
        </button></span
      >
    `;
    return html`
      ${role ? chip(`${text.text('role')}: ${role.name}`, { role: '' }) : nothing}
      ${filters.status ? chip(`${text.text('status')}: ${text.text(filters.status as 'active' | 'blocked')}`, { status: '' }) : nothing}
      <button
        type="button"
        class="button link small"
        @click=${() => this.change({ ...this.#options.emptyFilters, sort: filters.sort })}
      >
        ${text.common('clearFilters')}
      </button>
    `;
  }

  /** Writes the filters to the query string without a new history entry. */
  #write(filters: MemberFilters): void {
    const { emptyFilters, filterParam } = this.#options;
    const url = new URL(location.href);
    for (const name of Object.keys(emptyFilters) as (keyof MemberFilters)[]) {
      if (filters[name] === emptyFilters[name]) url.searchParams.delete(filterParam(name));
      else url.searchParams.set(filterParam(name), filters[name]);
    }
    history.replaceState(history.state, '', url);
  }
}
