/*
 * Sample API keys of the first organization: an active one, one that expires soon, one that was rotated, and a revoked one.
 */
import type { ApiKeyRecord } from '../src/backend/index.js';

const HOUR = 60;
const DAY = 24 * HOUR;
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const later = (minutes: number) => ago(-minutes);

const record = (id: string, name: string, prefix: string, some: Partial<ApiKeyRecord>): ApiKeyRecord => ({
  id,
  organizationId: 'org_1',
  name,
  hash: `sample ${id}`,
  prefix: `orgk_${prefix}`,
  permissions: ['members:read', 'audit:read'],
  createdBy: { userId: 'user_1', name: 'Ada Lovelace' },
  ttlSeconds: null,
  createdAt: ago(40 * DAY),
  rotatedAt: null,
  expiresAt: null,
  previous: null,
  revoked: null,
  lastUsedAt: null,
  version: 1,
  ...some,
});

/** The newest is listed first, revoked ones last. */
export function sampleApiKeys(count: number, long = false): ApiKeyRecord[] {
  const keys = [
    record('key_1', 'Nightly export', '8Zk2', {
      createdAt: ago(9 * DAY),
      ttlSeconds: 90 * 86_400,
      expiresAt: later(81 * DAY),
      lastUsedAt: ago(14 * HOUR),
    }),
    record('key_2', 'CI deploy', '3Hq7', {
      permissions: ['members:read'],
      createdBy: { userId: 'user_2', name: 'Bram van der Velde' },
      createdAt: ago(84 * DAY),
      ttlSeconds: 90 * 86_400,
      expiresAt: later(6 * DAY),
      lastUsedAt: ago(2),
    }),
    record('key_3', 'ERP sync', '9Lw1', {
      permissions: ['members:read', 'members:add', 'members:update', 'roles:read', 'invitations:read', 'audit:read'],
      createdBy: { userId: 'user_3', name: 'Chiyo Nakamura' },
      createdAt: ago(120 * DAY),
      rotatedAt: ago(HOUR),
      previous: { hash: 'sample previous', expiresAt: later(47 * HOUR) },
      lastUsedAt: ago(HOUR),
    }),
    record('key_4', 'Reporting test', '2Vc5', {
      permissions: ['members:read', 'roles:read', 'audit:read'],
      createdBy: { userId: 'user_4', name: 'Priya Raman' },
      createdAt: ago(60 * DAY),
      revoked: { at: ago(15 * DAY), by: { userId: 'user_1', name: 'Ada Lovelace' } },
      lastUsedAt: ago(16 * DAY),
    }),
  ].slice(0, count);
  if (long && keys[0])
    keys[0].name = 'Personalstammdatensynchronisierungsdienst der Vertriebsgesellschaften (Produktion)';
  return keys;
}
