/*
 * Adds a webhook in the store of the given folder, and renames an organization. Its receiver, in another process, kills this
 * process instead of answering.
 */
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { createTestBackend } from './fixtures.js';
import { seed } from './seed.js';

const [folder, url, key] = process.argv.slice(2) as [string, string, string];
const store = await openSqlStore({ folder });
await seed(store);
const encryptionKey = new Uint8Array(Buffer.from(key, 'base64'));
const { api } = createTestBackend({ store, webhooks: { encryptionKey, allowPrivateAddresses: true } });
await api('user_1', '/organizations/org_1/webhooks', { method: 'POST', body: { name: 'HR', url } });
for (const displayName of ['One', 'Two'])
  await api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName } });
setInterval(() => {}, 1000);
