import { html, nothing } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type { FieldErrors, FieldRule, FieldRules } from '../../forms/validation.js';
import type { Connection, ConnectionTest, ConnectionUpdate, Domain, Role } from '../../contract/index.js';
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

/** The domains and roles that a step offers. */
export interface SetupChoices {
  /** The verified ones. */
  domains: readonly Domain[];
  roles: readonly Role[];
}

/** What a step renders and changes. */
export interface SetupView {
  text: SetupStrings;
  draft: SetupDraft;
  /** The stored connection, from the second step. */
  connection: Connection | undefined;
  errors: FieldErrors;
  /** The last test that this wizard ran. */
  test: ConnectionTest | undefined;
  set: (patch: Partial<SetupDraft>) => void;
  /** Shows an error at a control. */
  fail: (id: string, error: string) => void;
  /** A button that copies a value. With `label`, the text is visible. */
  copyButton: (name: string, value: string, label?: string) => unknown;
}

/** A page of the wizard. */
export interface SetupStep {
  title: string;
  body: unknown;
  rules?: FieldRules;
  /** The changes to store before the next step. */
  changes?: () => Promise<ConnectionUpdate> | ConnectionUpdate;
  /** Why the next step cannot be shown yet. */
  blocked?: string | undefined;
}

const FIELD_CODES = [
  'not_https',
  'private_address',
  'unreachable',
  'redirected',
  'too_large',
  'invalid_metadata',
  'no_certificate',
  'invalid_certificate',
] as const;

interface RuleOptions {
  isValid: () => boolean;
  invalid: string;
  /** Beginnings of the JSON Pointers of the backend's errors that belong to the field. */
  pointers: readonly string[];
}

/** The rule of a field, with the message for each code that the backend refuses it with. */
export const ruleOf = (text: SetupStrings, { pointers, ...rule }: RuleOptions): FieldRule => ({
  ...rule,
  refused: ({ errors }: OrgError) => {
    const refusal = errors.find(({ pointer }) => pointers.some((one) => pointer?.startsWith(one)));
    if (!refusal) return undefined;
    if (refusal.code === 'timeout') return text.text('metadata_timeout');
    if (refusal.code === 'issuer_mismatch') return text.text('issuer_mismatch_field');
    return text.text(FIELD_CODES.find((code) => code === refusal.code) ?? 'refused');
  },
});

interface TextFieldOptions {
  id: keyof SetupDraft & string;
  label: string;
  hint?: string | undefined;
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
        dir=${type === 'url' ? 'ltr' : nothing}
        autocomplete=${type === 'password' ? 'new-password' : 'off'}
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

interface CheckOptions {
  label: unknown;
  hint?: string;
  checked: boolean;
  id: string;
  change: (checked: boolean) => void;
}

export const checkbox = ({ label, hint, checked, id, change }: CheckOptions) =>
  html`<label class="check"
    ><input
      type="checkbox"
      id=${id}
      .checked=${checked}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${({ target }: Event) => change((target as HTMLInputElement).checked)}
    /><span>${label}</span>${hint ? html`<span class="hint" id=${`${id}-hint`}>${hint}</span>` : nothing}</label
  >`;

/** The list with one more entry, or without it. */
export const toggled = (list: readonly string[], entry: string, isIn: boolean): string[] =>
  isIn ? [...list, entry] : list.filter((one) => one !== entry);

/** Rows of names and values with copy buttons. */
export const copyRows = (view: SetupView, rows: readonly { name: string; value: string }[]) =>
  html`<dl class="copies">
    ${rows.map(
      ({ name, value }) =>
        html`<div>
          <dt>${name}</dt>
          <dd class="mono"><bdi dir="ltr">${value}</bdi></dd>
          <dd>${view.copyButton(name, value)}</dd>
        </div>`,
    )}
  </dl>`;
