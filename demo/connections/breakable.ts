/*
 * The identity provider of the customer with a page, `/settings`, where it can be broken. The faults end with the process.
 * The page also has the values that a connection needs, with the client secret: nothing here is worth protecting.
 */
import type { RequestListener } from 'node:http';
import { loadKeys } from '../provider/keys.js';
import { faultLabels, type Fault } from './faults.js';
import { createConnectionProvider, type ConnectionProviderOptions } from './provider.js';
import { settingsRoute } from './settings-page.js';

/** Creates it. Each change of its settings replaces the provider behind the listener. */
export async function breakableProvider(options: ConnectionProviderOptions): Promise<RequestListener> {
  const { database, connection, siteUrl } = options;
  const { secret } = await loadKeys(database, `${connection.id}-keys`);
  let faults: ReadonlySet<Fault> = new Set();

  const settings = settingsRoute({
    connection,
    siteUrl,
    secret,
    labels: faultLabels,
    values: [
      ['Issuer', options.url],
      ['Client ID', options.client.id],
      ['Client secret', options.client.secret],
      ['Redirect URI', options.client.redirectUri],
    ],
    read: () => faults,
    change: async (changed) => {
      faults = changed;
      listener = await create();
    },
  });

  const create = async (): Promise<RequestListener> =>
    (await createConnectionProvider({ ...options, extra: settings }, faults)).callback();

  let listener = await create();
  return (request, response) => listener(request, response);
}
