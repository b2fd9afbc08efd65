import { html } from 'lit';
import type { ApiKey } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { formatDate, formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { reloadIcon } from '../../ui/icons/action-icons.js';
import { banIcon, checkCircleIcon, clockIcon } from '../../ui/icons/list-icons.js';
import type { apiKeyList } from './api-key-list.strings.js';

type Strings = LocalizeController<typeof apiKeyList>;

/** How long before its expiry a key is shown with a warning. */
const SOON_MS = 14 * 86_400_000;

export const apiKeyColumns = (strings: Strings): ListColumn<ApiKey>[] => [
  {
    label: strings.text('name'),
    classes: 'col-main',
    skeleton: 'identity',
    cell: ({ name, prefix, status }) =>
      html`<span class="identity ${status === 'revoked' ? 'muted' : ''}"
        ><span class="name truncate"><bdi>${name}</bdi></span
        ><span class="sub mono"><bdi dir="ltr">${prefix}…</bdi></span></span
      >`,
  },
  {
    label: strings.text('permissions'),
    width: 'col-permissions',
    classes: 'meta muted',
    cell: ({ permissions }) => strings.text('permissionCount', { count: permissions.length }),
  },
  {
    label: strings.text('createdBy'),
    width: 'col-creator below-840',
    classes: 'meta muted below-840',
    cell: ({ createdBy }) => html`<span class="truncate"><bdi>${createdBy.name}</bdi></span>`,
  },
  {
    label: strings.text('lastUsed'),
    width: 'col-used',
    classes: 'meta muted',
    cell: ({ lastUsedAt }) =>
      html`<span class="cell-label">${strings.text('lastUsed')}: </span>${
          lastUsedAt
            ? html`<time datetime=${lastUsedAt}>${formatRelativeTime(strings, lastUsedAt)}</time>`
            : strings.common('never')
        }`,
  },
  {
    label: strings.text('status'),
    width: 'col-status',
    classes: 'meta full',
    cell: (key) => renderStatus(key, strings),
  },
];

/** The status with the date that matters, and a warning while something ends soon. */
function renderStatus({ status, expiresAt, revokedAt, previousExpiresAt }: ApiKey, strings: Strings) {
  const now = Date.now();
  const date = (iso: string | undefined) => ({ date: iso === undefined ? '' : formatDate(strings, iso) });
  if (status === 'revoked')
    return html`<span class="status off">${banIcon()}${strings.text('revokedOn', date(revokedAt))}</span>`;
  const end = expiresAt === undefined ? Infinity : Date.parse(expiresAt);
  if (status === 'expired' || end <= now)
    return html`<span class="status off">${clockIcon()}${strings.text('expiredOn', date(expiresAt))}</span>`;
  if (previousExpiresAt !== undefined && Date.parse(previousExpiresAt) > now)
    return html`<span class="status warning"
      >${reloadIcon()}${strings.text('rotated', { time: formatRelativeTime(strings, previousExpiresAt) })}</span
    >`;
  if (end - now < SOON_MS)
    return html`<span class="status warning"
      >${clockIcon()}${strings.text('expires', { time: formatRelativeTime(strings, expiresAt!) })}</span
    >`;
  return html`<span class="status success"
    >${checkCircleIcon()}${expiresAt === undefined ? strings.text('active') : strings.text('activeUntil', date(expiresAt))}</span
  >`;
}
