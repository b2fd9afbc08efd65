import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { codeOf, createTestBackend } from './fixtures.js';

const path = '/organizations/org_1/audit-events';

test('filters audit events by type, actor, target and time', async () => {
  const { api } = createTestBackend({ sample: { auditEvents: 60 } });
  const list = async (query: string) => (await api('user_1', `${path}?limit=200&${query}`)).body.items;
  assert.equal((await list('')).length, 60);
  assert.ok((await list('type=member.*')).every((event: any) => event.type.startsWith('member.')));
  assert.equal((await list('type=member.*')).length, 36);
  assert.equal((await list('type=member')).length, 0);
  assert.ok((await list('actor=user_2')).every((event: any) => event.actor.id === 'user_2'));
  const [first] = await list('');
  assert.ok((await list(`target=${first.target.id}`)).every((event: any) => event.target.id === first.target.id));
  assert.ok((await list('outcome=denied')).every((event: any) => event.outcome === 'denied'));
  assert.equal((await list('outcome=denied')).length, 5);
  assert.equal((await list('outcome=denied&outcome=success')).length, 60);
  assert.equal((await api('user_1', `${path}?outcome=maybe`)).status, 400);
  const span = await list('from=2026-10-20T00:00:00Z&to=2026-10-25T00:00:00%2B02:00');
  assert.ok(span.length > 0 && span.every((event: any) => event.time >= '2026-10-20' && event.time < '2026-10-24T22'));
});

test('lists the newest event first, and paging reaches the oldest', async () => {
  const { api } = createTestBackend({ sample: { auditEvents: 45 } });
  const times: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: any = await api('user_1', `${path}?limit=10${cursor && `&cursor=${cursor}`}`);
    times.push(...body.items.map((event: any) => event.time));
    cursor = body.nextCursor;
  }
  assert.equal(times.length, 45);
  assert.deepEqual(times, [...times].sort().reverse());
});

test('the export contains exactly the filtered events', async () => {
  const { api } = createTestBackend({ sample: { auditEvents: 500 } });
  const query = 'type=member.add&actor=user_1';
  const view: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: any = await api('user_1', `${path}?${query}${cursor && `&cursor=${cursor}`}`);
    view.push(...body.items.map((event: any) => event.id));
    cursor = body.nextCursor;
  }
  const { text, headers } = await api('user_1', `${path}?${query}&limit=5`, { headers: { accept: 'text/csv' } });
  assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8');
  const lines = text.trimEnd().split('\r\n');
  assert.deepEqual(
    lines.slice(1).map((line) => line.split(',')[0]),
    view.map((id) => `"${id}"`),
  );
  assert.ok(lines[0]!.startsWith('"id","time","type","outcome","actorId"'));
});

test('JSON Lines are exactly the items of the list', async () => {
  const { api } = createTestBackend({ sample: { auditEvents: 500 } });
  const query = 'outcome=denied&outcome=success&type=member.*&to=2026-11-01T00:00:00Z';
  const items: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: any = await api('user_1', `${path}?limit=100&${query}${cursor && `&cursor=${cursor}`}`);
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  const { text, headers } = await api('user_1', `${path}?${query}`, { headers: { accept: 'application/x-ndjson' } });
  assert.equal(headers.get('content-type'), 'application/x-ndjson; charset=utf-8');
  assert.match(headers.get('content-disposition')!, /filename="audit-events\.jsonl"/);
  assert.ok(items.length > 200);
  assert.deepEqual(
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    items,
  );
});

test('an export without events has a head at most', async () => {
  const { api } = createTestBackend();
  const read = async (accept: string) => (await api('user_1', `${path}?type=none`, { headers: { accept } })).text;
  assert.equal((await read('text/csv')).split('\r\n').length, 2);
  assert.equal(await read('application/x-ndjson'), '');
});

test('removes events after the retention period only when it is asked to', async () => {
  const { api, audit, backend, clock } = createTestBackend({ sample: { auditEvents: 40 }, auditRetentionDays: 14 });
  assert.equal((await api('user_1', '/capabilities')).body.limits.auditRetentionDays, 14);
  const before = await audit();
  const old = new Date(clock.now.getTime() - 14 * 86_400_000).toISOString();
  const expired = before.filter(({ time }) => time < old).length;
  assert.ok(expired > 0 && expired < before.length);
  assert.equal(await backend.removeExpiredAuditEvents(), expired);
  assert.deepEqual(
    await audit(),
    before.filter(({ time }) => time >= old),
  );
  assert.equal(await backend.removeExpiredAuditEvents(), 0);
});

test('keeps all events without a retention period, and refuses one that is no number of days', async () => {
  const { api, backend } = createTestBackend();
  assert.equal((await api('user_1', '/capabilities')).body.limits.auditRetentionDays, undefined);
  assert.equal(await backend.removeExpiredAuditEvents(), 0);
  for (const auditRetentionDays of [0, -1, 1.5, NaN])
    assert.throws(() => createTestBackend({ auditRetentionDays }), /auditRetentionDays/);
});

test('no exported name is a formula or leaves its cell', async () => {
  const names = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '=HYPERLINK("http://evil.example","x")',
    'a,b',
    'a"b',
    'a\r\nb',
    'harmless',
    "x;=cmd|'/C calc'!A0",
    'x,=1',
    'x\t@a',
    'a\r\n-1',
    '＝1',
    '＋1',
    'x; "=1',
    'x|＠1',
  ];
  const seed = createSampleData({ auditEvents: 0 });
  seed.auditEvents = names.map((name, at) => ({
    id: `evt_${at}`,
    organizationId: 'org_1',
    time: `2026-10-01T00:00:${String(at).padStart(2, '0')}.000Z`,
    type: 'member.add',
    actor: { id: 'user_1', name, kind: 'user' },
    target: { kind: 'member', id: 'x', name: 'x' },
    outcome: 'success',
    changes: [],
    ip: null,
    userAgent: null,
  }));
  const { api } = createTestBackend({ seed });
  const { text } = await api('user_1', path, { headers: { accept: 'text/csv' } });
  const cells = parseCsv(text)
    .slice(1)
    .map((row) => row[5]!)
    .reverse();
  assert.deepEqual(cells, [
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    "'\tx",
    `'=HYPERLINK("http://evil.example","x")`,
    'a,b',
    'a"b',
    'a\r\nb',
    'harmless',
    "x;'=cmd|'/C calc'!A0",
    "x,'=1",
    "x\t'@a",
    "a\r\n'-1",
    "'＝1",
    "'＋1",
    'x;\' "=1',
    "x|'＠1",
  ]);
  // No spreadsheet finds a formula, with any separator.
  for (const separator of [',', ';', '\t', '|']) {
    for (const part of text.split(/\r\n|\r|\n/).flatMap((line) => line.split(separator)))
      assert.doesNotMatch(part, /^[\s"]*[=+\-@＝＋－＠]/);
  }
});

test('a change that fails halfway leaves neither change nor event', async () => {
  const { api, store, audit, member } = createTestBackend();
  const before = (await audit()).length;
  await assert.rejects(
    store.transaction(async (tx) => {
      await tx.putMembership({ ...(await tx.membership('org_1', 'user_4'))!, roleIds: ['owner'] });
      await tx.deleteMembership('org_1', 'user_6');
      await tx.putUser({ ...(await tx.user('user_7'))!, name: 'Someone Else' });
      await tx.deleteOrganization('org_2');
      await tx.appendAudit({ ...(await tx.auditEvents('org_1', { limit: 1 })).items[0]!, id: 'evt_new' });
      throw new Error('lights out');
    }),
    /lights out/,
  );
  assert.equal((await audit()).length, before);
  assert.deepEqual((await member('user_4')).roles, [{ id: 'member', name: 'Member' }]);
  assert.notEqual((await member('user_7')).name, 'Someone Else');
  assert.equal((await api('user_1', '/organizations/org_1/members')).body.total, 25);
  assert.equal((await api('user_1', '/organizations/org_2')).status, 200);
  assert.equal((await api('user_1', '/organizations/org_1/members?role=owner')).body.total, 1);
});

test('records the client address if the host provides it', async () => {
  const { api, audit } = createTestBackend({ clientAddress: (request) => request.headers.get('x-real-ip') });
  await api('user_1', '/organizations/org_1', {
    method: 'PATCH',
    body: { displayName: 'X' },
    headers: { 'x-real-ip': '203.0.113.9', 'user-agent': 'Test/1' },
  });
  const [event] = await audit();
  assert.deepEqual(
    [event!.ip, event!.userAgent, event!.changes],
    ['203.0.113.9', 'Test/1', [{ field: 'displayName', from: 'Acme Logistics', to: 'X' }]],
  );
});

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

test('records one denial for an addition that becomes an invitation', async () => {
  const { api, audit } = createTestBackend({ policy: { ownerRoleIds: ['owner'], addMember: 'ask' } });
  const body = { email: 'zed@example.net', roleIds: ['owner'] };
  const reply = await api('user_3', '/organizations/org_1/members', { method: 'POST', body });
  assert.equal(codeOf(reply), 'role_not_assignable');
  const denials = (await audit()).filter(({ time, outcome }) => outcome === 'denied' && time >= '2026-11-02T09');
  assert.deepEqual(
    denials.map(({ type }) => type),
    ['invitation.create'],
  );
});
