import type { secretDialog } from '../../features/secrets/secret-dialog.strings.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { webhookListActions } from './webhook-list-actions.strings.js';

/** Strings of the list. */
export const webhookList = {
  title: 'Webhooks',
  subject: 'webhooks',
  lead: 'Send events of your organization to your own HTTPS endpoints.',
  endpoint: 'Endpoint',
  events: 'Events',
  allEvents: 'All events',
  eventCount: { one: '{count} event', other: '{count} events' },
  lastDelivery: 'Last delivery',
  status: 'Status',
  delivering: 'Delivering',
  retrying: 'Retrying',
  disabled: 'Disabled',
  disabledAutomatically: 'Disabled automatically',
  waiting: { one: '{count} event waiting', other: '{count} events waiting' },
  add: 'Add endpoint',
  full: 'Your organization has reached its maximum number of webhooks.',
  actions: 'Actions',
  actionsFor: 'Actions for {name}',
  found: { one: '{count} endpoint', other: '{count} endpoints' },
  shown: 'Showing {shown} of {total}',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** All strings of the section `webhookList`, by key. */
export type WebhookListMessages = Messages<typeof webhookList & typeof webhookListActions & typeof secretDialog>;

/** The strings of the dialogs and actions. */
export type WebhookListStrings = LocalizeController<
  typeof webhookList & typeof webhookListActions & typeof secretDialog,
  typeof common & typeof commonActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    webhookList: WebhookListMessages;
  }
}
