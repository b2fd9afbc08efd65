/*
 * The log of requests: one entry each, without personal data.
 */
import type { OperationResult, RequestContext } from '../core/request-context.js';
import type { Settings } from '../core/settings.js';

/** What the handler learned about a request by the time it was answered. */
export interface RequestFacts {
  operation?: string;
  userId?: string;
  about?: RequestContext['auditInfo'];
}

/** Starts the clock of a request; the function it returns writes the entry. */
export function startRequestLog(
  { log, clock }: Settings,
  request: Request,
  requestId: string,
): (answer: OperationResult, facts: RequestFacts) => void {
  if (!log) return () => {};
  const time = clock().toISOString();
  const start = performance.now();
  return ({ status, body }, { operation, userId, about }) => {
    const code = status >= 400 ? (body as { code?: string } | undefined)?.code : undefined;
    const organizationId = about?.organizationId;
    try {
      // Also where it fails later.
      Promise.resolve(
        log({
          time,
          requestId,
          method: request.method,
          ...(operation && { operation }),
          status,
          ...(code && { code }),
          duration: Math.round((performance.now() - start) * 10) / 10,
          ...(userId && { userId }),
          ...(organizationId && { organizationId }),
        }) as unknown,
      ).catch(() => {});
    } catch {
      // A log that fails must not fail the request.
    }
  };
}
