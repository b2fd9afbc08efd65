/*
 * The shape of signed responses. Signature wrapping needs a document in which the signature covers another element than the
 * one that is read: a second assertion, a repeated id, or a signature at another place. Such documents are refused before
 * signatures are verified.
 */
import type { Element } from '@xmldom/xmldom';
import { allElements, ASSERTION, children, descendants, SIGNATURE } from './saml-document.js';
import { SamlFault } from './saml-faults.js';

/** Signatures and digests of SHA-2. SHA-1 is broken, and HMAC would use the public certificate as its secret. */
const ALGORITHMS = [
  ...['rsa', 'ecdsa'].flatMap((key) =>
    [256, 384, 512].map((bits) => `http://www.w3.org/2001/04/xmldsig-more#${key}-sha${bits}`),
  ),
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512',
];

const invalid = (received: string) => new SamlFault('signature', 'signature_invalid', { received });

/** Throws a `SamlFault` unless the response has one assertion, with its signature as a child, and no other places for one. */
export function requireSafeSignatures(response: Element, assertion: Element): void {
  if (descendants(response, ASSERTION, 'Assertion').length > 1) throw invalid('Several assertions');
  const signatures = descendants(response, SIGNATURE, 'Signature');
  const ownSignatures = children(assertion, SIGNATURE, 'Signature');
  if (ownSignatures.length === 0 && signatures.every(({ parentNode }) => (parentNode as unknown) === response))
    throw new SamlFault('signature', 'signature_missing');
  const places = [...children(response, SIGNATURE, 'Signature'), ...ownSignatures];
  if (places.length !== signatures.length || ownSignatures.length !== 1) throw invalid('A signature at another place');
  const ids = allElements(response).flatMap((element) =>
    ['ID', 'Id', 'id'].flatMap((name) => element.getAttribute(name) || []),
  );
  if (new Set(ids).size !== ids.length) throw invalid('Several elements with the same ID');
  for (const signature of signatures) {
    const parent = signature.parentNode as unknown as Element;
    const references = descendants(signature, SIGNATURE, 'Reference').map((one) => one.getAttribute('URI'));
    if (references.length !== 1 || references[0] !== `#${parent.getAttribute('ID')}`)
      throw invalid('A signature of another element');
    const methods = ['SignatureMethod', 'DigestMethod'].flatMap((name) => descendants(signature, SIGNATURE, name));
    const weak = methods
      .map((method) => method.getAttribute('Algorithm') ?? '')
      .find((one) => !ALGORITHMS.includes(one));
    if (weak !== undefined) throw invalid(weak);
  }
}
