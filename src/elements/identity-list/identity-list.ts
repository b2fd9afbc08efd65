import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Identity, IdentityPage } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property } from '../../core/decorators.js';
import { DataListController } from '../../data-list/data-list.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { linkIcon } from '../../ui/icons/action-icons.js';
import { identityColumns } from './identity-columns.js';
import type { IdentityListActions } from './identity-list-actions.js';
import { identityList, type IdentityListMessages } from './identity-list.strings.js';
import { styles } from './identity-list.styles.js';

export type { IdentityDetail, IdentityLinkDetail, IdentityListEventMap } from './identity-list.events.js';
export type { IdentityListMessages } from './identity-list.strings.js';

/**
 * Lists the accounts that the viewer signs in with, links another one with proof of both, and unlinks one. Possible
 * duplicates of the profile are suggested to their owner. It needs no organization. Linking needs `proveAccount` of the
 * auth adapter.
 *
 * ```html
 * <identity-list></identity-list>
 * ```
 *
 * @tagname identity-list
 * @slot actions - Custom buttons, placed before "Link an account".
 * @fires {BeforeEvent<IdentityLinkDetail>} before-identity-link - Cancelable.
 * @fires {CustomEvent<IdentityDetail>} identity-linked - An account was linked.
 * @fires {BeforeEvent<IdentityDetail>} before-identity-unlink - Cancelable.
 * @fires {CustomEvent<IdentityDetail>} identity-unlinked - An account was unlinked.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart notice - A suggested duplicate.
 * @csspart table - The table.
 * @csspart row - An account.
 * @cssstate loading - The first rows are loading.
 * @cssstate refreshing - The rows are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - There are no accounts, or the backend does not list them.
 * @cssstate no-session - The viewer is not signed in.
 */
export class IdentityList extends LitElement {
  static override styles = [...dataListStyles, ...actionStyles, styles];

  /** Hides all actions. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<IdentityListMessages>;

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'identityList', identityList);
  readonly #list: DataListController<Identity, Record<string, never>, IdentityListActions> = new DataListController(
    this,
    {
      org: this.#org,
      strings: this.#strings,
      filters: {},
      // `undefined` until it is known whether the backend lists accounts.
      scope: () => this.#org.capabilities && 'me',
      load: async (_scope, _filters, { cursor }, signal) => {
        if (!this.#org.supports('identities')) return { items: [], nextCursor: null };
        const page = await this.#org.client!.myIdentities.list({ cursor }, { signal });
        // The notice is in the lazy module.
        if (page.suggestions && !this.readonly) this.#list.actions.load();
        return page;
      },
      topics: ['identities'],
      skeletonRows: 3,
      keyOf: ({ id }) => id,
      lead: () => this.#strings.text('lead'),
      columns: () =>
        identityColumns(
          this.#strings,
          this.readonly ? undefined : (identity) => void this.#list.actions.run((actions) => actions.unlink(identity)),
        ),
      buttons: () => this.#buttons,
      foot: () => this.#renderFoot(),
      accessState: () => this.#accessState,
      actions: async (list) => {
        const { IdentityListActions } = await import('./identity-list-actions.js');
        return new IdentityListActions(this, list, {
          strings: this.#strings,
          suggestions: () =>
            this.readonly ? [] : ((list.rows.firstPage as IdentityPage | undefined)?.suggestions ?? []),
        });
      },
    },
  );
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    withoutOrganization: () => true,
    failure: () =>
      (this.#list.rows.count ? undefined : this.#list.rows.error) ??
      (this.#org.capabilities ? undefined : this.#org.error),
  });

  /** Reloads the accounts. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override render() {
    return this.#list.render();
  }

  /** Whether the auth adapter can confirm a second account. */
  get #canLink(): boolean {
    return this.#org.context?.auth.proveAccount !== undefined;
  }

  get #buttons() {
    if (!this.#list.rows.count || !this.#canLink) return [];
    return [
      {
        label: this.#strings.text('link'),
        icon: linkIcon(),
        classes: 'primary grow',
        run: () => void this.#list.actions.run((actions) => actions.link()),
      },
    ];
  }

  /** Says why there is no button to link accounts. */
  #renderFoot() {
    if (this.readonly || this.#canLink || !this.#list.rows.count) return undefined;
    return html`<div class="table-foot">${this.#strings.text('cannotLink') || nothing}</div>`;
  }
}
