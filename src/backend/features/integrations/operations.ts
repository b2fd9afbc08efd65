/*
 * Lists integrations, changes their settings, checks and disconnects them.
 */
import type { Integration, IntegrationUpdate } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import type { IntegrationDefinition } from '../../core/integration-options.js';
import { differences, recordChange } from '../../core/record-change.js';
import { noContent, ok, okWithETag, type OperationResult, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { enqueueForConnection, INTEGRATION_HOOKS } from '../../hooks/integration-events.js';
import { requireMatch } from '../../http/etag.js';
import { requestedLanguages } from '../../http/languages.js';
import { problem } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';
import type { IntegrationConnectionRecord, StoreTransaction } from '../../store/store.js';
import { checkConnection } from './checks.js';
import {
  connectionTo,
  findConnected,
  findDefinition,
  integrationTarget,
  requireIntegrations,
  unavailableReason,
} from './rules.js';
import { serializeIntegration } from './serialize.js';
import { mergeValues, readValues, toStoredValues } from './setting-values.js';

const VARY = { vary: 'accept-language' };

/** Not paginated: a catalog is short. In the order of the catalog. */
export const listIntegrations: OrganizationOperation = async (context, tx, access) => {
  const { catalog } = requireIntegrations(context.settings);
  allowParameters(context, ['limit', 'cursor']);
  const records = await tx.integrationConnections(access.organization.id);
  const items = await serializeAll(context, tx, access, [...catalog.values()], records);
  return ok({ items, nextCursor: null, total: items.length }, VARY);
};

export const getIntegration: OrganizationOperation = async (context, tx, access) => {
  const definition = findDefinition(context);
  return toResult(context, tx, access, definition);
};

export const updateIntegration: OrganizationOperation = async (context, tx, access) => {
  const { organization } = access;
  const options = requireIntegrations(context.settings);
  const { definition, record } = await findConnected(context, tx, organization.id);
  requireMatch(context.request, record.version);
  const { settings: patch } = context.body as IntegrationUpdate;
  const before = await readValues(options, record);
  const values = await mergeValues(definition, before, patch);
  const changed = changedNames(before, values);
  if (changed.length > 0) {
    await tx.putIntegrationConnection({
      ...record,
      ...(await toStoredValues(options, definition, record, values)),
      version: record.version + 1,
    });
    await recordChange(tx, context, access.user, {
      type: 'integration.update',
      organizationId: organization.id,
      target: integrationTarget(definition),
      // Names only: values can be addresses or tokens of the other product.
      changes: differences({ settings: [] }, { settings: changed }),
    });
  }
  return toResult(context, tx, access, definition);
};

const changedNames = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);

/** The check runs after the commit, so that no lock is held while the other product answers. */
export const checkIntegration: OrganizationOperation = async (context, tx, access) => {
  const { settings } = context;
  const options = requireIntegrations(settings);
  const { definition, record } = await findConnected(context, tx, access.organization.id);
  if (!definition.check) throw problem('feature_disabled', 'The integration has no health check');
  return {
    status: 200,
    completesAfterCommit: true,
    afterCommit: async () => {
      await checkConnection(settings, options, definition, record);
      return settings.store.transaction((after) => toResult(context, after, access, definition));
    },
  };
};

export const disconnectIntegration: OrganizationOperation = async (context, tx, access) => {
  const { organization } = access;
  const { definition, record } = await findConnected(context, tx, organization.id);
  requireMatch(context.request, record.version);
  await endIntegration(tx, context, record);
  await recordChange(tx, context, access.user, {
    type: 'integration.disconnect',
    organizationId: organization.id,
    target: integrationTarget(definition),
  });
  return noContent;
};

/** Deletes a connection. The outbox calls the host and revokes the tokens after the commit. */
export async function endIntegration(
  tx: StoreTransaction,
  context: Pick<UserContext, 'now' | 'outbox'>,
  record: IntegrationConnectionRecord,
): Promise<void> {
  await tx.deleteIntegrationConnection(record.organizationId, record.id);
  await enqueueForConnection(tx, context, record, INTEGRATION_HOOKS.disconnected, { connection: record });
}

/** The integration as it is now. */
export async function toResult(
  context: UserContext,
  tx: StoreTransaction,
  access: Access,
  definition: IntegrationDefinition,
): Promise<OperationResult> {
  const record = await connectionTo(tx, access.organization.id, definition.id);
  const [integration] = await serializeAll(context, tx, access, [definition], record ? [record] : []);
  const result = record ? okWithETag(record.version, integration!) : ok(integration);
  return { ...result, headers: { ...result.headers, ...VARY } };
}

async function serializeAll(
  { settings, request, now }: UserContext,
  tx: StoreTransaction,
  { organization, permissions }: Access,
  definitions: readonly IntegrationDefinition[],
  records: readonly IntegrationConnectionRecord[],
): Promise<Integration[]> {
  const options = requireIntegrations(settings);
  const ids = records.map(({ id }) => id);
  const waiting = ids.length > 0 ? await tx.countDeliveries(INTEGRATION_HOOKS.event, ids) : new Map<string, number>();
  return Promise.all(
    definitions.map(async (definition) => {
      const record = records.find(({ integrationId }) => integrationId === definition.id);
      return serializeIntegration(options, definition, {
        record,
        waiting: (record && waiting.get(record.id)) ?? 0,
        unavailableReason: await unavailableReason(definition, organization),
        canManage: permissions.has('integrations:manage'),
        languages: requestedLanguages({ request }),
        now,
      });
    }),
  );
}
