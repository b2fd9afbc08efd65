import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOrgClient } from '../../src/client/index.js';
import { operations } from '../../src/contract/operations.gen.js';

interface Sent {
  line: string;
  query: string;
  body: unknown;
  type: string | null;
}

/** Calls every method of the client, each with as many ids as its path has, something to say and options. */
async function callEverything(): Promise<Map<string, Sent>> {
  const sent = new Map<string, Sent>();
  let name = '';
  const client = createOrgClient({
    baseUrl: 'https://host.example',
    fetch: async (input, init) => {
      const { method, url, headers } = new Request(input, init);
      const { pathname, search } = new URL(url);
      const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : init?.body;
      sent.set(name, {
        line: `${method} ${pathname.replace('/v1', '')}`,
        query: search,
        body,
        type: headers.get('content-type'),
      });
      return new Response(
        JSON.stringify({
          items: [],
          nextCursor: null,
          id: 'i',
          userId: 'u',
          email: 'e',
          url: 'https://u.example',
          available: true,
          organization: { id: 'o' },
          integration: { id: 'i' },
          ...(pathname.endsWith('/preview') && { provider: 'p', organizations: [], invitations: 0, allowed: {} }),
          ...(pathname.endsWith('/activity') && { from: '2026-01-01', to: '2026-01-02', days: [] }),
          ...(pathname.endsWith('/impact') && {
            members: 0,
            total: 0,
            gains: [],
            loses: [],
            people: [],
            unassigned: 0,
            invitations: 0,
          }),
        }),
        {
          headers: {
            'content-type': /ndjson|csv/.exec(headers.get('accept') ?? '')
              ? headers.get('accept')!
              : 'application/json',
          },
        },
      );
    },
  });
  const ids: Record<string, number> = {
    'organizations.create': 0,
    'myIdentities.list': 0,
    'myIdentities.preview': 0,
    'myIdentities.link': 0,
    'mySessions.list': 0,
    'mySessions.revokeAll': 0,
    'myOrganizations.list': 0,
    'myOrganizations.all': 0,
    'myInvitations.list': 0,
    capabilities: 0,
    me: 0,
    permissions: 0,
    'branding.putLogo': 2,
    'branding.deleteLogo': 2,
    'members.revokeSession': 3,
    'members.list': 1,
    'members.all': 1,
    'members.add': 1,
    'members.batch': 1,
    'invitations.list': 1,
    'invitations.all': 1,
    'invitations.create': 1,
    'invitations.batch': 1,
    'connections.get': 2,
    'connections.update': 2,
    'connections.delete': 2,
    'connections.startTest': 2,
    'connections.test': 3,
    'provisioningTokens.rotate': 2,
    'provisioningTokens.revoke': 2,
    'apiKeys.list': 1,
    'apiKeys.update': 2,
    'apiKeys.rotate': 2,
    'apiKeys.revoke': 2,
    'integrations.get': 2,
    'integrations.connect': 2,
    'integrations.complete': 2,
    'integrations.update': 2,
    'integrations.check': 2,
    'integrations.disconnect': 2,
    'webhooks.update': 2,
    'webhooks.delete': 2,
    'webhooks.rotateSecret': 2,
    'webhooks.test': 2,
    'webhooks.deliveries': 2,
    'webhooks.redeliver': 3,
    'domains.update': 2,
    'domains.verify': 2,
    'domains.delete': 2,
    ...Object.fromEntries(
      ['get', 'delete', 'rows', 'putRows', 'check', 'start', 'pause', 'resume', 'stop', 'undo', 'report'].map(
        (call) => [`imports.${call}`, 2],
      ),
    ),
    'joinRequests.list': 1,
    'joinRequests.approve': 2,
    'joinRequests.deny': 2,
    'joinRequests.batch': 1,
    'roles.update': 2,
    'roles.delete': 2,
    'roles.impact': 2,
  };
  const said = (call: string) =>
    call.endsWith('.batch')
      ? [{ op: 'x' }]
      : call === 'branding.putLogo'
        ? new Blob(['x'], { type: 'image/png' })
        : { q: 'said' };
  const takesNothing =
    /^(capabilities|me|permissions)$|\.(get|remove|leave|verify|delete|revoke|revokeAll|revokeSession|revokeSessions|resetMfa|removalImpact|accept|decline|deny|withdraw|unlink|dismiss|deleteLogo|nameAvailability|rotate|rotateSecret|redeliver|startTest|test|check|disconnect|start|pause|resume|stop|undo|report)$|^(myInvitations|myJoinRequests|roles|domains|connections|provisioningTokens|webhooks|integrations|imports)\.list$/;
  for (const [resource, calls] of Object.entries(client) as [string, object | ((...all: unknown[]) => unknown)][]) {
    if (resource === 'onChallenge' || resource === 'openChanges') continue;
    const each =
      typeof calls === 'function'
        ? [[resource, calls] as const]
        : Object.entries(calls as Record<string, (...all: unknown[]) => unknown>).map(
            ([call, run]) => [`${resource}.${call}`, run] as const,
          );
    for (const [call, run] of each) {
      name = call;
      const count = ids[call] ?? (/^(members|invitations)\./.test(call) ? 2 : 1);
      const made = (run as (...all: unknown[]) => unknown)(
        ...['a 1', 'b/2', 'c?3'].slice(0, count),
        ...(takesNothing.test(call) ? [] : [said(call)]),
        { idempotencyKey: 'key' },
      );
      if (Symbol.asyncIterator in (made as object)) for await (const _ of made as AsyncIterable<unknown>);
      else await made;
    }
  }
  return sent;
}

const placed = (path: string) => path.replace(/\{\w+\}/g, '{}');

describe('the client', () => {
  it('has a call for every operation of the contract that it promises, and no call that the contract lacks', async () => {
    const sent = await callEverything();
    const lines = new Set([...sent.values()].map(({ line }) => line.replace(/a%201|b%2F2|c%3F3/g, '{}')));
    const promised = new Set(Object.values(operations).map(({ method, path }) => `${method} ${placed(path)}`));
    assert.deepEqual(
      [...lines].filter((line) => !promised.has(line)),
      [],
    );
    // Operations whose elements do not exist yet have no call either.
    const later = /setup-link|^GET \S+\/changes$/;
    assert.deepEqual(
      [...promised].filter((line) => !lines.has(line) && !later.test(line)),
      [],
    );
  });

  it('sends its parameters as the contract requires: in the query, as a body or as a merge patch', async () => {
    const sent = await callEverything();
    assert.equal(sent.get('members.list')!.query, '?q=said');
    assert.equal(sent.get('members.all')!.query, '?q=said');
    assert.equal(sent.get('myOrganizations.all')!.query, '?q=said');
    assert.deepEqual(sent.get('invitations.resend')!.body, { q: 'said' });
    assert.deepEqual(sent.get('members.batch')!.body, { operations: [{ op: 'x' }] });
    assert.deepEqual(sent.get('invitations.batch')!.body, { invitations: [{ op: 'x' }] });
    assert.deepEqual(
      [...sent].filter(([, { type }]) => type === 'application/merge-patch+json').map(([call]) => call),
      [
        'myOrganizations.update',
        'organizations.update',
        'branding.update',
        'roles.update',
        'securityPolicy.update',
        'securityPolicy.impact',
        'domains.update',
        'connections.update',
        'apiKeys.update',
        'webhooks.update',
        'integrations.update',
        'invitations.update',
      ],
    );
    assert.deepEqual(
      [...sent]
        .filter(([, { body }]) => body === undefined)
        .map(([, { line }]) => line.split(' ')[0])
        .filter((method) => method === 'PUT' || method === 'PATCH'),
      [],
    );
  });
});
