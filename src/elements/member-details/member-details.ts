import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Member, Role } from '../../contract/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { QueryController } from '../../controllers/query.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { property, state } from '../../core/decorators.js';
import { memberDetails, type MemberDetailsMessages } from './member-details.strings.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { emailAddressStyles } from '../../ui/display/email-address.js';
import { avatarStyles } from '../../ui/display/avatar.js';
import { buttonStyles } from '../../ui/form/button.js';
import { chipStyles } from '../../ui/display/chip.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { setComponentState } from '../../controllers/component-state.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import { containEscape } from '../../ui/overlay/escape-key.js';
import type { MemberDetailsActions } from './member-details-actions.js';
import { memberMetadata, detailsHeader, memberRoles } from './member-profile.js';
import type { MemberSections } from './member-sections.js';
import { tabList, type Tab } from './tabs.js';
import { styles } from './member-details.styles.js';

export type { MemberDetailsEventMap } from './member-details.events.js';

export type { MfaResetDetail } from './member-details.types.js';

type Section = 'roles' | 'permissions' | 'sessions' | 'history';

/**
 * Shows one member: profile, roles, permissions with the roles that grant them, sessions and history. Renders inline or
 * as a drawer.
 *
 * ```html
 * <member-details user-id="auth0|ada"></member-details>
 * <member-details user-id="auth0|ada" drawer open></member-details>
 * ```
 *
 * @tagname member-details
 * @fires {BeforeEvent<MemberRolesDetail>} before-member-roles-update - Cancelable.
 * @fires {BeforeEvent<MembersDetail>} before-member-remove - Cancelable.
 * @fires {CustomEvent<MemberRolesDetail>} member-roles-updated - Roles were changed.
 * @fires {CustomEvent<MembersDetail>} member-removed - The member was removed.
 * @fires {CustomEvent<{ member: Member }>} member-added - A removal was undone.
 * @fires {BeforeEvent<SessionsDetail>} before-session-revoke - Cancelable.
 * @fires {CustomEvent<SessionsDetail>} session-revoked - One session or all sessions of the member were revoked.
 * @fires {BeforeEvent<MfaResetDetail>} before-mfa-reset - Cancelable.
 * @fires {CustomEvent<MfaResetDetail>} mfa-reset - The second factor of the member was reset.
 * @fires {Event} close - The drawer was closed. Does not bubble.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart drawer - The drawer.
 * @csspart head - Picture, name and address.
 * @csspart facts - Status, second factor, dates.
 * @csspart empty - The empty state, if there is no such member.
 * @cssstate loading - The member is loading.
 * @cssstate error - The first load failed.
 * @cssstate empty - The member does not exist or was removed.
 * @cssstate forbidden - The viewer has no permission to see members.
 * @cssstate no-session - The viewer is not signed in.
 */
export class MemberDetails extends LitElement {
  static override styles = [
    baseStyles,
    containerStyles,
    buttonStyles,
    ...actionStyles,
    avatarStyles,
    emailAddressStyles,
    chipStyles,
    skeletonStyles,
    styles,
  ];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Id of the member. Default: the viewer. */
  @property({ attribute: 'user-id' }) userId = '';
  /** Renders the member as a drawer at the inline end of the page, shown while `open`. */
  @property({ type: Boolean, reflect: true }) drawer = false;
  /** Whether the drawer is open. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Hides all actions that change the member. */
  @property({ type: Boolean }) readonly = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<MemberDetailsMessages>;

  @state() private section: Section = 'roles';

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'memberDetails', memberDetails);
  readonly #member = new QueryController<Member, readonly [string, string]>(this, {
    org: this.#org,
    args: () => this.#queryArgs,
    run: ([organization, user], signal) => this.#org.client!.members.get(organization, user, { signal }),
    topics: ['members'],
  });
  readonly #roles = new QueryController<Role[], readonly [string]>(this, {
    org: this.#org,
    args: () => (this.#queryArgs && this.#org.can('roles:read') ? [this.#queryArgs[0]] : undefined),
    run: ([organization]) => this.#org.context!.roles(organization),
    topics: ['roles'],
  });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'members:read',
    failure: () => (this.#isRemoved || this.#current ? undefined : this.#member.error),
  });
  readonly #actions: LazyModuleController<MemberDetailsActions> = new LazyModuleController(this, async () => {
    const { MemberDetailsActions } = await import('./member-details-actions.js');
    return new MemberDetailsActions(this, this.#org, this.#strings, () => this.#roles.value ?? []);
  }).preloadOnIntent();
  readonly #sections: LazyModuleController<MemberSections> = new LazyModuleController(this, async () => {
    const { MemberSections } = await import('./member-sections.js');
    return new MemberSections(this, {
      org: this.#org,
      strings: this.#strings,
      queryArgs: () => this.#queryArgs,
      section: () => this.section,
      isSelf: () => this.#current?.isSelf,
    });
  });

  /** Opens the drawer, optionally for another member. */
  show(userId = this.userId): void {
    this.userId = userId;
    this.open = true;
  }

  /** Closes the drawer. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }

  /** Reloads the member. */
  refresh(): Promise<void> {
    return this.#member.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('userId') || (changed.has('open') && this.open)) this.section = 'roles';
    const member = this.#current;
    // The viewer no longer has access to the selected section.
    if ((this.section === 'sessions' && !this.#hasSessions) || (this.section === 'history' && !this.#hasHistory))
      this.section = 'roles';
    if (this.section !== 'roles') this.#sections.load();
    if (
      this.#isRemoved ||
      this.#member.error ||
      (member && !this.readonly && !(member.allowed.updateRoles && member.allowed.remove))
    )
      this.#actions.load();
    setComponentState(
      this.#internals,
      this.#accessState.state ?? (this.#isRemoved ? 'empty' : member ? 'ready' : 'loading'),
    );
  }

  protected override updated(): void {
    const drawer = this.renderRoot.querySelector<HTMLDialogElement>('dialog.drawer');
    if (drawer?.isConnected && this.open !== drawer.open) {
      if (this.open) drawer.showModal();
      else drawer.close();
    }
    this.#actions.module?.updated();
    this.#sections.module?.updated();
  }

  protected override render() {
    const actions = this.#actions.module;
    if (!this.drawer)
      return html`${this.#renderDetails()}${actions?.renderDialogs()}${this.#sections.module?.renderDialogs()}`;
    const cancel = (event: Event) => {
      event.preventDefault();
      this.close();
    };
    // A press on the backdrop has the dialog itself as its target.
    const press = (event: Event) => event.target === event.currentTarget && this.close();
    return html`
      <dialog
        class="drawer"
        part="drawer"
        aria-labelledby="name"
        @cancel=${cancel}
        @keydown=${containEscape}
        @click=${press}
      >
        ${this.open ? this.#renderDetails() : nothing}
      </dialog>
      ${actions?.renderDialogs()}${this.#sections.module?.renderDialogs()}
    `;
  }

  /** Ids of the organization and the member, if both are known and the element is shown. */
  get #queryArgs(): readonly [string, string] | undefined {
    const { organizationId, client } = this.#org;
    return organizationId && client && this.#id && (!this.drawer || this.open) ? [organizationId, this.#id] : undefined;
  }

  get #id(): string | undefined {
    return this.userId || this.#org.organization?.viewer.userId;
  }

  /** The loaded member, if it is the one with the current `userId`. */
  get #current(): Member | undefined {
    return this.#member.value?.userId === this.#id ? this.#member.value : undefined;
  }

  get #isRemoved(): boolean {
    return this.#member.error?.code === 'not_found' && !this.#org.error;
  }

  get #hasHistory(): boolean {
    return this.#org.supports('auditEvents') && this.#org.can('audit:read') === true;
  }

  get #hasSessions(): boolean {
    return (
      this.#org.supports('sessions') && (this.#org.can('members:update') === true || this.#current?.isSelf === true)
    );
  }

  #renderDetails() {
    const text = this.#strings;
    const actions = this.#actions.module;
    const close = this.drawer ? () => this.close() : undefined;
    return html`
      <div class="details">
        ${detailsHeader({ member: this.#accessState.state ? undefined : this.#current, loading: !this.#accessState.state && !this.#isRemoved, strings: text, close })}
        ${this.#accessState.state ? this.#accessState.render() : this.#renderMember()}
        ${renderLazyLoadError(this.#actions, text)} ${actions?.renderToast()}
        <div class="visually-hidden" role="status" .textContent=${actions?.announcement ?? ''}></div>
      </div>
    `;
  }

  #renderMember() {
    const text = this.#strings;
    const member = this.#current;
    if (this.#isRemoved) return this.#actions.module?.renderNotFound(member);
    const tabs: Tab<Section>[] = [
      { id: 'roles', label: text.text('roles') },
      { id: 'permissions', label: text.text('permissions') },
    ];
    if (this.#hasSessions) tabs.push({ id: 'sessions', label: text.text('sessions') });
    if (this.#hasHistory) tabs.push({ id: 'history', label: text.text('history') });
    return html`
      ${tabList({ tabs, chosen: this.section, label: text.text('sections'), choose: (section) => (this.section = section) })}
      <div class="body" role="tabpanel" id="panel" aria-labelledby="tab-${this.section}" tabindex="0">
        ${this.#actions.module?.renderNotices()}
        ${member && this.#member.error ? this.#actions.module?.renderStale(this.#member.error, () => void this.refresh()) : nothing}
        ${member ? this.#renderSection(member) : html`<div class="is-loading" aria-hidden="true">${['', '', '', '', 'skeleton-role', 'skeleton-button'].map((kind) => html`<span class="skeleton thin ${kind}"></span>`)}</div>`}
      </div>
    `;
  }

  #renderSection(member: Member) {
    const text = this.#strings;
    const roles = this.#roles.value;
    if (this.section !== 'roles') {
      return (
        this.#sections.module?.render(member, roles) ??
        (this.#sections.failed
          ? renderLazyLoadError(this.#sections, text)
          : html`<p class="hint">${text.common('loading')}</p>`)
      );
    }
    return html`
      ${memberMetadata(member, text)}
      ${memberRoles({
        member,
        roles,
        loading: !roles && !this.#roles.error && this.#org.can('roles:read') === true,
        strings: text,
        readonly: this.readonly,
        denialReason: (action) => this.#actions.module?.denialReason(member, action) ?? '',
        pending: this.#actions.module?.isPending(member.userId) ?? false,
        changeRoles: () => void this.#actions.run((actions) => actions.changeRoles(member)),
        remove: () => void this.#actions.run((actions) => actions.remove(member)),
      })}
    `;
  }
}
