import { html, nothing } from 'lit';
import type { Domain } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import type { DomainDialogOptions } from './domain-add-dialog.js';

/** Dialog that removes a domain, and says what stops working. */
export class DomainRemoveDialog {
  readonly #options: DomainDialogOptions;
  readonly #dialog: FormDialog<Domain>;

  constructor(options: DomainDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(domain: Domain): void {
    this.#dialog.open(domain);
  }

  render() {
    const removed = this.#dialog.subject;
    if (!removed) return nothing;
    const { strings: text } = this.#options;
    const { domain, status, autoJoin } = removed;
    const isVerified = status === 'verified';
    return this.#dialog.render({
      title: text.text('removeTitle', { domain }),
      danger: true,
      focusCancel: true,
      submitLabel: text.text('removeDomain'),
      pendingLabel: text.text('removing'),
      submit: () => void this.#remove(removed),
      body: html`
        ${isVerified && autoJoin === 'join' ? html`<p>${text.text('removeJoin', { domain })}</p>` : nothing}
        <p>${text.text(isVerified ? 'removeClaim' : 'removeChecks')} ${text.text('removeAgain')}</p>
      `,
    });
  }

  async #remove(domain: Domain): Promise<void> {
    const { host, org, strings, done } = this.#options;
    const { conflict } = await this.#dialog.run({
      operation: 'domain.delete',
      topics: ['domains'],
      before: () => dispatchBefore(host, 'before-domain-delete', { domain }),
      run: () => updateWithETag(domain, (etag) => org.client!.domains.delete(org.organizationId!, domain.id, { etag })),
      reload: async () => {
        const { items } = await org.client!.domains.list(org.organizationId!);
        return items.find(({ id }) => id === domain.id) ?? domain;
      },
      confirmed: (_, isCurrent) => {
        emit(host, 'domain-deleted', { domain });
        if (isCurrent) done(strings.text('removed', { domain: domain.domain }));
      },
    });
    if (conflict) this.#dialog.replace(conflict.fresh as Domain);
  }
}
