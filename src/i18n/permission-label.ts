import { permissions } from './en/permissions.js';
import type { LocalizeController } from './localize.js';
import type { Section } from './strings.js';

/** The label of a permission, such as "View members" for `members:read`; the code where no label exists. */
export function permissionLabel(strings: LocalizeController<Section>, permission: string): string {
  return strings.textFrom('permissions', permission, (permissions as Section)[permission] ?? permission);
}
