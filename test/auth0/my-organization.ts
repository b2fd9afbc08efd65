/*
 * The My Organization API of the stand-in: organization details, members, roles and invitations. Members, roles and
 * invitations are in beta at Auth0.
 */
import { checkBody, checkQuery, invalid, Refusal } from './http.js';
import { paginate, type PagingOptions } from './paging.js';
import { invite, type Membership, type Organization, type Tenant } from './tenant.js';

export interface Call {
  tenant: Tenant;
  organization: Organization;
  scopes: ReadonlySet<string>;
  query: URLSearchParams;
  body: unknown;
  /** Parameters of the path. */
  ids: string[];
  paging: PagingOptions;
  /** Memberships as lists show them: reads can lag behind. */
  listed: Membership[];
}

export interface Route {
  method: string;
  /** Path below `/my-org/v1`; parameters match `[^/]+`. */
  path: RegExp;
  scope: string;
  handle: (call: Call) => { status?: number; body?: unknown };
}

const color = { type: 'string', pattern: '^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$' };
const roleId = { type: 'string', pattern: '^rol_[A-Za-z0-9]{16}$' };
const userId = { type: 'string', minLength: 1, maxLength: 255 };
const object = (properties: object, required: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object, minItems: number, maxItems: number) => ({
  type: 'array',
  items,
  minItems,
  maxItems,
  uniqueItems: true,
});

const schemas = {
  details: object({
    name: { type: 'string', minLength: 1, maxLength: 50, pattern: '^(?!org_)[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$' },
    display_name: { type: 'string', minLength: 1, maxLength: 255 },
    branding: object({
      logo_url: { type: ['string', 'null'], format: 'uri', pattern: '^https://' },
      colors: object({ primary: color, page_background: color }, ['primary', 'page_background']),
    }),
  }),
  roles: object({ role_ids: list(roleId, 1, 10) }, ['role_ids']),
  memberships: object({ members: list(userId, 1, 1) }, ['members']),
  invitations: object(
    {
      invitees: {
        ...list(object({ email: { type: 'string', format: 'email' }, roles: list(roleId, 0, 10) }, ['email']), 1, 10),
      },
      inviter: object({ name: { type: 'string', minLength: 1, maxLength: 300 } }, ['name']),
      identity_provider_id: { type: 'string', pattern: '^con_[A-Za-z0-9]{16}$' },
      ttl_sec: { type: 'integer', minimum: 0, maximum: 2_592_000 },
    },
    ['invitees', 'inviter'],
  ),
  revocations: object({ invitations: list({ type: 'string', pattern: '^uinv_[A-Za-z0-9]{16}$' }, 1, 10) }, [
    'invitations',
  ]),
};

const notFound = (what: string) => new Refusal(404, 'Not Found', `${what} was not found`);
const detailsOf = ({ id, name, display_name, branding }: Organization) => ({ id, name, display_name, branding });

function serialize({ tenant, scopes }: Call, { user_id, roles }: Membership) {
  const user = tenant.users.find((one) => one.user_id === user_id)!;
  const assigned = tenant.roles.filter(({ id }) => roles.includes(id)).map(toRole);
  return {
    ...user,
    updated_at: user.created_at,
    ...(scopes.has('read:my_org:member_roles') && { roles: assigned.slice(0, 10) }),
  };
}

const toRole = ({ id, name, description }: Tenant['roles'][number]) => ({
  id,
  name,
  ...(description && { description }),
});

function memberOf({ tenant, organization, ids }: Call): Membership {
  const member = tenant.members[organization.id]!.find(({ user_id }) => user_id === ids[0]);
  if (!member) throw notFound('The member');
  return member;
}

/** Ids that the organization may assign. */
function checkRoles({ tenant }: Call, ids: readonly string[], field: string): void {
  for (const [index, id] of ids.entries())
    if (!tenant.roles.some((role) => role.visible && role.id === id))
      throw invalid({ detail: `The role ${id} does not exist`, field: `${field}[${index}]`, source: 'body' });
}

function page<T>(
  call: Call,
  key: string,
  all: readonly T[],
  keyOf: (item: T) => string,
  map: (item: T) => unknown,
  allowed: string[] = [],
) {
  checkQuery(call.query, ['from', 'take', ...allowed]);
  const { rows, next } = paginate(all, keyOf, call.query, call.paging);
  return { body: { [key]: rows.map(map), ...(next && { next }) } };
}

export const routes: Route[] = [
  {
    method: 'GET',
    path: /^\/details$/,
    scope: 'read:my_org:details',
    handle: ({ organization }) => ({ body: detailsOf(organization) }),
  },
  {
    method: 'PATCH',
    path: /^\/details$/,
    scope: 'update:my_org:details',
    handle: ({ tenant, organization, body }) => {
      const patch = checkBody<Partial<Organization>>(schemas.details, body);
      if (tenant.organizations.some((other) => other !== organization && other.name === patch.name))
        throw new Refusal(409, 'Conflict', 'An organization with this name already exists');
      Object.assign(organization, patch);
      return { body: detailsOf(organization) };
    },
  },
  {
    method: 'DELETE',
    path: /^$/,
    scope: 'delete:my_org:organizations',
    handle: ({ tenant, organization }) => {
      tenant.organizations = tenant.organizations.filter((other) => other !== organization);
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: /^\/members$/,
    scope: 'read:my_org:members',
    handle: (call) =>
      page(
        call,
        'members',
        call.listed,
        ({ user_id }) => user_id,
        (member) => serialize(call, member),
        ['fields', 'include_fields'],
      ),
  },
  {
    method: 'GET',
    path: /^\/members\/([^/]+)$/,
    scope: 'read:my_org:members',
    handle: (call) => ({ body: serialize(call, memberOf(call)) }),
  },
  {
    method: 'POST',
    path: /^\/delete-memberships$/,
    scope: 'delete:my_org:memberships',
    handle: ({ tenant, organization, body }) => {
      const { members } = checkBody<{ members: string[] }>(schemas.memberships, body);
      tenant.members[organization.id] = tenant.members[organization.id]!.filter(
        ({ user_id }) => !members.includes(user_id),
      );
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: /^\/members\/([^/]+)\/roles$/,
    scope: 'read:my_org:member_roles',
    handle: (call) => {
      const { roles } = memberOf(call);
      return page(
        call,
        'roles',
        call.tenant.roles.filter(({ id }) => roles.includes(id)),
        ({ id }) => id,
        toRole,
      );
    },
  },
  {
    method: 'POST',
    path: /^\/members\/([^/]+)\/roles$/,
    scope: 'create:my_org:member_roles',
    handle: (call) => {
      const { role_ids } = checkBody<{ role_ids: string[] }>(schemas.roles, call.body);
      checkRoles(call, role_ids, 'role_ids');
      const member = memberOf(call);
      const roles = [...new Set([...member.roles, ...role_ids])];
      if (roles.length > 50) throw new Refusal(409, 'Conflict', 'No more roles can be assigned to this member');
      member.roles = roles;
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: /^\/members\/([^/]+)\/unassign-roles$/,
    scope: 'delete:my_org:member_roles',
    handle: (call) => {
      const { role_ids } = checkBody<{ role_ids: string[] }>(schemas.roles, call.body);
      const member = memberOf(call);
      member.roles = member.roles.filter((id) => !role_ids.includes(id));
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: /^\/roles$/,
    scope: 'read:my_org:member_roles',
    handle: (call) =>
      page(
        call,
        'roles',
        call.tenant.roles.filter(({ visible }) => visible),
        ({ id }) => id,
        toRole,
        ['name'],
      ),
  },
  {
    method: 'GET',
    path: /^\/member-invitations$/,
    scope: 'read:my_org:member_invitations',
    handle: (call) =>
      page(
        call,
        'invitations',
        [...call.tenant.invitations[call.organization.id]!].reverse(),
        ({ id }) => id,
        (invitation) => invitation,
        ['fields', 'include_fields', 'sort'],
      ),
  },
  {
    method: 'POST',
    path: /^\/member-invitations$/,
    scope: 'create:my_org:member_invitations',
    handle: (call) => {
      const { invitees, inviter, ttl_sec, identity_provider_id } = checkBody<{
        invitees: { email: string; roles?: string[] }[];
        inviter: { name: string };
        ttl_sec?: number;
        identity_provider_id?: string;
      }>(schemas.invitations, call.body);
      for (const [index, { roles = [] }] of invitees.entries()) checkRoles(call, roles, `invitees[${index}].roles`);
      const body = invitees.map(({ email, roles = [] }) =>
        invite(call.tenant, call.organization.id, {
          invitee: { email },
          inviter,
          roles,
          ttl_sec: ttl_sec || 604_800,
          ...(identity_provider_id && { identity_provider_id }),
        }),
      );
      return { status: 201, body };
    },
  },
  {
    method: 'GET',
    path: /^\/member-invitations\/([^/]+)$/,
    scope: 'read:my_org:member_invitations',
    handle: ({ tenant, organization, ids }) => {
      const body = tenant.invitations[organization.id]!.find(({ id }) => id === ids[0]);
      if (!body) throw notFound('The invitation');
      return { body };
    },
  },
  {
    method: 'POST',
    path: /^\/delete-member-invitations$/,
    scope: 'delete:my_org:member_invitations',
    handle: ({ tenant, organization, body }) => {
      const { invitations } = checkBody<{ invitations: string[] }>(schemas.revocations, body);
      const all = tenant.invitations[organization.id]!;
      tenant.invitations[organization.id] = all.filter(({ id }) => !invitations.includes(id));
      return { status: 204 };
    },
  },
];
