import { html, nothing, type LitElement } from 'lit';
import type { ProvisioningToken } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { select } from '../../ui/form/field.js';
import { fieldError } from '../../ui/form/form.js';
import type { ProvisioningTokenStrings } from './provisioning-token-list.strings.js';

export interface TokenDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: ProvisioningTokenStrings;
}

export interface SecretDialogOptions extends TokenDialogOptions {
  /** Called with the token and its secret, which no other response has. */
  created: (token: ProvisioningToken) => void;
}

interface Draft {
  organization: string;
  name: string;
  /** Days until the token expires; an empty string for never. */
  days: string;
}

const DAY_SECONDS = 24 * 60 * 60;
const YEAR_DAYS = 365;
/** Lifetimes to choose from, in days. */
const LIFETIMES = [90, YEAR_DAYS, 2 * YEAR_DAYS];

/** Dialog that creates a token. What was typed stays until a token was created. */
export class TokenCreateDialog {
  readonly #options: SecretDialogOptions;
  readonly #dialog: FormDialog<Draft>;
  #draft: Draft | undefined;

  constructor(options: SecretDialogOptions) {
    this.#options = options;
    this.#dialog = new FormDialog(options);
  }

  open(): void {
    const organization = this.#options.org.organizationId!;
    if (this.#draft?.organization !== organization) this.#draft = { organization, name: '', days: String(YEAR_DAYS) };
    this.#dialog.open(this.#draft);
  }

  render() {
    const draft = this.#dialog.subject;
    if (!draft) return nothing;
    const { strings: text } = this.#options;
    const error = this.#dialog.errors['token-name'];
    const change = (changes: Partial<Draft>) => {
      Object.assign(draft, changes);
      this.#dialog.changed();
    };
    return this.#dialog.render({
      title: text.text('create'),
      lead: text.text('createLead'),
      submitLabel: text.text('create'),
      pendingLabel: text.text('creating'),
      rules: {
        'token-name': {
          invalid: text.text('nameInvalid'),
          isValid: () => draft.name.trim() !== '',
          pointer: '/name',
        },
      },
      submit: () => void this.#create(draft),
      body: html`<div class="field">
          <label for="token-name">${text.text('name')}</label>
          <input
            id="token-name"
            class="input"
            autofocus
            autocomplete="off"
            maxlength="100"
            .value=${draft.name}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${error ? 'token-name-error token-name-hint' : 'token-name-hint'}
            @input=${({ target }: InputEvent) => change({ name: (target as HTMLInputElement).value })}
          />
          ${fieldError('token-name-error', error)}
          <p class="hint" id="token-name-hint">${text.text('nameHint')}</p>
        </div>
        <div class="field">
          <label for="token-expiry">${text.text('expiry')}</label>
          ${select(
            html`<select
              id="token-expiry"
              class="input"
              aria-describedby="token-expiry-hint"
              .value=${draft.days}
              @change=${({ target }: Event) => change({ days: (target as HTMLSelectElement).value })}
            >
              ${LIFETIMES.map((days) => html`<option value=${days} ?selected=${draft.days === String(days)}>${this.#lifetimeText(days)}</option>`)}
              <option value="" ?selected=${draft.days === ''}>${text.text('never')}</option>
            </select>`,
            'wide',
          )}
          <p class="hint" id="token-expiry-hint">${text.text('expiryHint')}</p>
        </div>`,
    });
  }

  #lifetimeText(days: number): string {
    const { strings: text } = this.#options;
    return days % YEAR_DAYS ? text.text('days', { count: days }) : text.text('years', { count: days / YEAR_DAYS });
  }

  async #create({ name, days }: Draft): Promise<void> {
    const { host, org, created } = this.#options;
    const body = { name: name.trim(), ...(days && { ttlSeconds: Number(days) * DAY_SECONDS }) };
    const { done } = await this.#dialog.run({
      operation: 'provisioning-token.create',
      topics: ['provisioningTokens'],
      input: JSON.stringify(body),
      before: () => dispatchBefore(host, 'before-provisioning-token-create', body),
      run: (idempotencyKey) => org.client!.provisioningTokens.create(org.organizationId!, body, { idempotencyKey }),
      confirmed: ({ secret, ...token }, isCurrent) => {
        emit(host, 'provisioning-token-created', { token });
        if (isCurrent) created({ ...token, secret });
      },
    });
    if (done) this.#draft = undefined;
  }
}
