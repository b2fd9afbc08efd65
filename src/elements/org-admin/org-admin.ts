import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { OrgClient } from '../../client/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { LocalizeController } from '../../i18n/localize.js';
import { createElement } from '../../core/define.js';
import { BeforeEvent } from '../../core/events.js';
import { onConnectedAfterHydration } from '../../core/hydration.js';
import { property, state } from '../../core/decorators.js';
import { rendersOnServer } from '../../core/renders-on-server.js';
import { orgAdmin, type OrgAdminMessages } from './org-admin.strings.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { overlayTokens } from '../../styles/overlay-tokens.js';
import { buttonStyles } from '../../ui/form/button.js';
import { setComponentState } from '../../controllers/component-state.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import {
  isSectionId,
  readCustomSections,
  sectionIds,
  builtInSections,
  sectionLoaders,
  joinRequestListLoader,
  type CustomSection,
  type SectionId,
} from './sections.js';
import { groupSections, type NavSection } from './section-groups.js';
import { sectionNav } from './section-nav.js';
import { styles } from './org-admin.styles.js';

import type { SectionDetail } from './org-admin.events.js';

export type { OrgAdminEventMap, SectionDetail } from './org-admin.events.js';

type MountedRequests = HTMLElement & {
  organization?: string;
  client?: OrgClient;
  readonly: boolean;
  hideEmpty: boolean;
};
type MountedSection = HTMLElement & { organization?: string; client?: OrgClient; readonly: boolean };

/**
 * Complete administration of an organization. The code of a section is
 * loaded on first hover or focus of its link. Sections can have URLs, and custom sections can be added.
 *
 * ```html
 * <org-admin section-in-address>
 *   <section slot="billing" aria-label="Billing">…</section>
 * </org-admin>
 * ```
 *
 * @tagname org-admin
 * @slot * - A custom section with any name; `aria-label` is the label of its link. A section with the name of a built-in one replaces it. `data-group` is its group in the navigation: `organization`, `people`, `security`, `insights`, `developer`, or a label of your own.
 * @fires {BeforeEvent<SectionDetail>} before-section-open - Cancelable; prevent it to show another page or to prompt first.
 * @csspart nav - Links to the sections.
 * @csspart nav-button - The button that opens the links in narrow layouts.
 * @csspart link - A link to a section.
 * @csspart content - The open section.
 * @cssstate loading - The organization or the code of the section is loading.
 * @cssstate error - The organization could not be loaded.
 * @cssstate empty - The viewer belongs to no organization.
 * @cssstate forbidden - The viewer has no permission to see the organization.
 * @cssstate no-session - The viewer is not signed in.
 */
export class OrgAdmin extends LitElement {
  static override styles = [baseStyles, containerStyles, ...overlayTokens, buttonStyles, skeletonStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Name of the open section. Default, and fallback for an unknown name: the first section. */
  @property() section = '';
  /**
   * Names of the sections in display order, separated by spaces. Sections of one group are listed together. Default: all
   * sections that the backend supports, then the custom sections.
   */
  @property() sections = '';
  /** Stores the open section in the query string of the page, as `section`. */
  @property({ type: Boolean, attribute: 'section-in-address' }) sectionInAddress = false;
  /** Makes all sections read-only. */
  @property({ type: Boolean }) readonly = false;
  /**
   * Returns the URL of a section, for hosts with their own router. The host handles the navigation and sets `section`.
   */
  @property({ attribute: false }) sectionHref?: (section: string) => string;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<OrgAdminMessages>;

  /** Custom sections of the host. */
  @state() private own: readonly CustomSection[] = [];
  /** URL of the page without its fragment; empty on a server. */
  @state() private address = '';

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'orgAdmin', orgAdmin);
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
  });
  readonly #modules = new Map<string, LazyModuleController<MountedSection>>(
    sectionIds.map((id) => [id, this.#moduleOf(id)]),
  );
  /** The number of open requests to join. */
  readonly #joinRequests = new QueryController<number, readonly [string]>(this, {
    org: this.#org,
    args: () =>
      this.#org.organizationId && this.#org.supports('joinRequests') && this.#org.can('members:add')
        ? [this.#org.organizationId]
        : undefined,
    run: async ([organization], signal) => {
      const { items, total } = await this.#org.client!.joinRequests.list(organization, { limit: 1 }, { signal });
      return total ?? items.length;
    },
    topics: ['joinRequests'],
  });
  readonly #requestList = new LazyModuleController(this, async () => {
    await joinRequestListLoader.load?.();
    return createElement<MountedRequests>('join-request-list');
  });
  /** Names of the sections that have been opened. */
  readonly #visited = new Set<string>();
  #observer: MutationObserver | undefined;
  /** The `section` of the host, used if the URL contains no section. */
  #defaultSection: string | undefined;
  #shownBefore = '';

  constructor() {
    super();
    onConnectedAfterHydration(this, () => {
      this.#observer ??= new MutationObserver((changes) => {
        if (changes.some(({ target }) => target === this || target.parentNode === this))
          this.own = readCustomSections(this);
      });
      this.#observer.observe(this, { childList: true, subtree: true, attributeFilter: ['slot', 'aria-label'] });
      this.own = readCustomSections(this);
      addEventListener('popstate', this.#readAddress);
      this.#readAddress();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    removeEventListener('popstate', this.#readAddress);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sectionInAddress') && this.hasUpdated) this.#readAddress();
    const current = this.#current;
    const part = this.#accessState.state || this.#isCustom(current) ? undefined : this.#modules.get(current);
    if (!rendersOnServer) part?.load();
    if (!rendersOnServer && current === 'members' && this.#joinRequests.value) this.#requestList.load();
    const { organization, client, readonly } = this;
    for (const { module: shown } of this.#modules.values())
      if (shown) Object.assign(shown, { organization, client, readonly });
    if (this.#requestList.module)
      Object.assign(this.#requestList.module, { organization, client, readonly, hideEmpty: true });
    setComponentState(
      this.#internals,
      this.#accessState.state ?? (this.#org.organization && (!part || part.module) ? 'ready' : 'loading'),
    );
  }

  protected override updated(): void {
    const current = this.#current;
    // Scrolls to the top when another section opens.
    if (this.#shownBefore && this.#shownBefore !== current && this.getBoundingClientRect().top < 0)
      this.scrollIntoView();
    this.#shownBefore = current;
  }

  protected override render() {
    if (this.#accessState.state) return this.#accessState.render();
    const current = this.#current;
    const isOwn = this.#isCustom(current);
    return html`
      <div class="admin">
        ${sectionNav({
          groups: groupSections(this.#sections, this.#strings),
          current,
          title: this.#strings.text('title'),
          isUnknown: !this.#org.capabilities,
          locked: this.#strings.text('locked'),
          href: this.sectionHref ?? (this.sectionInAddress ? (section) => addressOf(section, this.address) : undefined),
          preload: (section) => this.#modules.get(section)?.load(),
          choose: (event, section) => this.#onSectionClick(event, section),
        })}
        <div
          class="content"
          part="content"
          tabindex="-1"
          @reveal-requested=${(event: Event) => this.#reveal(event.target as MountedSection)}
        >
          ${isOwn ? html`<slot name=${current}></slot>` : nothing}
          ${current === 'members' && !isOwn && this.#requestList.module ? html`<div class="requests">${this.#requestList.module}</div>` : nothing}
          ${sectionIds.map((section) => this.#renderSection(section, section === current && !isOwn))}
        </div>
      </div>
    `;
  }

  /** Returns the available sections in display order. */
  get #sections(): NavSection[] {
    const names = this.sections.split(/\s+/).filter(Boolean);
    const all = names.length ? new Set(names) : new Set<string>([...sectionIds, ...this.own.map(({ id }) => id)]);
    return [...all].flatMap((id): NavSection[] => {
      const own = this.own.find((one) => one.id === id);
      if (!isSectionId(id)) return own ? [{ ...own, isLocked: false }] : [];
      const { group, permission, feature } = builtInSections[id];
      if (own) return [{ ...own, group: own.group || group, label: this.#strings.text(id), isLocked: false }];
      if (feature && this.#org.capabilities?.features[feature] === false) return [];
      const isLocked = permission !== undefined && this.#org.can(permission) === false;
      return [
        { id, group, label: this.#strings.text(id), isLocked, badge: id === 'members' ? this.#badge : undefined },
      ];
    });
  }

  get #badge(): NavSection['badge'] {
    const count = this.#joinRequests.value;
    return count ? { count, label: this.#strings.text('joinRequests', { count }) } : undefined;
  }

  /** Returns the name of the open section. */
  get #current(): string {
    const sections = this.#sections;
    return (sections.find(({ id }) => id === this.section) ?? sections[0])?.id ?? '';
  }

  #isCustom(section: string): boolean {
    return this.own.some(({ id }) => id === section);
  }

  #moduleOf(id: SectionId): LazyModuleController<MountedSection> {
    return new LazyModuleController(this, async () => {
      await sectionLoaders[id]?.();
      return createElement<MountedSection>(builtInSections[id].tag);
    });
  }

  #renderSection(id: SectionId, isOpen: boolean) {
    const later = this.#modules.get(id)!;
    const shown = later.module;
    if (!shown)
      return isOpen ? (later.failed ? renderLazyLoadError(later, this.#strings) : this.#renderSkeleton()) : nothing;
    if (isOpen) this.#visited.add(id);
    shown.hidden = !isOpen;
    return isOpen || (builtInSections[id].keepMounted && this.#visited.has(id)) ? shown : nothing;
  }

  #renderSkeleton() {
    return html`<div class="is-loading" role="status">
      <span class="visually-hidden">${this.#strings.common('loading')}</span><span class="skeleton"></span
      ><span class="skeleton"></span>
    </div>`;
  }

  #onSectionClick(event: MouseEvent, section: string): void {
    // The browser opens a link in another tab or window if a modifier key is pressed.
    const isLink = this.sectionHref || this.sectionInAddress;
    if (isLink && (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) return;
    const before = new BeforeEvent<SectionDetail>('before-section-open', { section });
    this.dispatchEvent(before);
    // Without a listener that prevents or delays it, the browser follows the link.
    if (this.sectionHref && !before.defaultPrevented && !before.hasPendingPromises) return;
    event.preventDefault();
    const { href } = event.currentTarget as HTMLAnchorElement;
    void before.isAllowed().then((isAllowed) => {
      if (!isAllowed) return;
      if (this.sectionHref) location.assign(href);
      else this.#openSection(section);
      this.#closeNav();
    });
  }

  /** Closes the navigation of narrow layouts, and moves the focus to the section. */
  #closeNav(): void {
    const nav = this.renderRoot.querySelector('nav');
    if (!nav?.matches(':popover-open')) return;
    nav.hidePopover();
    this.renderRoot.querySelector<HTMLElement>('.content')?.focus({ preventScroll: true });
  }

  /** Opens a section that is about to show a prompt. */
  #reveal(shown: MountedSection): void {
    const [id] = [...this.#modules].find(([, { module }]) => module === shown) ?? [];
    if (id) this.#openSection(id);
    // The section opens its dialog synchronously, and a dialog in a hidden element is not rendered.
    shown.hidden = false;
  }

  #openSection(section: string): void {
    if (section === this.#current) return;
    if (this.sectionInAddress && !this.sectionHref) {
      history.pushState(history.state, '', addressOf(section, pageAddress()) + location.hash);
      this.address = pageAddress();
    }
    this.section = section;
  }

  readonly #readAddress = (): void => {
    if (!this.sectionInAddress) return;
    this.address = pageAddress();
    this.#defaultSection ??= this.section;
    this.section = new URLSearchParams(location.search).get('section') ?? this.#defaultSection;
  };
}

const pageAddress = () => location.href.split('#')[0]!;

/**
 * Returns the absolute URL of the page with another section. A relative URL would be resolved against `<base href>`.
 */
function addressOf(section: string, address: string): string {
  const [path, query] = address.split('?');
  const search = new URLSearchParams(query);
  search.set('section', section);
  return `${path}?${search}`;
}
