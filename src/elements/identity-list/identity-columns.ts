import { html, nothing } from 'lit';
import type { Identity } from '../../contract/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { avatar } from '../../ui/display/avatar.js';
import { memberAddress } from '../../ui/display/email-address.js';
import { buildingIcon, personIcon } from '../../ui/icons/action-icons.js';
import { mailIcon } from '../../ui/icons/icon.js';
import { lockIcon } from '../../ui/icons/list-icons.js';
import type { identityList } from './identity-list.strings.js';
import { isPassword, providerName } from './provider-name.js';

type Strings = LocalizeController<typeof identityList>;

/** `unlink` unlinks an account; without it there are no actions. */
export const identityColumns = (
  strings: Strings,
  unlink: ((identity: Identity) => void) | undefined,
): ListColumn<Identity>[] => [
  {
    label: strings.text('account'),
    classes: 'col-main',
    skeleton: 'person',
    cell: (identity) => account(identity, strings),
  },
  {
    label: strings.text('managedBy'),
    width: 'col-managed-by',
    classes: 'meta full',
    cell: ({ managedBy }) =>
      html`<span class="cell-label">${strings.text('managedBy')}</span>
        <span class="managed-by"
          >${managedBy ? buildingIcon() : personIcon()}<span dir="auto">${managedBy ?? strings.text('you')}</span></span
        >`,
  },
  {
    label: strings.text('lastUsed'),
    width: 'col-last-used',
    classes: 'meta muted full',
    cell: ({ lastUsedAt }) =>
      lastUsedAt
        ? html`<span class="cell-label">${strings.text('lastUsed')}</span>
            <time datetime=${lastUsedAt}>${formatRelativeTime(strings, lastUsedAt)}</time>`
        : nothing,
  },
  ...(unlink
    ? [
        {
          label: html`<span class="visually-hidden">${strings.text('actions')}</span>`,
          width: 'col-unlink',
          classes: 'col-unlink',
          cell: (identity: Identity) => unlinkCell(identity, strings, unlink),
        },
      ]
    : []),
];

function account(identity: Identity, strings: Strings) {
  const { provider, email } = identity;
  const name = providerName(identity, strings);
  return html`<div class="person">
    ${
      isPassword(identity)
        ? html`<span class="mark" aria-hidden="true">${mailIcon()}</span>`
        : avatar({ id: provider, name, square: true })
    }
    <span class="identity"
      ><span class="name truncate" dir="auto">${name}</span>${
        email ? memberAddress({ ...identity, email }, () => strings.common('unverified'), 'sub') : nothing
      }</span
    >
  </div>`;
}

function unlinkCell(identity: Identity, strings: Strings, unlink: (identity: Identity) => void) {
  const { id, email, managedBy, allowed } = identity;
  const name = providerName(identity, strings);
  const reason = allowed.unlink ? undefined : unlinkReason(identity, strings);
  const reasonId = `why-${id}`;
  return html`${
    managedBy
      ? nothing
      : html`<button
          type="button"
          class="button secondary small danger"
          aria-label=${strings.text('unlinkNamed', { account: email ? `${name}, ${email}` : name })}
          aria-disabled=${reason ? 'true' : nothing}
          aria-describedby=${reason ? reasonId : nothing}
          @click=${() => (reason ? undefined : unlink(identity))}
        >
          ${strings.text('unlink')}
        </button>`
  }${reason ? html`<p class="reason" id=${reasonId}>${lockIcon()}<span>${reason}</span></p>` : nothing}`;
}

function unlinkReason({ reasons, managedBy }: Identity, strings: Strings): string {
  switch (reasons?.unlink) {
    case 'last_identity':
      return strings.text('reasonLast');
    case 'primary_identity':
      return strings.text('reasonPrimary');
    case 'identity_managed':
      return strings.text('reasonManaged', { name: managedBy ?? '' });
    default:
      return strings.text('reasonOther');
  }
}
