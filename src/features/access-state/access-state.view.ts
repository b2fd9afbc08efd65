import { html, nothing, type LitElement } from 'lit';
import type { OrgError } from '../../client/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { dispatchBefore } from '../../core/events.js';
import { switchToNextOrganization } from '../../core/switch-to-next-organization.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { warnNoClient } from './warn-no-client.js';
import { buttonStyles } from '../../ui/form/button.js';
import { lockIcon, shieldOffIcon } from '../../ui/icons/list-icons.js';
import { emptyState, emptyStateStyles } from '../../ui/feedback/empty-state.js';
import { cloudOffIcon, reloadIcon } from '../../ui/icons/action-icons.js';
import type { AccessStateOptions, AccessState } from './access-state.types.js';

export const accessStateStyles = [buttonStyles, emptyStateStyles];

/** Renders the no-session, forbidden, error or empty state, with the action that resolves it. */
export function renderAccessState(
  host: LitElement,
  state: AccessState,
  error: OrgError | undefined,
  options: AccessStateOptions,
) {
  const { org, permission } = options;
  const strings = options.strings.extend({}, commonActions);
  const what = options.subject();
  if (state === 'no-session') {
    const organization = org.organizationId ?? undefined;
    const signIn = async () => {
      if (!(await dispatchBefore(host, 'before-sign-in', { organization }))) return;
      await org.context?.auth.signIn?.({ organization });
    };
    return emptyState({
      icon: lockIcon(),
      title: strings.common('noSessionTitle'),
      text: strings.common('noSessionText', { what }),
      part: 'no-session',
      actions: html`<button type="button" class="button primary" @click=${signIn}>${strings.common('signIn')}</button>`,
    });
  }
  if (state === 'forbidden') {
    return emptyState({
      icon: shieldOffIcon(),
      title: strings.common('forbiddenTitle', { what }),
      text: permission
        ? strings.common('forbiddenText', { permission: permissionLabel(strings, permission) })
        : errorMessage(strings, { code: 'permission_denied' }),
      part: 'forbidden',
    });
  }
  if (state === 'empty') {
    return emptyState({
      icon: shieldOffIcon(),
      title: strings.common('noOrganizationTitle'),
      text: strings.common('noOrganizationText'),
    });
  }
  // Retries all queries: others may have failed too.
  const again = () => org.retry();
  if (error?.code === 'step_up_required' || error?.code === 'action_required') {
    const isStepUp = error.code === 'step_up_required';
    return emptyState({
      icon: lockIcon(),
      title: strings.common(isStepUp ? 'stepUpTitle' : 'actionTitle', { what }),
      text: errorMessage(strings, error),
      part: 'error',
      actions: html`<button type="button" class="button primary" @click=${again}>
        ${strings.common(isStepUp ? 'verify' : 'continue')}
      </button>`,
    });
  }
  if (error?.code === 'not_found' && error === org.error) {
    return emptyState({
      icon: shieldOffIcon(),
      title: strings.common('goneTitle'),
      text: strings.common('goneText'),
      part: 'error',
      role: 'alert',
      actions: html`<button
        type="button"
        class="button primary"
        @click=${() => void (org.context && switchToNextOrganization(org.context))}
      >
        ${strings.common('goneSwitch')}
      </button>`,
    });
  }
  const title = strings.common('loadFailed', { what });
  if (!error) {
    warnNoClient(host);
    return emptyState({ icon: cloudOffIcon(), title, text: strings.common('notAvailable'), part: 'error' });
  }
  // The token is for another organization: the auth adapter can get one for this organization.
  const canSwitch = error.code === 'org_mismatch' && org.organizationId && org.context?.auth.switchOrganization;
  return emptyState({
    icon: cloudOffIcon(),
    title,
    text: errorMessage(strings, error),
    part: 'error',
    role: 'alert',
    actions: html`${canSwitch ? html`<button type="button" class="button primary" @click=${() => void org.context!.switchOrganization(org.organizationId!)}>${strings.common('switchHere')}</button>` : nothing}<button
        type="button"
        class="button secondary"
        @click=${again}
      >
        ${reloadIcon()}${strings.common('tryAgain')}
      </button>`,
  });
}
