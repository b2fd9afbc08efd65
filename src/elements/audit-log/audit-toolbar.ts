import { html, nothing, type LitElement } from 'lit';
import type { AuditEvent } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { DataListView } from '../../data-list/data-list.types.js';
import { MemberSearch } from '../../features/members/member-search.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { closeIcon, searchIcon } from '../../ui/icons/list-icons.js';
import type { auditLog } from './audit-log.strings.js';

type Who = 'actor' | 'target';

/** The controls after the selects: the days of a custom range, and who caused an event or is its target. */
export class AuditToolbar {
  readonly #org: OrgContextController;
  readonly #strings: LocalizeController<typeof auditLog>;
  readonly #list: DataListView<AuditEvent>;
  readonly #search: MemberSearch;
  /** The names of chosen members, by user id. */
  readonly #names = new Map<string, string>();

  constructor(
    host: LitElement,
    org: OrgContextController,
    strings: LocalizeController<typeof auditLog>,
    list: DataListView<AuditEvent>,
  ) {
    this.#org = org;
    this.#strings = strings;
    this.#list = list;
    this.#search = new MemberSearch(host, org);
  }

  render() {
    const { filters } = this.#list;
    const error = this.#search.errorText(this.#strings);
    return html`
      ${filters['period'] === 'custom' ? html`${this.#renderDay('from')}${this.#renderDay('until')}` : nothing}
      ${this.#renderWho('actor')}${this.#renderWho('target')}${this.#search.renderOptions('found')}${error ? html`<p class="search-error" id="search-error" role="alert">${error}</p>` : nothing}
    `;
  }

  #renderDay(name: 'from' | 'until') {
    return html`<input
      type="date"
      class="input date"
      aria-label=${this.#strings.text(name)}
      .value=${this.#list.filters[name] ?? ''}
      @change=${({ target }: Event) => this.#change({ [name]: (target as HTMLInputElement).value })}
    />`;
  }

  #renderWho(name: Who) {
    const id = this.#list.filters[name];
    const label = this.#strings.text(name);
    if (id)
      return html`<span class="chip"
        >${label}: <bdi>${this.#nameOf(name, id)}</bdi
        ><button
          type="button"
          class="button quiet small icon-only"
          aria-label=${this.#strings.text('removeFilter', { name: `${label}: ${this.#nameOf(name, id)}` })}
          @click=${() => this.#change({ [name]: '' })}
        >
          ${closeIcon()}
        </button></span
      >`;
    if (this.#org.can('members:read') === false || this.#org.capabilities?.members.search === false) return nothing;
    return html`<span class="input person-filter"
      >${searchIcon()}<input
        type="search"
        list="found"
        autocomplete="off"
        maxlength="200"
        aria-label=${label}
        aria-describedby="search-error"
        placeholder=${this.#strings.text(name === 'actor' ? 'anyActor' : 'anyTarget')}
        @input=${(event: InputEvent) => this.#type(name, event.target as HTMLInputElement)}
    /></span>`;
  }

  /** Filters by the member whose suggestion was chosen. */
  #type(name: Who, input: HTMLInputElement): void {
    const member = this.#search.type(input);
    if (!member) return;
    this.#names.set(member.userId, member.name || member.email);
    this.#change({ [name]: member.userId });
  }

  #change(changed: Record<string, string>): void {
    this.#list.run((lazy) => lazy.changeFilters({ ...this.#list.filters, ...changed }));
  }

  /** The name of an id: as it was chosen, or as an event has it. */
  #nameOf(name: Who, id: string): string {
    const known = this.#names.get(id);
    if (known) return known;
    const event = this.#list.rows.firstPage?.items.find((one) => one[name].id === id);
    const found = event?.[name].name;
    if (found) this.#names.set(id, found);
    return found ?? id;
  }
}
