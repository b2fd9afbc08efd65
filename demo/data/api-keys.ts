/*
 * The API keys of the first organization at the first start. Their secrets are random and stored nowhere.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { ApiKeyRecord } from '../../src/backend/index.js';

/** `ago`: an instant that many hours before now. */
export function apiKeys(ago: (hours: number) => string): ApiKeyRecord[] {
  const key = (id: string, name: string, shown: string, some: Partial<ApiKeyRecord>): ApiKeyRecord => ({
    id,
    organizationId: 'org_kestrel',
    name,
    hash: createHash('sha256').update(randomBytes(32)).digest('base64url'),
    prefix: `fn_live_${shown}`,
    permissions: ['members:read'],
    createdBy: { userId: 'yuki', name: 'Yuki Tanaka' },
    ttlSeconds: null,
    createdAt: ago(900),
    rotatedAt: null,
    expiresAt: null,
    previous: null,
    revoked: null,
    lastUsedAt: null,
    version: 1,
    ...some,
  });
  const quarter = 90 * 24;
  return [
    key('key_kestrel_export', 'Nightly export', '8Zk2', {
      permissions: ['members:read', 'audit:read'],
      ttlSeconds: quarter * 3600,
      createdAt: ago(200),
      expiresAt: ago(200 - quarter),
      lastUsedAt: ago(14),
    }),
    key('key_kestrel_payroll', 'Payroll sync', '3Hq7', {
      permissions: ['members:read', 'roles:read', 'dashboard:read'],
      lastUsedAt: ago(2),
    }),
  ];
}
