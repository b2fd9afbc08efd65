import type { Capabilities, PermissionName } from '../../contract/index.js';

/** The scopes of every permission that the API can grant. A permission needs all of its scopes. */
const scopesOf: Partial<Record<PermissionName, string[]>> = {
  'org:update': ['update:my_org:details'],
  'branding:update': ['update:my_org:details'],
  'members:read': ['read:my_org:members'],
  'members:update': ['read:my_org:member_roles', 'create:my_org:member_roles', 'delete:my_org:member_roles'],
  'members:remove': ['delete:my_org:memberships'],
  'roles:read': ['read:my_org:member_roles'],
  'invitations:read': ['read:my_org:member_invitations'],
  'invitations:create': ['create:my_org:member_invitations'],
  'invitations:revoke': ['delete:my_org:member_invitations'],
};

/** The scopes that `myOrganizationClient` requests by default, separated by spaces. */
export const myOrganizationScope = [...new Set(['read:my_org:details', ...Object.values(scopesOf).flat()])].join(' ');

/** The permissions of a token. Auth0 grants the scopes that the application and the roles of the user both allow. */
export const permissionsOf = (scopes: ReadonlySet<string>) =>
  (Object.keys({ ...scopesOf, 'org:delete': 0 }) as PermissionName[]).filter((permission) =>
    (scopesOf[permission] ?? ['delete:my_org:organizations']).every((scope) => scopes.has(scope)),
  );

/** Largest number of roles or invitations in one request. */
export const MAX_ITEMS = 10;

/** Largest page. */
export const MAX_PAGE_SIZE = 100;

/** What the API supports. */
export const capabilities: Capabilities = {
  version: '1',
  features: { renameOrganization: true, deleteOrganization: true, batchInvitations: true },
  limits: {
    rolesPerMember: MAX_ITEMS,
    invitationTtlMaxSeconds: 2_592_000,
    invitationBatchMax: MAX_ITEMS,
    pageSizeMax: MAX_PAGE_SIZE,
    nameMaxLength: 50,
    // Names that start with `org_` are reserved for ids.
    namePattern: '^(?!org_)[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$',
  },
  members: { search: false, sort: [], filters: [], total: false, position: false },
  invitations: { search: false, update: false, message: false, locale: false },
  stepUp: { acrValues: [], maxAge: 0 },
};
