import { css, html, nothing } from 'lit';
import type { Role } from '../../contract/index.js';
import { crossIcon } from '../../ui/icons.js';
import type { DeedWords } from './deed-words.js';
import { noFilters, parameter, type MemberFilters } from './member-filters.js';

export const filterChipStyles = css`
  .chip.filter { min-block-size: 28px; padding-inline: 10px 2px; border-radius: var(--_radius); background: var(--_accent-tint); border-color: color-mix(in oklab, var(--_accent) 35%, var(--_surface)); color: var(--_accent); font-size: var(--_s); }
`;

/** What filters the list, each to take away. */
export function filterChips(filters: MemberFilters, roles: readonly Role[], strings: DeedWords, change: (filters: MemberFilters) => void) {
  const role = roles.find(({ id }) => id === filters.role);
  const chip = (label: string, without: Partial<MemberFilters>) => html`
    <span class="chip filter"><span class="cut">${label}</span><button type="button" class="x" aria-label=${`${strings.common('dismiss')}: ${label}`} @click=${() => change({ ...filters, ...without })}>${crossIcon()}</button></span>
  `;
  return html`
    ${role ? chip(`${strings.text('role')}: ${role.name}`, { role: '' }) : nothing}
    ${filters.status ? chip(`${strings.text('status')}: ${strings.text(filters.status as 'active' | 'blocked')}`, { status: '' }) : nothing}
    <button type="button" class="button link small" @click=${() => change({ ...noFilters, sort: filters.sort })}>${strings.common('clearFilters')}</button>
  `;
}

/** Puts filters into the address without a new entry in the history. */
export function writeFilters(filters: MemberFilters): void {
  const url = new URL(location.href);
  for (const name of Object.keys(noFilters) as (keyof MemberFilters)[]) {
    if (filters[name] === noFilters[name]) url.searchParams.delete(parameter(name));
    else url.searchParams.set(parameter(name), filters[name]);
  }
  history.replaceState(history.state, '', url);
}
