/** Stable codes of `StoreError`. */
export type StoreErrorCode =
  | 'invalid_options'
  | 'no_notifications'
  | 'missing_package'
  | 'invalid_url'
  | 'unreachable'
  | 'authentication_failed'
  | 'database_missing'
  | 'permission_denied'
  | 'unsupported_server'
  | 'newer_schema'
  | 'no_audit_log'
  | 'folder_locked'
  | 'folder_unusable'
  | 'folder_incompatible'
  | 'folder_corrupt'
  | 'nested_transaction'
  | 'transaction_aborted'
  | 'closed';

/** Thrown if a store cannot be opened or used. The message for the operator is one line and contains no secrets. */
export class StoreError extends Error {
  override name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message.replace(/\s+/g, ' ').trim(), options);
  }
}

/** The SQLSTATE or Node error code, if there is one. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Imports an optional package. If it is missing, the error contains the command that installs it. */
export async function importOptional<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND' && codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new StoreError('missing_package', `This store needs the package ${name}; run: npm install ${name}`, {
      cause: error,
    });
  }
}
