import { defineFeature } from '../../core/feature.js';
import { readDenial } from './operations.js';
import { readJoinRequest } from './own-operations.js';
import { routes } from './routes.js';

declare module '../../hooks/hooks.js' {
  interface HookInputs {
    /** A user asks to join. Hooks cannot change the input. An approval runs the hooks of `member.add`. */
    'join-request.create': { userId: string; email: string; domain: string };
    /** Cannot be changed. */
    'join-request.deny': { requestId: string; userId: string };
  }
}

/** Requests to join, by users with a verified address of a verified domain. */
export const joinRequests = defineFeature({
  routes,
  topics: { joinRequest: 'members:add' },
  capabilities: ({ settings: { domains } }) => ({ features: { joinRequests: domains?.joinRoleIds !== undefined } }),
  hooks: {
    'join-request.create': readJoinRequest,
    'join-request.deny': readDenial,
  },
});
