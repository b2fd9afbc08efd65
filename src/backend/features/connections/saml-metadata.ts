/*
 * SAML metadata of an identity provider (SAML 2.0 Metadata, section 2.4.3). Documents with a document type are refused
 * before they are parsed, so that there are no entities and no external references. Signatures of metadata are not
 * checked: the administrator vouches for the address or the file.
 */
import type { ConnectionMetadata } from '../../../contract/index.js';
import { parseCertificate } from './certificates.js';
import { toSigningCertificate } from './serialize.js';

const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';
const BINDINGS = [
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
];

/** Certificates that a connection can have. */
export const MAX_CERTIFICATES = 2;

/** The part of a DOM element that is read. */
interface XmlElement {
  readonly localName: string | null;
  readonly namespaceURI: string | null;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  getElementsByTagNameNS(namespace: string, name: string): Iterable<XmlElement>;
}

/** Returns the settings, or the code of the field error. `now` decides which certificates are still valid. */
export async function parseSamlMetadata(
  xml: string,
  now: string,
): Promise<NonNullable<ConnectionMetadata['saml']> | 'invalid_metadata' | 'no_certificate'> {
  const provider = await findProvider(xml);
  if (!provider) return 'invalid_metadata';
  const { entityId, role } = provider;
  const ssoUrl = BINDINGS.map((binding) =>
    [...role.getElementsByTagNameNS(METADATA, 'SingleSignOnService')].find(
      (service) => service.getAttribute('Binding') === binding,
    ),
  ).find((service) => service !== undefined);
  const location = ssoUrl?.getAttribute('Location');
  if (!location || location.length > 2000 || !URL.canParse(location)) return 'invalid_metadata';
  const found = certificatesOf(role);
  if (found.includes(undefined)) return 'invalid_metadata';
  const certificates = found
    .filter((one) => one !== undefined)
    .filter(({ notAfter }) => notAfter > now)
    .filter(({ fingerprint }, index, all) => all.findIndex((one) => one.fingerprint === fingerprint) === index)
    .slice(0, MAX_CERTIFICATES);
  if (certificates.length === 0) return 'no_certificate';
  return { entityId, ssoUrl: location, certificates: certificates.map(toSigningCertificate) };
}

const certificatesOf = (role: XmlElement) =>
  [...role.getElementsByTagNameNS(METADATA, 'KeyDescriptor')]
    .filter((key) => (key.getAttribute('use') ?? 'signing') === 'signing')
    .flatMap((key) => [...key.getElementsByTagNameNS(SIGNATURE, 'X509Certificate')])
    .map((element) => parseCertificate(element.textContent ?? ''));

/** The only identity provider of the document. */
async function findProvider(xml: string): Promise<{ entityId: string; role: XmlElement } | undefined> {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return undefined;
  const { DOMParser, onErrorStopParsing } = await import('@xmldom/xmldom');
  let root: XmlElement | null;
  try {
    root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').documentElement;
  } catch {
    return undefined;
  }
  if (root?.namespaceURI !== METADATA) return undefined;
  const entities =
    root.localName === 'EntityDescriptor' ? [root] : [...root.getElementsByTagNameNS(METADATA, 'EntityDescriptor')];
  const providers = entities.flatMap((entity) => {
    const [role] = entity.getElementsByTagNameNS(METADATA, 'IDPSSODescriptor');
    const entityId = entity.getAttribute('entityID');
    return role && entityId && /^[\x21-\x7e]{1,1000}$/.test(entityId) ? [{ entityId, role }] : [];
  });
  return providers.length === 1 ? providers[0] : undefined;
}
