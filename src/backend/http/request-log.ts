/*
 * The request log: one entry for each request, without personal data.
 */
import type { OperationResult, RequestContext } from '../core/request-context.js';
import type { Settings } from '../core/settings.js';

/** Facts about a request that the handler has learned. */
export interface RequestFacts {
  operation?: string;
  userId?: string;
  about?: RequestContext['auditInfo'];
}

/** Starts the timer of a request. The returned function writes the entry. */
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
      // Also if it rejects later.
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
      // A failing log must not fail the request.
    }
  };
}
