/*
 * The capabilities of this backend.
 */
import type { Capabilities } from '../../../contract/index.js';
import { ok, type OperationResult, type RequestContext } from '../../core/request-context.js';
import { etagOf, isCurrent } from '../../http/etag.js';

export async function getCapabilities(context: RequestContext): Promise<OperationResult> {
  const body: Capabilities = { version: '1', ...context.features.capabilities(context) };
  const headers = { etag: etagOf(1, body), 'cache-control': 'private, no-cache' };
  return isCurrent(context.request, headers.etag) ? { status: 304, headers } : ok(body, headers);
}
