import { html, nothing, type LitElement } from 'lit';
import { updateWithETag } from '../../controllers/conditional-update.js';
import type { Invitation, Role } from '../../contract/index.js';
import type { Mutation } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { roleCheckboxes } from '../../features/roles/role-checkboxes.js';
import type { InvitationListStrings } from './invitation-list.strings.js';
import { recipientLabel } from './invitation-status.js';

interface InvitationEdit {
  kind: 'roles' | 'revoke';
  invitation: Invitation;
  roles: readonly Role[];
  roleIds: Set<string>;
}

/** Dialogs that edit the roles of an invitation or revoke it. */
export class InvitationEditDialog {
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings: InvitationListStrings;
  /** Called after a confirmed change, with the announcement. */
  readonly #done: (announcement: string) => void;
  readonly #dialog: FormDialog<InvitationEdit>;

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
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(kind: 'roles' | 'revoke', invitation: Invitation, roles: readonly Role[] = []): void {
    const roleIds = new Set(invitation.roles.map(({ id }) => id));
    this.#dialog.open({ kind, invitation, roles, roleIds });
  }

  render() {
    const edit = this.#dialog.subject;
    if (!edit) return nothing;
    const text = this.#strings;
    const email = recipientLabel(edit.invitation);
    const alertTitle = text.common('notSaved');
    if (edit.kind === 'revoke')
      return this.#dialog.render({
        title: text.text('revokeTitle', { email }),
        submitLabel: text.text('revokeSubmit'),
        pendingLabel: text.text('revoking'),
        alertTitle,
        danger: true,
        focusCancel: true,
        submit: () => void this.#run(edit, this.#revocation(edit)),
        body: html`<p>${text.text('revokeText')}</p>`,
      });
    return this.#dialog.render({
      title: text.text('rolesOf', { email }),
      lead: text.text('rolesLead'),
      submitLabel: text.text('saveRoles'),
      pendingLabel: text.text('saving'),
      alertTitle,
      conflict: text.text('conflict'),
      submit: () => void this.#run(edit, this.#rolesChange(edit)),
      body: html`<fieldset>
        <legend class="visually-hidden">${text.text('roles')}</legend>
        ${roleCheckboxes({
          roles: edit.roles,
          autofocus: true,
          isChecked: ({ id }) => edit.roleIds.has(id),
          toggle: ({ id }) => {
            if (!edit.roleIds.delete(id)) edit.roleIds.add(id);
            this.#host.requestUpdate();
          },
          lockedReason: ({ assignable }) => (assignable ? undefined : text.text('notAssignable')),
        })}
      </fieldset>`,
    });
  }

  #rolesChange({ invitation, roleIds }: InvitationEdit): Mutation<Invitation> {
    const { client, organizationId } = this.#org;
    const chosen = [...roleIds];
    return {
      operation: 'invitation.update',
      topics: ['invitations'],
      before: () => dispatchBefore(this.#host, 'before-invitation-update', { invitation, roleIds: chosen }),
      run: () =>
        updateWithETag(invitation, (etag) =>
          client!.invitations.update(organizationId!, invitation.id, { roleIds: chosen }, { etag }),
        ),
      confirmed: (updated, isCurrent) => {
        emit(this.#host, 'invitation-updated', { invitation: updated });
        if (isCurrent) this.#done(this.#strings.text('rolesSaved', { email: recipientLabel(invitation) }));
      },
    };
  }

  #revocation({ invitation }: InvitationEdit): Mutation<void> {
    const { client, organizationId } = this.#org;
    return {
      operation: 'invitation.revoke',
      topics: ['invitations'],
      before: () => dispatchBefore(this.#host, 'before-invitation-revoke', { invitation }),
      run: () =>
        updateWithETag(invitation, (etag) => client!.invitations.revoke(organizationId!, invitation.id, { etag })),
      confirmed: (_, isCurrent) => {
        emit(this.#host, 'invitation-revoked', { invitation });
        if (isCurrent) this.#done(this.#strings.text('revokedToast', { email: recipientLabel(invitation) }));
      },
    };
  }

  /** Runs the change. After a conflict, the next attempt changes the fresh invitation; the choices are kept. */
  async #run<T>(edit: InvitationEdit, mutation: Mutation<T>): Promise<void> {
    const { client, organizationId } = this.#org;
    const reload = () => client!.invitations.get(organizationId!, edit.invitation.id);
    const { conflict } = await this.#dialog.run({ ...mutation, reload });
    if (conflict) this.#dialog.replace({ ...edit, invitation: conflict.fresh as Invitation });
  }
}
