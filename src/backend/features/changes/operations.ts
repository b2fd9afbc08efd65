/*
 * The live event stream of an organization, see `change-streams.ts`.
 */
import type { OrganizationOperation } from '../../core/route.js';
import { problem } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';

export const watchChanges: OrganizationOperation = async (context, _tx, access) => {
  allowParameters(context, []);
  const { store, policy } = context.settings;
  if (!store.changes || !policy.liveChanges)
    throw problem('feature_disabled', 'This backend does not support live changes');
  // `x-accel-buffering` stops nginx from buffering the response.
  const headers = {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  };
  if (context.request.method === 'HEAD') return { status: 200, headers };
  // The subscription may need the connection that the transaction holds.
  return {
    status: 200,
    afterCommit: async () => ({ status: 200, headers, raw: await context.changeStreams.open(context, access) }),
  };
};
