import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { common } from '../i18n/en/common.js';
import type { commonActions } from '../i18n/en/common-actions.js';
import { errorMessage } from '../i18n/error-message.js';
import type { LocalizeController } from '../i18n/localize.js';
import type { Section } from '../i18n/strings.js';
import { MutationController, type Mutation } from '../controllers/mutation.js';
import type { OrgContextController } from '../controllers/org-context.js';
import { captureScope, type Scope } from '../controllers/scope.js';
import { inlineAlert } from '../ui/feedback/inline-alert.js';
import { modalDialog } from '../ui/overlay/dialog.js';
import { fieldErrorsOf, focusFirstError, validateForm, type FieldErrors, type FieldRules } from './validation.js';

/** Strings of an element with the strings of dialogs. */
export type DialogStrings = LocalizeController<Section, typeof common & typeof commonActions>;

export interface FormDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: DialogStrings;
  /** What an opening belongs to. The dialog closes when it changes. Default: the organization. */
  scope?: Scope;
  /** Called when the dialog closes, except by a switch of organizations. */
  onClose?: () => void;
}

/** What the dialog shows; rendered with each update of the host. */
export interface FormDialogView {
  title: string;
  lead?: string;
  body: TemplateResult | typeof nothing;
  submitLabel: string;
  /** There is nothing to submit. */
  withoutSubmit?: boolean;
  /** Label of the submit button while the change is pending. Default: `submitLabel`. */
  pendingLabel?: string;
  /** Label of the cancel button. Default: "Cancel". */
  cancelLabel?: string;
  /** Called after successful validation; usually calls `run()`. */
  submit: () => void;
  /** The change is destructive. */
  danger?: boolean;
  wide?: boolean;
  /** Renders the dialog as a drawer at the inline end of the page. */
  drawer?: boolean;
  /** Text at the start of the footer, next to the buttons. */
  note?: string | undefined;
  /** Cancel has the focus initially, so that Enter has no destructive effect. */
  focusCancel?: boolean;
  rules?: FieldRules;
  /** Replaces the alert about the last error. */
  alert?: TemplateResult | undefined;
  /** Title of the alert about the last error. */
  alertTitle?: string;
  /** Warning after a conflict whose fresh version `body` shows. */
  conflict?: string;
  /** Why the change cannot be submitted; shown next to the button. */
  unavailable?: string | undefined;
  /** The change cannot be submitted; id of the text in `body` that shows the reason. */
  unavailableBy?: string | undefined;
}

export interface FormOutcome<T> {
  /** The change was confirmed. */
  done?: { result: T } | undefined;
  /** Another user changed the resource first. */
  conflict?: { fresh: unknown } | undefined;
}

interface Opening<Subject> {
  subject: Subject;
  mutation: MutationController;
  errors: FieldErrors;
  rules: FieldRules;
  isCurrent: () => boolean;
}

/**
 * A modal dialog with one form and one change. Its state belongs to one opening: a result that arrives after the dialog was
 * closed, or after a switch of organizations, does not affect a later opening. The element renders it and opens it with
 * `showModal()`, see `DialogFocusController`.
 */
export class FormDialog<Subject> {
  readonly #options: FormDialogOptions;
  #last: Opening<Subject> | undefined;

  constructor(options: FormDialogOptions) {
    this.#options = options;
  }

  /** What the dialog was opened for; `undefined` while it is closed. */
  get subject(): Subject | undefined {
    return this.#opening?.subject;
  }

  /** Errors by the id of the control. */
  get errors(): FieldErrors {
    return this.#opening?.errors ?? {};
  }

  get mutation(): MutationController | undefined {
    return this.#opening?.mutation;
  }

  open(subject: Subject): void {
    const { host, org, scope } = this.#options;
    this.#last = {
      subject,
      mutation: new MutationController(host, org, scope),
      errors: {},
      rules: {},
      isCurrent: captureScope(org, scope),
    };
    host.requestUpdate();
  }

  close(): void {
    this.#last = undefined;
    this.#options.onClose?.();
    this.#options.host.requestUpdate();
  }

  /** Replaces the subject, for example with a fresh version after a conflict. The state of the change stays. */
  replace(subject: Subject): void {
    if (this.#opening) this.#opening.subject = subject;
    this.#options.host.requestUpdate();
  }

  /** Clears the errors after the viewer has changed the input. */
  changed(): void {
    const opening = this.#opening;
    if (opening && !opening.mutation.pending) {
      opening.errors = {};
      opening.mutation.clear();
    }
    this.#options.host.requestUpdate();
  }

  /**
   * Runs the change. Closes the dialog when it is confirmed, and, by default, when the host prevented it. The outcome is empty
   * if the dialog was closed meanwhile.
   */
  async run<T>(mutation: Mutation<T>, { staysOpenWhenPrevented = false } = {}): Promise<FormOutcome<T>> {
    const opening = this.#opening;
    if (!opening || opening.mutation.pending) return {};
    opening.errors = {};
    const done = await opening.mutation.run(mutation);
    if (opening !== this.#opening) return {};
    const { error, conflict } = opening.mutation;
    if (error) this.#showErrors(opening, fieldErrorsOf(error, opening.rules));
    else if (done || !staysOpenWhenPrevented) this.close();
    return { done, conflict };
  }

  render(view: FormDialogView) {
    const opening = this.#opening;
    if (!opening) return nothing;
    const { strings } = this.#options;
    const { pending } = opening.mutation;
    const close = () => this.close();
    const blocked = (view.unavailable ?? view.unavailableBy) !== undefined && !pending;
    opening.rules = view.rules ?? {};
    return modalDialog({
      title: view.title,
      lead: view.lead,
      wide: view.wide,
      drawer: view.drawer,
      closeLabel: strings.common('close'),
      close,
      submit: (form) => {
        if (pending || blocked || view.withoutSubmit) return;
        const errors = validateForm(form, view.rules);
        if (Object.keys(errors).length) this.#showErrors(opening, errors);
        else view.submit();
      },
      body: html`${this.#renderAlert(opening, view)}${view.body}`,
      foot: html`
        ${view.note && !view.unavailable ? html`<span class="hint" role="status">${view.note}</span>` : nothing}
        ${view.unavailable ? html`<span class="hint" id="unavailable">${view.unavailable}</span>` : nothing}
        <button type="button" class="button quiet" ?autofocus=${view.focusCancel} @click=${close}>
          ${view.cancelLabel ?? strings.common('cancel')}
        </button>
        ${view.withoutSubmit ? nothing : this.#renderSubmit(view, blocked)}
      `,
    });
  }

  #renderSubmit(view: FormDialogView, blocked: boolean) {
    const pending = this.mutation?.pending;
    return html`<button
      class="button primary ${view.danger ? 'danger' : ''}"
      aria-disabled=${blocked ? 'true' : nothing}
      aria-describedby=${blocked ? (view.unavailableBy ?? 'unavailable') : nothing}
      aria-busy=${pending ? 'true' : nothing}
    >
      ${pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}<span class="truncate"
        >${(pending && view.pendingLabel) || view.submitLabel}</span
      >
    </button>`;
  }

  get #opening(): Opening<Subject> | undefined {
    return this.#last?.isCurrent() ? this.#last : undefined;
  }

  #renderAlert({ mutation: { error, conflict }, errors }: Opening<Subject>, view: FormDialogView) {
    if (view.alert) return view.alert;
    if (conflict && view.conflict) return inlineAlert({ kind: 'warning', text: view.conflict, role: 'alert' });
    if (!error || Object.keys(errors).length) return nothing;
    const text = errorMessage(this.#options.strings, error);
    return inlineAlert({ kind: 'danger', title: view.alertTitle, text, role: 'alert' });
  }

  #showErrors(opening: Opening<Subject>, errors: FieldErrors): void {
    const { host } = this.#options;
    opening.errors = errors;
    host.requestUpdate();
    void host.updateComplete.then(() => {
      if (opening === this.#opening) focusFirstError(host.renderRoot, errors);
    });
  }
}
