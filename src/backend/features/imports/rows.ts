/*
 * Uploads and lists the rows of an import.
 */
import type { ImportRowsUpload } from '../../../contract/index.js';
import { ok } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { toAscii } from '../../../contract/email.js';
import { invalidField, problem } from '../../http/problem.js';
import { allowParameters, readChoices, readInteger, readPage } from '../../http/query-parameters.js';
import { addressKey } from '../../identity/email-address.js';
import type { ImportRowRecord, ImportRowResult } from '../../store/store.js';
import { findImport, requireImports, requireState } from './rules.js';
import { serializeImport, serializeRow } from './serialize.js';

/** Rows of a file are counted from 1. Databases store numbers up to this. */
const MAX_ROW = 10_000_000;
const MAX_ADDRESS_LENGTH = 254;
const RESULTS: ImportRowResult[] = ['unchecked', 'ready', 'skipped', 'problem', 'done', 'failed', 'undone', 'kept'];

export const listImportRows: OrganizationOperation = async (context, tx, access) => {
  const record = await findImport(context, tx, access);
  allowParameters(context, ['result', 'limit', 'cursor']);
  const { limit, cursor = '0' } = readPage(context);
  // The cursor is the number of the last row.
  if (!/^\d{1,8}$/.test(cursor)) throw problem('malformed_request', 'The cursor is invalid');
  const results = readChoices(context, 'result', RESULTS);
  const rows = await tx.importRows(record.id, { results, after: Number(cursor), limit: limit + 1 });
  const items = rows.slice(0, limit).map((row) => serializeRow(record, row));
  return ok({ items, nextCursor: rows.length > limit ? String(items.at(-1)!.row) : null });
};

export const putImportRows: OrganizationOperation = async (context, tx, access) => {
  const before = await findImport(context, tx, access);
  requireState(before, 'edit', context.now);
  allowParameters(context, ['from']);
  const from = readInteger(context, 'from', 1);
  const { rows } = context.body as ImportRowsUpload;
  if (from === undefined || from + rows.length > MAX_ROW)
    throw problem('malformed_request', `from must be an integer from 1 to ${MAX_ROW}`);
  const { rowsMax } = requireImports(context.settings);
  const given: ImportRowRecord[] = [];
  const empty: number[] = [];
  rows.forEach(({ email, name, roleIds }, index) => {
    if (email === undefined) empty.push(from + index);
    else
      given.push({
        importId: before.id,
        row: from + index,
        email,
        key: keyOf(email),
        name: name?.trim() || null,
        roleIds: roleIds?.length ? roleIds : null,
        result: 'unchecked',
        code: null,
        duplicateOf: null,
        createdId: null,
        createdAt: null,
      });
  });
  await tx.putImportRows(given);
  await tx.deleteImportRows(before.id, empty);
  const counts = await tx.countImportRows(before.id);
  if (Object.values(counts).reduce((sum, count) => sum + count) > rowsMax)
    throw invalidField('/rows', 'too_many', `An import can have ${rowsMax} rows.`);
  const record = { ...before, state: 'draft' as const, jobId: null, counts };
  await tx.putMemberImport(record);
  return ok(serializeImport(access, record, context.now));
};

/** The key of what is written in a cell; null if it is no address that can be invited. */
function keyOf(text: string): string | null {
  const address = toAscii(text.trim());
  return address.length > MAX_ADDRESS_LENGTH ? null : (addressKey(address) ?? null);
}
