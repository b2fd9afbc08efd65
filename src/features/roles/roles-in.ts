import { removeFormulaGuard } from '../../data-list/csv.js';

interface NamedRole {
  id: string;
  name: string;
}

/** Finds the roles of a cell by name or id, separated by vertical bar, semicolon or comma. */
export function rolesIn(cell: string, roles: readonly NamedRole[]): { roleIds?: string[]; unknownRoles?: string[] } {
  const find = (name: string) =>
    roles.find((role) => role.id === name || role.name.toLowerCase() === name.toLowerCase());
  const whole = removeFormulaGuard(cell).trim();
  // A role name may contain a comma.
  const names = find(whole)
    ? [whole]
    : whole
        .split(/[|;,]/)
        .map((name) => name.trim())
        .filter(Boolean);
  const roleIds = names.flatMap((name) => find(name)?.id ?? []);
  const unknownRoles = names.filter((name) => !find(name));
  return { ...(roleIds.length && { roleIds }), ...(unknownRoles.length && { unknownRoles }) };
}
