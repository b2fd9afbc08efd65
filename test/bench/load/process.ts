/*
 * A worker process: the kit behind `node:http`, with the database of DATABASE_URL. The primary process of the cluster
 * distributes connections.
 */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { openSqlStore } from '../../../src/backend/stores/sql/index.js';
import { createBenchBackend } from '../environment.js';

const store = await openSqlStore({ url: process.env['DATABASE_URL']!, poolSize: Number(process.env['POOL']) });
const backend = createBenchBackend(store);
const server = createServer(getRequestListener((request) => backend(request)));
let largest = 0;
const watching = setInterval(() => (largest = Math.max(largest, process.memoryUsage().rss)), 100);
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('message', async () => {
  clearInterval(watching);
  server.close();
  await backend.close();
  await store.close();
  process.send!({ largest }, () => process.disconnect());
});
