/*
 * Signing certificates (X.509), parsed by Node.
 */
import type { CertificateRecord } from '../../store/store.js';

const CERTIFICATE = /^-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----$/;

/**
 * Reads one certificate: PEM, or its base64 content as in SAML metadata. `undefined` if it is none, or if there are several.
 * Throws a `TypeError` in runtimes without `node:crypto`.
 */
export function parseCertificate(text: string): CertificateRecord | undefined {
  const { X509Certificate } = globalThis.process?.getBuiltinModule?.('node:crypto') ?? {};
  if (!X509Certificate) throw new TypeError('This runtime has no node:crypto, which reads certificates');
  const trimmed = text.trim();
  const base64 = (CERTIFICATE.exec(trimmed)?.[1] ?? trimmed).replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]{100,}={0,2}$/.test(base64)) return undefined;
  const pem = `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
  try {
    const { fingerprint256, validFrom, validTo, publicKey } = new X509Certificate(pem);
    // A certificate whose key is of an unknown kind throws here.
    if (!['rsa', 'ec', 'rsa-pss', 'ed25519'].includes(publicKey.asymmetricKeyType ?? '')) return undefined;
    return {
      pem,
      fingerprint: fingerprint256,
      notBefore: new Date(validFrom).toISOString(),
      notAfter: new Date(validTo).toISOString(),
      lastUsedAt: null,
    };
  } catch {
    return undefined;
  }
}

/** When the first valid certificate expires, or when the last one did. */
export function expiryOf(certificates: readonly CertificateRecord[], now: string): string | undefined {
  const ends = certificates.map(({ notAfter }) => notAfter).sort();
  return ends.find((end) => end > now) ?? ends.at(-1);
}
