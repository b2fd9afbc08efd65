import { css, html, LitElement, type PropertyValues } from 'lit';
import type { AuthAdapter } from '../auth/adapter.js';
import { createOrgClient, type OrgClient } from '../client/index.js';
import type { StringOverrides } from '../strings/index.js';
import { ContextProvider } from './contexts.js';
import { emit } from './emit.js';
import { property, state } from './properties.js';
import { OrgSession } from './session.js';

/** Detail of `before-org-switch` and `org-switched`. */
export interface OrgSwitchDetail {
  /** Organization that is left, `null` when there was none. */
  from: string | null;
  /** Organization to go to. */
  to: string;
}

/**
 * Hands the org API, the current organization and the words to the elements inside it. Put it around everything, once.
 *
 * ```html
 * <org-provider api-base="/org-api">
 *   <org-switcher></org-switcher>
 *   <member-list></member-list>
 * </org-provider>
 * ```
 *
 * @tagname org-provider
 * @slot - The page, or the part of it that holds elements.
 * @slot no-session - Shown instead of everything else while nobody is signed in.
 * @fires {CustomEvent<OrgSwitchDetail>} org-switched - Another organization is the current one now.
 */
export class OrgProvider extends LitElement {
  static override styles = css`
    :host { display: contents; }
    :host([hidden]) { display: none; }
  `;

  /** Where the org API stands, without `/v1`: `/org-api` or `https://api.example.com/org`. */
  @property({ attribute: 'api-base' }) apiBase = '';
  /** Id of the current organization. Without it the adapter decides, then the most recently used membership. */
  @property() organization?: string;
  /** Proof of identity. Default: the host's session cookie, `cookieAuth()`. */
  @property({ attribute: false }) auth?: AuthAdapter;
  /** A client of your own, instead of `api-base` and `auth`. */
  @property({ attribute: false }) client?: OrgClient;
  /** Words to replace, by element and key: `{ memberList: { title: 'Team' } }`. */
  @property({ attribute: false }) strings?: StringOverrides;

  /** Language of the words inside, a BCP 47 tag. Default: the nearest `lang` around it. */
  @property({ reflect: true }) override lang = '';

  @state() private signedOut = false;

  readonly #session = new ContextProvider(this, 'org-elements:session', undefined);
  readonly #wording = new ContextProvider(this, 'org-elements:wording', {});
  #stop: ((() => void) | undefined)[] = [];

  /** The session that the elements inside share; `undefined` until the provider knows its client. */
  get session(): OrgSession | undefined {
    return this.#session.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#startSession();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopSession();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('apiBase') || changed.has('auth') || changed.has('client')) this.#startSession();
    else if (changed.has('organization') && this.organization !== (this.session?.organizationId ?? undefined)) {
      this.session?.setOrganization(this.organization);
    }
    if (changed.has('strings') || changed.has('lang')) {
      this.#wording.value = { lang: this.lang || undefined, strings: this.strings };
    }
  }

  protected override render() {
    return this.signedOut
      ? html`<slot name="no-session"><slot></slot></slot>`
      : html`<slot></slot>`;
  }

  #startSession(): void {
    this.#stopSession();
    if (!this.client && !this.apiBase) {
      this.#session.value = undefined;
      return;
    }
    // The same as `cookieAuth()` without options: the browser sends the cookie.
    const auth = this.auth ?? {};
    const client = this.client ?? createOrgClient({ baseUrl: this.apiBase, auth });
    const session = new OrgSession({ client, auth, organization: this.organization || undefined });
    let current = session.organizationId ?? null;
    this.#stop = [
      session.subscribe(() => {
        this.signedOut = session.signedOut;
        const to = session.organizationId;
        if (!to || to === current) return;
        const from = current;
        current = to;
        if (this.organization && this.organization !== to) this.organization = to;
        if (from) emit(this, 'org-switched', { from, to } satisfies OrgSwitchDetail);
      }),
      auth.subscribe?.(() => session.reset()),
    ];
    this.#session.value = session;
  }

  #stopSession(): void {
    for (const stop of this.#stop) stop?.();
    this.#stop = [];
  }
}

declare global {
  interface HTMLElementEventMap {
    'org-switched': CustomEvent<OrgSwitchDetail>;
  }
}
