/*
 * Tests of SAML.
 */
import { EmailMissing } from './connection-account.js';
import { stepsUntil, type StartedTest, type TestResult } from './connection-faults.js';
import type { SamlEndpoint } from './endpoints.js';
import type { PendingSamlSignIn, SamlClient } from './saml-client.js';
import { SamlFault, samlSteps } from './saml-faults.js';

/** `path`: of the test. */
export async function startSamlTest(saml: SamlClient, endpoint: SamlEndpoint, path: string): Promise<StartedTest> {
  // The browser may reach what the server does not.
  const fault = await saml.authorizationFault(endpoint).catch(() => undefined);
  if (fault) return { steps: stepsUntil(fault, [fault.name]) };
  return saml.start(endpoint, { path, forceAuthn: true, mustBeFresh: false });
}

/** `handle`: of the response. `pending`: the value of `startSamlTest`. */
export async function finishSamlTest(
  saml: SamlClient,
  endpoint: SamlEndpoint,
  handle: string,
  pending: unknown,
): Promise<TestResult> {
  try {
    const { claims, certificate } = await saml.finish(endpoint, handle, pending as PendingSamlSignIn);
    return { steps: samlSteps(), claims, certificate };
  } catch (error) {
    if (error instanceof SamlFault) return { steps: samlSteps(error) };
    // The server kit reports it, with the attribute that the connection expects.
    if (!(error instanceof EmailMissing)) throw error;
    return { steps: samlSteps(), claims: error.claims, certificate: error.certificate };
  }
}
