import type { Integration } from '../../../contract/index.js';
import type { IntegrationDefinition, SettingSchema } from '../../core/integration-options.js';
import type { IntegrationSettings } from '../../core/integration-settings.js';
import type { Instant, IntegrationConnectionRecord } from '../../store/store.js';
import { withEtag } from '../../http/etag.js';

/** What an integration is shown with, beyond its definition. */
export interface Shown {
  record: IntegrationConnectionRecord | undefined;
  /** The number of waiting events. */
  waiting: number;
  unavailableReason: string | undefined;
  canManage: boolean;
  languages: readonly string[];
  now: Instant;
}

const later = (instant: Instant, seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** Whether a connection works. */
export function statusOf(
  { errorAfterSeconds }: Pick<IntegrationSettings, 'errorAfterSeconds'>,
  { failing, attention }: IntegrationConnectionRecord,
  now: Instant,
): Integration['status'] {
  if (!failing) return attention === null ? 'connected' : 'needs_attention';
  const isRetrying = failing.kind === 'delivery' && later(failing.since, errorAfterSeconds) > now;
  return isRetrying ? 'needs_attention' : 'error';
}

/** The integration without tokens and secrets. */
export function serializeIntegration(
  options: IntegrationSettings,
  definition: IntegrationDefinition,
  shown: Shown,
): Integration {
  const { record, waiting, unavailableReason, canManage } = shown;
  const isAvailable = unavailableReason === undefined;
  const representation: Integration = {
    ...describe(definition, shown.languages),
    status: record ? statusOf(options, record, shown.now) : 'available',
    ...(!isAvailable && { unavailableReason }),
    ...(record && serializeConnection(definition, record)),
    waiting,
    ...(record?.failing && waiting > 0 && { waitingUntil: later(record.failing.since, options.waitingSeconds) }),
    allowed: {
      connect: canManage && isAvailable,
      update: canManage && record !== undefined && definition.settings !== undefined,
      check: canManage && record !== undefined && definition.check !== undefined,
      disconnect: canManage && record !== undefined,
    },
  };
  return record ? withEtag(record.version, representation) : representation;
}

function describe(definition: IntegrationDefinition, languages: readonly string[]) {
  const texts = { ...definition, ...definition.describe?.(languages) };
  return {
    id: definition.id,
    name: texts.name,
    description: texts.description,
    category: texts.category,
    ...(definition.logoUrl !== undefined && { logoUrl: definition.logoUrl }),
    method: definition.connect.method,
    effects: [...(texts.effects ?? [])],
    disconnectEffects: [...(texts.disconnectEffects ?? [])],
    ...(texts.settings && { settingsSchema: { ...texts.settings } }),
  };
}

const isShown = (schema: SettingSchema | undefined) => schema !== undefined && !schema.writeOnly;

/** Values that became secrets, or are gone, in a later version of the catalog are left out. */
function serializeConnection({ settings: schema }: IntegrationDefinition, record: IntegrationConnectionRecord) {
  const { settings, secrets, account, connectedBy, connectedAt, failing, attention, lastCheck, lastError } = record;
  return {
    settings: Object.fromEntries(Object.entries(settings).filter(([name]) => isShown(schema?.properties[name]))),
    storedSecrets: [...(secrets?.names ?? [])],
    ...(account !== null && { account }),
    connectedBy: { ...connectedBy },
    connectedAt,
    ...(failing && { failingSince: failing.since }),
    ...(attention !== null && { attention }),
    ...(lastCheck && { lastCheck: { ...lastCheck } }),
    ...(lastError && {
      lastError: {
        code: lastError.code,
        ...(lastError.message !== null && { message: lastError.message }),
        at: lastError.at,
        since: lastError.since,
        count: lastError.count,
        ...(lastError.recoveredAt !== null && { recoveredAt: lastError.recoveredAt }),
      },
    }),
  };
}
