import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { keyedList } from '../../data-list/keyed-list.js';
import { fieldError } from '../../ui/form/form.js';
import { personIcon } from '../../ui/icons/action-icons.js';
import { alertIcon, clockIcon, closeIcon } from '../../ui/icons/list-icons.js';
import type { Recipient } from '../../features/invitations/addresses.js';
import { MAX_RENDERED_ROWS, type ComposeOptions } from './compose-view.types.js';
import type { InviteDialogStrings } from './invite-dialog.strings.js';

/** Renders the field for addresses, which accepts typed and pasted text, files and tables. */
export function addressField({
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
