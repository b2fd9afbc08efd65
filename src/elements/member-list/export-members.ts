import { toOrgError } from '../../client/http/errors.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { toCsv, download } from '../../data-list/csv.js';
import type { MemberListStrings } from './member-list.strings.js';
import type { MemberFilters } from './member-filters.js';

/** Exports the members that match the filters as a CSV file. */
export async function exportMembers(
  host: HTMLElement,
  org: OrgContextController,
  strings: MemberListStrings,
  { search, role, status, sort }: MemberFilters,
): Promise<void> {
  const heads = (['person', 'email', 'roles', 'status', 'joined', 'lastLogin'] as const).map((key) =>
    strings.text(key),
  );
  const rows: string[][] = [heads];
  try {
    const limit = org.capabilities?.limits.pageSizeMax ?? 200;
    const query = { q: search, role: role ? [role] : [], status, sort, limit };
    for await (const member of org.client!.members.all(org.organizationId!, query)) {
      const roles = member.roles.map(({ name }) => name).join(', ');
      rows.push([member.name, member.email, roles, member.status, member.joinedAt ?? '', member.lastLoginAt ?? '']);
    }
    download(`${org.organization?.name ?? 'organization'}-members.csv`, toCsv(rows, strings.lang));
  } catch (cause) {
    emit(host, 'org-error', { operation: 'members.export', error: toOrgError(cause) });
  }
}
