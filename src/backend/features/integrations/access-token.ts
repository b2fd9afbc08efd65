/*
 * Access tokens of connections, refreshed before they expire. One process refreshes at a time, because a provider that rotates
 * refresh tokens ends all of them when one is used twice.
 */
import type { IntegrationDefinition, OAuthClientOptions } from '../../core/integration-options.js';
import { IntegrationError } from '../../core/integration-error.js';
import type { IntegrationSettings } from '../../core/integration-settings.js';
import { decryptSecret, encryptSecret } from '../../core/secrets.js';
import type { Settings } from '../../core/settings.js';
import type { IntegrationConnectionRecord, StoreTransaction } from '../../store/store.js';
import { refreshTokens, type NewTokens, type Tokens } from './oauth.js';
import { connectionTo, requireIntegrations } from './rules.js';

/** A token is refreshed when it is valid for less than this. */
const MARGIN_MS = 60_000;
/** A process that ends during a refresh delays the next one for this time. */
const LEASE_MS = 30_000;
const POLL_MS = 100;

type Place = Pick<IntegrationConnectionRecord, 'id' | 'organizationId' | 'integrationId'>;

/** The tokens as they are stored. */
export async function toStoredTokens(
  options: IntegrationSettings,
  place: Place,
  { tokens, expiresAt }: NewTokens,
): Promise<NonNullable<IntegrationConnectionRecord['tokens']>> {
  return { sealed: await encryptSecret(options, place, JSON.stringify(tokens)), expiresAt };
}

export async function readTokens(
  options: IntegrationSettings,
  record: IntegrationConnectionRecord,
): Promise<Tokens | undefined> {
  return record.tokens ? (JSON.parse(await decryptSecret(options, record, record.tokens.sealed)) as Tokens) : undefined;
}

const isValidFor = ({ tokens }: IntegrationConnectionRecord, milliseconds: number, now: Date): boolean =>
  tokens !== null && (tokens.expiresAt === null || Date.parse(tokens.expiresAt) - now.getTime() > milliseconds);

/**
 * Resolves to an access token. Rejects with an `IntegrationError`: `not_connected`, `access_revoked`, or why the refresh failed.
 */
export async function accessTokenOf(
  settings: Settings,
  definition: IntegrationDefinition,
  organizationId: string,
): Promise<string> {
  const options = requireIntegrations(settings);
  if (definition.connect.method !== 'oauth') throw new IntegrationError('not_connected');
  for (let waits = 0; waits * POLL_MS <= LEASE_MS; waits++) {
    const step = await settings.store.transaction((tx) => nextStep(tx, settings, organizationId, definition.id));
    if (step.action === 'use') return (await readTokens(options, step.record))!.accessToken;
    if (step.action === 'refresh') return refresh(settings, options, definition.connect, step.record);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new IntegrationError('timeout');
}

/** What to do now. With `refresh`, this process holds the lease. */
async function nextStep(
  tx: StoreTransaction,
  { clock }: Settings,
  organizationId: string,
  integrationId: string,
): Promise<{ action: 'use' | 'refresh' | 'wait'; record: IntegrationConnectionRecord }> {
  const now = clock();
  const find = () => connectionTo(tx, organizationId, integrationId);
  const isUsable = (record: IntegrationConnectionRecord | undefined) => {
    if (!record?.tokens) throw new IntegrationError('not_connected');
    if (record.failing?.kind === 'access')
      throw new IntegrationError('access_revoked', record.lastError?.message ?? undefined);
    return isValidFor(record, MARGIN_MS, now);
  };
  const read = await find();
  if (isUsable(read)) return { action: 'use', record: read! };
  await tx.organization(organizationId, { lock: true });
  const record = await find();
  if (isUsable(record)) return { action: 'use', record: record! };
  if (record!.refreshingUntil !== null && record!.refreshingUntil > now.toISOString())
    return { action: 'wait', record: record! };
  await tx.putIntegrationConnection({
    ...record!,
    refreshingUntil: new Date(now.getTime() + LEASE_MS).toISOString(),
  });
  return { action: 'refresh', record: record! };
}

async function refresh(
  settings: Settings,
  options: IntegrationSettings,
  client: OAuthClientOptions,
  record: IntegrationConnectionRecord,
): Promise<string> {
  const store = (stored: Partial<IntegrationConnectionRecord>) => storeTokens(settings, record, stored);
  try {
    const { refreshToken } = (await readTokens(options, record))!;
    if (refreshToken === undefined) throw new IntegrationError('access_revoked');
    const renewed = await refreshTokens(client, options, refreshToken, settings.clock());
    await store({ tokens: await toStoredTokens(options, record, renewed) });
    return renewed.tokens.accessToken;
  } catch (error) {
    await store({});
    const isRevoked = error instanceof IntegrationError && error.code === 'access_revoked';
    // The provider is not reachable now, but the old token is still valid for some seconds.
    if (!isRevoked && isValidFor(record, 0, settings.clock())) return (await readTokens(options, record))!.accessToken;
    throw error;
  }
}

/** Ends the lease. Has no effect if the integration was disconnected or connected again in between. */
const storeTokens = (
  { store }: Settings,
  before: IntegrationConnectionRecord,
  stored: Partial<IntegrationConnectionRecord>,
): Promise<void> =>
  store.transaction(async (tx) => {
    await tx.organization(before.organizationId, { lock: true });
    const record = await connectionTo(tx, before.organizationId, before.integrationId);
    if (record?.id === before.id && record.tokens?.sealed === before.tokens?.sealed)
      await tx.putIntegrationConnection({ ...record, ...stored, refreshingUntil: null });
  });
