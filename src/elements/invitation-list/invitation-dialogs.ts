import { html, nothing, type LitElement } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { isOrgError, toOrgError, type OrgError } from '../../client/http/errors.js';
import type { Invitation, Role } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { dialogShell } from '../../ui/overlay/dialog.js';
import { lockIcon } from '../../ui/icons/list-icons.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { InvitationListStrings } from './invitation-list.strings.js';
import { recipientLabel } from './invitation-status.js';

/** Dialogs that edit the roles of an invitation or revoke it. */
export class InvitationEditDialog {
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings: InvitationListStrings;
  /** Called after a confirmed change, with the announcement. */
  readonly #done: (announcement: string) => void;
  #kind: 'roles' | 'revoke' | undefined;
  #invitation: Invitation | undefined;
  #roles: readonly Role[] = [];
  #roleIds = new Set<string>();
  #failure: OrgError | undefined;
  #hasConflict = false;
  #pending = false;

  constructor(
    host: LitElement,
    org: OrgContextController,
    strings: InvitationListStrings,
    done: (announcement: string) => void,
  ) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
    this.#done = done;
  }

  open(kind: 'roles' | 'revoke', invitation: Invitation, roles: readonly Role[] = []): void {
    this.#kind = kind;
    this.#invitation = invitation;
    this.#roles = roles;
    this.#roleIds = new Set(invitation.roles.map(({ id }) => id));
    this.#failure = undefined;
    this.#hasConflict = this.#pending = false;
    this.#host.requestUpdate();
  }

  render() {
    const invitation = this.#invitation;
    if (!invitation) return nothing;
    const text = this.#strings;
    const roles = this.#kind === 'roles';
    const busy = this.#pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing;
    return html`
      <dialog
        aria-labelledby="dialog-title"
        @cancel=${(event: Event) => {
          event.preventDefault();
          this.#close();
        }}
      >
        ${dialogShell({
          title: text.text(roles ? 'rolesOf' : 'revokeTitle', { email: recipientLabel(invitation) }),
          lead: roles ? text.text('rolesLead') : undefined,
          closeLabel: text.common('close'),
          close: () => this.#close(),
          submit: () => void (roles ? this.#saveRoles(invitation) : this.#revoke(invitation)),
          body: html`
            ${this.#failure ? inlineAlert({ kind: 'danger', title: text.common('notSaved'), text: errorMessage(text, this.#failure), role: 'alert' }) : nothing}
            ${this.#hasConflict ? inlineAlert({ kind: 'warning', text: text.text('conflict'), role: 'alert' }) : nothing}
            ${
              roles
                ? html`<fieldset>
                    <legend class="visually-hidden">${text.text('roles')}</legend>
                    ${this.#roles.map((role) => this.#renderRole(role))}
                  </fieldset>`
                : html`<p>${text.text('revokeText')}</p>`
            }
          `,
          foot: html`
            <button type="button" class="button quiet" ?autofocus=${!roles} @click=${() => this.#close()}>
              ${text.common('cancel')}
            </button>
            <button class="button primary ${roles ? '' : 'danger'}" aria-busy=${this.#pending ? 'true' : nothing}>
              ${busy}${text.text(roles ? (this.#pending ? 'saving' : 'saveRoles') : this.#pending ? 'revoking' : 'revokeSubmit')}
            </button>
          `,
        })}
      </dialog>
    `;
  }

  #renderRole(role: Role) {
    const toggle = (event: Event) => {
      if (!role.assignable) return void event.preventDefault();
      if (!this.#roleIds.delete(role.id)) this.#roleIds.add(role.id);
      this.#host.requestUpdate();
    };
    return html`
      <label class="check">
        <input
          type="checkbox"
          ?autofocus=${role === this.#roles[0]}
          .checked=${this.#roleIds.has(role.id)}
          aria-disabled=${role.assignable ? nothing : 'true'}
          @click=${toggle}
        />
        <span>${role.name}</span>
        <span class="hint"
          ><bdi>${role.description}</bdi
          >${role.assignable ? nothing : html`<span class="reason">${lockIcon()}${this.#strings.text('notAssignable')}</span>`}</span
        >
      </label>
    `;
  }

  async #saveRoles(invitation: Invitation): Promise<void> {
    const roleIds = [...this.#roleIds];
    await this.#attempt('invitation.update', async () => {
      if (!(await dispatchBefore(this.#host, 'before-invitation-update', { invitation, roleIds }))) return;
      const updated = await updateWithETag(invitation, (etag) =>
        this.#org.client!.invitations.update(this.#org.organizationId!, invitation.id, { roleIds }, { etag }),
      );
      emit(this.#host, 'invitation-updated', { invitation: updated });
      this.#done(this.#strings.text('rolesSaved', { email: recipientLabel(invitation) }));
    });
  }

  async #revoke(invitation: Invitation): Promise<void> {
    await this.#attempt('invitation.revoke', async () => {
      if (!(await dispatchBefore(this.#host, 'before-invitation-revoke', { invitation }))) return;
      await updateWithETag(invitation, (etag) =>
        this.#org.client!.invitations.revoke(this.#org.organizationId!, invitation.id, { etag }),
      );
      emit(this.#host, 'invitation-revoked', { invitation });
      this.#done(this.#strings.text('revokedToast', { email: recipientLabel(invitation) }));
    });
  }

  async #attempt(operation: string, change: () => Promise<void>): Promise<void> {
    if (this.#pending) return;
    this.#pending = true;
    this.#failure = undefined;
    this.#hasConflict = false;
    this.#host.requestUpdate();
    try {
      await change();
      this.#close();
    } catch (cause) {
      const error = toOrgError(cause);
      if (isOrgError(error, 'etag_mismatch')) await this.#reload(error);
      else this.#failure = error;
      emit(this.#host, 'org-error', { operation, error });
    } finally {
      this.#pending = false;
      this.#host.requestUpdate();
    }
  }

  /** Reloads the invitation after a version conflict and keeps the choices of the viewer. */
  async #reload(mismatch: OrgError): Promise<void> {
    try {
      this.#invitation = await this.#org.client!.invitations.get(this.#org.organizationId!, this.#invitation!.id);
      if (this.#kind === 'roles') this.#hasConflict = true;
      else this.#failure = mismatch;
    } catch (cause) {
      this.#failure = toOrgError(cause);
    }
  }

  #close(): void {
    this.#invitation = undefined;
    this.#host.requestUpdate();
  }
}
