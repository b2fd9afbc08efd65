/*
 * Connects integrations: with a form at once, with OAuth in three steps. `connectIntegration` begins, the provider sends the
 * browser to `authorizationCallback`, and the page of the user who began completes with the ticket that the browser brings.
 * Only that browser has the ticket, and only that user can use it, so no one can connect the account of another person.
 */
import type { IntegrationComplete, IntegrationConnect } from '../../../contract/index.js';
import { newId, randomText } from '../../core/crypto.js';
import type { Access } from '../../core/grants.js';
import { IntegrationError } from '../../core/integration-error.js';
import type { IntegrationDefinition, OAuthClientOptions } from '../../core/integration-options.js';
import { recordChange } from '../../core/record-change.js';
import { ok, type OperationResult, type RequestContext, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { enqueueForConnection, INTEGRATION_HOOKS } from '../../hooks/integration-events.js';
import { problem } from '../../http/problem.js';
import type { IntegrationConnectionRecord, StoreTransaction } from '../../store/store.js';
import { toStoredTokens } from './access-token.js';
import { putAttempt, takeAttempt, type AttemptContent } from './attempts.js';
import { expiredPage, returnToPage } from './callback-page.js';
import { checkConnection } from './checks.js';
import { authorizationUrlOf, exchangeCode, readAuthorization, type NewTokens } from './oauth.js';
import { toResult } from './operations.js';
import {
  connectionTo,
  findDefinition,
  integrationTarget,
  readReturnUrl,
  requireAvailable,
  requireIntegrations,
} from './rules.js';
import { mergeValues, readValues, toStoredValues } from './setting-values.js';

type Values = Readonly<Record<string, unknown>>;

const redirectUriOf = ({ baseUrl }: Pick<RequestContext, 'baseUrl'>) => `${baseUrl}/v1/integrations/callback`;

export const connectIntegration: OrganizationOperation = async (context, tx, access) => {
  const { organization, user } = access;
  const options = requireIntegrations(context.settings);
  const definition = findDefinition(context);
  await requireAvailable(definition, organization);
  const { settings: patch, returnUrl } = context.body as IntegrationConnect;
  const { connect } = definition;
  const before = await connectionTo(tx, organization.id, definition.id);
  const isForm = connect.method === 'settings';
  const values =
    isForm || patch
      ? await mergeValues(definition, before ? await readValues(options, before) : {}, patch ?? {})
      : undefined;
  if (isForm) {
    await putConnected(tx, context, access, definition, { values });
    return afterConnect(context, access, definition, async (result) => ok({ integration: result.body }));
  }
  const [state, verifier] = [randomText(32), randomText(32)];
  const attempt: AttemptContent = { verifier, values, returnUrl: readReturnUrl(options, returnUrl) };
  const place = { organizationId: organization.id, integrationId: definition.id, userId: user.id };
  await putAttempt(tx, options, { ...place, secret: state, createdAt: context.now }, attempt);
  const authorizationUrl = await authorizationUrlOf(connect, { state, verifier, redirectUri: redirectUriOf(context) });
  return ok({ integration: (await toResult(context, tx, access, definition)).body, authorizationUrl });
};

/**
 * The redirect URI of all providers. Responds with a redirect to the page that began, or with a page that says that it is too
 * late. The code never reaches the page.
 */
export const authorizationCallback = async (
  context: RequestContext,
  tx: StoreTransaction,
): Promise<OperationResult> => {
  const { settings, query, now } = context;
  const options = requireIntegrations(settings);
  const state = query.get('state') ?? '';
  const taken = await takeAttempt(tx, options, state, now);
  const definition = taken && options.catalog.get(taken.record.integrationId);
  if (definition?.connect.method !== 'oauth' || taken!.content.authorization !== undefined) return expiredPage;
  const { record, content } = taken!;
  try {
    await readAuthorization(definition.connect, query.toString(), state);
  } catch (error) {
    if (!(error instanceof IntegrationError)) throw error;
    return returnToPage(content.returnUrl, { integration: definition.id, error: error.code });
  }
  const ticket = randomText(32);
  const authorization = { query: query.toString(), state };
  // The time since the beginning counts, so it expires with the state.
  await putAttempt(tx, options, { ...record, secret: ticket }, { ...content, authorization });
  return returnToPage(content.returnUrl, { integration: definition.id, ticket });
};

export const completeIntegration: OrganizationOperation = async (context, tx, access) => {
  const options = requireIntegrations(context.settings);
  const definition = findDefinition(context);
  await requireAvailable(definition, access.organization);
  const { ticket } = context.body as IntegrationComplete;
  const taken = await takeAttempt(tx, options, ticket, context.now);
  const { connect } = definition;
  const isOwn =
    taken?.record.userId === access.user.id &&
    taken.record.organizationId === access.organization.id &&
    taken.record.integrationId === definition.id;
  if (!isOwn || !taken.content.authorization || connect.method !== 'oauth')
    throw problem('integration_ticket_invalid', 'The ticket was used, has expired, or belongs to another user');
  const { content } = taken;
  return {
    status: 200,
    completesAfterCommit: true,
    afterCommit: async () => {
      const tokens = await exchange(context, connect, content);
      await context.settings.store.transaction(async (after) => {
        await after.organization(access.organization.id, { lock: true });
        await putConnected(after, context, access, definition, { values: content.values, tokens });
      });
      return finish(context, access, definition);
    },
  };
};

/** Throws `upstream_error` if the provider refuses the code. */
async function exchange(
  context: UserContext,
  client: OAuthClientOptions,
  { authorization, verifier }: AttemptContent,
): Promise<NewTokens> {
  const { settings } = context;
  try {
    const { query, state } = authorization!;
    return await exchangeCode(client, requireIntegrations(settings), {
      parameters: await readAuthorization(client, query, state),
      verifier,
      redirectUri: redirectUriOf(context),
      now: settings.clock(),
    });
  } catch (error) {
    if (!(error instanceof IntegrationError)) throw error;
    settings.onError(error, { requestId: context.requestId });
    throw problem('upstream_error', `The provider refused the connection: ${error.code}`);
  }
}

/** Stores a new connection, or the values and tokens of one that is connected again, whose waiting events are due. */
async function putConnected(
  tx: StoreTransaction,
  context: UserContext,
  { organization, user }: Access,
  definition: IntegrationDefinition,
  { values, tokens }: { values?: Values; tokens?: NewTokens },
): Promise<void> {
  const options = requireIntegrations(context.settings);
  const before = await connectionTo(tx, organization.id, definition.id);
  const place = { id: before?.id ?? newId('itg'), organizationId: organization.id, integrationId: definition.id };
  const record: IntegrationConnectionRecord = {
    settings: {},
    secrets: null,
    account: null,
    lastCheck: null,
    ...before,
    ...place,
    ...(values && (await toStoredValues(options, definition, place, values))),
    tokens: tokens ? await toStoredTokens(options, place, tokens) : null,
    refreshingUntil: null,
    attention: null,
    failing: null,
    lastError: before?.lastError
      ? { ...before.lastError, recoveredAt: before.lastError.recoveredAt ?? context.now }
      : null,
    nextCheckAt: context.now,
    connectedBy: { userId: user.id, name: user.name },
    connectedAt: context.now,
    version: (before?.version ?? 0) + 1,
  };
  await tx.putIntegrationConnection(record);
  if (definition.connected) await enqueueForConnection(tx, context, record, INTEGRATION_HOOKS.connected);
  for (const hook of Object.values(INTEGRATION_HOOKS)) await tx.resumeDeliveries(record.id, hook, context.now);
  context.outbox.hasPending = true;
  await recordChange(tx, context, user, {
    type: 'integration.connect',
    organizationId: organization.id,
    target: integrationTarget(definition),
  });
}

const afterConnect = (
  context: UserContext,
  access: Access,
  definition: IntegrationDefinition,
  toBody: (result: OperationResult) => Promise<OperationResult>,
): OperationResult => ({
  status: 200,
  completesAfterCommit: true,
  afterCommit: async () => toBody(await finish(context, access, definition)),
});

/** Checks the new connection. */
async function finish(
  context: UserContext,
  access: Access,
  definition: IntegrationDefinition,
): Promise<OperationResult> {
  const { settings } = context;
  const find = (tx: StoreTransaction) => connectionTo(tx, access.organization.id, definition.id);
  const record = await settings.store.transaction(find);
  if (record && definition.check) await checkConnection(settings, requireIntegrations(settings), definition, record);
  return settings.store.transaction((tx) => toResult(context, tx, access, definition));
}
