import { removeFormulaGuard } from '../../data-list/csv.js';
import { parseAddresses } from '../invitations/addresses.js';

/** The one email address of a cell, cleaned; `undefined` if there is none, or more than one. */
export function addressOf(cell: string): string | undefined {
  if (!/[@＠]/.test(cell)) return undefined;
  const entries = parseAddresses(removeFormulaGuard(cell));
  return entries.length === 1 && entries[0]!.state === 'ready' ? entries[0]!.email : undefined;
}
