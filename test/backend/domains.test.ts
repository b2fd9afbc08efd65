/*
 * Email domains: adding, verifying by DNS, checks on a schedule, and what is refused.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Domain } from '../../src/contract/index.js';
import { HookRejection, type DomainOptions, type OrgBackendOptions } from '../../src/backend/index.js';
import { codeOf, createTestBackend, type Reply } from './fixtures.js';

const DAY = 86_400;
const dnsError = (code: string) => Object.assign(new Error(`queryTxt ${code}`), { code });

/** A backend, and the TXT records that its resolver finds. */
function open({ domains, ...options }: Partial<OrgBackendOptions> = {}) {
  const zone = new Map<string, string[][] | Error>();
  const lookups: string[] = [];
  const backend = createTestBackend({
    domains: {
      async resolveTxt(name) {
        lookups.push(name);
        const found = zone.get(name) ?? dnsError('ENOTFOUND');
        if (found instanceof Error) throw found;
        return found;
      },
      joinRoleIds: ['member'],
      ...domains,
    } satisfies DomainOptions,
    ...options,
  });
  const path = (organization: string, rest = '') => `/organizations/${organization}/domains${rest}`;
  const add = (domain: string, organization = 'org_1', who = 'user_1') =>
    backend.api<Domain>(who, path(organization), { method: 'POST', body: { domain } });
  const list = async (organization = 'org_1') =>
    (await backend.api<{ items: Domain[] }>('user_1', path(organization))).body.items;
  const only = async (organization = 'org_1') => (await list(organization))[0]!;
  const verify = (id: string, organization = 'org_1') =>
    backend.api<Domain>('user_1', path(organization, `/${id}/verify`), { method: 'POST' });
  const update = (id: string, body: object, headers = {}) =>
    backend.api<Domain>('user_1', path('org_1', `/${id}`), { method: 'PATCH', body, headers });
  const publish = ({ verification: { host, value } }: Domain) => void zone.set(host, [[value]]);
  const events = async (organization?: string) =>
    (await backend.audit(organization)).filter(({ type }) => type.startsWith('domain.')).reverse();
  return { ...backend, zone, lookups, add, list, only, verify, update, publish, events };
}

const fieldError = (reply: Reply) => {
  const [{ pointer, code }] = reply.body.errors;
  return [reply.status, pointer, code];
};

test('a new domain is pending, and its record has a random value', async () => {
  const { add, list, events, api } = open();
  const first = await add('Acme.Example');
  assert.equal(first.status, 201, first.text);
  const { id, verification, ...rest } = first.body;
  assert.equal(first.headers.get('location')?.endsWith(`/v1/organizations/org_1/domains/${id}`), true);
  assert.equal(verification.host, '_org-verification.acme.example');
  assert.match(verification.value, /^org-verification=[\w-]{24}$/);
  assert.deepEqual(
    { ...rest, etag: undefined },
    {
      domain: 'acme.example',
      status: 'pending',
      createdAt: '2026-11-02T09:00:00.000Z',
      nextCheckAt: '2026-11-02T09:05:00.000Z',
      checksEndAt: '2026-11-09T09:00:00.000Z',
      autoJoin: 'off',
      autoJoinRoles: [{ id: 'member', name: 'Member' }],
      etag: undefined,
    },
  );
  const other = await add('acme.example', 'org_2');
  assert.notEqual(other.body.verification.value, verification.value);
  assert.deepEqual(await list(), [first.body]);
  assert.deepEqual(
    (await events()).map(({ type, target }) => [type, target.name]),
    [['domain.create', 'acme.example']],
  );
  const { features, limits, domains } = (await api(null, '/capabilities')).body;
  assert.deepEqual(
    [features.domains, limits.domainsMax, limits.rates.domainChecks, domains],
    [true, 20, 120, { autoJoin: ['off', 'request', 'join'] }],
  );
});

test('what is no domain, a domain of a mail service and a second copy are refused at the field', async () => {
  const { add, list } = open({ domains: { publicEmailDomains: ['Campus.example'] } });
  const refused = [
    'localhost',
    '192.0.2.1',
    '[::1]',
    'acme',
    'a_b.example',
    'https://acme.example',
    'acme.example.',
    '',
  ];
  for (const domain of refused) assert.equal((await add(domain)).status, 422, domain);
  for (const domain of ['gmail.com', 'GMail.com', 'mail.gmail.com', 'campus.example', 'cs.campus.example'])
    assert.deepEqual(fieldError(await add(domain)), [422, '/domain', 'public_email_domain'], domain);
  assert.deepEqual(fieldError(await add(`${'a'.repeat(60)}.`.repeat(4) + 'example')), [422, '/domain', 'too_long']);
  assert.deepEqual(fieldError(await add('xn--a.example')), [422, '/domain', 'invalid_format']);
  assert.equal((await add('xn--mnchen-3ya.example')).status, 201);
  assert.deepEqual(fieldError(await add('XN--mnchen-3ya.example')), [422, '/domain', 'duplicate']);
  assert.equal((await list()).length, 1);
});

test('an organization has a limited number of domains', async () => {
  const { add } = open({ domains: { max: 2 } });
  assert.equal((await add('one.example')).status, 201);
  assert.equal((await add('two.example')).status, 201);
  const reply = await add('three.example');
  assert.deepEqual([reply.status, codeOf(reply)], [409, 'domain_limit_reached']);
  assert.equal((await add('three.example', 'org_2')).status, 201);
});

test('a check verifies the domain once the record is there, and shows what it found before', async () => {
  const { add, verify, zone, publish, advance, events, lookups } = open();
  const { body: added } = await add('acme.example');
  const { host, value } = added.verification;
  const missing = await verify(added.id);
  assert.equal(missing.status, 200, missing.text);
  assert.deepEqual(
    [missing.body.status, missing.body.lastCheck, missing.body.checkedAt],
    ['pending', { result: 'not_found', values: [] }, '2026-11-02T09:00:00.000Z'],
  );
  zone.set(host, [['v=spf1 ', '-all'], ['org-verification=other']]);
  const other = await verify(added.id);
  assert.deepEqual(
    [other.body.status, other.body.lastCheck],
    [
      'failed',
      {
        result: 'other_value',
        values: [
          { value: 'v=spf1 -all', kind: 'unrelated' },
          { value: 'org-verification=other', kind: 'outdated' },
        ],
      },
    ],
  );
  zone.set(host, dnsError('EREFUSED'));
  const silent = await verify(added.id);
  assert.deepEqual([silent.body.status, silent.body.lastCheck?.result], ['failed', 'unavailable']);
  publish(added);
  advance(60);
  const found = await verify(added.id);
  assert.deepEqual(
    [found.body.status, found.body.verifiedAt, found.body.lastCheck, found.body.nextCheckAt, found.body.checksEndAt],
    ['verified', '2026-11-02T09:01:00.000Z', { result: 'found', values: [] }, '2026-11-03T09:01:00.000Z', undefined],
  );
  assert.notEqual(found.body.etag, added.etag);
  assert.equal((await verify(added.id)).body.status, 'verified');
  assert.deepEqual(lookups, Array(5).fill(host));
  assert.equal(JSON.stringify(await events()).includes(value), false);
  assert.deepEqual(
    (await events()).map(({ type, outcome, actor, changes }) => [type, outcome, actor.id, changes.map(({ to }) => to)]),
    [
      ['domain.create', 'success', 'user_1', []],
      ['domain.verify', 'failed', 'user_1', ['record_not_found']],
      ['domain.verify', 'failed', 'user_1', ['record_has_other_value', 'failed']],
      ['domain.verify', 'failed', 'user_1', ['name_servers_unavailable']],
      ['domain.verify', 'success', 'user_1', ['verified']],
    ],
  );
});

test('the value of another organization proves nothing, and the first that proves its own wins', async () => {
  const { add, verify, publish, only, events, api } = open();
  const mine = (await add('acme.example')).body;
  const theirs = (await add('acme.example', 'org_2')).body;
  publish(theirs);
  assert.equal((await verify(mine.id)).body.status, 'failed');
  assert.equal((await verify(theirs.id, 'org_2')).body.status, 'verified');
  publish(mine);
  const refused = await verify(mine.id);
  assert.deepEqual([refused.status, codeOf(refused)], [409, 'domain_taken']);
  assert.equal(/org_2|user_/.test(refused.text), false);
  assert.equal((await only()).status, 'failed');
  assert.deepEqual((await events()).at(-1)?.outcome, 'denied');
  await api('user_1', `/organizations/org_1/domains/${mine.id}`, { method: 'DELETE' });
  assert.equal(codeOf(await add('acme.example')), 'domain_taken');
});

test('what name servers send is bounded, and cannot change how it is shown', async () => {
  const { add, verify, zone } = open();
  const { body: added } = await add('acme.example');
  zone.set(added.verification.host, [
    ['a\u0000b\u202ec\nd\ud800'],
    ['x'.repeat(70_000)],
    ...Array.from({ length: 5_000 }, (_, at) => [`value ${at}`]),
  ]);
  const { body, text } = await verify(added.id);
  const values = body.lastCheck!.values;
  assert.equal(values.length, 10);
  assert.equal(values[0]!.value, 'a\ufffdb\ufffdc\ufffdd\ufffd');
  assert.equal(values[1]!.value, 'x'.repeat(255));
  assert.ok(text.length < 4_000);
});

test('a resolver that does not answer in time is stopped', async () => {
  let stopped = false;
  const { add, verify } = open({
    domains: {
      timeoutSeconds: 0.05,
      resolveTxt: (_, { signal }) =>
        new Promise(() => signal.addEventListener('abort', () => void (stopped = true), { once: true })),
    },
  });
  const { body: added } = await add('acme.example');
  const { body } = await verify(added.id);
  assert.deepEqual([body.status, body.lastCheck?.result, stopped], ['pending', 'unavailable', true]);
});

test('an unexpected error of the resolver counts as no answer', async () => {
  const { add, verify } = open({ domains: { resolveTxt: async () => Promise.reject(new TypeError('broken')) } });
  const { body } = await verify((await add('acme.example')).body.id);
  assert.deepEqual([body.status, body.lastCheck?.result], ['pending', 'unavailable']);
});

test('the default resolver asks the name servers of the system', async () => {
  const { add, verify } = open({ domains: { resolveTxt: undefined, timeoutSeconds: 1 } });
  const { body } = await verify((await add('no-such-name.invalid')).body.id);
  assert.ok(['not_found', 'unavailable'].includes(body.lastCheck!.result), body.lastCheck!.result);
});

test('scheduled checks verify a domain, and record it without a user', async () => {
  const { add, only, publish, advance, backend, events, lookups } = open();
  const { body: added } = await add('acme.example');
  assert.equal(await backend.checkDomains(), 0);
  advance(5 * 60);
  assert.equal(await backend.checkDomains(), 1);
  assert.equal(await backend.checkDomains(), 0);
  const pending = await only();
  assert.deepEqual([pending.status, pending.nextCheckAt], ['pending', '2026-11-02T09:10:00.000Z']);
  publish(added);
  advance(5 * 60);
  assert.equal(await backend.checkDomains(), 1);
  assert.equal((await only()).status, 'verified');
  assert.equal(lookups.length, 2);
  const last = (await events()).at(-1)!;
  assert.deepEqual(
    [last.type, last.outcome, last.actor],
    ['domain.verify', 'success', { id: 'system', name: 'DNS check', kind: 'system' }],
  );
});

test('scheduled checks end after a week; the domain can still be checked', async () => {
  const { add, only, publish, verify, clock, backend, lookups } = open();
  const { body: added } = await add('acme.example');
  const waits: number[] = [];
  for (let next = added.nextCheckAt; next; next = (await only()).nextCheckAt) {
    waits.push((Date.parse(next) - clock.now.getTime()) / 60_000);
    clock.now = new Date(next);
    assert.equal(await backend.checkDomains(), 1);
  }
  assert.deepEqual([...new Set(waits)], [5, 30, 360]);
  assert.ok(lookups.length < 100, String(lookups.length));
  const ended = await only();
  assert.deepEqual([ended.status, ended.lastCheck?.result], ['failed', 'not_found']);
  assert.ok(clock.now.toISOString() < ended.checksEndAt!);
  publish(added);
  assert.equal((await verify(added.id)).body.status, 'verified');
});

test('a scheduled check does not verify a domain that another organization has verified', async () => {
  const { add, only, publish, verify, advance, backend, zone } = open();
  const mine = (await add('acme.example')).body;
  const theirs = (await add('acme.example', 'org_2')).body;
  zone.set(mine.verification.host, [[mine.verification.value], [theirs.verification.value]]);
  assert.equal((await verify(theirs.id, 'org_2')).body.status, 'verified');
  advance(300);
  await backend.checkDomains();
  const { status, lastCheck } = await only();
  assert.deepEqual([status, lastCheck], ['failed', { result: 'taken', values: [] }]);
  publish(theirs);
});

test('a verified domain is given up only after its record was missing for a week', async () => {
  const { add, only, publish, verify, update, advance, backend, zone, events, errors } = open();
  const { body: added } = await add('acme.example');
  const { host } = added.verification;
  publish(added);
  await verify(added.id);
  assert.equal((await update(added.id, { autoJoin: 'join' })).status, 200);
  zone.set(host, dnsError('ECONNREFUSED'));
  for (let day = 0; day < 30; day += 1) {
    advance(DAY);
    await backend.checkDomains();
  }
  assert.equal((await only()).status, 'verified');
  zone.delete(host);
  for (let day = 0; day < 6; day += 1) {
    advance(DAY);
    await backend.checkDomains();
  }
  assert.deepEqual([(await only()).status, (await only()).lastCheck?.result], ['verified', 'not_found']);
  publish(added);
  advance(DAY);
  await backend.checkDomains();
  zone.delete(host);
  for (let day = 0; day < 7; day += 1) {
    advance(DAY);
    await backend.checkDomains();
    assert.equal((await only()).status, 'verified');
  }
  advance(DAY);
  await backend.checkDomains();
  assert.deepEqual([(await only()).status, (await only()).verifiedAt], ['failed', undefined]);
  const last = (await events()).at(-1)!;
  assert.deepEqual(
    [last.type, last.actor.kind, last.changes],
    ['domain.update', 'system', [{ field: 'status', from: 'verified', to: 'failed' }]],
  );
  advance(30 * DAY);
  assert.equal(await backend.checkDomains(), 0);
  assert.equal((await add('acme.example', 'org_2')).status, 201);
  assert.deepEqual(errors, []);
});

test('the hook of the host can refuse a verification, and schedules do not go around it', async () => {
  const verified: string[] = [];
  let refuse = true;
  const { add, only, publish, verify, advance, backend, lookups } = open({
    hooks: {
      before: {
        'domain.verify': ({ input }) => {
          if (refuse) throw new HookRejection(`No ${input.domain}`);
        },
      },
      after: { 'domain.verify': ({ input }) => void verified.push(input.domain) },
    },
  });
  const { body: added } = await add('acme.example');
  publish(added);
  const refused = await verify(added.id);
  assert.deepEqual([refused.status, codeOf(refused), refused.body], [403, 'hook_rejected', refused.body]);
  assert.deepEqual(lookups, []);
  advance(300);
  assert.equal(await backend.checkDomains(), 1);
  assert.deepEqual([(await only()).status, (await only()).lastCheck?.result], ['pending', 'found']);
  refuse = false;
  assert.equal((await verify(added.id)).body.status, 'verified');
  await backend.deliver();
  assert.deepEqual(verified, ['acme.example']);
});

test('joining needs a verified domain, a backend with roles for it, and the current version', async () => {
  const { add, publish, verify, update, events } = open();
  const { body: added } = await add('acme.example');
  const early = await update(added.id, { autoJoin: 'join' });
  assert.deepEqual([early.status, codeOf(early)], [409, 'domain_not_verified']);
  assert.equal((await update(added.id, { autoJoin: 'always' })).status, 422);
  publish(added);
  const { etag } = (await verify(added.id)).body;
  assert.equal(codeOf(await update(added.id, { autoJoin: 'join' }, { 'if-match': added.etag })), 'etag_mismatch');
  const changed = await update(added.id, { autoJoin: 'join' }, { 'if-match': etag });
  assert.deepEqual([changed.status, changed.body.autoJoin], [200, 'join']);
  assert.equal((await update(added.id, { autoJoin: 'join' })).status, 200);
  assert.deepEqual((await events()).at(-1)?.changes, [{ field: 'autoJoin', from: 'off', to: 'join' }]);

  const without = open({ domains: { joinRoleIds: [] } });
  const { body: other } = await without.add('acme.example');
  assert.equal('autoJoinRoles' in other, false);
  without.publish(other);
  await without.verify(other.id);
  assert.deepEqual(fieldError(await without.update(other.id, { autoJoin: 'join' })), [
    422,
    '/autoJoin',
    'unknown_value',
  ]);
  assert.deepEqual((await without.api(null, '/capabilities')).body.domains, { autoJoin: ['off'] });
});

test('a user cannot let others join with permissions that they do not hold', async () => {
  const { add, publish, verify, store, api } = open({ domains: { joinRoleIds: ['manager'] } });
  await store.transaction(async (tx) => {
    await tx.putRole({
      id: 'postmaster',
      organizationId: 'org_1',
      name: 'Postmaster',
      description: null,
      permissions: ['domains:read', 'domains:manage'],
      isAdmin: false,
      version: 1,
    });
    await tx.putMembership({ ...(await tx.membership('org_1', 'user_5'))!, roleIds: ['postmaster'] });
  });
  const { body: added } = await add('acme.example');
  publish(added);
  await verify(added.id);
  const reply = await api('user_5', `/organizations/org_1/domains/${added.id}`, {
    method: 'PATCH',
    body: { autoJoin: 'join' },
  });
  assert.deepEqual([reply.status, codeOf(reply)], [403, 'role_not_assignable']);
});

test('a removed domain is free, and a new copy has a new value', async () => {
  const { add, publish, verify, api, events, list } = open();
  const { body: added } = await add('acme.example');
  publish(added);
  await verify(added.id);
  const path = `/organizations/org_1/domains/${added.id}`;
  const stale = await api('user_1', path, { method: 'DELETE', headers: { 'if-match': added.etag! } });
  assert.equal(codeOf(stale), 'etag_mismatch');
  assert.equal((await api('user_1', path, { method: 'DELETE' })).status, 204);
  assert.equal((await api('user_1', path, { method: 'DELETE' })).status, 404);
  assert.deepEqual(await list(), []);
  assert.equal(
    (await events()).filter(({ type, outcome }) => type === 'domain.delete' && outcome === 'success').length,
    1,
  );
  const again = (await add('acme.example')).body;
  assert.notEqual(again.verification.value, added.verification.value);
  assert.deepEqual((await verify(again.id)).body.lastCheck?.values, [
    { value: added.verification.value, kind: 'outdated' },
  ]);
});

test('a domain of another organization does not exist', async () => {
  const { add, verify, api } = open();
  const { id } = (await add('acme.example', 'org_2')).body;
  assert.equal((await verify(id)).status, 404);
  for (const method of ['PATCH', 'DELETE'])
    assert.equal(
      (await api('user_1', `/organizations/org_1/domains/${id}`, { method, ...(method === 'PATCH' && { body: {} }) }))
        .status,
      404,
    );
});

test('the name of the record can be that of the host', async () => {
  const { add } = open({ domains: { recordName: 'fieldnote' } });
  const { host, value } = (await add('acme.example')).body.verification;
  assert.equal(host, '_fieldnote.acme.example');
  assert.match(value, /^fieldnote=/);
  assert.throws(() => open({ domains: { recordName: 'a.b' } }), TypeError);
});

test('changes of domains are announced', async () => {
  const { add, publish, verify, store, advance, backend, api } = open();
  const seen: unknown[] = [];
  await store.changes!.subscribe({ onChange: (change) => void seen.push(change), onReconnect() {} });
  const { body: added } = await add('acme.example');
  advance(300);
  await backend.checkDomains();
  publish(added);
  await verify(added.id);
  await api('user_1', `/organizations/org_1/domains/${added.id}`, { method: 'DELETE' });
  const change = { organizationId: 'org_1', resource: 'domain', id: added.id };
  assert.deepEqual(
    seen.filter((one) => (one as typeof change).resource === 'domain'),
    [false, false, false, true].map((isGone) => ({ ...change, isGone })),
  );
});
