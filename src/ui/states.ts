/*
 * The six states that every element goes through, in this order: no session, forbidden, first load, error, empty,
 * ready. The first two and the error look the same everywhere and stand here.
 */
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { explain } from '../controllers/explain.js';
import type { OrgError } from '../client/index.js';
import type { PermissionName } from '../contract/index.js';
import type { SessionController } from '../controllers/session.js';
import type { StringsController } from '../controllers/strings.js';
import { emit } from '../session/events.js';
import type { Section } from '../strings/index.js';
import { cloudOffIcon, lockIcon, reloadIcon, shieldOffIcon } from './icon.js';

export const stateStyles = css`
  .empty { display: grid; justify-items: center; align-content: center; gap: 6px; padding: 40px 24px; text-align: center; }
  .empty > .icon { inline-size: 24px; block-size: 24px; stroke-width: 1; color: var(--_muted); margin-block-end: 6px; }
  .empty p { color: var(--_muted); max-inline-size: 44ch; text-wrap: pretty; overflow-wrap: anywhere; }
  .empty > .ways { display: flex; gap: 8px; margin-block-start: 10px; flex-wrap: wrap; justify-content: center; }
  .bone { display: block; block-size: 10px; border-radius: 5px; background: light-dark(color-mix(in oklab, var(--_text) 9%, var(--_surface)), color-mix(in oklab, var(--_text) 13%, var(--_surface))); animation: breathe 1600ms ease-in-out infinite; }
  .bone.round { inline-size: 32px; block-size: 32px; border-radius: 50%; flex: none; }
  .bone.chip-bone { inline-size: 64px; block-size: 22px; border-radius: var(--_r-s); }
  .bones { animation: appear 1ms 300ms backwards; }
  @keyframes breathe { 50% { opacity: .5; } }
  @keyframes appear { from { visibility: hidden; } }
  @media (forced-colors: active) { .bone { background: GrayText; } }
`;

export interface MessageOptions {
  icon: TemplateResult;
  title: string;
  text?: string;
  ways?: TemplateResult | typeof nothing;
  part?: string;
  /** `alert` when something failed that the person waits for. */
  role?: 'alert' | 'status';
}

/** One thought in the middle of the box: an icon, what is, why, and the way on. */
export const message = ({ icon, title, text, ways = nothing, part = 'empty', role }: MessageOptions) => html`
  <div class="empty" part=${part} role=${role ?? nothing}>
    ${icon}
    <h3>${title}</h3>
    ${text ? html`<p>${text}</p>` : nothing}
    <div class="ways">${ways}</div>
  </div>
`;

export interface StateOptions {
  host: LitElement;
  session: SessionController;
  strings: StringsController<Section>;
  /** Permission without which there is nothing to show. */
  permission?: PermissionName;
  /** What did not load: `Members`. */
  title: string;
}

/**
 * The states in which an element can show nothing of its own: nobody is signed in, the viewer may not see this, or
 * the organization could not be read. `undefined` when there is no such obstacle.
 */
export function obstacle(options: StateOptions): { state: 'no-session' | 'forbidden' | 'error' | 'empty'; view: TemplateResult } | undefined {
  const { session, strings, permission, title } = options;
  if (session.signedOut) return { state: 'no-session', view: noSession(options) };
  if (session.error) return obstacleOf(session.error, options);
  if (permission && session.may(permission) === false) return { state: 'forbidden', view: forbidden(options) };
  if (session.organizationId === null) {
    return { state: 'empty', view: message({ icon: shieldOffIcon(), title: strings.common('noOrganizationTitle'), text: strings.common('noOrganizationText') }) };
  }
  if (!session.session && options.host.hasUpdated) {
    return { state: 'error', view: message({ icon: cloudOffIcon(), title: strings.common('loadFailed', { what: title }), text: strings.common('noProvider'), part: 'error' }) };
  }
  return undefined;
}

/** The state that an error of a first load leads to. */
export function obstacleOf(error: OrgError, options: StateOptions & { retry?: () => void }) {
  if (error.code === 'unauthenticated' || error.code === 'invalid_token') {
    return { state: 'no-session', view: noSession(options) } as const;
  }
  if (error.code === 'permission_denied') return { state: 'forbidden', view: forbidden(options) } as const;
  return { state: 'error', view: loadError(error, options) } as const;
}

function noSession({ host, session, strings, title }: StateOptions) {
  const auth = session.session?.auth;
  const signIn = () => {
    emit(host, 'sign-in-requested', { organization: session.organizationId ?? undefined });
    void auth?.signIn?.({ organization: session.organizationId ?? undefined });
  };
  return message({
    icon: lockIcon(),
    title: strings.common('noSessionTitle'),
    text: strings.common('noSessionText', { what: title }),
    part: 'no-session',
    ways: html`<button type="button" class="button primary" @click=${signIn}>${strings.common('signIn')}</button>`,
  });
}

function forbidden({ strings, permission, title }: StateOptions) {
  return message({
    icon: shieldOffIcon(),
    title: strings.common('forbiddenTitle', { what: title }),
    text: permission ? strings.common('forbiddenText', { permission }) : explain(strings, { code: 'permission_denied' }),
    part: 'forbidden',
  });
}

function loadError(error: OrgError, { session, strings, title, retry = () => session.retry() }: StateOptions & { retry?: () => void }) {
  return message({
    icon: cloudOffIcon(),
    title: strings.common('loadFailed', { what: title }),
    text: explain(strings, error),
    part: 'error',
    role: 'alert',
    ways: html`${switchWay(error, session, strings)}<button type="button" class="button secondary" @click=${retry}>${reloadIcon()}${strings.common('tryAgain')}</button>`,
  });
}

/** The proof is for another organization: the adapter can get one for this. */
function switchWay(error: OrgError, { session, organizationId }: SessionController, strings: StringsController<Section>) {
  if (error.code !== 'org_mismatch' || !organizationId || !session?.auth.switchOrganization) return nothing;
  return html`<button type="button" class="button primary" @click=${() => void session.switchOrganization(organizationId)}>${strings.common('switchHere')}</button>`;
}
