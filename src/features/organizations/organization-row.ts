import { html, nothing } from 'lit';
import type { Membership } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { avatar } from '../../ui/display/avatar.js';
import { highlightMatch } from '../../ui/display/highlight-match.js';
import { inlineMetadata } from '../../ui/display/inline-metadata.js';
import { checkIcon, keyIcon, pinIcon } from '../../ui/icons/action-icons.js';
import type { organizationRows } from './organization-rows.strings.js';

type Strings = LocalizeController<typeof organizationRows>;
type Metadata = Parameters<typeof inlineMetadata>[0][number];

interface OrganizationRowOptions {
  membership: Membership;
  strings: Strings;
  /** Search text, highlighted in the name. */
  query: string;
  isCurrent: boolean;
  isSwitching: boolean;
  /** Items below the name, such as the roles. Those without a text are left out. */
  metadata: (requiresSignIn: boolean) => readonly Metadata[];
  /** Shown at the end of the row when there is no icon, and after the icon. */
  time?: unknown;
  end?: unknown;
  classes?: string;
  select: () => void;
  pin: () => void;
}

/** Renders an organization: a button that switches to it, and one that pins it. */
export function organizationRow({ membership, strings, isCurrent, isSwitching, ...options }: OrganizationRowOptions) {
  const { organization, pinned } = membership;
  const name = organization.displayName;
  const requiresSignIn = membership.switch === 'signIn' && !isCurrent;
  const metadata = isSwitching
    ? [{ text: strings.text('switching') }]
    : options.metadata(requiresSignIn).filter(({ text }) => text);
  const icon = isCurrent ? checkIcon() : requiresSignIn ? keyIcon() : options.time;
  return html`
    <div class="row ${options.classes ?? ''}" role="listitem" part="row">
      <button
        type="button"
        class="row-button"
        aria-current=${isCurrent ? 'true' : nothing}
        aria-busy=${isSwitching ? 'true' : nothing}
        @click=${options.select}
      >
        ${avatar({ id: organization.id, name, picture: organization.branding.logoUrl, square: true })}
        <span class="identity"
          ><span class="name truncate" dir="auto" title=${name}>${highlightMatch(name, options.query)}</span
          >${metadata.length ? inlineMetadata(metadata) : nothing}</span
        >
        <span class="trail"
          >${isSwitching ? html`<span class="spinner" aria-hidden="true"></span>` : icon}${options.end}</span
        >
      </button>
      <button
        type="button"
        class="pin"
        aria-pressed=${pinned ? 'true' : 'false'}
        aria-label=${strings.text(pinned ? 'unpin' : 'pin', { name })}
        @click=${options.pin}
      >
        ${pinIcon()}
      </button>
    </div>
  `;
}
