/*
 * Requests of service providers (HTTP-Redirect binding).
 */
import { inflateRawSync } from 'node:zlib';
import { ASSERTION, children, parseXml, PROTOCOL, textOf } from '../../provider/saml-document.js';

/** A request to sign a user in. */
export interface AuthnRequest {
  id: string;
  /** Entity id of the service provider. */
  issuer: string;
  /** Where the response is sent to, unless it is the address that is registered. */
  acsUrl?: string;
  forceAuthn: boolean;
}

const MAX_BYTES = 64 * 1024;

/** Reads the parameter `SAMLRequest`. `undefined` if it is no request. */
export function readAuthnRequest(value: unknown): AuthnRequest | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const root = parseXml(inflateRawSync(Buffer.from(value, 'base64'), { maxOutputLength: MAX_BYTES }).toString());
    const id = root.getAttribute('ID');
    const issuer = textOf(children(root, ASSERTION, 'Issuer')[0]);
    if (root.namespaceURI !== PROTOCOL || root.localName !== 'AuthnRequest' || !id || !issuer) return undefined;
    return {
      id,
      issuer,
      acsUrl: root.getAttribute('AssertionConsumerServiceURL') || undefined,
      forceAuthn: ['true', '1'].includes(root.getAttribute('ForceAuthn') ?? ''),
    };
  } catch {
    return undefined;
  }
}
