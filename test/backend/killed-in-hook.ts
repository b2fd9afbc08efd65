/*
 * Removes a member in the store of the folder given, and hangs in the hook that is told of it, until somebody kills it.
 */
import { writeSync } from 'node:fs';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { seed } from './seed.js';
import { createWorld } from './world.js';

const store = await openSqlStore({ folder: process.argv[2]! });
await seed(store);
const { ask } = createWorld({
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
await ask('user_1', '/organizations/org_1/members/user_5', { method: 'DELETE' });
setInterval(() => {}, 1000);
