/** An error that the operator of the demo can fix. Printed in one line, without a stack. */
export class StartFailure extends Error {
  override name = 'StartFailure';
}

/** The text of any thrown value, on one line. */
export function reasonOf(error: unknown): string {
  const text =
    error instanceof AggregateError && error.errors.length > 0
      ? reasonOf(error.errors[0])
      : error instanceof Error
        ? error.message || (error as { code?: string }).code || error.name
        : String(error);
  return text.replace(/\s+/g, ' ').trim();
}
