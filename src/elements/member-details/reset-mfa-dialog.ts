import { html, type LitElement } from 'lit';
import type { Member } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import type { MemberSessionsStrings } from './member-details.strings.js';

interface ResetMfaDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: MemberSessionsStrings;
  /** Called with the announcement when the second factor has been reset. */
  done: (announcement: string) => void;
}

/** Dialog that confirms the reset of the second factor of a member. */
export class ResetMfaDialog {
  readonly #options: ResetMfaDialogOptions;
  readonly #dialog: FormDialog<Member>;

  constructor(options: ResetMfaDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(member: Member): void {
    this.#dialog.open(member);
  }

  close(): void {
    if (this.#dialog.subject) this.#dialog.close();
  }

  render() {
    const member = this.#dialog.subject;
    if (!member) return undefined;
    const { strings } = this.#options;
    return this.#dialog.render({
      title: strings.text('resetTitle', { name: member.name }),
      submitLabel: strings.text('resetSubmit'),
      pendingLabel: strings.text('resetting'),
      danger: true,
      focusCancel: true,
      submit: () => void this.#dialog.run(this.#mutation(member)),
      body: html`<p>${strings.text('resetText')}</p>
        <p>${strings.text('resetWarning')}</p>`,
    });
  }

  #mutation(member: Member) {
    const { host, org, strings, done } = this.#options;
    const { userId, name } = member;
    return {
      operation: 'mfa.reset',
      topics: ['members'] as const,
      // A retry after a lost answer is not a second reset.
      input: userId,
      before: () => dispatchBefore(host, 'before-mfa-reset', { member }),
      run: (idempotencyKey: string) => org.client!.members.resetMfa(org.organizationId!, userId, { idempotencyKey }),
      confirmed: (_: unknown, isCurrent: boolean) => {
        emit(host, 'mfa-reset', { member });
        if (isCurrent) done(strings.text('resetDone', { name }));
      },
    };
  }
}
