/*
 * Signing certificates, SAML metadata and options for tests of connections.
 */
import type { ConnectionOptions } from '../../src/backend/index.js';

/** Valid until December 4, 2028. */
export const currentCertificate = `-----BEGIN CERTIFICATE-----
MIIBIjCBygIBATAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBNjdXJyZW50LmlkcC5l
eGFtcGxlMB4XDTI1MTEwMTAwMDAwMFoXDTI4MTIwNDAwMDAwMFowHjEcMBoGA1UE
AwwTY3VycmVudC5pZHAuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA
BHCZbBuII9LbU/SH4X1OrmoYyluo/Zi3wyO8y128DH6X56dU6LNDrjD/CRw3MLF5
RqSymZqwu6QTZ/Ascx6GMrUwCgYIKoZIzj0EAwIDRwAwRAIgbxGn3UoIk9IVg15N
4Rz0zzP10W2q+wdfryTHBmUCaEICIFkCuV+0wzOB6M5M6ly9gNn+BN80mNEDXjOz
HRZTLKvs
-----END CERTIFICATE-----`;

/** Valid until December 4, 2032. */
export const nextCertificate = `-----BEGIN CERTIFICATE-----
MIIBHTCBxAIBATAKBggqhkjOPQQDAjAbMRkwFwYDVQQDDBBuZXh0LmlkcC5leGFt
cGxlMB4XDTI2MDYwMTAwMDAwMFoXDTMyMTIwNDAwMDAwMFowGzEZMBcGA1UEAwwQ
bmV4dC5pZHAuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABEcorGKC
CuXJEOUiDjyjY4FEbcAn1DVb9Mky/j7fxDAuJfU+bbpXMe47t9IZm6I65phh8JK5
tHEG8b9TmNa2idEwCgYIKoZIzj0EAwIDSAAwRQIhAIwIMxQr1nzpJjXAwAn4mKP4
Hnj8XY5KJrdXkIOBUJb5AiAZmntQ5BPHCVHAT9Xotmt2gXBhirO8pNGxO9HyKymY
HA==
-----END CERTIFICATE-----`;

/** Valid until January 1, 2025. */
export const expiredCertificate = `-----BEGIN CERTIFICATE-----
MIIBIjCBygIBATAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBNleHBpcmVkLmlkcC5l
eGFtcGxlMB4XDTIzMDEwMTAwMDAwMFoXDTI1MDEwMTAwMDAwMFowHjEcMBoGA1UE
AwwTZXhwaXJlZC5pZHAuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA
BEUSQm1s58Q07xZHlFei1GKZSJ2kes0Dd1CkLb7F0Z+I2wHuQ22cggGj4epyV7PN
Cdeh0Lnru2aWqBGFOH5D2rQwCgYIKoZIzj0EAwIDRwAwRAIgETRGEFeF+zb21WUH
OLcn+6O+Cb8diaawVyG7boRu9PMCIA7YCVaGDrIL+A0bdRePb3LQnOUHugEKjjPL
0JSPBeLu
-----END CERTIFICATE-----`;

/** The content of a certificate, as metadata has it. */
export const contentOf = (pem: string) => pem.replace(/-----[^-]+-----/g, '');

/** SAML metadata of an identity provider. */
export const samlMetadata = ({
  certificates = [currentCertificate],
  entityId = 'https://idp.example/entity',
  ssoUrl = 'https://idp.example/sso',
} = {}) => `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">
  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    ${certificates
      .map(
        (pem) =>
          `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${contentOf(pem)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
      )
      .join('')}
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${ssoUrl}/post"/>
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${ssoUrl}"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`;

export const encryptionKey = new Uint8Array(32).fill(7);

/** Options with tests. */
export const connectionOptions: ConnectionOptions = {
  encryptionKey,
  setup: ({ connectionId, strategy }) => {
    const base = `https://login.example.com/${connectionId}`;
    return strategy === 'oidc'
      ? { redirectUri: `${base}/callback` }
      : { acsUrl: `${base}/acs`, entityId: base, metadataUrl: `${base}/metadata` };
  },
  startTest: ({ connectionId, testId }) => `https://login.example.com/${connectionId}/tests/${testId}`,
};
