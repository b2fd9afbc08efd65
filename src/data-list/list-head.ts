import { html, nothing } from 'lit';
import { select } from '../ui/form/field.js';
import { closeIcon, searchIcon } from '../ui/icons/list-icons.js';
import type { DataListView, ListFilter } from './data-list.types.js';
import { renderButtons } from './list-button.js';

/** Renders the title and the actions on the whole list. */
export function renderHead<Row>(list: DataListView<Row>) {
  const { host, options, rows, isFiltered } = list;
  const { strings } = options;
  const total = (isFiltered ? undefined : rows.total) ?? options.total?.() ?? rows.total;
  const leading = renderButtons(list, options.leadingButtons?.() ?? [], 'leading-reason');
  const lead = host.withoutTitle ? undefined : options.lead?.();
  const main = renderButtons(list, (!host.readonly && options.buttons?.()) || [], 'reason');
  return html`
    <div class="head" part="head">
      ${host.withoutTitle ? nothing : html`<h2 class="title">${options.title?.() ?? strings.text('title')} ${total === undefined ? nothing : html`<span class="count" .textContent=${strings.number(total)}></span>`}</h2>`}
      <div class="actions">
        ${options.headControls?.()} ${leading.buttons}
        <slot name="actions"></slot>
        ${main.buttons}
      </div>
      ${leading.reasons} ${main.reasons}
      ${lead === undefined ? nothing : html`<p class="lead" .textContent=${lead}></p>`}
    </div>
  `;
}

/** Renders the search and the filters. Rendered before the capabilities load, to avoid a layout shift. */
export function renderToolbar<Row>(list: DataListView<Row>) {
  const { options, rows, isFiltered } = list;
  const { strings, filterControls, isSearchable = () => 'search' in options.filters } = options;
  if (!filterControls && !isSearchable()) return nothing;
  return html`
    <div class="toolbar" part="toolbar" role="search" aria-label=${strings.text('filters')}>
      ${isSearchable() ? renderSearch(list) : nothing} ${filterControls?.().map((filter) => renderFilter(list, filter))}
      ${options.toolbarEnd?.()}
      ${isFiltered && rows.total !== undefined ? html`<span class="muted small" role="status" .textContent=${strings.text('found', { count: rows.total })}></span>` : nothing}
    </div>
  `;
}

function renderSearch<Row>({ host, options, run }: DataListView<Row>) {
  const { search = '' } = host;
  const { strings } = options;
  const clear = ({ currentTarget }: Event) => {
    (currentTarget as HTMLElement).parentElement!.querySelector('input')!.focus();
    run((lazy) => lazy.type(''));
  };
  return html`<div class="input search">
    ${searchIcon()}<input
      type="search"
      aria-label=${strings.text('search')}
      placeholder=${strings.text('searchHint')}
      autocomplete="off"
      spellcheck="false"
      maxlength="200"
      .value=${search}
      @input=${({ target }: InputEvent) => run((lazy) => lazy.type((target as HTMLInputElement).value))}
    />${search ? html`<button type="button" class="clear" aria-label=${strings.common('clearSearch')} @click=${clear}>${closeIcon()}</button>` : nothing}
  </div>`;
}

function renderFilter<Row>(list: DataListView<Row>, { name, label, any, options, classes }: ListFilter) {
  const { filters, run } = list;
  const change = ({ target }: Event) =>
    run((lazy) => lazy.changeFilters({ ...list.filters, [name]: (target as HTMLSelectElement).value }));
  return select(
    html`<select class="input" aria-label=${label} .value=${filters[name]} @change=${change}>
      <option value="" ?selected=${!filters[name]}>${any}</option>
      ${options.map((option) => html`<option value=${option.id} ?selected=${option.id === filters[name]}>${option.name}</option>`)}
    </select>`,
    classes,
  );
}
