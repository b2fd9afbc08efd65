/*
 * A backend whose directory sends requests: tokens, verified domains and requests of SCIM.
 */
import type { MemberRecord, OrgBackendOptions, ProvisioningOptions } from '../../src/backend/index.js';
import { createScimHandler } from '../../src/backend/scim/index.js';
import { domain } from '../../src/backend/testing/records.js';
import { createTestBackend } from './fixtures.js';

export const scimUrl = 'https://app.example.com/scim/v2';

/** Creates accounts with an id that shows the address. */
export const provisioningOptions: ProvisioningOptions = {
  scimUrl,
  createUser: async ({ email }) => ({ userId: `account ${email.toLowerCase()}`, emailVerified: true }),
};

export interface ScimReply {
  status: number;
  body: any;
  headers: Headers;
}

/** `org_1` has verified acme.example and created a token as its owner. */
export async function createDirectory(options: Partial<OrgBackendOptions> & { ttlSeconds?: number } = {}) {
  const { ttlSeconds, ...rest } = options;
  const fixture = createTestBackend({
    domains: { resolveTxt: async () => [], joinRoleIds: ['member'] },
    provisioning: provisioningOptions,
    ...rest,
  });
  await fixture.store.transaction(async (tx) => {
    await tx.putDomain(domain('org_1', 'dom_1', { domain: 'acme.example', status: 'verified' }));
    await tx.putDomain(domain('org_2', 'dom_2', { domain: 'other.example', status: 'verified' }));
  });
  const createToken = async (who: Parameters<typeof fixture.api>[0] = 'user_1', organization = 'org_1') => {
    const reply = await fixture.api(who, `/organizations/${organization}/provisioning-tokens`, {
      method: 'POST',
      body: { name: 'Okta', ...(ttlSeconds !== undefined && { ttlSeconds }) },
    });
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.body as { id: string; secret: string; etag: string };
  };
  const token = await createToken();
  const handler = createScimHandler(fixture.backend);
  /** Sends a request with the token, or with another one. */
  const scim = async (
    method: string,
    path: string,
    body?: unknown,
    { secret = token.secret, headers = {} }: { secret?: string | null; headers?: Record<string, string> } = {},
  ): Promise<ScimReply> => {
    const response = await handler(
      new Request(scimUrl + path, {
        method,
        headers: {
          ...(secret !== null && { authorization: `Bearer ${secret}` }),
          ...(body !== undefined && { 'content-type': 'application/scim+json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined, headers: response.headers };
  };
  const membership = (userId: string) =>
    fixture.store.transaction((tx): Promise<MemberRecord | undefined> => tx.member('org_1', userId));
  /** Creates a user and returns its id. */
  const add = async (name: string, some: object = {}): Promise<string> => {
    const reply = await scim('POST', '/Users', { ...userOf(name), ...some });
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body.id;
  };
  const patch = (path: string, ...operations: object[]) => scim('PATCH', path, patchOf(...operations));
  return { ...fixture, handler, token, createToken, scim, membership, add, patch };
}

export const patchOf = (...Operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

/** A user as directories send it. */
export const userOf = (name: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: `${name}@acme.example`,
  externalId: `ext ${name}`,
  name: { givenName: name, familyName: 'Hopper' },
  emails: [{ primary: true, value: `${name}@acme.example`, type: 'work' }],
  displayName: `${name} Hopper`,
  active: true,
});

export const filterOf = (filter: string) => `filter=${encodeURIComponent(filter)}`;
