/*
 * Members of response bodies that elements rely on. A missing member gets its default where that is harmless. A missing id,
 * list or object fails the request with `unexpected_response`.
 */

/** Members by name: an array is a list (of its item, if present), `null` means required, any other value is the default. */
export interface Shape {
  [name: string]: Shape | [] | [Shape] | string | number | null;
}

const named = { name: '' };
const branding = { colors: { primary: '#2d5fbe', pageBackground: '#f2f5f3' } };
const integration = {
  id: null,
  name: '',
  description: '',
  category: '',
  method: 'settings',
  status: 'available',
  effects: [],
  disconnectEffects: [],
  waiting: 0,
  allowed: {},
} satisfies Shape;
const organizationRef = { id: null, name: '', displayName: '', branding };

export const shapes = {
  capabilities: {
    features: {},
    limits: {},
    members: { sort: [], filters: [] },
    stepUp: { acrValues: [] },
  },
  viewer: { userId: null, name: '', email: '', roles: [], permissions: [] },
  branding,
  organization: { ...organizationRef, viewer: { userId: '', permissions: [], roles: [] } },
  membership: { organization: organizationRef, roles: [] },
  member: { userId: null, name: '', email: '', status: 'active', roles: [], allowed: {} },
  /** A member or an invitation, which have the email address in common. */
  addition: { email: null, name: '', status: 'active', roles: [] },
  role: { id: null, name: '', permissions: [] },
  roleImpact: {
    members: 0,
    total: 0,
    gains: [{ permission: null, members: 0 }],
    loses: [{ permission: null, members: 0 }],
    unassigned: 0,
    invitations: 0,
    people: [{ userId: null, name: '', email: '', gains: [], loses: [] }],
  },
  invitation: { id: null, email: '', status: 'pending', roles: [], invitedBy: named },
  received: { id: null, organization: organizationRef, roles: [], invitedBy: named },
  offer: { organization: organizationRef, email: '', roles: [], invitedBy: named },
  acceptance: { organization: organizationRef, roles: [] },
  domain: { id: null, domain: '', status: 'pending', verification: { host: '', value: '' }, autoJoin: 'off' },
  connection: {
    id: null,
    name: '',
    defaultRoles: [],
    attributes: {},
    roleMapping: [],
    domains: [],
    setup: {},
    allowed: {},
  },
  connectionMetadata: {},
  connectionTestStart: { id: null, url: null },
  connectionTest: { id: null, status: 'running', steps: [] },
  provisioningToken: { id: null, name: '', prefix: '', createdBy: named, scimUrl: '', allowed: {} },
  apiKey: { id: null, name: '', prefix: '', permissions: [], status: 'active', createdBy: named, allowed: {} },
  webhook: {
    id: null,
    name: '',
    url: '',
    status: 'delivering',
    waiting: 0,
    secretSuffix: '',
    createdBy: named,
  },
  webhookDelivery: { id: null, eventId: '', eventType: '', state: 'pending', attempts: [], requestBody: '' },
  integration,
  integrationConnection: { integration },
  import: { id: null, mode: 'invite', state: 'draft', roleIds: [], createdBy: named, counts: {}, allowed: {} },
  importRow: { row: null, email: '', roleIds: [], result: 'unchecked' },
  joinRequest: { id: null, userId: '', name: '', email: '', domain: '', roles: [] },
  joinable: { organization: organizationRef, domain: '', status: 'available' },
  securityPolicy: { mfa: { mode: 'off', factors: [], exempt: [] }, allowedEmailDomains: [], people: [named] },
  securityPolicyImpact: {
    members: 0,
    total: 0,
    people: [{ userId: null, name: '', email: '', roles: [], reason: '' }],
  },
  session: { id: null, allowed: {} },
  identity: { id: null, provider: '', allowed: {} },
  identityPreview: { provider: '', organizations: [], invitations: 0, allowed: {} },
  activity: {
    from: null,
    to: null,
    days: [{ date: null, activeMembers: 0, logins: 0, failedLogins: 0, newMembers: 0 }],
    cohorts: [{ week: null, newMembers: 0, activeMembers: [] }],
  },
  event: { id: null, actor: named, target: named },
  permission: named,
  availability: { available: null },
  impact: { items: [named] },
  batch: { items: [{ status: null }] },
} satisfies Record<string, Shape>;

/** A page of a list, which requires `items`. */
export const pageOf = (item: Shape): Shape => ({ items: [item] });

/**
 * Fills in missing members of `value`. Returns the path of the first wrong member without a default, or `undefined`.
 * `lenient` accepts any body, for responses to changes that have been made.
 */
export function misfit(value: unknown, shape: Shape, lenient: boolean, path = ''): string | undefined {
  if (Object(value) !== value || Array.isArray(value)) return lenient ? undefined : path || 'body';
  const object = value as Record<string, unknown>;
  for (const [name, wanted] of Object.entries(shape)) {
    const at = path ? `${path}.${name}` : name;
    const isList = Array.isArray(wanted);
    if (object[name] === undefined || object[name] === null) {
      // The response to a change is the changed resource or has no useful body.
      if (wanted === null || (isList && name === 'items' && !path)) return lenient ? undefined : at;
      object[name] = isList ? [] : typeof wanted === 'object' ? {} : wanted;
    }
    const found = object[name];
    if (isList) {
      if (!Array.isArray(found)) return lenient ? undefined : at;
      for (const [index, item] of wanted[0] ? found.entries() : []) {
        const wrong = misfit(item, wanted[0]!, lenient, `${at}[${index}]`);
        if (wrong !== undefined) return wrong;
      }
    } else if (typeof wanted === 'object' && wanted) {
      const wrong = misfit(found, wanted, lenient, at);
      if (wrong !== undefined) return wrong;
    }
  }
  return undefined;
}
