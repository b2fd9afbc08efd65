/*
 * What is wrong with a connection, from the error of a sign-in, as a step of its test.
 */
import * as client from 'openid-client';
import type { ReportedConnectionTest } from '../../src/backend/index.js';
import { reasonOf } from '../failure.js';
import type { OidcEndpoint } from './endpoints.js';

/** A step of a test. */
export type Step = ReportedConnectionTest['steps'][number];

/** What a test found out. */
export type TestResult = Pick<ReportedConnectionTest, 'steps' | 'claims' | 'certificate'>;

/** Where the test goes on, and what it needs when the user returns; or what is wrong already. */
export type StartedTest = { url: URL; pending: object } | TestResult;

/** A failed step. */
export const failed = (name: string, code: string, values: Pick<Step, 'received' | 'expected'> = {}): Step => ({
  name,
  ok: false,
  code,
  ...values,
});

/** Codes of authorization responses (OpenID Connect Core, section 3.1.2.6). */
const refusals: Record<string, string> = {
  access_denied: 'sign_in_canceled',
  login_required: 'sign_in_canceled',
  consent_required: 'consent_required',
  interaction_required: 'consent_required',
  invalid_scope: 'scope_refused',
  unauthorized_client: 'client_unknown',
};

/** How far the time of a new token may differ before it is the clock that is wrong. */
const CLOCK_SKEW_SECONDS = 60;

interface Details {
  code?: string;
  cause?: unknown;
}

/** The values that an error of `openid-client` has as its cause. */
function causeOf(error: unknown): Record<string, unknown> {
  let found: Record<string, unknown> = {};
  for (let at = error as Details | undefined; at && typeof at === 'object'; at = at.cause as Details | undefined)
    if (!(at instanceof Error)) found = { ...found, ...at };
  return found;
}

const codesOf = (error: unknown): string[] => {
  const codes = [];
  for (let at = error as Details | undefined; at instanceof Error; at = (at as Details).cause as Details | undefined)
    codes.push((at as Details).code ?? '');
  return codes;
};

/** The step `discovery` after its error. */
export function discoveryFault(error: unknown, { issuer }: OidcEndpoint): Step {
  const { body, attribute } = causeOf(error) as { body?: { issuer?: unknown }; attribute?: string };
  const named = body?.issuer;
  if (attribute === 'issuer' && typeof named === 'string')
    return failed('discovery', 'issuer_mismatch', { received: named, expected: issuer });
  return failed('discovery', 'discovery_unreachable', { received: reasonOf(error), expected: issuer });
}

/** The step that failed after the user returned. */
export function responseFault(error: unknown, { clientId, issuer }: OidcEndpoint): Step {
  if (error instanceof client.AuthorizationResponseError)
    return failed('authorization', refusals[error.error] ?? error.error, { received: error.error });
  // Clients with a wrong secret get a challenge, or an error in the body.
  if (error instanceof client.WWWAuthenticateChallengeError) return failed('token', 'client_secret_invalid');
  if (error instanceof client.ResponseBodyError)
    return error.error === 'invalid_client'
      ? failed('token', 'client_secret_invalid')
      : failed('token', error.error, { received: error.error });
  const { claims, claim } = causeOf(error) as { claims?: Record<string, unknown>; claim?: string };
  const value = claim === undefined ? undefined : claims?.[claim];
  if (claim === 'aud') return failed('audience', 'audience_mismatch', { received: String(value), expected: clientId });
  if (claim === 'iss') return failed('token', 'issuer_mismatch', { received: String(value), expected: issuer });
  if (claim === 'nonce') return failed('response', 'response_replayed');
  if (claims && ['exp', 'nbf', 'iat', 'auth_time'].includes(claim!)) return timeFault(claims);
  const codes = codesOf(error);
  if (codes.includes('OAUTH_KEY_SELECTION_FAILED') || /signature verification failed/.test(messagesOf(error)))
    return failed('signature', 'signature_invalid');
  return failed('token', 'response_invalid', { received: reasonOf(error) });
}

/** A token is new when it arrives: if its time differs, it is the clock. */
function timeFault({ iat, exp }: Record<string, unknown>): Step {
  const now = Date.now() / 1000;
  const time = (seconds: unknown) => new Date(Number(seconds) * 1000).toISOString();
  return Math.abs(Number(iat) - now) > CLOCK_SKEW_SECONDS
    ? failed('time', 'clock_skew', { received: time(iat), expected: time(now) })
    : failed('time', 'response_expired', { received: time(exp), expected: time(now) });
}

const messagesOf = (error: unknown): string => {
  const texts = [];
  for (let at = error; at instanceof Error; at = at.cause) texts.push(at.message);
  return texts.join(' ');
};

const oidcOrder = ['discovery', 'authorization', 'response', 'token', 'time', 'audience', 'signature'];

/** The steps up to the failed one; all of them without one. `order`: the names of all steps. */
export function stepsUntil(fault?: Step, order: readonly string[] = oidcOrder): Step[] {
  const names = fault ? order.slice(0, order.indexOf(fault.name)) : order;
  return [...names.map((name) => ({ name, ok: true })), ...(fault ? [fault] : [])];
}

/**
 * The step `authorization` before the user is sent there. An identity provider does not return to an address that it does
 * not know, so a refused request is found by sending it without a browser. Only the token endpoint says whether the client
 * is known. `undefined` if the request is accepted.
 */
export async function authorizationFault(
  configuration: client.Configuration,
  url: URL,
  { redirectUri, clientId }: { redirectUri: string; clientId: string },
): Promise<Step | undefined> {
  const { status } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(8000) });
  if (status < 400 || status >= 500) return undefined;
  try {
    await client.genericGrantRequest(configuration, 'authorization_code', {
      code: 'test',
      redirect_uri: redirectUri,
      code_verifier: client.randomPKCECodeVerifier(),
    });
  } catch (error) {
    const isUnknown =
      error instanceof client.WWWAuthenticateChallengeError ||
      (error instanceof client.ResponseBodyError && error.error === 'invalid_client');
    if (isUnknown) return failed('authorization', 'client_unknown', { received: clientId });
  }
  return failed('authorization', 'redirect_uri_mismatch', { received: redirectUri });
}
