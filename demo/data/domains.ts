/*
 * The domains of the organizations. Of the first one, one is verified and lets people ask to join, and the record of
 * the other one is missing.
 */
import { randomBytes } from 'node:crypto';
import type { DomainRecord } from '../../src/backend/index.js';

const recordName = 'org-verification';

/** `ago`: an instant that many hours before now. */
export function domains(ago: (hours: number) => string): DomainRecord[] {
  const domain = (id: string, name: string, some: Partial<DomainRecord>): DomainRecord => ({
    id,
    organizationId: 'org_kestrel',
    domain: name,
    status: 'pending',
    host: `_${recordName}.${name}`,
    value: `${recordName}=${randomBytes(18).toString('base64url')}`,
    autoJoin: 'off',
    createdAt: ago(26),
    verifiedAt: null,
    checkedAt: null,
    lastCheck: null,
    missingSince: null,
    nextCheckAt: ago(-0.4),
    version: 1,
    ...some,
  });
  return [
    domain('dom_kestrel', 'kestrel-robotics.example', {
      status: 'verified',
      autoJoin: 'request',
      createdAt: ago(90 * 24),
      verifiedAt: ago(90 * 24),
      checkedAt: ago(2),
      lastCheck: { result: 'found', values: [] },
      nextCheckAt: ago(-22),
    }),
    domain('dom_kestrel_labs', 'kestrel-labs.example', {
      checkedAt: ago(0.1),
      lastCheck: { result: 'not_found', values: [] },
    }),
    domain('dom_baltic', 'baltic-freight.example', {
      organizationId: 'org_baltic',
      status: 'verified',
      createdAt: ago(60 * 24),
      verifiedAt: ago(60 * 24),
      checkedAt: ago(5),
      lastCheck: { result: 'found', values: [] },
      nextCheckAt: ago(-19),
    }),
  ];
}
