import { html, nothing, type TemplateResult } from 'lit';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { memberList } from './member-list.strings.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { mailIcon } from '../../ui/icons/icon.js';
import { downloadIcon, personAddIcon } from '../../ui/icons/list-icons.js';

interface ListHeaderOptions {
  org: OrgContextController;
  strings: LocalizeController<typeof memberList>;
  /** Total number of members, if known. */
  total: number | undefined;
  withoutTitle: boolean;
  readonly: boolean;
  exporting: boolean;
  exportMembers: () => void;
  add: () => void;
  invite: () => void;
}

/**
 * Renders the title and the actions on the whole list. An action that the viewer may not run is disabled, with the
 * reason.
 */
export function listHeader({
  org,
  strings,
  total,
  withoutTitle,
  readonly,
  exporting,
  exportMembers,
  add,
  invite,
}: ListHeaderOptions) {
  const button = (
    kind: string,
    icon: TemplateResult,
    label: string,
    permission: 'members:add' | 'invitations:create',
    run: () => void,
  ) => {
    const reason =
      org.can(permission) === false
        ? strings.text('needsPermission', { permission: permissionLabel(strings, permission) })
        : undefined;
    return html`<button
      type="button"
      class="button ${kind}"
      aria-disabled=${reason ? 'true' : nothing}
      title=${reason ?? nothing}
      aria-description=${reason ?? nothing}
      @click=${reason ? nothing : run}
    >
      ${icon}${label}
    </button>`;
  };
  return html`
    <div class="head" part="head">
      ${withoutTitle ? nothing : html`<h2 class="title">${strings.text('title')} ${total === undefined ? nothing : html`<span class="count" .textContent=${strings.number(total)}></span>`}</h2>`}
      <div class="actions">
        <button type="button" class="button quiet" aria-busy=${exporting ? 'true' : nothing} @click=${exportMembers}>
          ${downloadIcon()}${strings.text(exporting ? 'exporting' : 'export')}
        </button>
        <slot name="actions"></slot>
        ${
          readonly
            ? nothing
            : html`
                ${org.supports('addMember') || !org.capabilities ? button('secondary', personAddIcon(), strings.text('add'), 'members:add', add) : nothing}
                ${button('primary grow', mailIcon(), strings.text('invite'), 'invitations:create', invite)}
              `
        }
      </div>
    </div>
  `;
}
