/*
 * Adds members to the store in the given folder, one transaction each, and prints the number of each committed one,
 * until the process is killed.
 */
import { writeSync } from 'node:fs';
import { openSqlStore } from '../../../src/backend/stores/sql/index.js';
import { auditEvent, membership, user } from '../../../src/backend/testing/records.js';

const store = await openSqlStore({ folder: process.argv[2]! });
writeSync(1, 'open\n');
for (let number = 0; ; number++) {
  await store.transaction(async (tx) => {
    await tx.putUser(user(`u${number}`));
    await tx.putMembership(membership('acme', `u${number}`));
    await tx.appendAudit(auditEvent('acme', `e${number}`, { target: { kind: 'member', id: `u${number}`, name: '' } }));
  });
  writeSync(1, `${number}\n`);
}
