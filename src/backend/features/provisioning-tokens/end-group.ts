import type { OrganizationRecord, StoreTransaction } from '../../store/store.js';

/** Ends the group of a role that is deleted. */
export async function endGroup(
  tx: StoreTransaction,
  { directory, ...organization }: OrganizationRecord,
  roleId: string,
): Promise<void> {
  if (!directory?.groups.some((group) => group.roleId === roleId)) return;
  const groups = directory.groups.filter((group) => group.roleId !== roleId);
  await tx.updateOrganization({ ...organization, directory: { ...directory, groups } });
}
