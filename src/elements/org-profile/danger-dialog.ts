import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import type { Organization } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dialogShell } from '../../ui/overlay/dialog.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { OrgProfileActionStrings } from './org-profile.strings.js';

export interface DangerDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: OrgProfileActionStrings;
  organization: Organization;
  /** Closes the dialog. */
  close: () => void;
}

interface DangerView {
  title: string;
  lead?: string;
  body: TemplateResult;
  label: string;
  /** Focuses the Cancel button initially, so that Enter has no destructive effect. */
  harmless?: boolean;
  danger?: boolean;
  submit: () => void;
}

/** Mutation shared by the three dialogs: runs one attempt at a time and stores the error of the last one. */
export class DangerMutation {
  pending = false;
  failure: OrgError | undefined;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Runs a change. Resolves to whether it succeeded. */
  async run(operation: string, change: () => Promise<void>): Promise<boolean> {
    if (this.pending) return false;
    this.pending = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      await change();
      return true;
    } catch (cause) {
      this.failure = toOrgError(cause);
      emit(this.#host, 'org-error', { operation, error: this.failure });
      return false;
    } finally {
      this.pending = false;
      this.#host.requestUpdate();
    }
  }
}

/** Renders a dialog that confirms an irreversible action. */
export const dangerDialog = (
  { strings, close }: DangerDialogOptions,
  { pending, failure }: DangerMutation,
  view: DangerView,
  why?: TemplateResult,
) => html`
  <dialog
    aria-labelledby="dialog-title"
    @cancel=${(event: Event) => {
      event.preventDefault();
      close();
    }}
  >
    ${dialogShell({
      title: view.title,
      lead: view.lead,
      closeLabel: strings.common('close'),
      close,
      submit: view.submit,
      body: html`${why ?? (failure ? inlineAlert({ kind: 'danger', text: errorMessage(strings, failure), role: 'alert' }) : nothing)}${view.body}`,
      foot: html`
        <button type="button" class="button quiet" ?autofocus=${view.harmless} @click=${close}>
          ${strings.common('cancel')}
        </button>
        <button class="button primary ${view.danger ? 'danger' : ''}" aria-busy=${pending ? 'true' : nothing}>
          ${pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}<span class="truncate"
            >${view.label}</span
          >
        </button>
      `,
    })}
  </dialog>
`;
