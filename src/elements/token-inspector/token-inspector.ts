import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { OrgClient } from '../../client/index.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import { QueryController } from '../../controllers/query.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { property, state } from '../../core/decorators.js';
import { tokenInspector, type TokenInspectorMessages } from './token-inspector.strings.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { buttonStyles } from '../../ui/form/button.js';
import { copyText } from '../../core/copy-text.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { checkCircleIcon } from '../../ui/icons/list-icons.js';
import { setComponentState } from '../../controllers/component-state.js';
import { emptyState, emptyStateStyles } from '../../ui/feedback/empty-state.js';
import { copyIcon, infoIcon, keyIcon, reloadIcon } from '../../ui/icons/action-icons.js';
import { inlineAlert, inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import { claimsTable } from './claims-table.js';
import { decode, redact, type Decoded } from './claims.js';
import { findings, hints, type Kind } from './findings.js';
import { Lifetime } from './lifetime.js';
import { forgetHistory, pushSnapshot, readHistory, writeHistory, type History } from './snapshots.js';
import { styles } from './token-inspector.styles.js';

interface Tokens {
  access: string | null;
  id: string | null;
}

/**
 * Shows the claims of the current tokens in groups, their remaining lifetime, and the changes after a switch or a
 * step-up. Tokens are decoded in the browser and never written to the document, an event or storage. For developer and
 * support pages.
 *
 * ```html
 * <token-inspector></token-inspector>
 * ```
 *
 * @tagname token-inspector
 * @csspart head - Title and buttons.
 * @csspart table - The claims.
 * @cssstate loading - The tokens are loading.
 * @cssstate empty - There is no token, as in a cookie session.
 * @cssstate error - The tokens could not be loaded.
 */
export class TokenInspector extends LitElement {
  static override styles = [
    baseStyles,
    containerStyles,
    ...actionStyles,
    buttonStyles,
    emptyStateStyles,
    inlineAlertStyles,
    skeletonStyles,
    styles,
  ];

  /**
   * Access token to show instead of the token of the session. Not an attribute, because attributes are part of the
   * document.
   */
  @property({ attribute: false }) accessToken?: string;
  /** ID token to show instead of the token of the session. */
  @property({ attribute: false }) idToken?: string;
  /** The token to show: `access` or `id`. Default `access`. */
  @property() token: Kind = 'access';
  /**
   * Disables the storage of earlier claims for comparison. By default the claims, never the tokens, are stored in the
   * session storage of the tab.
   */
  @property({ type: Boolean, attribute: 'without-memory' }) withoutMemory = false;
  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<TokenInspectorMessages>;

  @state() private announcement = '';
  @state() private failed = false;
  @state() private renewing = false;

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this, { reads: false });
  readonly #strings = new LocalizeController(this, 'tokenInspector', tokenInspector);
  readonly #tokens = new QueryController<
    Tokens,
    readonly [unknown, string | undefined, string | undefined, string | null | undefined]
  >(this, {
    org: this.#org,
    args: () =>
      this.accessToken || this.idToken || this.#org.context
        ? [this.#org.context, this.accessToken, this.idToken, this.#org.organizationId]
        : undefined,
    run: ([, access, id], signal) => this.#read(access, id, signal),
    topics: ['session'],
  });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    failure: () => this.#tokens.error,
  });
  readonly #lifetime = new Lifetime(this);
  #history: History | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    const tokens = this.#tokens.value;
    if (tokens) this.#remember(tokens);
    if (this.#org.signedOut) this.#clearHistory();
    if (changed.has('token') && this.token !== 'id') this.token = 'access';
    this.#lifetime.follow(this.#decoded?.claims);
    setComponentState(this.#internals, this.#state, this.renewing);
  }

  protected override render() {
    if (this.#state === 'loading') return this.#renderSkeleton();
    if (this.#state === 'empty')
      return emptyState({
        icon: keyIcon(),
        title: this.#strings.text('noTokenTitle'),
        text: this.#strings.text('noTokenText'),
      });
    if (this.#state !== 'ready') return this.#accessState.render();
    return html`${this.#renderHead()}${this.#renderTabs()}
      <div class="panel" role="tabpanel" id="panel" aria-labelledby=${`tab-${this.token}`} tabindex="0">
        ${this.#renderToken()}
      </div>
      <p class="visually-hidden" role="status" .textContent=${this.announcement}></p>`;
  }

  get #state() {
    const tokens = this.#tokens.value;
    if (tokens && (tokens.access || tokens.id)) return 'ready' as const;
    const blockedState = this.#given ? undefined : this.#accessState.state;
    // The element works without an organization.
    if (blockedState && blockedState !== 'empty') return blockedState;
    return tokens ? ('empty' as const) : ('loading' as const);
  }

  get #given(): boolean {
    return Boolean(this.accessToken || this.idToken);
  }

  get #decoded(): Decoded | undefined {
    return decode(this.#tokens.value?.[this.token]);
  }

  async #read(
    access: string | undefined,
    id: string | undefined,
    signal: AbortSignal,
    refresh = false,
  ): Promise<Tokens> {
    const auth = this.#org.context?.auth;
    if (access || id) return { access: access ?? null, id: id ?? null };
    const organization = this.#org.organizationId ?? undefined;
    return {
      access: (await auth?.getToken?.({ organization, signal, refresh })) ?? null,
      id: (await auth?.getIdToken?.()) ?? null,
    };
  }

  #remember({ access, id }: Tokens): void {
    const now = { access: decode(access)?.claims, id: decode(id)?.claims, at: Date.now() };
    const known = this.#history ?? (this.withoutMemory ? undefined : readHistory());
    const same = known && JSON.stringify([known.now.access, known.now.id]) === JSON.stringify([now.access, now.id]);
    this.#history = same ? known : pushSnapshot(known, now);
    if (!this.withoutMemory && !same) writeHistory(this.#history);
  }

  #clearHistory(): void {
    this.#history = undefined;
    forgetHistory();
  }

  #renderHead() {
    const text = this.#strings;
    return html`<div class="head" part="head">
        <div>
          <h2>${text.text('title')}</h2>
          <p>${text.text('lead')}</p>
        </div>
        <div class="actions">
          ${this.#decoded ? html`<button type="button" class="button secondary" @click=${() => void this.#copy(redact(this.#decoded!), 'copied')}>${copyIcon()}${text.text('copy')}</button>` : nothing}
          ${this.#given ? nothing : html`<button type="button" class="button secondary" aria-disabled=${this.renewing ? 'true' : nothing} @click=${() => void this.#renew()}>${this.renewing ? html`<span class="spinner"></span>` : reloadIcon()}${text.text(this.renewing ? 'refreshing' : 'refresh')}</button>`}
        </div>
      </div>
      ${this.failed ? inlineAlert({ kind: 'warning', text: this.announcement, role: 'alert' }) : nothing}`;
  }

  #renderTabs() {
    const tab = (kind: Kind) =>
      html`<button
        type="button"
        role="tab"
        id=${`tab-${kind}`}
        aria-selected=${this.token === kind}
        aria-controls="panel"
        tabindex=${this.token === kind ? 0 : -1}
        @click=${() => (this.token = kind)}
      >
        ${this.#strings.text(kind)}
      </button>`;
    return html`<div class="tabs" role="tablist" aria-label=${this.#strings.text('which')} @keydown=${this.#moveTabs}>
      ${tab('access')}${tab('id')}
    </div>`;
  }

  #renderToken() {
    const text = this.#strings;
    const token = this.#tokens.value?.[this.token];
    const decoded = this.#decoded;
    if (!decoded) return inlineAlert({ text: text.text(token ? 'opaque' : 'noIdToken') });
    const { claims } = decoded;
    const before = this.#history?.before?.[this.token];
    return html`
      <div class="line">${this.#renderReason()}${this.#lifetime.render(text)}</div>
      <section class="findings" aria-labelledby="findings-title">
        <h3 id="findings-title">${text.text('conclusions')}</h3>
        <ul>
          ${findings(claims, this.token, Date.now()).map(({ key, good, values }) => html`<li class=${good ? '' : 'mind'}>${good ? checkCircleIcon() : infoIcon()}<span>${text.text(key, values)}</span></li>`)}
        </ul>
      </section>
      <div part="table">${claimsTable(claims, before, text)}</div>
      ${hints(claims, this.token).map(({ key, action }) =>
        inlineAlert({
          text: text.text(key),
          actions: action
            ? html`<button
                type="button"
                class="button secondary small"
                @click=${() => void this.#copy(action, 'actionCopied')}
              >
                ${copyIcon()}${text.text('copyAction')}
              </button>`
            : nothing,
        }),
      )}
    `;
  }

  #renderReason() {
    const text = this.#strings;
    const { reason, now } = this.#history ?? {};
    if (!reason || !this.#history?.before?.[this.token]) return nothing;
    const time = formatRelativeTime(text, new Date(now!.at).toISOString());
    return html`<p class="comparison">
      <span class="strong">${text.text(reason === 'switch' ? 'afterSwitch' : 'afterStepUp', { time })}</span>
      <button type="button" class="button quiet small" @click=${this.#endComparison}>
        ${text.text('endComparison')}
      </button>
    </p>`;
  }

  #renderSkeleton() {
    return html`${this.#renderHead()}${this.#renderTabs()}
      <div class="panel is-loading" id="panel" role="status">
        <span class="visually-hidden">${this.#strings.common('loading')}</span
        >${Array.from({ length: 8 }, () => html`<span class="skeleton skeleton-claim"></span>`)}
      </div>`;
  }

  #moveTabs = (event: KeyboardEvent): void => {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    this.token =
      event.key === 'Home' ? 'access' : event.key === 'End' ? 'id' : this.token === 'access' ? 'id' : 'access';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };

  #endComparison = (): void => {
    if (this.#history) this.#history = { now: this.#history.now };
    if (this.#history && !this.withoutMemory) writeHistory(this.#history);
    this.requestUpdate();
  };

  async #copy(content: string, done: 'copied' | 'actionCopied'): Promise<void> {
    const worked = await copyText(content);
    this.failed = !worked;
    this.announcement = this.#strings.text(worked ? done : 'copyFailed');
  }

  async #renew(): Promise<void> {
    if (this.renewing) return;
    this.renewing = true;
    try {
      await this.#read(undefined, undefined, new AbortController().signal, true);
      await this.#tokens.refresh();
      this.failed = false;
      this.announcement = this.#strings.text('refreshed');
    } catch {
      this.failed = true;
      this.announcement = this.#strings.text('refreshFailed');
    } finally {
      this.renewing = false;
    }
  }
}
