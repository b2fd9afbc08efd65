import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { personIcon } from '../../ui/icons/action-icons.js';
import { alertIcon, clockIcon } from '../../ui/icons/list-icons.js';
import type { Recipient } from '../../features/invitations/addresses.js';
import type { ComposeOptions } from './compose-view.types.js';

/** Maximum number of problems that are listed. */
const MAX_PROBLEMS = 6;

/** Renders the problems of single addresses, each with its recovery actions. */
export function addressProblems({ draft, strings, remove, correct, resend, resent }: ComposeOptions) {
  const affected = draft.recipients.filter(
    (entry) => ['invalid', 'member', 'invited', 'failed'].includes(entry.state) || entry.unknownRoles,
  );
  if (!affected.length) return nothing;
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
  const rest = affected.length - MAX_PROBLEMS;
  return html`<ul class="lines">
    ${affected.slice(0, MAX_PROBLEMS).map(row)}${rest > 0 ? html`<li class="hint">${strings.text('moreProblems', { count: rest })}</li>` : nothing}
  </ul>`;
}

const line = (kind: string, icon: unknown, text: unknown, way: unknown) =>
  html`<li>
    <span class="item-label ${kind}">${icon}<span>${text}</span></span
    >${way}
  </li>`;
