import { html, nothing } from 'lit';
import type { FieldErrors, FieldRules } from '../../forms/validation.js';
import type { Connection, ConnectionUpdate, Domain, Role } from '../../contract/index.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { fieldError } from '../../ui/form/form.js';
import type { connectionListActions } from './connection-list-actions.strings.js';
import type { connectionList } from './connection-list.strings.js';
import type { connectionSetup } from './connection-setup.strings.js';
import type { SetupDraft } from './setup-draft.js';

export type SetupStrings = LocalizeController<
  typeof connectionList & typeof connectionListActions & typeof connectionSetup,
  typeof common & typeof commonActions
>;

/** What a step renders and changes. */
export interface SetupView {
  text: SetupStrings;
  draft: SetupDraft;
  /** The stored connection, from the second step. */
  connection: Connection | undefined;
  errors: FieldErrors;
  domains: readonly Domain[];
  roles: readonly Role[];
  set: (patch: Partial<SetupDraft>) => void;
}

/** A page of the wizard. */
export interface SetupStep {
  title: string;
  body: unknown;
  rules?: FieldRules;
  /** The changes to store before the next step. */
  changes?: () => Promise<ConnectionUpdate> | ConnectionUpdate;
}

interface TextFieldOptions {
  id: keyof SetupDraft & string;
  label: string;
  hint?: string;
  type?: 'text' | 'url' | 'password';
  rows?: number;
}

/** A text field of the draft with label, hint and error. */
export function textField(view: SetupView, { id, label, hint, type = 'text', rows }: TextFieldOptions) {
  const error = view.errors[id];
  const value = view.draft[id] as string;
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || nothing;
  const input = ({ target }: InputEvent) => view.set({ [id]: (target as HTMLInputElement).value });
  const control = rows
    ? html`<textarea
        id=${id}
        class="input mono"
        dir="ltr"
        rows=${rows}
        spellcheck="false"
        .value=${value}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy}
        @input=${input}
      ></textarea>`
    : html`<input
        id=${id}
        class="input"
        type=${type}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${value}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy}
        @input=${input}
      />`;
  return html`<div class="field">
    <label for=${id}>${label}</label>${control}${fieldError(`${id}-error`, error)}${
      hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing
    }
  </div>`;
}
