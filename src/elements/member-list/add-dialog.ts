import { html, nothing, type LitElement } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { isOrgError, toOrgError, type OrgError } from '../../client/http/errors.js';
import { createIdempotencyKey } from '../../client/http/idempotency-key.js';
import type { Role } from '../../contract/index.js';
import { isAddress, toAscii } from '../../contract/email.js';
import { emit } from '../../core/emit.js';
import { dialogShell } from '../../ui/overlay/dialog.js';
import { fieldError } from '../../ui/form/form.js';
import type { MemberActions } from '../../features/members/member-actions.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { MemberListStrings } from './member-list.strings.js';

/**
 * Adds an existing user, or invites them if the backend requires consent. The input is kept after a failure and when
 * the dialog closes.
 */
export class AddMemberDialog {
  readonly #host: LitElement;
  readonly #strings: MemberListStrings;
  readonly #memberActions: MemberActions;
  /** The roles may load after the dialog has opened. */
  readonly #roles: () => readonly Role[];
  /** Whether the backend requires the consent of users before they become members. */
  readonly #needsConsent: () => boolean;
  #open = false;
  #email = '';
  #roleIds = new Set<string>();
  #fieldError: string | undefined;
  #failure: OrgError | undefined;
  #pending = false;
  /** The key stays the same until the form changes, so that a retry does not add the user twice. */
  #idempotencyKey: string | undefined;

  constructor(
    host: LitElement,
    strings: MemberListStrings,
    changes: MemberActions,
    roles: () => readonly Role[],
    asks: () => boolean,
  ) {
    this.#host = host;
    this.#strings = strings;
    this.#memberActions = changes;
    this.#roles = roles;
    this.#needsConsent = asks;
  }

  open(): void {
    this.#open = true;
    this.#host.requestUpdate();
  }

  render() {
    if (!this.#open) return nothing;
    const text = this.#strings;
    return html`
      <dialog
        aria-labelledby="dialog-title"
        @cancel=${(event: Event) => {
          event.preventDefault();
          this.#close();
        }}
      >
        ${dialogShell({
          title: text.text('addTitle'),
          lead: text.text(this.#needsConsent() ? 'addLeadInvite' : 'addLead'),
          closeLabel: text.common('close'),
          close: () => this.#close(),
          submit: () => void this.#add(),
          body: html`
            ${this.#failure ? inlineAlert({ kind: 'danger', text: errorMessage(text, this.#failure), role: 'alert' }) : nothing}
            <div class="field">
              <label for="add-email">${text.text('email')}</label>
              <input
                id="add-email"
                class="input"
                type="email"
                autofocus
                autocomplete="off"
                maxlength="254"
                .value=${this.#email}
                aria-invalid=${this.#fieldError ? 'true' : nothing}
                aria-describedby=${this.#fieldError ? 'add-email-error' : nothing}
                @input=${({ target }: InputEvent) => this.#change(() => (this.#email = (target as HTMLInputElement).value))}
              />
              ${fieldError('add-email-error', this.#fieldError)}
            </div>
            <fieldset class="field">
              <legend class="label">${text.text('roles')}</legend>
              ${this.#roles()
                .filter((role) => role.assignable)
                .map(
                  (role) =>
                    html` <label class="check">
                      <input
                        type="checkbox"
                        .checked=${this.#roleIds.has(role.id)}
                        @change=${({ target }: Event) => this.#change(() => ((target as HTMLInputElement).checked ? this.#roleIds.add(role.id) : this.#roleIds.delete(role.id)))}
                      />
                      <span>${role.name}</span
                      >${role.description ? html`<span class="hint"><bdi>${role.description}</bdi></span>` : nothing}
                    </label>`,
                )}
            </fieldset>
          `,
          foot: html`
            <button type="button" class="button quiet" @click=${() => this.#close()}>${text.common('cancel')}</button>
            <button class="button primary" aria-busy=${this.#pending ? 'true' : nothing}>
              ${this.#pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${text.text(this.#pending ? 'adding' : 'addSubmit')}
            </button>
          `,
        })}
      </dialog>
    `;
  }

  #change(apply: () => void): void {
    apply();
    this.#idempotencyKey = this.#fieldError = this.#failure = undefined;
    this.#host.requestUpdate();
  }

  async #add(): Promise<void> {
    if (this.#pending) return;
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#add-email')!;
    if (!isAddress(this.#email.trim())) {
      this.#fieldError = this.#strings.text('emailInvalid');
      this.#host.requestUpdate();
      input.focus();
      return;
    }
    this.#pending = true;
    this.#failure = undefined;
    this.#idempotencyKey ??= createIdempotencyKey();
    this.#host.requestUpdate();
    try {
      const done = await this.#memberActions.add(toAscii(this.#email.trim()), [...this.#roleIds], this.#idempotencyKey);
      if (done) {
        this.#email = '';
        this.#roleIds.clear();
        this.#close();
      }
    } catch (cause) {
      const error = toOrgError(cause);
      if (error.status >= 400 && error.status < 500) this.#idempotencyKey = undefined;
      if (
        isOrgError(error, 'user_not_found') ||
        isOrgError(error, 'already_member') ||
        error.errors.some(({ pointer }) => pointer === '/email')
      ) {
        this.#fieldError = errorMessage(this.#strings, error);
        input.focus();
      } else this.#failure = error;
      emit(this.#host, 'org-error', { operation: 'member.add', error });
    } finally {
      this.#pending = false;
      this.#host.requestUpdate();
    }
  }

  #close(): void {
    this.#open = false;
    this.#host.requestUpdate();
  }
}
