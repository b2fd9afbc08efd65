/*
 * What is wrong with a response, as a step of the test of its connection.
 */
import { X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { failed, stepsUntil, type Step } from './connection-faults.js';
import { ASSERTION, children, descendants, PROTOCOL, SIGNATURE, textOf } from './saml-document.js';

const order = ['authorization', 'response', 'signature', 'time', 'audience', 'recipient'];

/** Why a response is refused. `received` and `expected` may be shown to administrators. */
export class SamlFault extends Error {
  override name = 'SamlFault';
  constructor(
    readonly step: string,
    readonly code: string,
    readonly values: Pick<Step, 'received' | 'expected'> = {},
  ) {
    super(`${code}${values.received === undefined ? '' : `: ${values.received}`}`);
  }
}

/** The steps up to the fault; all of them without one. */
export const samlSteps = (fault?: SamlFault): Step[] =>
  stepsUntil(fault && failed(fault.step, fault.code, fault.values), order);

const STATUS = 'urn:oasis:names:tc:SAML:2.0:status:';

/** Statuses (SAML 2.0 Core, section 3.2.2.2) of users who could not or did not sign in. */
const statusCodes: Record<string, string> = {
  AuthnFailed: 'sign_in_canceled',
  RequestDenied: 'sign_in_canceled',
  NoPassive: 'sign_in_canceled',
  InvalidNameIDPolicy: 'name_id_invalid',
};

/** Throws a `SamlFault` if the status is not success. */
export function statusFault(response: Element): void {
  const [status] = children(response, PROTOCOL, 'Status');
  const [code] = children(status, PROTOCOL, 'StatusCode');
  const values = [code, ...children(code, PROTOCOL, 'StatusCode')].map((one) => one?.getAttribute('Value') ?? '');
  if (values[0] === `${STATUS}Success`) return;
  const names = values.map((value) => value.replace(STATUS, ''));
  const known = names.flatMap((name) => statusCodes[name] ?? [])[0];
  throw new SamlFault('authorization', known ?? 'response_invalid', { received: names.join(' ') });
}

/** Why no certificate verified the signature: the one in the signature, which is only shown, has expired or is another. */
export function signatureFault(response: Element, certificates: readonly string[]): SamlFault {
  const [assertion] = children(response, ASSERTION, 'Assertion');
  const [embedded] = assertion ? descendants(assertion, SIGNATURE, 'X509Certificate') : [];
  const used = parseCertificate(textOf(embedded));
  const fingerprintOf = (pem: string) => new X509Certificate(pem).fingerprint256;
  const expected = certificates.map(fingerprintOf).join(' ');
  const isExpired = certificates.length === 0 || (used && new Date(used.validTo).getTime() <= Date.now());
  if (isExpired)
    return new SamlFault('signature', 'certificate_expired', {
      received: used && new Date(used.validTo).toISOString(),
      expected,
    });
  return new SamlFault('signature', 'signature_invalid', { received: used?.fingerprint256, expected });
}

function parseCertificate(base64: string | undefined): X509Certificate | undefined {
  try {
    return base64 ? new X509Certificate(Buffer.from(base64, 'base64')) : undefined;
  } catch {
    return undefined;
  }
}
