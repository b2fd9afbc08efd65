/** `unreadable`: the file is no text. `empty`: it has no rows. */
export type TableErrorCode = 'unreadable' | 'empty';

export class TableError extends Error {
  override name = 'TableError';

  constructor(readonly code: TableErrorCode) {
    super(`The table is ${code}`);
  }
}
