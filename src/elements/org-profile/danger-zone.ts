import { html, nothing } from 'lit';
import type { OrgContextController } from '../../controllers/org-context.js';
import { lockIcon } from '../../ui/icons/list-icons.js';
import type { OrgProfileStrings } from './org-profile.strings.js';
import { permissionLabel } from '../../i18n/permission-label.js';

export type Danger = 'leave' | 'transfer' | 'delete';

interface DangerZoneOptions {
  org: OrgContextController;
  strings: OrgProfileStrings;
  open: (danger: Danger) => void;
}

/**
 * Renders the irreversible actions. Omits actions that the backend does not support; actions that the viewer may not
 * run are disabled, with the reason.
 */
export function dangerZone({ org, strings, open }: DangerZoneOptions) {
  const reason =
    org.can('org:delete') === false
      ? strings.text('needsPermission', { permission: permissionLabel(strings, 'org:delete') })
      : undefined;
  const row = (danger: Danger, title: string, hint: string, label: string, reason?: string) => html`
    <li>
      <div class="item-label">
        <h4>${title}</h4>
        <p class="hint" id="${danger}-hint">
          ${reason ? html`<span class="reason">${lockIcon()}${reason}</span>` : hint}
        </p>
      </div>
      <button
        type="button"
        class="button secondary ${danger === 'transfer' ? '' : 'danger'}"
        aria-disabled=${reason ? 'true' : nothing}
        aria-describedby="${danger}-hint"
        @click=${() => (reason ? undefined : open(danger))}
      >
        ${label}
      </button>
    </li>
  `;
  return html`
    <section class="zone" aria-labelledby="danger-zone" part="danger-zone">
      <h3 id="danger-zone">${strings.text('dangerZone')}</h3>
      <ul>
        ${row('leave', strings.text('leave'), strings.text('leaveHint'), strings.text('leaveButton'))}
        ${org.supports('transferOwnership') ? row('transfer', strings.text('transfer'), strings.text('transferHint'), strings.text('transferButton'), reason) : nothing}
        ${org.supports('deleteOrganization') ? row('delete', strings.text('remove'), strings.text('removeHint'), strings.text('removeButton'), reason) : nothing}
      </ul>
    </section>
  `;
}
