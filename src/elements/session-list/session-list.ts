import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Member, Session, SessionPage } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { property } from '../../core/decorators.js';
import { DataListController } from '../../data-list/data-list.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { loadSessions } from '../../features/sessions/load-sessions.js';
import type { SessionOwner } from '../../features/sessions/session-dialog.js';
import { sessionRows } from '../../features/sessions/session-rows.strings.js';
import { LocalizeController } from '../../i18n/localize.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { lockIcon } from '../../ui/icons/list-icons.js';
import { signOutIcon } from '../../ui/icons/device-icons.js';
import { denialReasons, sessionColumns } from './session-columns.js';
import type { SessionListActions } from './session-list-actions.js';
import { sessionList, type SessionListMessages } from './session-list.strings.js';
import { styles } from './session-list.styles.js';

export type { SessionListEventMap } from './session-list.events.js';
export type { SessionListMessages } from './session-list.strings.js';

/**
 * Lists the devices on which the viewer, or a member, is signed in, and signs them out: one, or all others. Without
 * `user-id` it needs no organization.
 *
 * ```html
 * <session-list></session-list>
 * ```
 *
 * @tagname session-list
 * @slot actions - Custom buttons, placed before "Sign out everywhere else".
 * @fires {BeforeEvent<SessionsDetail>} before-session-revoke - Cancelable.
 * @fires {CustomEvent<SessionsDetail>} session-revoked - Sessions have ended.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart table - The table.
 * @csspart row - A session.
 * @cssstate loading - The first rows are loading.
 * @cssstate refreshing - The rows are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - There are no sessions, or the backend does not list them.
 * @cssstate forbidden - The viewer may not see the sessions of the member.
 * @cssstate no-session - The viewer is not signed in.
 */
export class SessionList extends LitElement {
  static override styles = [...dataListStyles, ...actionStyles, styles];

  /** Id of the member whose sessions are listed. Default: the viewer, with the sessions in all organizations. */
  @property({ attribute: 'user-id' }) userId?: string;
  /** Id of the organization, for `user-id`. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that end sessions. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<SessionListMessages>;

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'sessionList', { ...sessionList, ...sessionRows });
  readonly #member = new QueryController<Member, readonly [string, string]>(this, {
    org: this.#org,
    args: () => (this.userId && this.#org.organizationId ? [this.#org.organizationId, this.userId] : undefined),
    run: ([organization, userId], signal) => this.#org.client!.members.get(organization, userId, { signal }),
    topics: ['members'],
  });
  readonly #list: DataListController<Session, Record<string, never>, SessionListActions> = new DataListController(
    this,
    {
      org: this.#org,
      strings: this.#strings,
      filters: {},
      scope: () => this.#scope,
      load: async (scope, _filters, _page, signal) => {
        const [organization, userId] = scope.split(' ') as [string, string];
        const isSelf = this.#owner?.isSelf ?? true;
        if (!this.#org.supports('sessions')) return { items: [], nextCursor: null };
        const page = await loadSessions(this.#org.client!, { isSelf, organization, userId }, signal);
        const items = page.items.toSorted((a, b) => Number(b.current) - Number(a.current));
        return { ...page, items, nextCursor: null };
      },
      topics: ['members'],
      skeletonRows: 4,
      keyOf: ({ id }) => id,
      title: () => this.#title,
      lead: () => (this.userId ? '' : this.#strings.text('lead')),
      total: () => this.#list.rows.count || undefined,
      columns: () =>
        sessionColumns(
          this.#strings,
          this.readonly ? undefined : (session) => this.#run((actions, owner) => actions.end(owner, session)),
        ),
      buttons: () => this.#buttons,
      foot: () => this.#renderReasons(),
      accessState: () => this.#accessState,
      actions: async (list) => {
        const { SessionListActions } = await import('./session-list-actions.js');
        return new SessionListActions(this, list, this.#strings);
      },
    },
  );
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    withoutOrganization: () => !this.userId,
    failure: () =>
      this.#member.error ??
      (this.#list.rows.count ? undefined : this.#list.rows.error) ??
      (this.#org.capabilities ? undefined : this.#org.error),
  });

  /** Reloads the sessions. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('userId')) this.#list.actions.module?.close();
  }

  protected override render() {
    return this.#list.render();
  }

  /** Whose sessions are shown; `undefined` until the member is loaded. */
  get #owner(): SessionOwner | undefined {
    if (!this.userId) return { userId: '', name: '', isSelf: true };
    const member = this.#member.value;
    return member && { ...member, isSelf: member.isSelf === true, member };
  }

  /** `undefined` until it is known who is shown, and whether the backend lists sessions. */
  get #scope(): string | undefined {
    if (!this.#org.capabilities) return undefined;
    if (!this.userId) return 'me';
    return this.#owner && `${this.#org.organizationId} ${this.userId}`;
  }

  get #title(): string {
    const { name } = this.#member.value ?? {};
    if (!this.userId) return this.#strings.text('ownTitle');
    return name ? this.#strings.text('titleOf', { name }) : this.#strings.text('title');
  }

  /** The sessions, with what the viewer may do with all of them. */
  get #page(): Partial<SessionPage> {
    return (this.#list.rows.firstPage as SessionPage | undefined) ?? {};
  }

  get #buttons() {
    const { items = [], allowed, reasons } = this.#page;
    if (allowed?.revokeAll === undefined || !items.some(({ current }) => !current)) return [];
    const hasCurrent = items.some(({ current }) => current);
    const text = this.#strings;
    return [
      {
        label: text.text(this.#owner?.isSelf && hasCurrent ? 'endOthers' : 'endAll'),
        icon: signOutIcon(),
        classes: 'secondary danger grow',
        reason: allowed.revokeAll ? undefined : this.#reason(reasons?.revokeAll),
        run: () => this.#run((actions, owner) => actions.endAll(owner, this.#page as SessionPage)),
      },
    ];
  }

  #reason(code: string | undefined): string {
    return this.#strings.text(code === 'role_not_assignable' ? 'reasonAbove' : 'reasonElsewhere', {
      name: this.#owner?.name ?? '',
    });
  }

  /** Says once, below the table, why the viewer may not end some of the sessions. */
  #renderReasons() {
    const codes = this.readonly ? [] : denialReasons(this.#page.items ?? []);
    if (!codes.length) return nothing;
    return html`<div class="table-foot">
      ${codes.map((code) => html`<p class="reason" id="why-${code}">${lockIcon()}<span>${this.#reason(code)}</span></p>`)}
    </div>`;
  }

  #run(action: (actions: SessionListActions, owner: SessionOwner) => void): void {
    const owner = this.#owner;
    if (owner) void this.#list.actions.run((actions) => action(actions, owner));
  }
}
