import { html, nothing, type LitElement } from 'lit';
import { isOrgError, type OrgError } from '../../client/http/errors.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { errorMessage } from '../../i18n/error-message.js';
import { fieldError } from '../../ui/form/form.js';
import type { DomainListStrings } from './domain-list.strings.js';
import { toDomainName } from './domain-name.js';

export interface DomainDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: DomainListStrings;
  /** Called with the announcement when the change is confirmed. */
  done: (announcement: string) => void;
}

/** Dialog that adds a domain. What was typed stays until a domain was added. */
export class DomainAddDialog {
  readonly #options: DomainDialogOptions;
  readonly #dialog: FormDialog<{ organization: string; text: string }>;
  #draft: { organization: string; text: string } | undefined;

  constructor(options: DomainDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(): void {
    const organization = this.#options.org.organizationId!;
    if (this.#draft?.organization !== organization) this.#draft = { organization, text: '' };
    this.#dialog.open(this.#draft);
  }

  render() {
    const draft = this.#dialog.subject;
    if (!draft) return nothing;
    const { strings: text } = this.#options;
    const error = this.#dialog.errors['domain'];
    return this.#dialog.render({
      title: text.text('add'),
      submitLabel: text.text('add'),
      pendingLabel: text.text('adding'),
      rules: {
        domain: {
          invalid: text.text('domainInvalid'),
          isValid: () => toDomainName(draft.text) !== undefined,
          pointer: '/domain',
          refused: (refusal) => this.#refusal(refusal, draft.text),
        },
      },
      submit: () => void this.#add(draft.text),
      body: html`<div class="field">
        <label for="domain">${text.text('domain')}</label>
        <input
          id="domain"
          class="input"
          dir="ltr"
          autofocus
          autocapitalize="none"
          autocomplete="off"
          inputmode="url"
          spellcheck="false"
          maxlength="300"
          .value=${draft.text}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${error ? 'domain-error domain-hint' : 'domain-hint'}
          @input=${({ target }: InputEvent) => {
            draft.text = (target as HTMLInputElement).value;
            this.#dialog.changed();
          }}
        />
        ${fieldError('domain-error', error)}
        <p class="hint" id="domain-hint">${text.text('domainHint')}</p>
      </div>`,
    });
  }

  /** The message for an error that concerns the domain. */
  #refusal(error: OrgError, typed: string): string | undefined {
    const { strings: text } = this.#options;
    if (isOrgError(error, 'domain_taken')) return errorMessage(text, error);
    switch (error.errors.find(({ pointer }) => pointer === '/domain')?.code) {
      case 'public_email_domain':
        return text.text('domainPublic', { domain: toDomainName(typed) ?? typed });
      case 'duplicate':
        return text.text('domainDuplicate');
      default:
        return undefined;
    }
  }

  async #add(typed: string): Promise<void> {
    const { host, org, strings, done } = this.#options;
    const name = toDomainName(typed)!;
    const { done: added } = await this.#dialog.run({
      operation: 'domain.create',
      topics: ['domains'],
      input: name,
      before: () => dispatchBefore(host, 'before-domain-create', { name }),
      run: (idempotencyKey) => org.client!.domains.create(org.organizationId!, { domain: name }, { idempotencyKey }),
      confirmed: (domain, isCurrent) => {
        emit(host, 'domain-created', { domain });
        if (isCurrent) done(strings.text('added', { domain: domain.domain }));
      },
    });
    if (added) this.#draft = undefined;
  }
}
