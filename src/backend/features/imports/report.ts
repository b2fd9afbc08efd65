import type { OrganizationOperation } from '../../core/route.js';
import { csvCell } from '../../http/csv.js';
import type { ImportRowRecord } from '../../store/store.js';
import { findImport } from './rules.js';

const PAGE_SIZE = 500;
const COLUMNS = ['row', 'email', 'name', 'roles', 'result', 'code'];

/** Streams all rows with their results as CSV. */
export const getImportReport: OrganizationOperation = async (context, tx, access) => {
  const { id, roleIds } = await findImport(context, tx, access);
  const { store } = context.settings;
  const encoder = new TextEncoder();
  const nameOf = (roleId: string) => access.roles.get(roleId)?.name ?? roleId;
  const toLine = (cells: string[]) => `${cells.map(csvCell).join()}\r\n`;
  const rowLine = (row: ImportRowRecord) =>
    toLine([
      String(row.row),
      row.email,
      row.name ?? '',
      (row.roleIds ?? roleIds).map(nameOf).join(', '),
      row.result,
      row.code ?? '',
    ]);
  let after = 0;
  const raw = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(toLine(COLUMNS)));
    },
    async pull(controller) {
      const rows = await store.transaction((read) => read.importRows(id, { after, limit: PAGE_SIZE }));
      if (rows.length > 0) controller.enqueue(encoder.encode(rows.map(rowLine).join('')));
      after = rows.at(-1)?.row ?? after;
      if (rows.length < PAGE_SIZE) controller.close();
    },
  });
  return {
    status: 200,
    raw,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="import.csv"',
    },
  };
};
