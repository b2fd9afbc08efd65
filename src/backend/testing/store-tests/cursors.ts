import assert from 'node:assert/strict';
import { InvalidCursorError } from '../../store/store.js';
import { forEachSample } from '../random.js';
import { addMembers, at, auditEvent, invitation, membership, organization, user } from '../records.js';
import { listMembers, sortsOf } from './read-members.js';
import type { StoreTests } from './store-tests.js';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The parts of a cursor if it is a list in JSON and Base64, like those of the stores of the kit. */
function partsOf(cursor: string): unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? (parts as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Cursors with a date that is invalid or out of range, in any part. */
const unusualDates = (parts: unknown[]): string[] =>
  [
    '0000-01-01T00:00:00.000Z',
    '2026-02-31T00:00:00.000Z',
    '2026-04-31T24:00:00.000Z',
    '-infinity',
    2 ** 53 - 1,
    -(2 ** 53),
  ].flatMap((value) => parts.slice(1).map((_, at) => encode(parts.with(at + 1, value))));

/** Cursors of all lists. */
export const cursors: StoreTests = {
  'refuses cursors that are not of this list': async (store) => {
    await addMembers(
      store,
      'acme',
      ['a', 'b', 'c'].map((id) => ({ user: user(id), membership: { lastLoginAt: at(-1) } })),
    );
    await store.transaction(async (tx) => {
      for (const id of ['d', 'e']) {
        await tx.insertOrganization(organization(id));
        await tx.putMembership(membership(id, 'a'));
        await tx.putInvitation(invitation('acme', id));
        await tx.appendAudit(auditEvent('acme', id));
      }
    });
    const read: Record<string, (cursor?: string) => Promise<{ nextCursor: string | null }>> = {
      own: (cursor) => store.transaction((tx) => tx.membershipsOfUser('a', { limit: 1, cursor })),
      audit: (cursor) => store.transaction((tx) => tx.auditEvents('acme', { limit: 1, cursor })),
    };
    for (const sort of sortsOf(store)) read[sort] = (cursor) => listMembers(store, { sort, limit: 1, cursor });
    for (const sort of ['createdAt', '-email'] as const) {
      read[`invitations ${sort}`] = (cursor) =>
        store.transaction((tx) => tx.invitations('acme', { sort, limit: 1, cursor, now: at(0) }));
    }
    const cursors = await Promise.all(
      Object.entries(read).map(async ([name, page]) => [name, (await page()).nextCursor!] as const),
    );
    for (const [name, page] of Object.entries(read)) {
      const others = cursors.filter(([other]) => other !== name).map(([, cursor]) => cursor);
      const own = cursors.find(([other]) => other === name)![1];
      const parts = partsOf(own);
      const invalid = [
        ...others,
        'x',
        '',
        '%00',
        encode(null),
        encode([]),
        encode({}),
        own.slice(0, own.length / 2),
        'A'.repeat(5000),
        ...(parts ? [encode(parts.map((part, index) => (index === 0 ? part : { $ne: 1 })))] : []),
      ];
      for (const cursor of invalid) await assert.rejects(page(cursor), InvalidCursorError, `${name} took ${cursor}`);
      for (const cursor of unusualDates(parts ?? [])) {
        await page(cursor).catch((error: unknown) =>
          assert.ok(error instanceof InvalidCursorError, `${name}: ${cursor}: ${String(error)}`),
        );
      }
      await assert.doesNotReject(page(own));
    }
    await forEachSample(50, (sample) => assert.rejects(read['name']!(sample.text(60)), InvalidCursorError));
  },
};
