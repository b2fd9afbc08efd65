import type { OrganizationCreate, OrganizationUpdate } from '../../../contract/index.js';
import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';
import { mayCreateOrganization, NAME_PATTERN, requireMayCreate } from './rules.js';

declare module '../../hooks/hooks.js' {
  interface HookInputs {
    'organization.create': OrganizationCreate;
    'organization.update': OrganizationUpdate;
  }
}

/** Organizations: create, read, rename, transfer, delete. */
export const organizations = defineFeature({
  routes,
  topics: { organization: null },
  capabilities: (context) => {
    const { policy } = context.settings;
    return {
      features: {
        createOrganization: mayCreateOrganization(context),
        deleteOrganization: true,
        renameOrganization: true,
        transferOwnership: policy.ownerRoleIds.length > 0,
        nameAvailability: true,
      },
      limits: { nameMaxLength: policy.nameMaxLength, namePattern: NAME_PATTERN },
    };
  },
  hooks: {
    'organization.create': (context) => {
      requireMayCreate(context);
      return { input: context.body as OrganizationCreate };
    },
    'organization.update': (context) => ({ input: context.body as OrganizationUpdate }),
  },
});
