/*
 * What changes, live. How it comes about stands in `live.ts`.
 */
import type { OrganizationOperation } from '../../core/pipeline.js';
import { problem } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';

export const watchChanges: OrganizationOperation = async (context, _tx, access) => {
  allowParameters(context, []);
  const { store, policy } = context.settings;
  if (!store.changes || !policy.liveChanges)
    throw problem('feature_disabled', 'This backend does not tell what changes');
  // The last one is for nginx, which otherwise waits until it has a page full.
  const headers = {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  };
  if (context.request.method === 'HEAD') return { status: 200, headers };
  // Listening may need the connection that the transaction holds.
  return {
    status: 200,
    afterCommit: async () => ({ status: 200, headers, raw: await context.changeStreams.open(context, access) }),
  };
};
