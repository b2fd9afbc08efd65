/*
 * Removes a member in the store of the given folder, and hangs in the after-hook until the process is killed.
 */
import { writeSync } from 'node:fs';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { seed } from './seed.js';
import { createTestBackend } from './fixtures.js';

const store = await openSqlStore({ folder: process.argv[2]! });
await seed(store);
const { api } = createTestBackend({
  store,
  hooks: {
    after: {
      'member.remove': ({ id, target }) => {
        writeSync(1, `telling ${id} ${target.id}\n`);
        return new Promise(() => {});
      },
    },
  },
});
await api('user_1', '/organizations/org_1/members/user_5', { method: 'DELETE' });
setInterval(() => {}, 1000);
