/*
 * The options for imports of members, and their defaults.
 */

/** A person whom an import adds and who has no account yet. */
export interface ImportedPerson {
  organizationId: string;
  email: string;
  name?: string;
}

/** How organizations import members. */
export interface ImportOptions {
  /** The rows of an import. At most, and by default, 100,000. */
  rowsMax?: number;
  /**
   * Creates the account that a person will sign in with, without an invitation, or finds the one that has verified this address.
   * Resolves to the subject of its tokens, or to null to refuse the person. An account with `emailVerified: false` is refused:
   * anyone could have signed up with the address. Called outside of transactions for an address that no user of the store
   * has verified; it can be called again for the same address. Default: the mode `create` is not offered.
   */
  createUser?: (person: ImportedPerson) => Promise<{ userId: string; emailVerified: boolean } | null>;
}

/** The options with their defaults. */
export interface ImportSettings extends Pick<ImportOptions, 'createUser'> {
  readonly rowsMax: number;
}

const ROWS_MAX = 100_000;

/** Fills in the defaults. Throws a `TypeError` for a number that is none. */
export function toImportSettings({ rowsMax = ROWS_MAX, createUser }: ImportOptions): ImportSettings {
  if (!Number.isSafeInteger(rowsMax) || rowsMax < 1) throw new TypeError('imports.rowsMax must be an integer');
  return { rowsMax: Math.min(rowsMax, ROWS_MAX), ...(createUser && { createUser }) };
}
