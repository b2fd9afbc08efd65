/*
 * Verifies responses of SAML identity providers. `@node-saml/node-saml` verifies signatures, times and the audience; what it
 * leaves to applications is checked here, on the assertion that it found to be signed: issuer, recipient, request, subject.
 */
import { X509Certificate } from 'node:crypto';
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import type { Element } from '@xmldom/xmldom';
import {
  ASSERTION,
  children,
  parseXml,
  parseResponse,
  readAssertion,
  SIGNATURE,
  type SamlAssertion,
} from './saml-document.js';
import { MAX_ASSERTION_AGE_MS, clockFault, CLOCK_SKEW_MS, isWithin } from './saml-times.js';
import { SamlFault, signatureFault, statusFault } from './saml-faults.js';
import type { SamlRequest } from './saml-requests.js';
import type { SamlSetup } from './saml-setup.js';
import { requireSafeSignatures } from './saml-signatures.js';

const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** Formats of name ids that name the same user with the same value each time (SAML 2.0 Core, section 8.3). */
const STABLE_FORMATS = [
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
];
const MAX_NAME_ID = 256;

/** What a response is compared with. */
export interface ExpectedResponse {
  request: SamlRequest;
  /** Of the service provider. */
  setup: SamlSetup;
  /** Of the identity provider. `certificates`: PEM, those that have not expired. */
  identityProvider: { entityId: string; certificates: readonly string[] };
}

/** The user of a response. */
export interface VerifiedResponse {
  nameId: string;
  attributes: Map<string, string[]>;
  /** The fingerprint (SHA-256) of the certificate that verified the signature. */
  certificate: string;
}

/** Verifies the value of the form field `SAMLResponse`. Rejects with a `SamlFault`. */
export async function verifyResponse(value: string, expected: ExpectedResponse): Promise<VerifiedResponse> {
  const response = parseMessage(value);
  statusFault(response);
  const assertion = checkMessage(response, expected);
  requireSafeSignatures(response, assertion);
  const { signed, certificate } = await verifySignature(value, response, expected);
  checkAssertion(response, signed, expected);
  return { nameId: signed.nameId!.value, attributes: signed.attributes, certificate };
}

function parseMessage(value: string): Element {
  try {
    return parseResponse(value);
  } catch (error) {
    throw new SamlFault('response', 'response_invalid', { received: (error as Error).message });
  }
}

/** Checks that need no signature: they find what is wrong before it. Returns the assertion. */
function checkMessage(response: Element, { request, identityProvider }: ExpectedResponse): Element {
  const inResponseTo = response.getAttribute('InResponseTo') || undefined;
  if (inResponseTo !== request.id)
    throw new SamlFault('response', 'response_replayed', { received: inResponseTo, expected: request.id });
  const [assertion, another] = children(response, ASSERTION, 'Assertion');
  if (!assertion) throw new SamlFault('response', 'response_invalid', { received: 'No assertion' });
  if (another) throw new SamlFault('signature', 'signature_invalid', { received: 'Several assertions' });
  const issuers = [response, assertion].flatMap((parent) => children(parent, ASSERTION, 'Issuer'));
  const wrong = issuers.map(({ textContent }) => textContent?.trim()).find((one) => one !== identityProvider.entityId);
  if (wrong !== undefined)
    throw new SamlFault('response', 'issuer_mismatch', { received: wrong, expected: identityProvider.entityId });
  checkNameId(readAssertion(assertion));
  return assertion;
}

function checkNameId({ nameId }: SamlAssertion): void {
  const format = nameId?.format ?? STABLE_FORMATS[2]!;
  if (!STABLE_FORMATS.includes(format))
    throw new SamlFault('response', 'name_id_invalid', { received: format, expected: STABLE_FORMATS[0] });
  const isName = nameId?.isText && nameId.value.length <= MAX_NAME_ID && /^[^\p{Cc}]+$/u.test(nameId.value);
  if (!isName) throw new SamlFault('response', 'name_id_invalid', { received: nameId?.value ?? 'No name ID' });
}

/** The signed assertion, from the bytes that the signature covers, and the certificate that verified it. */
async function verifySignature(
  value: string,
  response: Element,
  { request, setup, identityProvider }: ExpectedResponse,
): Promise<{ signed: SamlAssertion; certificate: string }> {
  const isOwnRequest = async (id: string | null) => (id === request.id ? request.requestedAt.toISOString() : null);
  for (const pem of identityProvider.certificates) {
    const saml = new SAML({
      idpCert: pem,
      issuer: setup.entityId,
      audience: setup.entityId,
      callbackUrl: setup.acsUrl,
      wantAssertionsSigned: true,
      // A response that has a signature must have a valid one.
      wantAuthnResponseSigned: isSigned(response),
      acceptedClockSkewMs: CLOCK_SKEW_MS,
      maxAssertionAgeMs: MAX_ASSERTION_AGE_MS,
      validateInResponseTo: ValidateInResponseTo.always,
      cacheProvider: { getAsync: isOwnRequest, saveAsync: async () => null, removeAsync: async () => null },
    });
    try {
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: value });
      const xml = profile?.getAssertionXml?.();
      if (!xml) throw new SamlFault('response', 'response_invalid', { received: 'No assertion' });
      const certificate = new X509Certificate(pem).fingerprint256;
      return { signed: readAssertion(parseXml(xml)), certificate };
    } catch (error) {
      if (error instanceof SamlFault) throw error;
      if (!/signature/i.test((error as Error).message)) throw toFault(error, response, { setup, request });
    }
  }
  throw signatureFault(response, identityProvider.certificates);
}

const isSigned = (element: Element) => children(element, SIGNATURE, 'Signature').length > 0;

/** What is wrong, from the error of `node-saml` and the content of the assertion, which is only shown. */
function toFault(
  error: unknown,
  response: Element,
  { setup, request }: Pick<ExpectedResponse, 'setup' | 'request'>,
): SamlFault {
  const { message } = error as Error;
  const found = readAssertion(children(response, ASSERTION, 'Assertion')[0]!);
  if (/InResponseTo/.test(message))
    return new SamlFault('response', 'response_replayed', {
      received: found.confirmations[0]?.inResponseTo,
      expected: request.id,
    });
  if (/audience/i.test(message)) return audienceFault(found, setup);
  if (/expired|not yet valid|subject confirmation/.test(message)) return clockFault(found);
  return new SamlFault('response', 'response_invalid', { received: message });
}

const audienceFault = ({ audiences }: SamlAssertion, { entityId }: SamlSetup) =>
  new SamlFault('audience', 'audience_mismatch', { received: audiences.flat().join(' '), expected: entityId });

/** Checks the signed assertion. */
function checkAssertion(
  response: Element,
  signed: SamlAssertion,
  { request, setup, identityProvider }: ExpectedResponse,
): void {
  if (signed.version !== '2.0') throw new SamlFault('response', 'response_invalid', { received: signed.version });
  if (signed.issuer !== identityProvider.entityId)
    throw new SamlFault('response', 'issuer_mismatch', {
      received: signed.issuer,
      expected: identityProvider.entityId,
    });
  checkNameId(signed);
  const now = Date.now();
  if (
    !signed.conditions ||
    !isWithin(signed.conditions, now) ||
    Date.parse(signed.issueInstant ?? '') > now + CLOCK_SKEW_MS
  )
    throw clockFault(signed);
  if (signed.audiences.length === 0 || !signed.audiences.every((some) => some.includes(setup.entityId)))
    throw audienceFault(signed, setup);
  const destination = response.getAttribute('Destination') || setup.acsUrl;
  const recipients = signed.confirmations.map(({ recipient }) => recipient);
  if (destination !== setup.acsUrl || !recipients.includes(setup.acsUrl))
    throw new SamlFault('recipient', 'recipient_mismatch', {
      received: destination === setup.acsUrl ? (recipients[0] ?? 'No recipient') : destination,
      expected: setup.acsUrl,
    });
  const confirmed = signed.confirmations.filter(
    ({ method, recipient, inResponseTo }) =>
      method === BEARER && recipient === setup.acsUrl && inResponseTo === request.id,
  );
  if (confirmed.length === 0)
    throw new SamlFault('response', 'response_replayed', {
      received: signed.confirmations[0]?.inResponseTo,
      expected: request.id,
    });
  // A confirmation without an end would be valid forever.
  if (!confirmed.some((one) => one.notOnOrAfter !== undefined && isWithin(one, now))) throw clockFault(signed);
  const authenticatedAt = Date.parse(signed.authnInstant ?? '');
  const isFresh = authenticatedAt >= request.requestedAt.getTime() - CLOCK_SKEW_MS;
  if (Number.isNaN(authenticatedAt) || authenticatedAt > now + CLOCK_SKEW_MS || (request.mustBeFresh && !isFresh))
    throw new SamlFault('time', 'response_expired', {
      received: signed.authnInstant,
      expected: request.requestedAt.toISOString(),
    });
}
