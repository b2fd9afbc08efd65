import { html } from 'lit';
import type { Invitation } from '../../contract/index.js';
import { formatDate, formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { invitationList } from './invitation-list.strings.js';
import { alertIcon, banIcon, clockIcon, closeIcon, checkCircleIcon } from '../../ui/icons/list-icons.js';

const soon = 2 * 86_400_000;

/** Whether the invitation can still be accepted, resent or changed. */
export const isActionable = ({ status }: Invitation) =>
  status === 'pending' || status === 'failed' || status === 'expired';

/** Returns the address of the invitation, or the id of the user if a user was added who has to consent first. */
export const recipientLabel = ({ email, userId }: Invitation) => email || (userId ?? '');

/** Renders the status of the invitation: an icon, a label and the relevant date. */
export function invitationStatus(
  { status, expiresAt }: Invitation,
  strings: LocalizeController<typeof invitationList>,
) {
  const expired = status === 'expired' || (status === 'pending' && Date.parse(expiresAt) <= Date.now());
  if (expired)
    return html`<span class="status off"
      >${clockIcon()}${strings.text('expiredOn', { date: formatDate(strings, expiresAt) })}</span
    >`;
  if (status === 'pending') {
    const warning = Date.parse(expiresAt) - Date.now() < soon;
    return html`<span class="status ${warning ? 'warning' : ''}"
      >${clockIcon()}<time datetime=${expiresAt}
        >${strings.text('expires', { when: formatRelativeTime(strings, expiresAt) })}</time
      ></span
    >`;
  }
  if (status === 'failed') return html`<span class="status danger">${alertIcon()}${strings.text('failed')}</span>`;
  if (status === 'accepted')
    return html`<span class="status success">${checkCircleIcon()}${strings.text('accepted')}</span>`;
  if (status === 'declined') return html`<span class="status off">${closeIcon()}${strings.text('declined')}</span>`;
  if (status === 'revoked') return html`<span class="status off">${banIcon()}${strings.text('revoked')}</span>`;
  return html`<span class="status off">${status}</span>`;
}
