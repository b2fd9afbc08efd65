import { html, nothing, type LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldError } from '../../ui/form/form.js';
import { policyChip } from './policy-chip.js';
import type { SecurityPolicyStrings } from './security-policy.strings.js';

/** A domain of two labels or more. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

interface DomainFieldOptions {
  host: LitElement;
  strings: SecurityPolicyStrings;
  /** The chosen domains. */
  domains: () => readonly string[];
  change: (domains: readonly string[]) => void;
}

/** Field for a list of email domains. Typed text becomes an item on Enter, on a comma and when the field loses focus. */
export class DomainField {
  readonly #options: DomainFieldOptions;
  #text = '';
  #error: string | undefined;

  constructor(options: DomainFieldOptions) {
    this.#options = options;
  }

  /** Discards the typed text. */
  clear(): void {
    this.#text = '';
    this.#error = undefined;
  }

  /** Adds the typed domain. Returns whether nothing invalid is left in the field. */
  add(): boolean {
    const { host, strings, domains, change } = this.#options;
    const domain = this.#text.trim().toLowerCase().replace(/^@/, '');
    if (domain && !DOMAIN.test(domain)) {
      this.#error = strings.text('domainInvalid', { domain });
      host.requestUpdate();
      return false;
    }
    this.#text = '';
    if (domain && !domains().includes(domain)) change([...domains(), domain]);
    return true;
  }

  render(locked: boolean) {
    const { strings, domains, change } = this.#options;
    const label = strings.text('domains');
    const error = this.#error;
    return html`<div class="field" part="domains">
      <label for="domains" class="label">${label}</label>
      <div class="compose">
        ${
          domains().length
            ? html`<ul class="chips" aria-label=${label}>
                ${domains().map((domain) =>
                  policyChip(strings, domain, locked, () => change(domains().filter((one) => one !== domain))),
                )}
              </ul>`
            : nothing
        }
        <input
          id="domains"
          dir="ltr"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          inputmode="url"
          maxlength="253"
          ?disabled=${locked}
          placeholder=${strings.text('addDomain')}
          .value=${live(this.#text)}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${error ? 'domains-error' : 'domains-hint'}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @blur=${() => this.add()}
        />
      </div>
      ${fieldError('domains-error', error)}
      ${error ? nothing : html`<span class="hint" id="domains-hint">${strings.text('domainsHint')}</span>`}
    </div>`;
  }

  readonly #onInput = ({ target }: InputEvent) => {
    this.#text = (target as HTMLInputElement).value;
    this.#error = undefined;
    this.#options.host.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    const { domains, change } = this.#options;
    if (event.isComposing) return;
    if (event.key === 'Enter' || (event.key === ',' && this.#text)) {
      event.preventDefault();
      this.add();
    } else if (event.key === 'Backspace' && !this.#text && domains().length) change(domains().slice(0, -1));
  };
}
