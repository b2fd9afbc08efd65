import type { MemberImport as Import } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { download } from '../../data-list/csv.js';

/** Saves the results of all rows as a CSV file. */
export async function downloadReport({ client, organizationId }: OrgContextController, item: Import): Promise<void> {
  const parts: string[] = [];
  for await (const part of client!.imports.report(organizationId!, item.id)) parts.push(part);
  download('import.csv', parts.join(''));
}
