import type { OrgSession } from './session.js';

/** The current organization is none of this person's any more: goes on in the one that was used last, if there is one. */
export async function moveOn(session: OrgSession): Promise<void> {
  const { items } = await session.client.myOrganizations.list({ limit: 2 });
  const next = items.find(({ organization }) => organization.id !== session.organizationId);
  if (next) await session.switchOrganization(next.organization.id);
  else session.setOrganization(null);
}
