import { html } from 'lit';
import type { ProvisioningToken } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { formatDate, formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { alertIcon, checkCircleIcon, clockIcon } from '../../ui/icons/list-icons.js';
import type { provisioningTokenList } from './provisioning-token-list.strings.js';

type Strings = LocalizeController<typeof provisioningTokenList>;

/** Time before the expiry from which a token has a warning: 14 days. */
const WARNING_MS = 14 * 24 * 60 * 60 * 1000;

export const provisioningTokenColumns = (strings: Strings): ListColumn<ProvisioningToken>[] => [
  {
    label: strings.text('token'),
    classes: 'col-main',
    skeleton: 'identity',
    cell: ({ name, prefix }) =>
      html`<span class="identity"
        ><span class="name"><bdi>${name}</bdi></span
        ><span class="sub mono"><bdi dir="ltr">${prefix}…</bdi></span></span
      >`,
  },
  {
    label: strings.text('created'),
    width: 'col-created',
    classes: 'meta muted col-created',
    cell: ({ createdAt, createdBy }) =>
      html`${cellLabel(strings.text('created'))}<time datetime=${createdAt}
          >${strings.text('createdBy', { time: formatDate(strings, createdAt), name: createdBy.name })}</time
        >`,
  },
  {
    label: strings.text('lastUsed'),
    width: 'col-used',
    classes: 'meta muted',
    cell: ({ lastUsedAt }) =>
      html`${cellLabel(strings.text('lastUsed'))}${
        lastUsedAt
          ? html`<time datetime=${lastUsedAt}>${formatRelativeTime(strings, lastUsedAt)}</time>`
          : strings.common('never')
      }`,
  },
  { label: strings.text('status'), width: 'col-status', cell: (token) => renderStatus(token, strings) },
];

/** The label of a cell in a narrow container, where columns have no heads. */
const cellLabel = (label: string) => html`<span class="cell-label">${label}: </span>`;

function renderStatus({ expiresAt }: ProvisioningToken, strings: Strings) {
  if (expiresAt === undefined)
    return html`<span class="status success">${checkCircleIcon()}${strings.text('active')}</span>`;
  const remaining = Date.parse(expiresAt) - Date.now();
  const time = formatRelativeTime(strings, expiresAt);
  const [kind, icon, text] =
    remaining <= 0
      ? ['danger', alertIcon, strings.text('expired', { time })]
      : remaining < WARNING_MS
        ? ['warning', clockIcon, strings.text('expires', { time })]
        : ['success', checkCircleIcon, strings.text('activeUntil', { date: formatDate(strings, expiresAt) })];
  return html`<span class="status ${kind}">${icon()}<time datetime=${expiresAt}>${text}</time></span>`;
}
