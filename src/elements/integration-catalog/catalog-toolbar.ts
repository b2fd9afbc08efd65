import { html, nothing } from 'lit';
import { select } from '../../ui/form/field.js';
import { closeIcon, searchIcon } from '../../ui/icons/list-icons.js';
import type { CatalogFilters } from './catalog-filters.js';
import type { CatalogText } from './integration-catalog.strings.js';

interface ToolbarOptions {
  strings: CatalogText;
  filters: CatalogFilters;
  categories: readonly string[];
  /** The number of matches; `undefined` without a filter. */
  found: number | undefined;
  change: (filters: Partial<CatalogFilters>) => void;
}

type Choice = readonly [value: string, label: string];

/** Search and filters. Rendered before the integrations are loaded, so that the layout does not shift. */
export function catalogToolbar({ strings: text, filters, categories, found, change }: ToolbarOptions) {
  const filter = (name: 'category' | 'status', choices: readonly Choice[]) =>
    select(
      html`<select
        class="input"
        aria-label=${text.text(name)}
        @change=${({ target }: Event) => change({ [name]: (target as HTMLSelectElement).value })}
      >
        ${choices.map(([value, label]) => html`<option value=${value} ?selected=${value === filters[name]} .selected=${value === filters[name]}>${label}</option>`)}
      </select>`,
    );
  const clear = ({ currentTarget }: Event) => {
    (currentTarget as HTMLElement).parentElement!.querySelector('input')!.focus();
    change({ search: '' });
  };
  return html`<div class="toolbar" part="toolbar" role="search" aria-label=${text.text('filters')}>
    <div class="input search">
      ${searchIcon()}<input
        type="search"
        aria-label=${text.text('search')}
        placeholder=${text.text('searchHint')}
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        .value=${filters.search}
        @input=${({ target }: InputEvent) => change({ search: (target as HTMLInputElement).value })}
      />${filters.search ? html`<button type="button" class="clear" aria-label=${text.common('clearSearch')} @click=${clear}>${closeIcon()}</button>` : nothing}
    </div>
    ${filter('category', [['', text.text('allCategories')], ...categories.map((name): Choice => [name, name])])}
    ${filter('status', [
      ['', text.text('anyStatus')],
      ['connected', text.text('connected')],
      ['attention', text.text('needsAttention')],
      ['available', text.text('notConnected')],
    ])}
    <span class=${found === undefined ? 'visually-hidden' : 'muted small'} role="status"
      >${found === undefined ? nothing : text.text('found', { count: found })}</span
    >
  </div>`;
}
