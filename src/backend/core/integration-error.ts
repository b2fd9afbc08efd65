/** Why an integration does not work. Functions of the host throw it to tell users more than "failed". */
export class IntegrationError extends Error {
  override name = 'IntegrationError';
  /** Seconds until another attempt can succeed. */
  readonly retryAfterSeconds: number | undefined;

  /**
   * @param code A stable name. With `access_revoked` nothing is delivered until the integration is connected again.
   * @param text A sentence for users.
   */
  constructor(
    readonly code: string,
    readonly text?: string,
    { retryAfterSeconds, ...options }: { retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(text ?? code, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
