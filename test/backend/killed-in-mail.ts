/*
 * Invites a user in the store of the given folder, and hangs where the email would be sent, until the process is
 * killed.
 */
import { writeSync } from 'node:fs';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { seed } from './seed.js';
import { createTestBackend } from './fixtures.js';

const store = await openSqlStore({ folder: process.argv[2]! });
await seed(store);
const { api } = createTestBackend({
  store,
  sendInvitation: () => {
    writeSync(1, 'stored\n');
    return new Promise(() => {});
  },
});
await api('user_1', '/organizations/org_1/invitations', {
  method: 'POST',
  body: { email: 'grace@example.net', roleIds: ['member'] },
});
setInterval(() => {}, 1000);
