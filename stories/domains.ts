/*
 * Sample domains of the first organization: two verified ones, one whose record is missing, and one with other values.
 */
import type { DomainOptions, DomainRecord } from '../src/backend/index.js';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const record = (id: string, domain: string, some: Partial<DomainRecord>): DomainRecord => ({
  id,
  organizationId: 'org_1',
  domain,
  status: 'pending',
  host: `_org-verification.${domain}`,
  value: `org-verification=4kQ9xTzB2mWv7Lr1${id.slice(-1)}pQ0sXy3`,
  autoJoin: 'off',
  createdAt: ago(24 * 60 + 30),
  verifiedAt: null,
  checkedAt: null,
  lastCheck: null,
  missingSince: null,
  nextCheckAt: null,
  version: 1,
  ...some,
});

const verified = {
  status: 'verified',
  verifiedAt: ago(60 * 24),
  checkedAt: ago(120),
  lastCheck: { result: 'found', values: [] },
  nextCheckAt: ago(-22 * 60),
} satisfies Partial<DomainRecord>;

/** `long`: a domain that breaks layouts. */
export function sampleDomains(count: number, long: boolean): DomainRecord[] {
  return [
    record('dom_1', 'kestrel.example', { ...verified, autoJoin: 'join' }),
    record(
      'dom_2',
      long ? `${'planning-of-production-'.repeat(2)}of.the-upper-rhine-valley.kestrel.example` : 'kestrel-labs.example',
      {
        checkedAt: ago(6),
        lastCheck: { result: 'not_found', values: [] },
        nextCheckAt: ago(-24),
      },
    ),
    record('dom_3', 'nordlys.example', {
      status: 'failed',
      checkedAt: ago(60),
      lastCheck: {
        result: 'other_value',
        values: [
          { value: 'org-verification=7hQxLm0aPz55Ve2KrT1bNc8w', kind: 'outdated' },
          { value: 'v=spf1 include:mail.nordlys.example -all', kind: 'unrelated' },
        ],
      },
      nextCheckAt: ago(-300),
    }),
    record('dom_4', 'planning.kestrel.example', verified),
  ].slice(0, count);
}

/** No name has a record. */
export const sampleDomainOptions: DomainOptions = {
  resolveTxt: async () => [],
  joinRoleIds: ['member'],
};
