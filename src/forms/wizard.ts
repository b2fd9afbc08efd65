import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { readStored, writeStored } from '../core/storage.js';
import { focusFirstError, validateForm, type FieldErrors, type FieldRules } from './validation.js';

export const wizardStyles = css`
  .wizard {
    display: grid;
    gap: calc(var(--_gap) * 4);
  }
  .wizard-foot {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
`;

/** A step; its template renders the values of the wizard and changes them by `set()`. */
export interface WizardStep<Values> {
  title: string;
  render: (values: Readonly<Values>, errors: FieldErrors) => TemplateResult;
  /** Validation before the next step. Without rules, only constraint validation. */
  rules?: (values: Readonly<Values>) => FieldRules;
}

export interface WizardLabels {
  back: string;
  next: string;
  finish: string;
  /** "Step 2 of 4", which is also announced. */
  position: (step: number, total: number) => string;
}

interface WizardOptions<Values> {
  host: LitElement;
  initial: Values;
  steps: () => readonly WizardStep<Values>[];
  labels: () => WizardLabels;
  /** Called after the last step has been validated. */
  finish: (values: Readonly<Values>) => unknown;
  /** Key in the session storage for the values (JSON) and the step. Default: not stored. */
  storageKey?: string;
}

/** A form in several steps. Validates each step before the next one, and keeps the values on the way back. */
export class Wizard<Values extends object> {
  values: Readonly<Values>;
  errors: FieldErrors = {};
  /** Index of the current step. */
  index = 0;
  readonly #options: WizardOptions<Values>;

  constructor(options: WizardOptions<Values>) {
    this.#options = options;
    const stored = options.storageKey && (readStored(options.storageKey) as { values: Values; index: number });
    this.values = stored ? { ...options.initial, ...stored.values } : options.initial;
    if (stored) this.index = Math.max(0, Math.min(stored.index, options.steps().length - 1));
  }

  set(patch: Partial<Values>): void {
    this.values = { ...this.values, ...patch };
    this.errors = {};
    this.#changed();
  }

  back(): void {
    if (this.index > 0) void this.#goTo(this.index - 1);
  }

  /** Discards the values and the stored draft. */
  reset(): void {
    const { initial, storageKey } = this.#options;
    [this.values, this.errors, this.index] = [initial, {}, 0];
    this.#changed();
    if (storageKey) writeStored(storageKey, undefined);
  }

  render() {
    const steps = this.#options.steps();
    const labels = this.#options.labels();
    const step = steps[this.index]!;
    const isLast = this.index === steps.length - 1;
    return html`<form class="wizard" novalidate @submit=${(event: SubmitEvent) => this.#submit(event, step, isLast)}>
      <div>
        <p class="muted small" role="status" .textContent=${labels.position(this.index + 1, steps.length)}></p>
        <h3 class="wizard-title" tabindex="-1">${step.title}</h3>
      </div>
      ${step.render(this.values, this.errors)}
      <div class="wizard-foot">
        ${this.index ? html`<button type="button" class="button quiet" @click=${() => this.back()}>${labels.back}</button>` : nothing}
        <button class="button primary">${isLast ? labels.finish : labels.next}</button>
      </div>
    </form>`;
  }

  #submit(event: SubmitEvent, step: WizardStep<Values>, isLast: boolean): void {
    event.preventDefault();
    const { host, finish } = this.#options;
    this.errors = validateForm(event.currentTarget as HTMLFormElement, step.rules?.(this.values));
    host.requestUpdate();
    if (Object.keys(this.errors).length) {
      void host.updateComplete.then(() => focusFirstError(host.renderRoot, this.errors));
    } else if (isLast) finish(this.values);
    else void this.#goTo(this.index + 1);
  }

  async #goTo(index: number): Promise<void> {
    this.index = index;
    this.errors = {};
    this.#changed();
    await this.#options.host.updateComplete;
    this.#options.host.renderRoot.querySelector<HTMLElement>('.wizard-title')?.focus();
  }

  #changed(): void {
    const { storageKey, host } = this.#options;
    if (storageKey) writeStored(storageKey, { values: this.values, index: this.index });
    host.requestUpdate();
  }
}
