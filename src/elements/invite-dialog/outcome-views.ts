import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import type { Role } from '../../contract/index.js';
import { alertIcon, clockIcon, checkCircleIcon } from '../../ui/icons/list-icons.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { Recipient } from '../../features/invitations/addresses.js';
import type { Draft } from './draft.js';
import type { InviteDialogStrings } from './invite-dialog.strings.js';
import { rolePicker } from './role-picker.js';

/** Number of rendered rows around the one that is being sent. */
const VISIBLE_SENDING_ROWS = 8;

/** Renders the sending progress. */
export function sendingView(draft: Draft, roles: readonly Role[], strings: InviteDialogStrings, startedAt: number) {
  const all = draft.recipients.filter(({ state }) => ['waiting', 'sending', 'sent', 'failed'].includes(state));
  const done = all.filter(({ state }) => state === 'sent' || state === 'failed').length;
  const left = done ? Math.ceil((((Date.now() - startedAt) / done) * (all.length - done)) / 1000) : undefined;
  const from = Math.max(0, Math.min(done - 2, all.length - VISIBLE_SENDING_ROWS));
  return html`
    <div class="progress-line">
      <span id="progress-label">${strings.text('progress', { done, total: all.length })}</span
      >${left ? html`<span class="hint">${strings.text('secondsLeft', { seconds: left })}</span>` : nothing}
    </div>
    <progress max=${all.length} .value=${done} aria-labelledby="progress-label"></progress>
    <ul class="lines">
      ${all.slice(from, from + VISIBLE_SENDING_ROWS).map((entry) => html`<li>${person(entry, draft, roles, strings)}${state(entry, strings)}</li>`)}
    </ul>
  `;
}

/** Renders the results: failed entries with their reasons, and a button to retry. */
export function resultView(
  draft: Draft,
  sent: number,
  organization: string,
  roles: readonly Role[],
  strings: InviteDialogStrings,
  change: (patch: Partial<Draft>) => void,
) {
  const failed = draft.recipients.filter((entry) => entry.state === 'failed');
  const choose = (entry: Recipient) => (roleIds: string[]) =>
    change({
      perRecipientRoles: true,
      recipients: draft.recipients.map((one) =>
        one === entry ? { ...one, roleIds } : { ...one, roleIds: one.roleIds ?? draft.roleIds },
      ),
    });
  return html`
    ${sent ? inlineAlert({ kind: 'success', text: strings.text('peopleEmailed', { count: sent, organization }), role: 'status' }) : nothing}
    ${
      failed.length
        ? html`<ul class="lines failed">
            ${failed.slice(0, 100).map(
              (entry, index) =>
                html` <li>
                  <span class="identity"
                    ><span class="truncate" dir="ltr" title=${entry.email}>${entry.email}</span
                    ><span class="failure-reason">${alertIcon()}<span>${reason(entry, strings)}</span></span></span
                  >
                  ${rolePicker({ id: `failed-${index}`, label: strings.text('rolesFor', { email: entry.email }), roles, chosen: entry.roleIds ?? draft.roleIds, strings, choose: choose(entry), small: true })}
                </li>`,
            )}
          </ul>`
        : nothing
    }
  `;
}

export const reason = ({ code }: Recipient, strings: InviteDialogStrings) =>
  code === 'not_delivered' ? strings.text('notDelivered') : errorMessage(strings, { code: code ?? 'unknown' });

function person(entry: Recipient, draft: Draft, roles: readonly Role[], strings: InviteDialogStrings) {
  const ids = (draft.perRecipientRoles ? entry.roleIds : undefined) ?? draft.roleIds;
  const names = roles.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return html`<span class="identity"
    ><span class="truncate" dir="ltr">${entry.email}</span
    ><span class="sub truncate">${strings.list(names) || strings.text('noRole')}</span></span
  >`;
}

function state({ state: value }: Recipient, strings: InviteDialogStrings) {
  if (value === 'sent') return html`<span class="status success">${checkCircleIcon()}${strings.text('sent')}</span>`;
  if (value === 'sending')
    return html`<span class="status"><span class="spinner" aria-hidden="true"></span>${strings.text('sending')}</span>`;
  if (value === 'failed') return html`<span class="status danger">${alertIcon()}${strings.text('notSent')}</span>`;
  return html`<span class="status off">${clockIcon()}${strings.text('waiting')}</span>`;
}
