/*
 * What changes, live. How it comes about stands in `live.ts`.
 */
import type { OrganizationOperation } from '../../core/pipeline.js';
import { refuse } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';

export const watchChanges: OrganizationOperation = async (call, _tx, access) => {
  allowParameters(call, []);
  const { store, policy } = call.settings;
  if (!store.changes || !policy.liveChanges)
    throw refuse('feature_disabled', 'This backend does not tell what changes');
  // The last one is for nginx, which otherwise waits until it has a page full.
  const headers = {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  };
  if (call.request.method === 'HEAD') return { status: 200, headers };
  // Listening may need the connection that the transaction holds.
  return { status: 200, afterCommit: async () => ({ status: 200, headers, raw: await call.live.open(call, access) }) };
};
