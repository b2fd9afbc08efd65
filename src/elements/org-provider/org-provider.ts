import { css, html, LitElement, type PropertyValues } from 'lit';
import type { AuthAdapter } from '../../auth/adapter.js';
import { createOrgClient, type OrgClient } from '../../client/index.js';
import type { StringOverrides } from '../../i18n/strings.js';
import { whenIdle } from '../../core/idle.js';
import { ContextProvider } from '../../core/context-protocol.js';
import type { OrganizationSwitchDetail } from '../../core/events.js';
import { emit } from '../../core/emit.js';
import { property, state, warnOfObjects } from '../../core/decorators.js';
import { OrgContext } from '../../core/org-context.js';
import { restoreStyles } from '../../core/add-styles.js';
import { rendersOnServer } from '../../core/renders-on-server.js';
import type { ChallengeHandler } from './challenge-handler.js';

export type { OrgProviderEventMap } from './org-provider.events.js';

/**
 * Provides the API client, the current organization and the strings to the elements inside it. Use one around the whole
 * page.
 *
 * ```html
 * <org-provider api-base="/org-api">
 *   <org-switcher></org-switcher>
 *   <member-list></member-list>
 * </org-provider>
 * ```
 *
 * @tagname org-provider
 * @slot - The page, or the part of it that contains the elements.
 * @slot no-session - Replaces the content while the viewer is not signed in.
 * @fires {CustomEvent<OrganizationSwitchDetail>} organization-switched - The current organization changed.
 * @fires {BeforeEvent<ChallengeDetail>} step-up-required - The backend requires a recent or stronger authentication. Call `waitUntil(promise)` to run your own step-up, or `preventDefault()` to let the request fail; otherwise a dialog opens.
 * @fires {BeforeEvent<ChallengeDetail>} action-required - The viewer has to complete an action on another page. Handle it like `step-up-required`.
 */
export class OrgProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Base URL of the API, without `/v1`: `/org-api` or `https://api.example.com/org`. */
  @property({ attribute: 'api-base' }) apiBase = '';
  /**
   * Id of the current organization. Default: the organization of the auth adapter; with cookies, the last organization
   * of this tab, then the most recently used membership.
   */
  @property() organization?: string;
  /** Auth adapter. Default: `cookieAuth()`, which uses the session cookie of the host. */
  @property({ attribute: false }) auth?: AuthAdapter;
  /** API client to use instead of one created from `apiBase` and `auth`. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by element and key: `{ memberList: { title: 'Team' } }`. */
  @property({ attribute: false }) strings?: StringOverrides;

  /** Applies the primary color of the current organization: sets `--org-brand` on the provider. */
  @property({ type: Boolean, reflect: true }) branded = false;
  /** Language of the elements inside, a BCP 47 tag. Default: the nearest `lang` of an ancestor. */
  @property({ reflect: true, useDefault: true }) override lang = '';

  @state() private signedOut = false;

  readonly #contextProvider = new ContextProvider(this, 'org-elements:context', undefined);
  readonly #i18nProvider = new ContextProvider(this, 'org-elements:i18n', {});
  #stop: ((() => void) | undefined)[] = [];
  #challengeHandler: Promise<ChallengeHandler> | undefined;

  /** The context that the elements inside share; `undefined` until the provider has a client. */
  get context(): OrgContext | undefined {
    return this.#contextProvider.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    restoreStyles(this);
    warnOfObjects(this);
    if (this.hasUpdated) this.#startContext();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopContext();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('apiBase') || changed.has('auth') || changed.has('client')) this.#startContext();
    else if (changed.has('organization') && this.organization !== (this.context?.organizationId ?? undefined)) {
      this.context?.setOrganization(this.organization);
    }
    if (changed.has('branded')) this.context?.invalidate([]);
    if (changed.has('strings') || changed.has('lang')) {
      this.#i18nProvider.value = { lang: this.lang || undefined, strings: this.strings };
    }
  }

  protected override render() {
    return this.signedOut ? html`<slot name="no-session"><slot></slot></slot>` : html`<slot></slot>`;
  }

  #startContext(): void {
    this.#stopContext();
    // A server renders the loading state: it has no session.
    if (rendersOnServer || (!this.client && !this.apiBase)) {
      this.#contextProvider.value = undefined;
      return;
    }
    // The same as `cookieAuth()` without options: the browser sends the cookie.
    const auth = this.auth ?? {};
    const client = this.client ?? createOrgClient({ baseUrl: this.apiBase, auth });
    const context = new OrgContext({ client, auth, organization: this.organization || undefined });
    let current = context.organizationId ?? null;
    const stops: ((() => void) | undefined)[] = [
      context.subscribe(() => {
        this.signedOut = context.signedOut;
        const to = context.organizationId;
        if (!to || to === current) return;
        const from = current;
        current = to;
        if (this.organization && this.organization !== to) this.organization = to;
        if (from) emit(this, 'organization-switched', { from, to } satisfies OrganizationSwitchDetail);
      }),
      auth.subscribe?.(() => context.reset()),
    ];
    this.#stop = stops;
    client.onChallenge?.(async (challenge, signal) => {
      this.#challengeHandler ??= import('./challenge-handler.js').then((module) => new module.ChallengeHandler(this));
      return (await this.#challengeHandler).handle(context, challenge, signal);
    });
    this.#contextProvider.value = context;
    const startedAt = performance.now();
    // Not needed for the first render, except for the color.
    void (this.branded ? Promise.resolve() : whenIdle())
      .then(() => Promise.all([import('./live-updates.js'), import('./apply-branding.js')]))
      .then(([{ startLiveUpdates }, { applyBranding }]) => {
        // The provider may have been removed before the modules arrived.
        if (stops === this.#stop) stops.push(startLiveUpdates(context, startedAt), applyBranding(this, context));
      });
  }

  #stopContext(): void {
    for (const stop of this.#stop) stop?.();
    this.#stop = [];
  }
}
