/*
 * The hash chain of audit events: what changes a stored event is found, what the store does itself is not.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { at, auditEvent } from '../../../src/backend/testing/records.js';
import { openSqlStore, type SqlStore, type SqlStoreOptions } from '../../../src/backend/stores/sql/index.js';
import { findPostgres, startPostgres, type PostgresServer } from './postgres-server.js';

const strange = { userAgent: 'a"\\\n\u000b\u007f🦊\u2028', actor: { id: 'ü', name: '<ß/>', kind: 'user' as const } };

async function append(store: SqlStore, organizationId: string | null, ids: string[]): Promise<void> {
  await store.transaction(async (tx) => {
    for (const id of ids) {
      const time = at(Number(/\d+$/.exec(id)?.[0] ?? 0));
      await tx.appendAudit(auditEvent(organizationId, id, { time, ...strange }));
    }
  });
}

/** Runs a statement as someone who has got around the trigger. */
const tamper = async (store: SqlStore, text: string) => {
  await store.query('alter table org_elements.audit_events disable trigger refuse_audit_changes');
  await store.query(text);
  await store.query('alter table org_elements.audit_events enable trigger refuse_audit_changes');
};

async function brokenIn(store: SqlStore, organizationId: string) {
  const [report] = await store.verifyAuditEvents(organizationId);
  return report?.broken;
}

const ten = Array.from({ length: 10 }, (_, index) => `e${index}`);
let organizations = 0;

function chains(engine: string, place: () => Promise<SqlStoreOptions>): void {
  describe(`chain of audit events on ${engine}`, () => {
    let store: SqlStore;
    before(async () => {
      store = await openSqlStore(await place());
    });
    after(() => store.close());

    /** An organization with ten events. */
    async function fill(): Promise<{ organization: string; ids: string[] }> {
      const organization = `org${++organizations}`;
      const ids = ten.map((id) => `${organization}-${id}`);
      await append(store, organization, ids.slice(0, 4));
      await append(store, organization, ids.slice(4));
      return { organization, ids };
    }

    test('is intact after writing, and a snapshot of its last hash tells whether it has only grown', async () => {
      const { organization } = await fill();
      await append(store, null, ['without-organization']);
      const [report] = await store.verifyAuditEvents(organization);
      assert.deepEqual([report!.events, report!.lastNumber, report!.broken], [10, 10, undefined]);
      assert.match(report!.lastHash, /^[0-9a-f]{64}$/);
      assert.ok((await store.verifyAuditEvents()).every(({ broken }) => !broken));
    });

    for (const [column, value] of [
      ['actor', `replace(actor::text, 'ß', 's')::json`],
      ['actor_id', `'someone'`],
      ['changes', `'[ ]'`],
      ['time', `time + interval '1 ms'`],
      ['ip', 'null'],
      ['outcome', `'failed'`],
    ])
      test(`finds a changed ${column}`, async () => {
        const { organization, ids } = await fill();
        await tamper(store, `update org_elements.audit_events set ${column} = ${value} where id = '${ids[3]}'`);
        assert.deepEqual(await brokenIn(store, organization), { number: 4, eventId: ids[3], fault: 'changed' });
      });

    test('finds one changed byte of a link', async () => {
      const { organization, ids } = await fill();
      await store.query(
        `update org_elements.audit_links set hash = set_byte(hash, 31, get_byte(hash, 31) # 1) where organization_id = $1 and number = 6`,
        [organization],
      );
      assert.deepEqual(await brokenIn(store, organization), { number: 6, eventId: ids[5], fault: 'changed' });
    });

    for (const number of [1, 5, 10])
      test(`finds that event ${number} of 10 was deleted, with and without its link`, async () => {
        const { organization, ids } = await fill();
        await tamper(store, `delete from org_elements.audit_events where id = '${ids[number - 1]}'`);
        const expected = { number, eventId: null, fault: 'missing' };
        assert.deepEqual(await brokenIn(store, organization), expected);
        await store.query('delete from org_elements.audit_links where organization_id = $1 and number = $2', [
          organization,
          number,
        ]);
        assert.deepEqual(await brokenIn(store, organization), expected);
      });

    test('finds two swapped events', async () => {
      const { organization, ids } = await fill();
      await store.query(
        `update org_elements.audit_links link set sequence = other.sequence from org_elements.audit_links other
         where link.organization_id = $1 and other.organization_id = $1 and (link.number, other.number) in ((3, 7), (7, 3))`,
        [organization],
      );
      assert.deepEqual(await brokenIn(store, organization), { number: 3, eventId: ids[6], fault: 'changed' });
    });

    test('finds events that were written around the chain', async () => {
      const { organization } = await fill();
      await store.query('alter table org_elements.audit_events disable trigger link_audit_events');
      await append(store, organization, ['around1']);
      await append(store, 'unknown', ['around2']);
      await store.query('alter table org_elements.audit_events enable trigger link_audit_events');
      assert.deepEqual(await brokenIn(store, organization), { number: 11, eventId: 'around1', fault: 'unlinked' });
      assert.deepEqual(await brokenIn(store, 'unknown'), { number: 1, eventId: 'around2', fault: 'unlinked' });
      await tamper(store, `delete from org_elements.audit_events where id like 'around%'`);
      assert.equal(await brokenIn(store, organization), undefined);
    });

    test('refuses to change and delete events', async () => {
      await fill();
      await assert.rejects(store.query(`update org_elements.audit_events set ip = null`), /append-only/);
      await assert.rejects(store.query(`delete from org_elements.audit_events`), /append-only/);
    });

    test('what retention leaves can be verified, and goes on', async () => {
      const { organization, ids } = await fill();
      await store.transaction((tx) => tx.removeAuditEvents(at(4), 1_000));
      await append(store, organization, [`${organization}-e20`]);
      const [report] = await store.verifyAuditEvents(organization);
      assert.deepEqual([report!.events, report!.lastNumber, report!.broken], [7, 11, undefined]);
      await tamper(store, `update org_elements.audit_events set ip = '1' where id = '${ids[4]}'`);
      assert.deepEqual(await brokenIn(store, organization), { number: 5, eventId: ids[4], fault: 'changed' });
      await store.transaction((tx) => tx.removeAuditEvents(at(1_000), 1_000));
      await append(store, organization, [`${organization}-e30`]);
      const [later] = await store.verifyAuditEvents(organization);
      assert.deepEqual([later!.events, later!.lastNumber, later!.broken], [1, 12, undefined]);
    });

    test('stays in order with concurrent writers, also of several organizations', async () => {
      const both = [`many${++organizations}`, `many${++organizations}`];
      await Promise.all(
        Array.from({ length: 40 }, (_, writer) =>
          store.transaction(async (tx) => {
            for (const organization of writer % 2 ? both : both.toReversed())
              for (let index = 0; index < 3; index++)
                await tx.appendAudit(auditEvent(organization, `${organization}-${writer}-${index}`));
          }),
        ),
      );
      for (const organization of both) {
        const [report] = await store.verifyAuditEvents(organization);
        assert.deepEqual([report!.events, report!.broken], [120, undefined]);
      }
    });
  });
}

chains('PGlite', async () => ({ folder: undefined }));

const found = findPostgres();
if ('reason' in found) test('chain of audit events on PostgreSQL', { skip: found.reason }, () => undefined);
else {
  let server: PostgresServer | undefined;
  const start = async () => (server ??= await startPostgres(found.bin));
  after(() => server?.stop());
  chains('PostgreSQL', async () => ({ url: await (await start()).createDatabase() }));

  test('the command verifies the database of DATABASE_URL', async () => {
    const url = await (await start()).createDatabase();
    const verify = (...given: string[]) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/backend/cli.ts', 'audit', 'verify', ...given], {
        env: { ...process.env, DATABASE_URL: url },
      }).then(
        ({ stdout }) => ({ code: 0, text: stdout }),
        ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
          code,
          text: stdout + stderr,
        }),
      );
    assert.deepEqual(await verify(), {
      code: 2,
      text: 'org-elements: The database has no audit log of this release of org-elements\n',
    });
    const store = await openSqlStore({ url });
    await append(store, 'acme', ten);
    const intact = await verify();
    assert.equal(intact.code, 0);
    assert.match(intact.text, /^acme: 10 events, last 10 [0-9a-f]{64}\n$/);
    await tamper(store, `update org_elements.audit_events set target_id = 'x' where id = 'e6'`);
    assert.deepEqual(await verify(), {
      code: 1,
      text: 'acme: broken. Event 7 (e6) was changed after it was written.\n',
    });
    const { code, text } = await verify('--json', '--organization', 'acme');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(text)[0].broken, { number: 7, eventId: 'e6', fault: 'changed' });
    assert.equal((await verify('--unknown')).code, 2);
    await store.close();
  });
}
