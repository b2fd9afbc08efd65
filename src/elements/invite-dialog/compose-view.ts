import { html, nothing } from 'lit';
import { formatDate } from '../../i18n/format-date.js';
import { errorMessage } from '../../i18n/error-message.js';
import { live } from 'lit/directives/live.js';
import type { Capabilities, Role } from '../../contract/index.js';
import { select } from '../../ui/form/field.js';
import { fieldError } from '../../ui/form/form.js';
import { alertIcon, clockIcon, closeIcon } from '../../ui/icons/list-icons.js';
import { keyedList } from '../../data-list/keyed-list.js';
import { personIcon } from '../../ui/icons/action-icons.js';
import type { Recipient } from './addresses.js';
import { columnChoice } from './column-choice.js';
import type { Draft } from './draft.js';
import type { ColumnChoice } from './invite-form.js';
import type { InviteDialogStrings } from './invite-dialog.strings.js';
import { rolePicker } from './role-picker.js';

/** Maximum number of rendered rows; the others are counted. Rendering 2,000 pasted addresses would be slow. */
const MAX_RENDERED_ROWS = 60;
const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja', 'ko', 'zh-CN', 'ar', 'he'];

export interface ComposeOptions {
  draft: Draft;
  duplicates: number;
  rowsWithoutAddress: number;
  choice?: ColumnChoice;
  checking: boolean;
  roles: readonly Role[];
  capabilities: Capabilities | undefined;
  strings: InviteDialogStrings;
  errors: { addresses?: string; roles?: string };
  fileError?: string;
  moreShown: boolean;
  change: (patch: Partial<Draft>) => void;
  addRecipients: (text: string) => void;
  addText: (text: string) => void;
  choose: (patch: Partial<ColumnChoice>) => void;
  acceptChoice: () => void;
  cancelChoice: () => void;
  addFile: (file: File) => void;
  remove: (entry: Recipient) => void;
  correct: (entry: Recipient) => void;
  resend: (entry: Recipient) => void;
  resent: ReadonlySet<string>;
}

/** Renders the form: recipients, roles, expiry, language and message. */
export function composeView(options: ComposeOptions) {
  const { draft, strings, errors, roles, change, moreShown } = options;
  const rolesLabel = strings.text('roles');
  return html`
    ${addressField(options)} ${options.choice ? columnChoice({ ...options, choice: options.choice }) : nothing}
    ${problems(options)} ${draft.perRecipientRoles ? ownRoles(options) : nothing}
    <div class="columns">
      ${
        draft.perRecipientRoles
          ? html`<div class="field">
              <span class="label-line"><span class="label">${rolesLabel}</span>${switchMode(options)}</span>
            </div>`
          : html`<div class="field">
              <span class="label-line"><span class="label">${rolesLabel}</span>${switchMode(options)}</span>
              ${rolePicker({ id: 'roles-all', label: rolesLabel, roles, chosen: draft.roleIds, strings, choose: (roleIds) => change({ roleIds }), error: errors.roles ? 'roles-error' : undefined })}
              ${
                errors.roles
                  ? fieldError('roles-error', errors.roles)
                  : html`<p class="hint">
                      ${roles
                        .filter(({ id }) => draft.roleIds.includes(id))
                        .map(({ description }) => description)
                        .filter(Boolean)
                        .join(' · ')}
                    </p>`
              }
            </div>`
      }
      ${expiry(options)}
    </div>
    ${moreShown ? more(options) : nothing}
  `;
}

function switchMode({ draft, strings, change }: ComposeOptions) {
  const flip = () =>
    change(
      draft.perRecipientRoles
        ? { perRecipientRoles: false }
        : {
            perRecipientRoles: true,
            recipients: draft.recipients.map((entry) => ({ ...entry, roleIds: entry.roleIds ?? draft.roleIds })),
          },
    );
  return html`<button type="button" class="button link small" @click=${flip}>
    ${strings.text(draft.perRecipientRoles ? 'rolesForAll' : 'rolesPerPerson')}
  </button>`;
}

function addressField({
  draft,
  duplicates,
  rowsWithoutAddress,
  checking,
  strings,
  errors,
  fileError,
  change,
  addRecipients,
  addText,
  addFile,
  remove,
  correct,
}: ComposeOptions) {
  const ready = draft.recipients.filter(({ state }) => state === 'ready' || state === 'failed').length;
  const counts = [
    strings.text('ready', { count: ready }),
    duplicates ? strings.text('duplicates', { count: duplicates }) : '',
    rowsWithoutAddress ? strings.text('rowsWithoutAddress', { count: rowsWithoutAddress }) : '',
    checking ? strings.text('checking') : '',
  ];
  const onInput = ({ target }: InputEvent) => {
    const { value } = target as HTMLInputElement;
    // A separator before the first @ can be part of a name: "Doe, Jane" <jane@example.com>.
    if (/[@＠][^\s,;，；、،؛]+[\s,;，；、،؛>]/.test(value) && value.split('"').length % 2) addRecipients(value);
    else change({ inputText: value });
  };
  const onKeydown = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    if (event.key === 'Enter' && input.value.trim() && !event.isComposing) {
      event.preventDefault();
      addRecipients(input.value);
    } else if (event.key === 'Backspace' && !input.value && draft.recipients.length) {
      correct(draft.recipients.at(-1)!);
      event.preventDefault();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\s,;]/.test(text.trim()) && !text.includes('@')) return;
    event.preventDefault();
    addText(`${draft.inputText}${text}`);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) addFile(file);
    else addText(event.dataTransfer?.getData('text/plain') ?? '');
  };
  const picked = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    if (input.files?.[0]) addFile(input.files[0]);
    input.value = '';
  };
  const hidden = draft.recipients.length - MAX_RENDERED_ROWS;
  return html`
    <div class="field">
      <label for="addresses">${strings.text('addresses')}</label>
      <div
        class="compose"
        part="addresses"
        @dragover=${(event: DragEvent) => event.preventDefault()}
        @drop=${dropped}
        @click=${({ currentTarget, target }: Event) => {
          if (target === currentTarget) (currentTarget as HTMLElement).querySelector('input')?.focus();
        }}
      >
        ${
          draft.recipients.length
            ? html`<ul class="chips" aria-label=${strings.text('addresses')}>
                ${keyedList(
                  draft.recipients.slice(0, MAX_RENDERED_ROWS),
                  ({ email }) => email,
                  (entry) => chip(entry, strings, () => remove(entry)),
                )}
                ${hidden > 0 ? html`<li class="chip more">${strings.text('moreProblems', { count: hidden })}</li>` : nothing}
              </ul>`
            : nothing
        }
        <input
          id="addresses"
          autofocus
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          inputmode="email"
          placeholder=${strings.text(draft.recipients.length ? 'pasteMore' : 'pasteHere')}
          .value=${live(draft.inputText)}
          aria-invalid=${errors.addresses ? 'true' : nothing}
          aria-describedby=${errors.addresses ? 'addresses-error' : 'addresses-count'}
          @input=${onInput}
          @keydown=${onKeydown}
          @paste=${onPaste}
          @blur=${() => draft.inputText.includes('@') && addRecipients(draft.inputText)}
        />
      </div>
      ${fieldError('addresses-error', errors.addresses ?? fileError)}
      <div class="under">
        <span
          class="hint"
          id="addresses-count"
          role="status"
          .textContent=${draft.recipients.length ? counts.filter(Boolean).join(' · ') : ''}
        ></span>
        <label class="button link small file"
          >${strings.text('chooseFile')}<input
            type="file"
            class="visually-hidden"
            accept=".csv,.txt,text/csv,text/plain"
            @change=${picked}
        /></label>
      </div>
    </div>
  `;
}

function chip(entry: Recipient, strings: InviteDialogStrings, remove: () => void) {
  const kind =
    entry.state === 'invalid' || entry.state === 'failed'
      ? 'bad'
      : entry.state === 'member' || entry.state === 'invited'
        ? 'note'
        : '';
  const icon =
    kind === 'bad'
      ? alertIcon()
      : entry.state === 'member'
        ? personIcon()
        : entry.state === 'invited'
          ? clockIcon()
          : nothing;
  return html`<li class="chip token ${kind}">
    ${icon}<span class="truncate" dir="ltr" title=${entry.email}>${entry.email}</span
    ><button
      type="button"
      class="remove-button"
      aria-label=${strings.text('removeAddress', { email: entry.email })}
      @click=${remove}
    >
      ${closeIcon()}
    </button>
  </li>`;
}

/** Renders the problems of single addresses, each with its recovery actions. */
function problems({ draft, strings, remove, correct, resend, resent }: ComposeOptions) {
  const troubled = draft.recipients.filter(
    (entry) => ['invalid', 'member', 'invited', 'failed'].includes(entry.state) || entry.unknownRoles,
  );
  if (!troubled.length) return nothing;
  const button = (label: string, run: () => void) =>
    html`<button type="button" class="button secondary small" @click=${run}>${label}</button>`;
  const row = (entry: Recipient) => {
    const { email, state } = entry;
    if (state === 'invalid')
      return line(
        'bad',
        alertIcon(),
        strings.text(/[^ -~][^@]*@/.test(email) ? 'localPartUnsupported' : 'notAnAddress', { email }),
        button(strings.text('edit'), () => correct(entry)),
      );
    if (state === 'member')
      return line(
        '',
        personIcon(),
        strings.text('isMember', { name: entry.name || email }),
        button(strings.text('remove'), () => remove(entry)),
      );
    if (state === 'invited') {
      const way = resent.has(email)
        ? html`<span class="hint">${strings.text('resent')}</span>`
        : button(strings.text('resend'), () => resend(entry));
      return line('', clockIcon(), strings.text('isInvited', { email }), way);
    }
    if (state === 'failed')
      return line(
        'bad',
        alertIcon(),
        html`${email}:
        ${entry.code === 'not_delivered' ? strings.text('notDelivered') : errorMessage(strings, { code: entry.code ?? 'unknown' })}`,
        button(strings.text('remove'), () => remove(entry)),
      );
    return line(
      'bad',
      alertIcon(),
      html`${email}: ${strings.text('unknownRole', { role: strings.list(entry.unknownRoles!) })}`,
      nothing,
    );
  };
  const rest = troubled.length - 6;
  return html`<ul class="lines">
    ${troubled.slice(0, 6).map(row)}${rest > 0 ? html`<li class="hint">${strings.text('moreProblems', { count: rest })}</li>` : nothing}
  </ul>`;
}

const line = (kind: string, icon: unknown, text: unknown, way: unknown) =>
  html`<li>
    <span class="item-label ${kind}">${icon}<span>${text}</span></span
    >${way}
  </li>`;

function ownRoles({ draft, roles, strings, change }: ComposeOptions) {
  const choose = (entry: Recipient) => (roleIds: string[]) =>
    change({ recipients: draft.recipients.map((one) => (one === entry ? { ...one, roleIds } : one)) });
  const rows = draft.recipients.filter(({ state }) => state === 'ready' || state === 'failed');
  if (!rows.length) return nothing;
  return html`
    <ul class="lines own" aria-label=${strings.text('roles')}>
      ${rows.slice(0, MAX_RENDERED_ROWS).map((entry, index) => html`<li><span class="truncate" dir="ltr" title=${entry.email}>${entry.email}</span>${rolePicker({ id: `roles-${index}`, label: strings.text('rolesFor', { email: entry.email }), roles, chosen: entry.roleIds ?? draft.roleIds, strings, choose: choose(entry), small: true })}</li>`)}
      ${rows.length > MAX_RENDERED_ROWS ? html`<li class="hint">${strings.text('moreProblems', { count: rows.length - MAX_RENDERED_ROWS })}</li>` : nothing}
    </ul>
  `;
}

function expiry({ draft, capabilities, strings, change }: ComposeOptions) {
  const longest = (capabilities?.limits.invitationTtlMaxSeconds ?? 2_592_000) / 86_400;
  const choices = [1, 3, 7, 14, 30].filter((days) => days <= longest);
  const until = new Date(Date.now() + draft.ttlDays * 86_400_000).toISOString();
  return html`
    <div class="field">
      <label for="expiry">${strings.text('expiry')}</label>
      ${select(
        html`<select
          id="expiry"
          class="input"
          aria-describedby="expiry-hint"
          @change=${({ target }: Event) => change({ ttlDays: Number((target as HTMLSelectElement).value) })}
        >
          ${choices.map((days) => html`<option value=${days} ?selected=${days === draft.ttlDays}>${strings.text('days', { count: days })}</option>`)}
        </select>`,
        'wide',
      )}
      <p class="hint" id="expiry-hint">${strings.text('expiresHint', { date: formatDate(strings, until) })}</p>
    </div>
  `;
}

function more({ draft, strings, change }: ComposeOptions) {
  const names = new Intl.DisplayNames(strings.lang, { type: 'language' });
  return html`
    <div class="field">
      <label for="message">${strings.text('message')}</label>
      <textarea
        id="message"
        class="input"
        dir="auto"
        maxlength="2000"
        rows="3"
        aria-describedby="message-hint"
        .value=${draft.message}
        @input=${({ target }: InputEvent) => change({ message: (target as HTMLTextAreaElement).value })}
      ></textarea>
      <p class="hint" id="message-hint">${strings.text('messageHint')}</p>
    </div>
    <div class="field">
      <label for="language">${strings.text('language')}</label>
      ${select(
        html`<select
          id="language"
          class="input"
          @change=${({ target }: Event) => change({ locale: (target as HTMLSelectElement).value })}
        >
          <option value="" ?selected=${!draft.locale}>${strings.text('languageDefault')}</option>
          ${languages.map((tag) => html`<option value=${tag} ?selected=${tag === draft.locale}>${names.of(tag)}</option>`)}
        </select>`,
        'wide',
      )}
    </div>
  `;
}
