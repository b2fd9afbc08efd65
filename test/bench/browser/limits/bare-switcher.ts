/* The limit for a switcher: a Lit element with a button and a popover with the rows of one page. */
import { css, html, LitElement } from 'lit';
import type { Membership, Organization } from '../../../../src/contract/index.js';

const read = async (path: string) => (await fetch(`/org-api/v1${path}`)).json() as Promise<unknown>;

class BareSwitcher extends LitElement {
  static override properties = { organization: { state: true }, rows: { state: true } };
  static override styles = css`
    button {
      font: 14px sans-serif;
      padding: 8px 12px;
      border: 1px solid #ccc;
      border-radius: 6px;
      background: none;
    }
    [popover] {
      max-block-size: 480px;
      inline-size: 360px;
      overflow: auto;
    }
    .row-button {
      display: block;
      inline-size: 100%;
      block-size: 44px;
      text-align: start;
    }
  `;
  declare organization?: Organization;
  declare rows?: Membership[];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.switchTo('org_1');
  }

  async switchTo(id: string): Promise<void> {
    this.organization = (await read(`/organizations/${id}`)) as Organization;
  }

  override render() {
    if (!this.organization) return html`<button>…</button>`;
    return html`
      <button class="trigger" popovertarget="list"><span class="name">${this.organization.displayName}</span></button>
      <div id="list" popover @toggle=${this.#toggled}>
        ${this.rows?.map(({ organization, roles }) => html`<button class="row-button"><span class="name">${organization.displayName}</span> <small>${roles[0]?.name}</small></button>`)}
      </div>
    `;
  }

  async #toggled({ newState }: ToggleEvent): Promise<void> {
    if (newState === 'open') this.rows = ((await read('/me/organizations?limit=50')) as { items: Membership[] }).items;
  }
}

customElements.define('bare-switcher', BareSwitcher);
