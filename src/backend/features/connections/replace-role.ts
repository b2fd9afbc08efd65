import type { StoreTransaction } from '../../store/store.js';

/** Replaces a deleted role in the connections of the organization; `null` removes it from them. */
export async function replaceRoleOfConnections(
  tx: StoreTransaction,
  organizationId: string,
  roleId: string,
  replacementId: string | null,
): Promise<void> {
  const replacements = replacementId === null ? [] : [replacementId];
  for (const record of await tx.connections(organizationId)) {
    const isGiven = record.defaultRoleIds.includes(roleId) || record.roleMapping.some((one) => one.roleId === roleId);
    if (!isGiven) continue;
    const replaced = (id: string) => (id === roleId ? replacements : [id]);
    const mapping = record.roleMapping.flatMap(({ value, roleId: id }) =>
      replaced(id).map((one) => ({ value, roleId: one })),
    );
    await tx.putConnection({
      ...record,
      defaultRoleIds: [...new Set(record.defaultRoleIds.flatMap(replaced))],
      // The group may have had the replacement as well.
      roleMapping: mapping.filter(
        ({ value, roleId: id }, index) =>
          mapping.findIndex((one) => one.value === value && one.roleId === id) === index,
      ),
      version: record.version + 1,
    });
  }
}
