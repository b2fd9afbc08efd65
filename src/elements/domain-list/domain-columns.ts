import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Domain } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { select } from '../../ui/form/field.js';
import { alertIcon, checkCircleIcon, clockIcon } from '../../ui/icons/list-icons.js';
import type { AutoJoin } from './domain-list.events.js';
import type { domainList } from './domain-list.strings.js';

type Strings = LocalizeController<typeof domainList>;

const MODES = ['off', 'request', 'join'] as const;

interface DomainColumnsOptions {
  strings: Strings;
  /** The values of `autoJoin` that the backend supports. */
  modes: readonly string[];
  /** Changes automatic joining; without it, the setting is text. */
  setJoin: ((domain: Domain, autoJoin: AutoJoin) => void) | undefined;
  isBusy: (domain: Domain) => boolean;
  /** The record and the findings; `nothing` for a domain that needs none. */
  details: (domain: Domain) => unknown;
}

export const domainColumns = ({
  strings,
  modes,
  setJoin,
  isBusy,
  details,
}: DomainColumnsOptions): ListColumn<Domain>[] => [
  {
    label: strings.text('domain'),
    classes: 'col-main',
    cell: ({ domain }) => html`<bdi class="name">${domain}</bdi>`,
  },
  { label: strings.text('status'), cell: (domain) => renderStatus(domain, strings) },
  {
    label: strings.text('autoJoin'),
    classes: 'meta muted col-join',
    cell: (domain) => {
      if (domain.status !== 'verified')
        return modes.length > 1 ? html`${cellLabel(strings.text('autoJoin'))}${strings.text('joinLater')}` : nothing;
      return modes.length > 1 && setJoin
        ? joinSelect(domain, strings, modes, setJoin, isBusy(domain))
        : joinText(domain, strings);
    },
  },
  {
    label: strings.text('checked'),
    width: 'col-checked',
    classes: 'meta muted col-checked',
    cell: ({ checkedAt }) =>
      html`${cellLabel(strings.text('checked'))}${
        checkedAt
          ? html`<time datetime=${checkedAt}>${formatRelativeTime(strings, checkedAt)}</time>`
          : strings.common('never')
      }`,
  },
  { label: '', width: 'col-wide', classes: 'col-details', cell: details },
];

/** The label of a cell in a narrow container, where columns have no heads. */
const cellLabel = (label: string) => html`<span class="cell-label">${label}: </span>`;

const STATUSES = {
  verified: ['success', checkCircleIcon],
  pending: ['', clockIcon],
  failed: ['danger', alertIcon],
} as const;

function renderStatus({ status }: Domain, strings: Strings) {
  const known = status in STATUSES ? (status as keyof typeof STATUSES) : 'pending';
  const [classes, icon] = STATUSES[known];
  return html`<span class="status ${classes}">${icon()}${strings.text(known)}</span>`;
}

function joinLabel({ autoJoinRoles = [] }: Domain, mode: string, strings: Strings): string {
  if (mode !== 'join' && mode !== 'request') return strings.text('joinOff');
  const key = mode === 'join' ? 'joinOn' : 'joinRequest';
  return autoJoinRoles.length
    ? strings.text(`${key}As`, { roles: strings.list(autoJoinRoles.map(({ name }) => name)) })
    : strings.text(key);
}

const joinText = (domain: Domain, strings: Strings) =>
  html`${cellLabel(strings.text('autoJoin'))}${joinLabel(domain, domain.autoJoin, strings)}`;

function joinSelect(
  domain: Domain,
  strings: Strings,
  modes: readonly string[],
  setJoin: (domain: Domain, autoJoin: AutoJoin) => void,
  isBusy: boolean,
) {
  return html`<span class="cell-label" aria-hidden="true">${strings.text('autoJoin')}</span>${select(
      html`<select
        class="input"
        aria-label=${strings.text('joinFor', { domain: domain.domain })}
        aria-busy=${isBusy ? 'true' : nothing}
        .value=${live(domain.autoJoin)}
        @change=${({ target }: Event) => setJoin(domain, (target as HTMLSelectElement).value as AutoJoin)}
      >
        ${MODES.filter((mode) => modes.includes(mode)).map((mode) => html`<option value=${mode} ?selected=${domain.autoJoin === mode}>${joinLabel(domain, mode, strings)}</option>`)}
      </select>`,
      'wide',
    )}`;
}
