import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { catalogActions } from './catalog-actions.strings.js';

/** Strings of the catalog. */
export const integrationCatalog = {
  title: 'Integrations',
  subject: 'integrations',
  lead: 'Connect the tools that your organization already uses.',
  filters: 'Filter integrations',
  search: 'Search integrations',
  searchHint: 'Name or description',
  category: 'Category',
  allCategories: 'All categories',
  status: 'Status',
  anyStatus: 'Any status',
  connected: 'Connected',
  needsAttention: 'Needs attention',
  notConnected: 'Not connected',
  found: { one: '{count} integration', other: '{count} integrations' },
  healthy: 'Healthy',
  healthyChecked: 'Healthy, checked {time}',
  accessRevoked: 'Access revoked',
  timedOut: 'Not responding',
  unreachable: 'Unreachable',
  notWorking: 'Not working',
  retrying: 'Deliveries are being retried',
  connect: 'Connect',
  connectName: 'Connect {name}',
  reconnect: 'Reconnect',
  reconnectName: 'Reconnect {name}',
  settings: 'Settings',
  settingsOf: 'Settings of {name}',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** All strings of the section `integrationCatalog`, by key. */
export type IntegrationCatalogMessages = Messages<typeof integrationCatalog & typeof catalogActions>;

/** The strings of the catalog before the lazy module is loaded. */
export type CatalogText = LocalizeController<typeof integrationCatalog>;

/** The strings of the drawer, the dialogs and the notices. */
export type CatalogStrings = LocalizeController<
  typeof integrationCatalog & typeof catalogActions,
  typeof common & typeof commonActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    integrationCatalog: IntegrationCatalogMessages;
  }
}
