/*
 * Rules for integrations.
 */
import type { IntegrationDefinition } from '../../core/integration-options.js';
import type { IntegrationSettings } from '../../core/integration-settings.js';
import type { ChangeContext, UserContext } from '../../core/request-context.js';
import type { Settings } from '../../core/settings.js';
import { invalidField, problem } from '../../http/problem.js';
import type {
  AuditRecord,
  IntegrationConnectionRecord,
  OrganizationRecord,
  StoreTransaction,
} from '../../store/store.js';

export function requireIntegrations({ integrations }: Pick<Settings, 'integrations'>): IntegrationSettings {
  if (!integrations) throw problem('feature_disabled', 'This backend does not support integrations');
  return integrations;
}

/** The integration in the path. Throws `not_found` if it is not in the catalog. */
export function findDefinition(context: UserContext): IntegrationDefinition {
  const definition = requireIntegrations(context.settings).catalog.get(context.params['i']!);
  if (!definition) throw problem('not_found', 'The integration does not exist');
  context.auditInfo.target = integrationTarget(definition);
  return definition;
}

export const integrationTarget = ({ id, name }: IntegrationDefinition): AuditRecord['target'] => ({
  kind: 'integration',
  id,
  name,
});

/** The connection of the organization to an integration. */
export const connectionTo = async (
  tx: StoreTransaction,
  organizationId: string,
  integrationId: string,
): Promise<IntegrationConnectionRecord | undefined> =>
  (await tx.integrationConnections(organizationId)).find((one) => one.integrationId === integrationId);

/** The integration in the path with its connection. Throws `not_found` if it is not connected. */
export async function findConnected(
  context: UserContext,
  tx: StoreTransaction,
  organizationId: string,
): Promise<{ definition: IntegrationDefinition; record: IntegrationConnectionRecord }> {
  const definition = findDefinition(context);
  const record = await connectionTo(tx, organizationId, definition.id);
  if (!record) throw problem('not_found', 'The integration is not connected');
  return { definition, record };
}

/** Why the organization cannot connect the integration; `undefined` if it can. */
export async function unavailableReason(
  { available }: IntegrationDefinition,
  { id, name, displayName }: OrganizationRecord,
): Promise<string | undefined> {
  const answer = (await available?.({ id, name, displayName })) ?? true;
  return answer === true ? undefined : answer.reason;
}

/** Throws `integration_unavailable` with the reason. */
export async function requireAvailable(
  definition: IntegrationDefinition,
  organization: OrganizationRecord,
): Promise<void> {
  const reason = await unavailableReason(definition, organization);
  if (reason !== undefined) throw problem('integration_unavailable', reason);
}

/** Checks the page that the browser returns to after OAuth. Other origins could receive the ticket. */
export function readReturnUrl({ returnOrigins }: IntegrationSettings, url: string | undefined): string {
  const parsed = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed) throw invalidField('/returnUrl', url === undefined ? 'required' : 'invalid_format', 'An absolute URL');
  const isWeb = parsed.protocol === 'https:' || parsed.protocol === 'http:';
  if (!isWeb || parsed.username || parsed.password || !returnOrigins.includes(parsed.origin))
    throw invalidField('/returnUrl', 'unknown_origin', 'The origin is not one of returnOrigins');
  parsed.hash = '';
  return parsed.href;
}

/** Announces a change that is not recorded in the audit log. */
export async function announceIntegration(
  tx: StoreTransaction,
  { store }: ChangeContext['settings'],
  { organizationId, integrationId }: IntegrationConnectionRecord,
): Promise<void> {
  if (store.changes) await tx.announce({ organizationId, resource: 'integration', id: integrationId, isGone: false });
}
