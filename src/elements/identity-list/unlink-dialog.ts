import { html, type LitElement } from 'lit';
import { isOrgError } from '../../client/http/errors.js';
import type { Identity } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { personIcon } from '../../ui/icons/action-icons.js';
import { signOutIcon } from '../../ui/icons/device-icons.js';
import { checkCircleIcon } from '../../ui/icons/list-icons.js';
import type { IdentityListStrings } from './identity-list.strings.js';
import { providerName } from './provider-name.js';

interface UnlinkDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: IdentityListStrings;
  /** Called with the announcement when an account was unlinked. */
  done: (announcement: string) => void;
}

/** Dialog that unlinks an account. */
export class UnlinkDialog {
  readonly #options: UnlinkDialogOptions;
  readonly #dialog: FormDialog<{ identity: Identity; others: readonly Identity[] }>;

  constructor(options: UnlinkDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings, scope: 'user' });
  }

  open(identity: Identity, identities: readonly Identity[]): void {
    this.#dialog.open({ identity, others: identities.filter(({ id }) => id !== identity.id) });
  }

  render() {
    const subject = this.#dialog.subject;
    if (!subject) return undefined;
    const { strings: text } = this.#options;
    const { identity, others } = subject;
    const provider = providerName(identity, text);
    const names = [...new Set(others.map((other) => providerName(other, text)))];
    const providers = text.format('l', (lang) => new Intl.ListFormat(lang)).format(names);
    return this.#dialog.render({
      title: text.text('unlinkTitle', { provider }),
      lead: identity.email,
      submitLabel: text.text('unlinkSubmit', { provider }),
      pendingLabel: text.text('unlinking'),
      danger: true,
      focusCancel: true,
      submit: () => void this.#dialog.run(this.#mutation(identity, provider)),
      body: html`<ul class="verdicts">
        <li>${signOutIcon()}<span>${text.text('noLonger', { provider })}</span></li>
        <li class="pass">${checkCircleIcon()}<span>${text.text('stillSignIn', { providers })}</span></li>
        <li>${personIcon()}<span>${text.text('profileStays')}</span></li>
      </ul>`,
    });
  }

  #mutation(identity: Identity, provider: string) {
    const { host, org, strings, done } = this.#options;
    return {
      operation: 'identity.unlink',
      topics: ['identities'] as const,
      before: () => dispatchBefore(host, 'before-identity-unlink', { identity }),
      run: () =>
        // An account that has already been unlinked counts as unlinked.
        org.client!.myIdentities.unlink(identity.id).catch((cause: unknown) => {
          if (!isOrgError(cause, 'not_found')) throw cause;
        }),
      confirmed: (_: unknown, isCurrent: boolean) => {
        emit(host, 'identity-unlinked', { identity });
        if (isCurrent) done(strings.text('unlinked', { provider }));
      },
    };
  }
}
