/*
 * Imports people in the store of the given folder, and hangs before one of them until the process is killed.
 */
import { writeSync } from 'node:fs';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { createTestBackend } from './fixtures.js';
import { importer, people } from './import-fixtures.js';
import { seed } from './seed.js';

const store = await openSqlStore({ folder: process.argv[2]! });
await seed(store);
let calls = 0;
const fixture = createTestBackend({
  store,
  imports: {},
  hooks: {
    before: {
      'invitation.create': () => {
        calls += 1;
        if (calls < 130) return;
        writeSync(1, 'running\n');
        return new Promise<void>(() => {});
      },
    },
  },
});
await importer(fixture).started('invite', people(300));
setInterval(() => {}, 1000);
