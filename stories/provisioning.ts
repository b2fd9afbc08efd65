/*
 * Sample provisioning of the first organization: a directory with groups, and tokens that are active, expire soon, and have
 * expired.
 */
import type { ProvisioningOptions, ProvisioningTokenRecord } from '../src/backend/index.js';
import type { SampleData } from '../src/backend/testing/sample-data.js';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const DAY = 24 * 60;

const record = (id: string, name: string, some: Partial<ProvisioningTokenRecord>): ProvisioningTokenRecord => ({
  id,
  organizationId: 'org_1',
  name,
  hash: `hash of ${id}`,
  prefix: `scim_8Zk${id.at(-1)}`,
  permissions: [],
  createdBy: { userId: 'user_1', name: 'Amara Okafor' },
  ttlSeconds: null,
  createdAt: ago(200 * DAY),
  rotatedAt: null,
  expiresAt: null,
  lastUsedAt: null,
  version: 1,
  ...some,
});

/** `long`: a name that breaks layouts. */
export const sampleTokens = (count: number, long: boolean): ProvisioningTokenRecord[] =>
  [
    record('tok_1', long ? `Microsoft Entra ID of ${'Kestrel-Planning-Department-'.repeat(2)}` : 'Okta', {
      lastUsedAt: ago(4),
      expiresAt: ago(-165 * DAY),
    }),
    record('tok_2', 'Microsoft Entra ID', {
      createdAt: ago(80 * DAY),
      lastUsedAt: ago(DAY),
      expiresAt: ago(-9 * DAY - 60),
    }),
    record('tok_3', 'Migration test', { createdAt: ago(60 * DAY), expiresAt: ago(30 * DAY) }),
  ].slice(0, count);

/** Adds what the directory of the first organization manages. */
export function addDirectory(data: SampleData): void {
  const organization = data.organizations.find(({ id }) => id === 'org_1')!;
  const groups = ['member', 'admin'].map((roleId) => ({
    roleId,
    externalId: null,
    createdAt: ago(200 * DAY),
    updatedAt: ago(4),
  }));
  organization.directory = { isActive: true, groups };
  const members = data.memberships.filter(({ organizationId }) => organizationId === 'org_1');
  for (const membership of members.slice(1, Math.ceil(members.length * 0.85))) membership.managedBy = 'scim';
}

export const directoryUsersOf = ({ memberships, users }: SampleData) =>
  memberships
    .filter(({ organizationId, managedBy }) => organizationId === 'org_1' && managedBy === 'scim')
    .map(({ organizationId, userId }) => {
      const { email } = users.find(({ id }) => id === userId)!;
      return {
        organizationId,
        userId,
        userName: email,
        externalId: null,
        email,
        attributes: {},
        createdAt: ago(200 * DAY),
        updatedAt: ago(DAY),
      };
    });

export const sampleProvisioningOptions: ProvisioningOptions = {
  scimUrl: 'https://api.fieldnote.example/scim/v2',
  createUser: async ({ email }) => ({ userId: `account ${email}`, emailVerified: true }),
};
