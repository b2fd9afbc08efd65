import { html, nothing, type LitElement } from 'lit';
import type { OrgError } from '../../client/index.js';
import { explain } from '../../i18n/error-message.js';
import { emit } from '../../core/emit.js';
import { moveOn } from '../../core/switch-to-next-organization.js';
import { commonLater } from '../../i18n/en/common-actions.js';
import { buttonStyles } from '../../ui/form/button.js';
import { lockIcon, shieldOffIcon } from '../../ui/icons.js';
import { message, messageStyles } from '../../ui/feedback/empty-state.js';
import { cloudOffIcon, reloadIcon } from '../../ui/more-icons.js';
import type { ObstacleOptions, ObstacleState } from './access-state-controller.js';

export const obstacleStyles = [buttonStyles, messageStyles];

/** What is in the way, and the way on. */
export function obstacleView(
  host: LitElement,
  state: ObstacleState,
  error: OrgError | undefined,
  options: ObstacleOptions,
) {
  const { session, permission } = options;
  const strings = options.strings.learn({}, commonLater);
  const what = options.title();
  if (state === 'no-session') {
    const organization = session.organizationId ?? undefined;
    const signIn = () => {
      emit(host, 'sign-in-requested', { organization });
      void session.session?.auth.signIn?.({ organization });
    };
    return message({
      icon: lockIcon(),
      title: strings.common('noSessionTitle'),
      text: strings.common('noSessionText', { what }),
      part: 'no-session',
      ways: html`<button type="button" class="button primary" @click=${signIn}>${strings.common('signIn')}</button>`,
    });
  }
  if (state === 'forbidden') {
    return message({
      icon: shieldOffIcon(),
      title: strings.common('forbiddenTitle', { what }),
      text: permission
        ? strings.common('forbiddenText', { permission })
        : explain(strings, { code: 'permission_denied' }),
      part: 'forbidden',
    });
  }
  if (state === 'empty') {
    return message({
      icon: shieldOffIcon(),
      title: strings.common('noOrganizationTitle'),
      text: strings.common('noOrganizationText'),
    });
  }
  // Everything again: what else failed may only not have been heard of yet.
  const again = () => session.retry();
  if (error?.code === 'step_up_required' || error?.code === 'action_required') {
    const kind = error.code === 'step_up_required' ? 'stepUp' : 'action';
    return message({
      icon: lockIcon(),
      title: strings.common(`${kind}Title`, { what }),
      text: explain(strings, error),
      part: 'error',
      ways: html`<button type="button" class="button primary" @click=${again}>${strings.common(`${kind}Go`)}</button>`,
    });
  }
  if (error?.code === 'not_found' && error === session.error) {
    return message({
      icon: shieldOffIcon(),
      title: strings.common('goneTitle'),
      text: strings.common('goneText'),
      part: 'error',
      role: 'alert',
      ways: html`<button
        type="button"
        class="button primary"
        @click=${() => void (session.session && moveOn(session.session))}
      >
        ${strings.common('goneGo')}
      </button>`,
    });
  }
  const title = strings.common('loadFailed', { what });
  if (!error) return message({ icon: cloudOffIcon(), title, text: strings.common('noProvider'), part: 'error' });
  // The proof is for another organization: the adapter can get one for this.
  const canSwitch = error.code === 'org_mismatch' && session.organizationId && session.session?.auth.switchOrganization;
  return message({
    icon: cloudOffIcon(),
    title,
    text: explain(strings, error),
    part: 'error',
    role: 'alert',
    ways: html`${canSwitch ? html`<button type="button" class="button primary" @click=${() => void session.session!.switchOrganization(session.organizationId!)}>${strings.common('switchHere')}</button>` : nothing}<button
        type="button"
        class="button secondary"
        @click=${again}
      >
        ${reloadIcon()}${strings.common('tryAgain')}
      </button>`,
  });
}
