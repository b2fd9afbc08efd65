import { createSampleData, type SampleOptions } from '../../src/backend/testing/sample-data.js';
import type { Store } from '../../src/backend/index.js';

/** Writes sample data into a store that is opened without a seed. */
export async function seed(store: Store, options: SampleOptions = { members: 12, organizations: 2 }): Promise<void> {
  const { users, organizations, roles, memberships, invitations } = createSampleData(options);
  await store.transaction(async (tx) => {
    for (const user of users) await tx.putUser(user);
    for (const role of roles) await tx.putRole(role);
    for (const organization of organizations) await tx.insertOrganization(organization);
    for (const membership of memberships) await tx.putMembership(membership);
    for (const invitation of invitations) await tx.putInvitation(invitation);
  });
}
