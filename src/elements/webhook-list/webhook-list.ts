import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Webhook } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property } from '../../core/decorators.js';
import { DataListController } from '../../data-list/data-list.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { plusIcon } from '../../ui/icons/action-icons.js';
import { webhookColumns } from './webhook-columns.js';
import type { WebhookListActions } from './webhook-list-actions.js';
import { webhookList, type WebhookListMessages } from './webhook-list.strings.js';
import { styles } from './webhook-list.styles.js';
import { webhooksOf } from './webhooks-of.js';

export type {
  WebhookCreateDetail,
  WebhookDeliveryDetail,
  WebhookDetail,
  WebhookListEventMap,
  WebhookUpdateDetail,
} from './webhook-list.events.js';
export type { WebhookListMessages } from './webhook-list.strings.js';

/**
 * Lists the webhooks of an organization: HTTPS endpoints that receive its events, signed as described by Standard Webhooks.
 * Adds endpoints, shows each secret once, rotates it, sends test events, and shows and repeats deliveries.
 *
 * ```html
 * <webhook-list></webhook-list>
 * ```
 *
 * @tagname webhook-list
 * @slot actions - Custom buttons, placed before "Add endpoint".
 * @fires {BeforeEvent<WebhookCreateDetail>} before-webhook-create - Cancelable.
 * @fires {BeforeEvent<WebhookUpdateDetail>} before-webhook-update - Cancelable. Also before a webhook is enabled or disabled.
 * @fires {BeforeEvent<WebhookDetail>} before-webhook-rotate - Cancelable.
 * @fires {BeforeEvent<WebhookDetail>} before-webhook-delete - Cancelable.
 * @fires {BeforeEvent<WebhookDetail>} before-webhook-test - Cancelable.
 * @fires {BeforeEvent<WebhookDeliveryDetail>} before-webhook-redeliver - Cancelable.
 * @fires {CustomEvent<WebhookDetail>} webhook-created - A webhook was created. The detail does not contain its secret.
 * @fires {CustomEvent<WebhookDetail>} webhook-updated - A webhook was changed, enabled or disabled.
 * @fires {CustomEvent<WebhookDetail>} webhook-rotated - A webhook has a new secret. The detail does not contain it.
 * @fires {CustomEvent<WebhookDetail>} webhook-deleted - A webhook was deleted.
 * @fires {CustomEvent<WebhookDeliveryDetail>} webhook-tested - A test event was sent; `delivery.state` has the result.
 * @fires {CustomEvent<WebhookDeliveryDetail>} webhook-redelivered - An event will be sent again.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart notice - A message, for example about an endpoint that was disabled.
 * @csspart table - The table.
 * @csspart row - A webhook.
 * @cssstate loading - The first load is pending.
 * @cssstate refreshing - The webhooks are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - There are no webhooks, or the backend does not support them.
 * @cssstate forbidden - The viewer has no permission to see integrations.
 * @cssstate no-session - The viewer is not signed in.
 */
export class WebhookList extends LitElement {
  static override styles = [...dataListStyles, ...actionStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that change webhooks or send events. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<WebhookListMessages>;

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'webhookList', webhookList);
  readonly #list: DataListController<Webhook, Record<string, never>, WebhookListActions> = new DataListController(
    this,
    {
      org: this.#org,
      strings: this.#strings,
      filters: {},
      scope: () => (this.#org.capabilities ? this.#org.organizationId : undefined),
      load: async (organization, _filters, _page, signal) =>
        this.#org.supports('webhooks')
          ? this.#org.client!.webhooks.list(organization, { signal })
          : { items: [], nextCursor: null },
      topics: ['webhooks'],
      skeletonRows: 3,
      keyOf: ({ id }) => id,
      nameOf: ({ name }) => name,
      lead: () => (this.#isUnsupported ? undefined : this.#strings.text('lead')),
      columns: () =>
        webhookColumns({
          strings: this.#strings,
          openId: this.#list.actions.module?.openId,
          open: (webhook) => this.#run((actions) => actions.toggle(webhook)),
        }),
      open: () => (webhook) => this.#run((actions) => actions.toggle(webhook)),
      // Rendered before the capabilities are loaded, so that the layout does not shift.
      buttons: () => (this.#isUnsupported ? [] : [this.#addButton]),
      accessState: () => this.#accessState,
      actions: async (list) => {
        const { WebhookListActions } = await import('./webhook-list-actions.js');
        return new WebhookListActions(this, list, this.#strings);
      },
    },
  );
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'integrations:read',
    failure: () =>
      (this.#list.rows.count ? undefined : this.#list.rows.error) ??
      (this.#org.capabilities ? undefined : this.#org.error),
  });

  /** Reloads the webhooks. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override willUpdate() {
    // The notices about disabled endpoints are in the lazy module.
    if (webhooksOf(this.#list).some(({ disabledReason }) => disabledReason)) this.#list.actions.load();
  }

  protected override render() {
    return html`${this.#list.render()} ${this.#accessState.state ? nothing : this.#list.actions.module?.renderPanel()}`;
  }

  /** False until the capabilities are known. */
  get #isUnsupported(): boolean {
    return this.#org.capabilities !== undefined && !this.#org.supports('webhooks');
  }

  get #addButton() {
    const isFull = this.#list.rows.count >= (this.#org.capabilities?.limits.webhooksMax ?? Infinity);
    return {
      label: this.#strings.text('add'),
      icon: plusIcon(),
      classes: 'primary grow',
      permission: 'integrations:manage' as const,
      ...(isFull && { reason: this.#strings.text('full') }),
      run: () => this.#run((actions) => actions.create()),
    };
  }

  #run(action: (actions: WebhookListActions) => void): void {
    void this.#list.actions.run(action);
  }
}
