import type { Connection, SigningCertificate } from '../../contract/index.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days before the expiry of a certificate from which a notice is shown. */
const NOTICE_DAYS = 30;
/** Days before the expiry of a certificate from which the notice is urgent. */
const URGENT_DAYS = 7;

export type CertificateStatus = 'current' | 'next' | 'expired';

/** The certificates that the identity provider signs with, in the order of the backend. */
export const certificatesOf = ({ saml }: Connection): readonly SigningCertificate[] => saml?.certificates ?? [];

/** The certificate that was last used; without any sign-in, the one that expires first. */
function currentOf(certificates: readonly SigningCertificate[]): SigningCertificate | undefined {
  const used = certificates
    .filter(({ lastUsedAt }) => lastUsedAt !== undefined)
    .toSorted((one, other) => Date.parse(other.lastUsedAt!) - Date.parse(one.lastUsedAt!));
  return used[0] ?? certificates.toSorted((one, other) => Date.parse(one.notAfter) - Date.parse(other.notAfter))[0];
}

export function certificateStatus(connection: Connection, certificate: SigningCertificate): CertificateStatus {
  if (Date.parse(certificate.notAfter) <= Date.now()) return 'expired';
  return certificate === currentOf(certificatesOf(connection)) ? 'current' : 'next';
}

/** Whether a certificate expires within 30 days, or has expired. */
export const expiresSoon = ({ notAfter }: SigningCertificate): boolean =>
  Date.parse(notAfter) - Date.now() <= NOTICE_DAYS * DAY_MS;

/** Whether a certificate expires within 7 days, or has expired. */
export const isUrgent = ({ notAfter }: SigningCertificate): boolean =>
  Date.parse(notAfter) - Date.now() <= URGENT_DAYS * DAY_MS;

/** The certificate in use, if it expires soon and the connection is enabled. */
export function expiringCertificate(connection: Connection): SigningCertificate | undefined {
  const current = connection.enabled ? currentOf(certificatesOf(connection)) : undefined;
  return current && expiresSoon(current) ? current : undefined;
}

/** Whether another certificate is valid for longer than the notice is shown. */
export const hasNext = (connection: Connection): boolean =>
  certificatesOf(connection).some((certificate) => !expiresSoon(certificate));
