/*
 * Tests of OpenID Connect.
 */
import { EmailMissing } from './connection-account.js';
import type { ConnectionClient, PendingSignIn } from './connection-client.js';
import {
  authorizationFault,
  discoveryFault,
  responseFault,
  stepsUntil,
  type StartedTest,
  type TestResult,
} from './connection-faults.js';
import type { OidcEndpoint } from './endpoints.js';

/** `statePrefix`: the part of `state` that finds the test when the user returns. */
export async function startOidcTest(
  connections: ConnectionClient,
  endpoint: OidcEndpoint,
  statePrefix: string,
): Promise<StartedTest> {
  const configuration = await connections.discover(endpoint).catch((error: unknown) => discoveryFault(error, endpoint));
  if ('name' in configuration) return { steps: stepsUntil(configuration) };
  const { url, pending } = await connections.start(endpoint, configuration, { statePrefix });
  const { redirectUri } = connections;
  const fault = await authorizationFault(configuration, url, { redirectUri, clientId: endpoint.clientId }).catch(
    // The browser may reach what the server does not.
    () => undefined,
  );
  return fault ? { steps: stepsUntil(fault) } : { url, pending };
}

/** `pending`: the value of `startOidcTest`. */
export async function finishOidcTest(
  connections: ConnectionClient,
  endpoint: OidcEndpoint,
  query: string,
  pending: unknown,
): Promise<TestResult> {
  try {
    const configuration = await connections.discover(endpoint);
    const { claims } = await connections.finish(endpoint, configuration, query, pending as PendingSignIn);
    return { steps: stepsUntil(), claims };
  } catch (error) {
    // The server kit reports it, with the claim that the connection expects.
    if (error instanceof EmailMissing) return { steps: stepsUntil(), claims: error.claims };
    return { steps: stepsUntil(responseFault(error, endpoint)) };
  }
}
