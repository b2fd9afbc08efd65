import { html, nothing, type TemplateResult } from 'lit';
import type { Invitation } from '../../contract/index.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { Virtualizer } from '../../data-list/virtualizer.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { invitationList } from './invitation-list.strings.js';
import { emailAddress } from '../../ui/display/email-address.js';
import { roleChips } from '../../ui/display/chip.js';
import { invitationStatus, recipientLabel } from './invitation-status.js';

interface InvitationTableOptions {
  rows: PagedListView<Invitation>;
  window: Virtualizer;
  strings: LocalizeController<typeof invitationList>;
  readonly: boolean;
  isPending: (invitation: Invitation) => boolean;
  canResend: (invitation: Invitation) => boolean;
  resend: (invitation: Invitation) => void;
  menuButton: (invitation: Invitation) => TemplateResult;
}

/** Renders the rows near the viewport, between spacers as high as the other rows. */
export function invitationTable(options: InvitationTableOptions) {
  const { rows, strings, readonly } = options;
  const { isLoading, showsPending, total } = rows;
  const { first, last, paddingStart, paddingEnd } = options.window;
  const indexes = Array.from({ length: Math.max(0, Math.min(last, rows.count) - first) }, (_, index) => first + index);
  const spacer = (height: number) =>
    height
      ? html`<tr class="spacer" aria-hidden="true">
          <td .style=${`height:${height}px`}></td>
        </tr>`
      : nothing;
  const head = (label: unknown, classes = '') =>
    html`<th role="columnheader" scope="col" class=${classes}>${label}</th>`;
  return html`
    <table
      class="table ${isLoading ? 'is-loading' : ''}"
      role="table"
      part="table"
      aria-label=${strings.text('title')}
      aria-rowcount=${(total ?? -2) + 1}
      aria-busy=${isLoading ? 'true' : nothing}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${head(strings.text('email'))} ${head(strings.text('roles'), 'col-roles')}
          ${head(strings.text('status'), 'col-status')} ${head(strings.text('sent'), 'col-date below-840')}
          ${readonly ? nothing : head(html`<span class="visually-hidden">${strings.text('actions')}</span>`, 'col-actions')}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${isLoading && showsPending ? Array.from({ length: 5 }, (_, index) => skeletonRow(index, readonly)) : nothing}
        ${spacer(isLoading && !showsPending ? 5 * 52 : paddingStart)}
        ${options.window.renderRows(
          indexes,
          (index) => rows.row(index)?.id ?? index,
          (index) => row(options, index),
        )}
        ${spacer(paddingEnd)}
      </tbody>
    </table>
  `;
}

const skeletonRow = (index: number, readonly: boolean) =>
  html`<tr class="invitation" role="row" aria-rowindex=${index + 2}>
    <td role="cell" class="col-main">
      <span class="identity"
        ><span class="name"><span class="skeleton long"></span></span
        ><span class="sub"><span class="skeleton thin"></span></span
      ></span>
    </td>
    <td role="cell" class="meta full"><span class="skeleton skeleton-chip"></span></td>
    <td role="cell" class="meta"><span class="skeleton middle"></span></td>
    <td role="cell" class="meta below-840"><span class="skeleton middle"></span></td>
    ${readonly ? nothing : html`<td role="cell" class="col-actions"></td>`}
  </tr>`;

function row(options: InvitationTableOptions, index: number) {
  const { rows, strings, readonly, isPending } = options;
  const invitation = rows.row(index);
  if (!invitation) return skeletonRow(index, readonly);
  const { roles, invitedBy, createdAt } = invitation;
  const busy = isPending(invitation);
  return html`
    <tr
      class="invitation ${busy ? 'is-pending' : ''}"
      role="row"
      part="row"
      aria-rowindex=${index + 2}
      aria-busy=${busy ? 'true' : nothing}
    >
      <td role="cell" class="col-main">
        <span class="identity"
          >${emailAddress(recipientLabel(invitation), 'name')}<span class="sub truncate"
            >${strings.text('invitedBy', { name: invitedBy.name })}</span
          ></span
        >
      </td>
      <td role="cell" class="meta full">
        ${roles.length ? roleChips(roles, (count) => strings.common('moreRoles', { count })) : html`<span class="muted small">${strings.text('noRole')}</span>`}
      </td>
      <td role="cell" class="meta">${invitationStatus(invitation, strings)}</td>
      <td role="cell" class="meta muted below-840">
        <time datetime=${createdAt}>${formatRelativeTime(strings, createdAt)}</time>
      </td>
      ${readonly ? nothing : html`<td role="cell" class="col-actions">${rowActions(options, invitation, busy)}</td>`}
    </tr>
  `;
}

/** Renders the most useful action, and the menu with the others. */
const rowActions = (
  { strings, canResend, resend, menuButton }: InvitationTableOptions,
  invitation: Invitation,
  busy: boolean,
) => html`
  <span class="row-actions">
    ${canResend(invitation) ? html`<button type="button" class="button secondary small wide-only" aria-disabled=${busy ? 'true' : nothing} @click=${() => resend(invitation)}>${busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${strings.text(busy ? 'sending' : 'resend')}</button>` : nothing}
    ${menuButton(invitation)}
  </span>
`;
