import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { isOrgError, type OrgError } from '../../client/http/errors.js';
import type { Role } from '../../contract/index.js';
import { isAddress, toAscii } from '../../contract/email.js';
import type { FormDialog } from '../../forms/form-dialog.js';
import { fieldError } from '../../ui/form/form.js';
import type { MemberActions } from '../../features/members/member-actions.js';
import { roleCheckboxes } from '../../features/roles/role-checkboxes.js';
import type { MemberListStrings } from './member-list.strings.js';

interface NewMember {
  email: string;
  roleIds: Set<string>;
  /** Whether the input belongs to the current organization and user. */
  isCurrent: () => boolean;
}

/**
 * Adds an existing user, or invites them if the backend requires consent. The input is kept after a failure and when
 * the dialog closes.
 */
export class AddMemberDialog {
  readonly #strings: MemberListStrings;
  readonly #memberActions: MemberActions;
  /** The roles may load after the dialog has opened. */
  readonly #roles: () => readonly Role[];
  /** Whether the backend requires the consent of users before they become members. */
  readonly #needsConsent: () => boolean;
  readonly #dialog: FormDialog<NewMember>;
  #input: NewMember | undefined;

  constructor(
    strings: MemberListStrings,
    memberActions: MemberActions,
    roles: () => readonly Role[],
    needsConsent: () => boolean,
  ) {
    this.#strings = strings;
    this.#memberActions = memberActions;
    this.#roles = roles;
    this.#needsConsent = needsConsent;
    this.#dialog = memberActions.createDialog();
  }

  open(): void {
    if (!this.#input?.isCurrent())
      this.#input = { email: '', roleIds: new Set(), isCurrent: this.#memberActions.captureScope() };
    this.#dialog.open(this.#input);
  }

  render() {
    const input = this.#dialog.subject;
    if (!input) return nothing;
    const text = this.#strings;
    const error = this.#dialog.errors['add-email'];
    return this.#dialog.render({
      title: text.text('addTitle'),
      lead: text.text(this.#needsConsent() ? 'addLeadInvite' : 'addLead'),
      submitLabel: text.text('addSubmit'),
      pendingLabel: text.text('adding'),
      rules: {
        'add-email': {
          invalid: text.text('emailInvalid'),
          isValid: () => isAddress(input.email.trim()),
          refused: (cause) => this.#emailError(cause),
        },
      },
      submit: () => void this.#add(input),
      body: html`
        <div class="field">
          <label for="add-email">${text.text('email')}</label>
          <input
            id="add-email"
            class="input"
            type="email"
            autofocus
            autocomplete="off"
            maxlength="254"
            .value=${input.email}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${error ? 'add-email-error' : nothing}
            @input=${({ target }: InputEvent) => {
              input.email = (target as HTMLInputElement).value;
              this.#dialog.changed();
            }}
          />
          ${fieldError('add-email-error', error)}
        </div>
        <fieldset class="field">
          <legend class="label">${text.text('roles')}</legend>
          ${roleCheckboxes({
            roles: this.#roles(),
            isChecked: ({ id }) => input.roleIds.has(id),
            toggle: ({ id }) => {
              if (!input.roleIds.delete(id)) input.roleIds.add(id);
              this.#dialog.changed();
            },
            lockedReason: ({ assignable }) => (assignable ? undefined : text.text('notAssignable')),
          })}
        </fieldset>
      `,
    });
  }

  #emailError(error: OrgError): string | undefined {
    const isAboutEmail =
      isOrgError(error, 'user_not_found') ||
      isOrgError(error, 'already_member') ||
      error.errors.some(({ pointer }) => pointer === '/email');
    return isAboutEmail ? errorMessage(this.#strings, error) : undefined;
  }

  async #add(input: NewMember): Promise<void> {
    const mutation = this.#memberActions.add(toAscii(input.email.trim()), [...input.roleIds]);
    await this.#dialog.run(
      {
        ...mutation,
        confirmed: (added, isCurrent) => {
          if (input === this.#input) this.#input = undefined;
          mutation.confirmed?.(added, isCurrent);
        },
      },
      { staysOpenWhenPrevented: true },
    );
  }
}
