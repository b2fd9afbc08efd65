/*
 * What the server supports (RFC 7643, sections 5 to 7).
 */
import type { ScimContext } from './context.js';
import { CORE, ENTERPRISE, ENTERPRISE_SCHEMA, GROUP_SCHEMA, USER_SCHEMA, type Attribute } from './attributes.js';
import { notFound } from './errors.js';
import { listResponse, MAX_COUNT } from './list-query.js';
import type { ScimResult } from './respond.js';

const PREFIX = 'urn:ietf:params:scim:schemas:core:2.0';

export const getServiceProviderConfig = ({ provisioning }: ScimContext): ScimResult => ({
  status: 200,
  body: {
    schemas: [`${PREFIX}:ServiceProviderConfig`],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: MAX_COUNT },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A provisioning token of the organization, in the header Authorization',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${provisioning.scimUrl}/ServiceProviderConfig` },
  },
});

const resourceTypes = [
  {
    id: 'User',
    name: 'User',
    endpoint: '/Users',
    schema: USER_SCHEMA,
    schemaExtensions: [{ schema: ENTERPRISE_SCHEMA, required: false }],
  },
  { id: 'Group', name: 'Group', endpoint: '/Groups', schema: GROUP_SCHEMA },
];

interface SchemaAttribute {
  name: string;
  [property: string]: unknown;
}

/** Attributes whose values are unique in the organization. */
const UNIQUE = new Set(['userName', 'externalId']);

const describe = ([name, { type, isMultiple = false, sub }]: [string, Attribute]): SchemaAttribute => ({
  name,
  type: name === '$ref' ? 'reference' : type,
  ...(name === '$ref' && { referenceTypes: ['User'] }),
  multiValued: isMultiple,
  required: name === 'userName',
  ...(type === 'string' && { caseExact: name === 'externalId' || name === '$ref' }),
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: UNIQUE.has(name) ? 'server' : 'none',
  ...(sub && { subAttributes: Object.entries(sub).map(describe) }),
});

const reference = (name: string, type: 'User' | 'Group', mutability: string): SchemaAttribute => ({
  name,
  type: 'complex',
  multiValued: true,
  required: false,
  mutability,
  returned: 'default',
  uniqueness: 'none',
  subAttributes: [
    ...['value', 'display', 'type'].map((part) => ({
      ...describe([part, { type: 'string' }]),
      mutability: 'immutable',
    })),
    { ...describe(['$ref', { type: 'string' }]), referenceTypes: [type], mutability: 'immutable' },
  ],
});

const schemas = [
  {
    id: USER_SCHEMA,
    name: 'User',
    description: 'A member of the organization',
    attributes: [...Object.entries(CORE).map(describe), reference('groups', 'Group', 'readOnly')],
  },
  {
    id: ENTERPRISE_SCHEMA,
    name: 'EnterpriseUser',
    description: 'What companies know about a user',
    attributes: Object.entries(ENTERPRISE).map(describe),
  },
  {
    id: GROUP_SCHEMA,
    name: 'Group',
    description: 'A role of the organization',
    attributes: [
      // A group is created for the role with this name, and keeps it.
      {
        ...describe(['displayName', { type: 'string' }]),
        required: true,
        mutability: 'immutable',
        uniqueness: 'server',
      },
      describe(['externalId', { type: 'string' }]),
      reference('members', 'User', 'readWrite'),
    ],
  },
];

const located = ({ provisioning }: ScimContext, resourceType: string, schema: string, items: { id: string }[]) =>
  items.map((item) => ({
    schemas: [schema],
    ...item,
    meta: { resourceType, location: `${provisioning.scimUrl}/${resourceType}s/${item.id}` },
  }));

function read(items: { id: string }[], id: string | undefined): ScimResult {
  if (id === undefined) return { status: 200, body: listResponse(items, 1, items.length) };
  const found = items.find((item) => item.id === id);
  if (!found) throw notFound();
  return { status: 200, body: found };
}

export const getResourceTypes = (context: ScimContext, id: string | undefined): ScimResult =>
  read(located(context, 'ResourceType', `${PREFIX}:ResourceType`, resourceTypes), id);

export const getSchemas = (context: ScimContext, id: string | undefined): ScimResult =>
  read(located(context, 'Schema', `${PREFIX}:Schema`, schemas), id);
