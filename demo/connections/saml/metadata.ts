/*
 * The metadata of the SAML identity provider.
 */
import { escapeHtml } from '../../html.js';

export const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

const keyXml = (certificate: string) =>
  `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>` +
  `<ds:X509Certificate>${certificate.replace(/-----[^-]+-----|\s/g, '')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>` +
  `</md:KeyDescriptor>`;

/** `certificates`: PEM. */
export const metadataXml = (
  { entityId, ssoUrl }: { entityId: string; ssoUrl: string },
  certificates: readonly string[],
): string =>
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${escapeHtml(entityId)}">` +
  `<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" WantAuthnRequestsSigned="false">` +
  `${certificates.map(keyXml).join('')}` +
  `<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>` +
  `<md:SingleSignOnService Binding="${REDIRECT}" Location="${escapeHtml(ssoUrl)}"/>` +
  `</md:IDPSSODescriptor></md:EntityDescriptor>`;
