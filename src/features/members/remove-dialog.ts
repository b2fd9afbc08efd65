import { html, nothing, type LitElement } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import type { Member, RemovalImpact } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { dialogShell } from '../../ui/overlay/dialog.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { MemberActionStrings } from './member-actions.strings.js';
import type { MemberActions } from './member-actions.js';

/** Dialog that confirms the removal of members and explains its consequences. */
export class RemoveMembersDialog {
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings: MemberActionStrings;
  readonly #changes: MemberActions;
  #members: Member[] = [];
  #impact: RemovalImpact | undefined;
  #failure: OrgError | undefined;
  #pending = false;

  constructor(host: LitElement, org: OrgContextController, strings: MemberActionStrings, changes: MemberActions) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
    this.#changes = changes;
  }

  open(members: Member[]): void {
    this.#members = members;
    this.#impact = this.#failure = undefined;
    this.#pending = false;
    this.#host.requestUpdate();
    void this.#loadImpact();
  }

  render() {
    if (!this.#members.length) return nothing;
    const text = this.#strings;
    const count = this.#members.length;
    const name = this.#members[0]!.name;
    const label = this.#pending
      ? text.text('removing')
      : count === 1
        ? text.text('removeOne', { name })
        : text.text('removeCount', { count });
    return html`
      <dialog
        aria-labelledby="dialog-title"
        @cancel=${(event: Event) => {
          event.preventDefault();
          this.#close();
        }}
      >
        ${dialogShell({
          title: count === 1 ? text.text('removeOneTitle', { name }) : text.text('removeTitle', { count }),
          closeLabel: text.common('close'),
          close: () => this.#close(),
          submit: () => void this.#remove(),
          body: html`
            ${this.#failure ? inlineAlert({ kind: 'danger', text: errorMessage(text, this.#failure), role: 'alert' }) : nothing}
            <p>${text.text('removeText', { organization: this.#org.organization?.displayName ?? '' })}</p>
            ${
              count > 1
                ? html`<ul class="names">
                    ${this.#members.slice(0, 8).map((member) => html`<li class="truncate" dir="auto">${member.name} <span class="muted">${member.email}</span></li>`)}${count > 8 ? html`<li class="muted">+${text.number(count - 8)}</li>` : nothing}
                  </ul>`
                : nothing
            }
            ${
              this.#impact?.items.length
                ? html`<ul class="names">
                    ${this.#impact.items.map((item) => html`<li>${item.label} <span class="muted">${text.number(item.count)}</span></li>`)}
                  </ul>`
                : nothing
            }
          `,
          foot: html`
            <button type="button" class="button quiet" autofocus @click=${() => this.#close()}>
              ${text.common('cancel')}
            </button>
            <button class="button danger primary" aria-busy=${this.#pending ? 'true' : nothing}>
              ${this.#pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}<span class="truncate"
                >${label}</span
              >
            </button>
          `,
        })}
      </dialog>
    `;
  }

  async #loadImpact(): Promise<void> {
    const [member, ...others] = this.#members;
    if (others.length || !this.#org.supports('removalImpact')) return;
    const impact = await this.#org
      .client!.members.removalImpact(this.#org.organizationId!, member!.userId)
      .catch(() => undefined);
    if (this.#members[0] !== member) return;
    this.#impact = impact;
    this.#host.requestUpdate();
  }

  async #remove(): Promise<void> {
    if (this.#pending) return;
    this.#pending = true;
    this.#failure = undefined;
    this.#host.requestUpdate();
    const members = this.#members;
    try {
      if (members.length > 1) this.#close();
      await this.#changes.remove(members);
      this.#close();
    } catch (cause) {
      this.#failure = toOrgError(cause);
    } finally {
      this.#pending = false;
      this.#host.requestUpdate();
    }
  }

  #close(): void {
    this.#members = [];
    this.#host.requestUpdate();
  }
}
