/*
 * Imports of the memory store, within a transaction.
 */
import { sortRows } from '../../core/cursor.js';
import { emptyImportCounts } from '../../store/import-counts.js';
import type { ImportRowRecord, StoreTransaction } from '../../store/store.js';
import { ImportRows } from './import-rows.js';
import { freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type ImportMethods = Pick<
  StoreTransaction,
  | 'memberImports'
  | 'memberImport'
  | 'putMemberImport'
  | 'deleteMemberImport'
  | 'importRows'
  | 'firstImportRows'
  | 'countImportRows'
  | 'putImportRows'
  | 'deleteImportRows'
>;

export function importMethods(tables: MemoryTables, undo: UndoLog): ImportMethods {
  const imports = tables.memberImports;
  const rowsOf = (importId: string) => tables.importRows.get(importId);

  function touch(rows: ImportRows): void {
    rows.clear();
    undo.add(() => rows.clear());
  }

  return {
    async memberImports(organizationId) {
      const found = [...imports.values()].filter((one) => one.organizationId === organizationId);
      return sortRows(found, ({ createdAt, id }) => [createdAt, id]).reverse();
    },

    async memberImport(organizationId, id) {
      const found = imports.get(id);
      return found?.organizationId === organizationId ? found : undefined;
    },

    async putMemberImport(record) {
      if (!tables.organizations.has(record.organizationId)) throw new Error('No such organization');
      undo.set(imports, record.id, freezeCopy(record));
    },

    async deleteMemberImport(organizationId, id) {
      if (imports.get(id)?.organizationId !== organizationId) return;
      undo.delete(imports, id);
      undo.delete(tables.importRows, id);
    },

    async importRows(importId, { results, after, limit }) {
      const rows = rowsOf(importId);
      const found: ImportRowRecord[] = [];
      if (!rows) return found;
      const { numbers } = rows;
      for (let index = rows.indexAfter(after); index < numbers.length && found.length < limit; index += 1) {
        const row = rows.byNumber.get(numbers[index]!)!;
        if (!results || results.includes(row.result)) found.push(row);
      }
      return found;
    },

    async firstImportRows(importId, keys) {
      const first = rowsOf(importId)?.first;
      return new Map(
        keys.flatMap((key): [string, number][] => {
          const number = first?.get(key);
          return number === undefined ? [] : [[key, number]];
        }),
      );
    },

    async countImportRows(importId) {
      const counts = emptyImportCounts();
      for (const { result } of rowsOf(importId)?.byNumber.values() ?? []) counts[result] += 1;
      return counts;
    },

    async putImportRows(given) {
      for (const row of given) {
        if (!imports.has(row.importId)) throw new Error('No such import');
        if (!tables.importRows.has(row.importId)) undo.set(tables.importRows, row.importId, new ImportRows());
        const rows = tables.importRows.get(row.importId)!;
        const before = rows.byNumber.get(row.row);
        undo.set(rows.byNumber, row.row, freezeCopy(row));
        if (before?.key !== row.key) touch(rows);
      }
    },

    async deleteImportRows(importId, numbers) {
      const rows = rowsOf(importId);
      if (!rows) return;
      for (const number of numbers) undo.delete(rows.byNumber, number);
      touch(rows);
    },
  };
}

/** Deletes the imports of an organization. */
export function deleteImports(tables: MemoryTables, undo: UndoLog, organizationId: string): void {
  for (const { id, ...record } of [...tables.memberImports.values()]) {
    if (record.organizationId !== organizationId) continue;
    undo.delete(tables.memberImports, id);
    undo.delete(tables.importRows, id);
  }
}
