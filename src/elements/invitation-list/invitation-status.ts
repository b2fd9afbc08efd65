import { html } from 'lit';
import type { Invitation } from '../../contract/index.js';
import { formatDate, formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { invitationList } from '../../i18n/en/invitation-list.js';
import { alertIcon, banIcon, clockIcon, closeIcon, checkCircleIcon } from '../../ui/icons.js';

const soon = 2 * 86_400_000;

/** Whether it can still be accepted, sent again or changed. */
export const isActionable = ({ status }: Invitation) =>
  status === 'pending' || status === 'failed' || status === 'expired';

/** Who is invited: an address, or the id of a user who was added and is asked first. */
export const invited = ({ email, userId }: Invitation) => email || (userId ?? '');

/** Where the invitation stands, as icon and words; the date that matters is part of it. */
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
    return html`<span class="status ${warning ? 'warning' : ''}" title=${formatDateTime(strings, expiresAt)}
      >${clockIcon()}${strings.text('expires', { when: formatRelativeTime(strings, expiresAt) })}</span
    >`;
  }
  if (status === 'failed') return html`<span class="status danger">${alertIcon()}${strings.text('failed')}</span>`;
  if (status === 'accepted')
    return html`<span class="status success">${checkCircleIcon()}${strings.text('accepted')}</span>`;
  if (status === 'declined') return html`<span class="status off">${closeIcon()}${strings.text('declined')}</span>`;
  if (status === 'revoked') return html`<span class="status off">${banIcon()}${strings.text('revoked')}</span>`;
  return html`<span class="status off">${status}</span>`;
}
