import type { MemberAdd, MemberRolesUpdate } from '../../../contract/index.js';
import { defineFeature } from '../../core/feature.js';
import { readApproval } from '../join-requests/operations.js';
import { routes } from './routes.js';

declare module '../../hooks/hooks.js' {
  interface HookInputs {
    /** Also when a request to join is approved, and when a directory adds or unblocks a member. */
    'member.add': MemberAdd;
    /** Also when a member leaves; `userId` is the caller's own then. Also when a directory blocks a member. Cannot be changed. */
    'member.remove': { userId: string };
    /** `roleIds`: the new set. `userId` cannot be changed. */
    'member.roles.update': { userId: string; roleIds: string[] };
  }
}

/** Members of an organization. */
export const members = defineFeature({
  routes,
  topics: { member: 'members:read' },
  capabilities: ({ settings: { policy, removalImpact, store } }) => ({
    features: {
      addMember: policy.addMember !== false,
      batchMembers: true,
      removalImpact: removalImpact !== undefined,
    },
    limits: { rolesPerMember: policy.rolesPerMember },
    members: {
      search: store.members.search,
      sort: [...new Set(store.members.sort.map((sort) => sort.replace(/^-/, '')))],
      filters: ['role', 'status'],
      total: store.members.total,
      position: store.members.position,
      ...(policy.addMember !== false && { add: policy.addMember }),
    },
  }),
  hooks: {
    'member.add': (context, tx) =>
      context.params['j'] === undefined ? { input: context.body as MemberAdd } : readApproval(context, tx),
    'member.remove': (context) => ({ input: { userId: context.params['u'] ?? context.user.id } }),
    'member.roles.update': (context) => ({
      input: { ...(context.body as MemberRolesUpdate), userId: context.params['u']! },
    }),
  },
});
