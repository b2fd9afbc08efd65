import type { ConnectionRecord, Instant } from '../../store/store.js';

/** The time is exact to an hour, so that not every sign-in changes the connection. */
const PRECISION_MS = 60 * 60 * 1000;

/** Returns the connection with the time at which one of its certificates was used; itself if nothing changes. */
export function withUsedCertificate(
  record: ConnectionRecord,
  fingerprint: string | undefined,
  now: Instant,
): ConnectionRecord {
  const used = record.saml?.certificates.find((certificate) => certificate.fingerprint === fingerprint);
  if (!record.saml || !used) return record;
  if (used.lastUsedAt !== null && Date.parse(now) - Date.parse(used.lastUsedAt) < PRECISION_MS) return record;
  const certificates = record.saml.certificates.map((certificate) =>
    certificate === used ? { ...used, lastUsedAt: now } : certificate,
  );
  return { ...record, saml: { ...record.saml, certificates } };
}
