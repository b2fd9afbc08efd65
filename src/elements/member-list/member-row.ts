import { html, nothing, type TemplateResult } from 'lit';
import type { Member } from '../../contract/index.js';
import { formatDate, formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { memberList } from './member-list.strings.js';
import { memberAddress } from '../../ui/display/email-address.js';
import { avatar } from '../../ui/display/avatar.js';
import { roleChips } from '../../ui/display/chip.js';
import { banIcon, checkCircleIcon, shieldIcon, shieldOffIcon } from '../../ui/icons/list-icons.js';
import type { MemberColumn } from './member-list.types.js';

interface MemberRowOptions {
  member: Member;
  /** Index in the whole list, from 0. */
  index: number;
  strings: LocalizeController<typeof memberList>;
  columns: readonly MemberColumn[];
  readonly: boolean;
  selected: boolean;
  pending: boolean;
  select: (event: MouseEvent) => void;
  /** Opens the details; `undefined` with `withoutDetails`. */
  open: (() => void) | undefined;
  menu: TemplateResult;
}

/** Renders a member: a table row in a wide container, a block of three lines in a narrow one. */
export function memberRow({
  member,
  index,
  strings,
  columns,
  readonly,
  selected,
  pending,
  select,
  open,
  menu,
}: MemberRowOptions) {
  const { name, userId, picture, roles, isSelf, joinedAt } = member;
  const called = open
    ? html`<button
        type="button"
        class="name truncate more"
        dir="auto"
        aria-haspopup="dialog"
        title=${name}
        @click=${open}
      >
        ${name}
      </button>`
    : html`<span class="name truncate" dir="auto" title=${name}>${name}</span>`;
  return html`
    <tr
      class="member ${pending ? 'is-pending' : ''}"
      role="row"
      part="row"
      aria-rowindex=${index + 2}
      aria-selected=${readonly ? nothing : String(selected)}
      aria-busy=${pending ? 'true' : nothing}
    >
      ${
        readonly
          ? nothing
          : html`<td role="cell" class="col-check">
              <label class="checkbox-target"
                ><input
                  type="checkbox"
                  aria-label=${strings.text('select', { name })}
                  .checked=${selected}
                  @click=${select}
              /></label>
            </td>`
      }
      <td role="cell" class="col-main">
        <div class="person">
          ${avatar({ id: userId, name, picture })}
          <span class="identity"
            >${isSelf ? html`<span class="name truncate">${called} <span class="muted">${strings.text('you')}</span></span>` : called}${memberAddress(member, () => strings.common('unverified'), 'sub')}</span
          >
        </div>
      </td>
      <td role="cell" class="meta full">
        ${pending ? html`<span class="roles"><span class="spinner" aria-hidden="true"></span></span>` : roles.length ? roleChips(roles, (count) => strings.common('moreRoles', { count })) : html`<span class="muted small">${strings.text('noRole')}</span>`}
      </td>
      ${status(member, strings)} ${factor(member, strings)}
      <td role="cell" class="meta below-960 muted">
        ${joinedAt ? html`<time datetime=${joinedAt}>${formatDate(strings, joinedAt)}</time>` : nothing}
      </td>
      ${columns.map((column) => html`<td role="cell" class="below-960">${column.render(member)}</td>`)}
      <td role="cell" class="meta muted last">${lastLogin(member, strings)}</td>
      ${readonly ? nothing : html`<td role="cell" class="col-menu">${menu}</td>`}
    </tr>
  `;
}

/** Renders a skeleton row of the same height as a loaded one. */
export const skeletonRow = (index: number, readonly: boolean, columns: number) => html`
  <tr class="member" role="row" aria-rowindex=${index + 2}>
    ${readonly ? nothing : html`<td role="cell" class="col-check"></td>`}
    <td role="cell" class="col-main">
      <div class="person">
        <span class="skeleton round"></span
        ><span class="identity"
          ><span class="name"><span class="skeleton ${index % 3 ? 'middle' : 'long'}"></span></span
          ><span class="sub"><span class="skeleton thin"></span></span
        ></span>
      </div>
    </td>
    <td role="cell" class="meta full"><span class="skeleton skeleton-chip"></span></td>
    <td role="cell" class="meta lead"><span class="skeleton middle"></span></td>
    <td role="cell" class="meta below-840"><span class="skeleton middle"></span></td>
    <td role="cell" class="meta below-960" colspan=${columns + 1}><span class="skeleton middle"></span></td>
    <td role="cell" class="meta last"><span class="skeleton middle"></span></td>
    ${readonly ? nothing : html`<td role="cell" class="col-menu"></td>`}
  </tr>
`;

function status({ status: value }: Member, strings: LocalizeController<typeof memberList>) {
  return value === 'blocked'
    ? html`<td role="cell" class="meta lead status danger">${banIcon()}${strings.text('blocked')}</td>`
    : html`<td role="cell" class="meta lead status success">${checkCircleIcon()}${strings.text('active')}</td>`;
}

function factor({ mfaEnrolled }: Member, strings: LocalizeController<typeof memberList>) {
  if (mfaEnrolled === undefined || mfaEnrolled === null)
    return html`<td role="cell" class="meta below-840 muted small">${strings.text('mfaUnknown')}</td>`;
  return mfaEnrolled
    ? html`<td role="cell" class="meta below-840 status">${shieldIcon()}${strings.text('mfaOn')}</td>`
    : html`<td role="cell" class="meta below-840 status warning">${shieldOffIcon()}${strings.text('mfaOff')}</td>`;
}

function lastLogin({ lastLoginAt }: Member, strings: LocalizeController<typeof memberList>) {
  return lastLoginAt
    ? html`<time datetime=${lastLoginAt}>${formatRelativeTime(strings, lastLoginAt)}</time>`
    : strings.common('never');
}
