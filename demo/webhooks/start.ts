/*
 * Starts the receiver of webhooks at an origin of its own. Its settings are stored.
 */
import { getRequestListener } from '@hono/node-server';
import type { Database } from '../data/database.js';
import { getOrCreateSetting, storeSetting } from '../data/tables.js';
import type { Listening } from '../listen.js';
import { WebhookReceiver } from './receiver.js';
import { receiverRoutes } from './routes.js';

const SETTING = 'webhook-receiver';

export async function startReceiver(database: Database, { url, serve }: Listening, siteUrl: string): Promise<void> {
  const settings = await getOrCreateSetting(database, SETTING, async () => ({ secret: '', isBroken: false }));
  const receiver = new WebhookReceiver(settings, (changed) => storeSetting(database, SETTING, changed));
  serve(getRequestListener(receiverRoutes({ receiver, url, siteUrl }).fetch));
}
