/* Custom roles of stories and tests, and the permissions of the application that they belong to. */
import type { PermissionCatalog } from '../src/backend/index.js';
import type { createSampleData } from '../src/backend/testing/sample-data.js';

const names = [
  [
    'Engineer',
    'Deploys and reads telemetry',
    ['members:read', 'roles:read', 'integrations:read', 'invitations:create'],
  ],
  [
    'Production planning lead',
    'Plans production and invites suppliers',
    ['members:read', 'invitations:read', 'invitations:create'],
  ],
  ['Release manager', 'Approves production releases', ['members:read', 'integrations:read']],
  ['Support contractor', 'Helps customers for a limited time', ['members:read']],
] as const;

/** Adds custom roles to the first organization. The first ones have two members each. */
export function addRoles(data: ReturnType<typeof createSampleData>, count: number): void {
  const members = data.memberships.filter(({ organizationId }) => organizationId === 'org_1').slice(5);
  for (let at = 0; at < count; at++) {
    const [name, description, permissions] = names[at % names.length]!;
    const id = `custom_${at + 1}`;
    // The sample's roles are shared with other backends.
    data.roles = data.roles.concat({
      id,
      organizationId: 'org_1',
      name: at < names.length ? name : `${name} ${Math.floor(at / names.length) + 1}`,
      description,
      permissions: [...permissions],
      isAdmin: false,
      updatedAt: new Date(Date.now() - (at * 9 + 6) * 86_400_000).toISOString(),
      version: 1,
    });
    const [alone, both] = members.slice(at * 2, at * 2 + 2);
    if (alone) Object.assign(alone, { roleIds: [id] });
    if (both) Object.assign(both, { roleIds: ['member', id] });
  }
}

/** Permissions of an application, up to `count`, in groups of eight. */
export function applicationPermissions(count: number): PermissionCatalog {
  const areas = ['Projects', 'Telemetry', 'Billing', 'Warehouses', 'Suppliers', 'Reports', 'Fleet', 'Tickets'];
  const actions = ['View', 'Create', 'Edit', 'Delete', 'Share', 'Export', 'Archive', 'Approve'];
  const all = areas.flatMap((area) => actions.map((action) => ({ area, action })));
  const texts = new Map(
    all
      .slice(0, count)
      .map(({ area, action }) => [
        `${area}:${action}`.toLowerCase(),
        { label: `${action} ${area.toLowerCase()}`, group: area },
      ]),
  );
  return { names: [...texts.keys()], describe: (name) => texts.get(name) };
}
