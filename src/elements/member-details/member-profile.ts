import { html, nothing, type TemplateResult } from 'lit';
import type { Member, Role } from '../../contract/index.js';
import { formatDate, formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import { memberAddress } from '../../ui/display/email-address.js';
import { avatar } from '../../ui/display/avatar.js';
import { banIcon, closeIcon, checkCircleIcon, lockIcon, shieldIcon, shieldOffIcon } from '../../ui/icons/list-icons.js';
import type { MemberDetailsStrings } from './member-details.strings.js';

interface DetailsHeaderOptions {
  member: Member | undefined;
  /** Whether the member is loading. */
  loading: boolean;
  strings: MemberDetailsStrings;
  /** Closes the drawer; `undefined` if the member is shown inline. */
  close: (() => void) | undefined;
}

/** Renders the header: picture, name and email address. */
export const detailsHeader = ({ member, loading, strings, close }: DetailsHeaderOptions) =>
  member || loading || close
    ? html`<div class="head" part="head">
        ${
          member
            ? html`${avatar({ id: member.userId, name: member.name, picture: member.picture })}
                <div class="identity">
                  <h2 class="name truncate" dir="auto" id="name" title=${member.name}>
                    ${member.name}${member.isSelf ? html` <span class="muted">${strings.text('you')}</span>` : nothing}
                  </h2>
                  <span class="sub">${memberAddress(member, () => strings.common('unverified'))}</span>
                </div>`
            : html`${loading ? html`<span class="skeleton round is-loading"></span>` : nothing}
                <div class="identity">
                  <h2 class="visually-hidden" id="name">${strings.text('title')}</h2>
                  ${loading ? html`<span class="skeleton skeleton-name is-loading"></span><span class="skeleton thin is-loading"></span>` : nothing}
                </div>`
        }
        ${close ? html`<button type="button" class="button quiet icon-only end" aria-label=${strings.text('close')} @click=${close}>${closeIcon()}</button>` : nothing}
      </div>`
    : nothing;

/** Renders status, second factor, and the dates of joining and last login. */
export function memberMetadata(member: Member, strings: MemberDetailsStrings) {
  const { status, mfaEnrolled, joinedAt, lastLoginAt, managedBy } = member;
  const fact = (label: string, value: TemplateResult | string) =>
    html`<dt>${label}</dt>
      <dd>${value}</dd>`;
  const factor =
    mfaEnrolled === undefined || mfaEnrolled === null
      ? html`<span class="muted">${strings.text('mfaUnknown')}</span>`
      : mfaEnrolled
        ? html`<span class="status">${shieldIcon()}${strings.text('mfaOn')}</span>`
        : html`<span class="status warning">${shieldOffIcon()}${strings.text('mfaOff')}</span>`;
  return html`
    <dl class="facts" part="facts">
      ${fact(strings.text('status'), status === 'blocked' ? html`<span class="status danger">${banIcon()}${strings.text('blocked')}</span>` : html`<span class="status success">${checkCircleIcon()}${strings.text('active')}</span>`)}
      ${fact(strings.text('mfa'), factor)}
      ${joinedAt ? fact(strings.text('joined'), html`<time datetime=${joinedAt} title=${formatDateTime(strings, joinedAt)}>${formatDate(strings, joinedAt)}</time>`) : nothing}
      ${fact(strings.text('lastLogin'), lastLoginAt ? html`<time datetime=${lastLoginAt} title=${formatDateTime(strings, lastLoginAt)}>${formatRelativeTime(strings, lastLoginAt)}</time>` : strings.common('never'))}
      ${managedBy === 'sso' || managedBy === 'scim' ? fact(strings.text('managed'), strings.text(managedBy === 'sso' ? 'managedBySso' : 'managedByScim')) : nothing}
    </dl>
  `;
}

interface RolesOptions {
  member: Member;
  /** `undefined` while the roles load, or if the viewer may not read roles. */
  roles: readonly Role[] | undefined;
  loading: boolean;
  strings: MemberDetailsStrings;
  readonly: boolean;
  pending: boolean;
  /** Returns why the viewer may not run the action. */
  denialReason: (action: 'updateRoles' | 'remove') => string;
  changeRoles: () => void;
  remove: () => void;
}

/** Renders the roles of the member with descriptions, and the actions. A disabled action shows the reason. */
export function memberRoles({
  member,
  roles,
  loading,
  strings,
  readonly,
  pending,
  denialReason,
  changeRoles,
  remove,
}: RolesOptions) {
  const reasonOf = (action: 'updateRoles' | 'remove') => (member.allowed[action] ? undefined : denialReason(action));
  const action = (id: string, label: string, kind: string, reason: string | undefined, run: () => void) => html`
    <div class="action ${reason === undefined ? '' : 'refused'}">
      <button
        type="button"
        class="button secondary small ${kind}"
        aria-disabled=${reason !== undefined || pending ? 'true' : nothing}
        aria-describedby=${reason ? `${id}-why` : nothing}
        @click=${() => (reason !== undefined || pending ? undefined : run())}
      >
        ${label}
      </button>
      ${reason ? html`<span class="reason" id="${id}-why">${lockIcon()}<span>${reason}</span></span>` : nothing}
    </div>
  `;
  return html`
    ${pending ? html`<p class="hint"><span class="spinner" aria-hidden="true"></span></p>` : nothing}
    ${
      member.roles.length
        ? html`<ul class="assigned ${loading ? 'pending-role' : ''}" aria-busy=${pending ? 'true' : nothing}>
            ${member.roles.map(({ id, name }) =>
              assignedRole(
                name,
                roles?.find((role) => role.id === id),
                loading,
                strings,
              ),
            )}
          </ul>`
        : html`<p class="hint">${strings.text('noRole')}</p>`
    }
    ${
      readonly
        ? html`<p class="reason">${lockIcon()}<span>${strings.text('readonly')}</span></p>`
        : html`<div class="row-actions">
            ${action('roles', strings.text('changeRoles'), '', reasonOf('updateRoles'), changeRoles)}
            ${action('remove', strings.text('removeFromOrganization'), 'danger', reasonOf('remove'), remove)}
          </div>`
    }
  `;
}

/** Renders a role. Reserves a line for its description while the roles load. */
const assignedRole = (name: string, role: Role | undefined, coming: boolean, strings: MemberDetailsStrings) => html`
  <li>
    <span class="strong">${name}</span>
    ${role ? html`<p class="hint">${role.description ? html`<bdi>${role.description}</bdi> · ` : nothing}${strings.text('allows', { count: role.permissions.length })}</p>` : coming ? html`<p class="hint">&nbsp;</p>` : nothing}
  </li>
`;
