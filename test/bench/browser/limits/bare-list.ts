/* The limit for Lit: the rows of the plain list in a minimal Lit element. */
import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Member } from '../../../../src/contract/index.js';
import { colors, date, pageSize, rowHeight, styles } from './plain-look.js';

class BareList extends LitElement {
  static override styles = unsafeCSS(styles);

  #members: (Member | undefined)[] = [];
  readonly #asked = new Set<number>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('scroll', () => this.requestUpdate(), { passive: true });
    void this.#load(0);
  }

  async #load(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const response = await fetch(
      `/org-api/v1/organizations/org_1/members?limit=${pageSize}&position=${page * pageSize}`,
    );
    const { items, total } = (await response.json()) as { items: Member[]; total: number };
    this.#members.length = total;
    items.forEach((member, at) => (this.#members[page * pageSize + at] = member));
    this.requestUpdate();
  }

  protected override render() {
    const top = this.renderRoot.querySelector('tbody')?.getBoundingClientRect().top ?? 0;
    const { length } = this.#members;
    const first = Math.max(0, Math.min(length, Math.floor(-top / rowHeight) - 6));
    const last = Math.min(length, Math.ceil((innerHeight - top) / rowHeight) + 6);
    const indexes = Array.from({ length: last - first }, (_, at) => first + at);
    for (const index of indexes) if (!this.#members[index]) void this.#load(Math.floor(index / pageSize));
    const shown = indexes.filter((index) => this.#members[index]);
    return html`<input type="search" />
      <table>
        <thead>
          <tr>
            <th></th>
            <th>Name</th>
            <th>Roles</th>
            <th>Status</th>
            <th>2FA</th>
            <th>Joined</th>
            <th>Last sign-in</th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          <tr class="spacer">
            <td colspan="8" .style=${`block-size:${first * rowHeight}px`}></td>
          </tr>
          ${repeat(
            shown,
            (index) => index,
            (index) => this.#renderRow(index, this.#members[index]!),
          )}
          <tr class="spacer">
            <td colspan="8" .style=${`block-size:${(length - first - shown.length) * rowHeight}px`}></td>
          </tr>
        </tbody>
      </table>`;
  }

  #renderRow(index: number, { userId, name, email, roles, status, mfaEnrolled, joinedAt, lastLoginAt }: Member) {
    return html`<tr class="member" aria-rowindex=${index + 2}>
      <td><input type="checkbox" aria-label=${`Select ${name}`} /></td>
      <td>
        <span class="avatar" .style=${`background:${colors[userId.length % colors.length]}`}
          >${name
            .split(' ')
            .map(([letter]) => letter)
            .slice(0, 2)
            .join('')}</span
        >${name} <small>${email}</small>
      </td>
      <td>${roles.map((role) => role.name).join(', ') || nothing}</td>
      <td>${status}</td>
      <td>${mfaEnrolled ? 'On' : 'Off'}</td>
      <td>${date.format(new Date(joinedAt ?? 0))}</td>
      <td>${lastLoginAt ? date.format(new Date(lastLoginAt)) : 'Never'}</td>
      <td><button aria-label=${`Actions for ${name}`}>…</button></td>
    </tr>`;
  }
}
customElements.define('bare-list', BareList);
