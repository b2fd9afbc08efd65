import type { RoleCreate, RoleUpdate } from '../../../contract/index.js';
import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

declare module '../../hooks/hooks.js' {
  interface HookInputs {
    'role.create': RoleCreate;
    /** The changed fields. Hooks cannot change `roleId`. */
    'role.update': RoleUpdate & { roleId: string };
    /** `replacementRoleId`: id of the role that members receive instead, or null. Hooks cannot change the input. */
    'role.delete': { roleId: string; replacementRoleId: string | null };
  }
}

/** The roles of an organization: the standard roles, which all organizations share, and its custom roles. */
export const roles = defineFeature({
  routes,
  topics: { role: 'roles:read' },
  capabilities: ({ settings: { policy } }) => ({
    features: { customRoles: policy.customRolesMax > 0 },
    limits: { customRolesMax: policy.customRolesMax },
  }),
  hooks: {
    'role.create': (context) => ({ input: context.body as RoleCreate }),
    'role.update': (context) => ({ input: { ...(context.body as RoleUpdate), roleId: context.params['r']! } }),
    'role.delete': (context) => ({
      input: { roleId: context.params['r']!, replacementRoleId: context.query.get('replacement') || null },
    }),
  },
});
