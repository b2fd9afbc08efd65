/*
 * The identity provider of the customer with a page, `/settings`, where it can be broken. The faults end with the process.
 * The page also has the values that a connection needs, with the client secret: nothing here is worth protecting.
 */
import type { RequestListener } from 'node:http';
import type { Middleware } from 'koa';
import { head } from '../card-page.js';
import { html, type Html } from '../html.js';
import { loadKeys } from '../provider/keys.js';
import { layout } from '../provider/pages.js';
import { formToken, isOwnForm, readForm, respond } from '../provider/respond.js';
import { allFaults, faultLabels, type Fault } from './faults.js';
import { createConnectionProvider, type ConnectionProviderOptions } from './provider.js';

/** Creates it. Each change of its settings replaces the provider behind the listener. */
export async function breakableProvider(options: ConnectionProviderOptions): Promise<RequestListener> {
  const { database, connection } = options;
  const { secret } = await loadKeys(database, `${connection.id}-keys`);
  let faults: ReadonlySet<Fault> = new Set();

  const settings: Middleware = async (ctx, next) => {
    if (ctx.path !== '/settings') return next();
    if (ctx.method !== 'POST') {
      const token = formToken(secret, 'settings');
      return respond(ctx, settingsPage({ ...options, token, faults }));
    }
    const form = await readForm(ctx);
    if (!isOwnForm(ctx, form, secret, 'settings')) return ctx.throw(403, 'The form is not from its own page');
    faults = new Set(allFaults.filter((fault) => form.getAll('fault').includes(fault)));
    listener = await create();
    ctx.redirect('/settings');
    ctx.status = 303;
  };

  const create = async (): Promise<RequestListener> =>
    (await createConnectionProvider({ ...options, extra: settings }, faults)).callback();

  let listener = await create();
  return (request, response) => listener(request, response);
}

interface SettingsPage extends Pick<ConnectionProviderOptions, 'connection' | 'url' | 'siteUrl' | 'client'> {
  token: string;
  faults: ReadonlySet<Fault>;
}

function settingsPage({ connection: { name }, url, siteUrl, client, token, faults }: SettingsPage): Html {
  const text = 'Break it to see what a test of the connection reports. Everything works again after a restart.';
  return layout({
    siteUrl,
    title: `Settings · ${name}`,
    body: html`${head({}, 'Identity provider settings', text)}
      <form method="post">
        <input type="hidden" name="token" value="${token}" />
        <fieldset>
          <legend>${name}</legend>
          ${allFaults.map(
            (fault) =>
              html`<label class="check"
                ><input type="checkbox" name="fault" value="${fault}" ${faults.has(fault) && html`checked`} />
                <span>${faultLabels[fault]}</span></label
              >`,
          )}
        </fieldset>
        <button class="primary">Save</button>
      </form>
      <h2>Its application</h2>
      <dl>
        <div>
          <dt>Issuer</dt>
          <dd><code>${url}</code></dd>
        </div>
        <div>
          <dt>Client ID</dt>
          <dd><code>${client.id}</code></dd>
        </div>
        <div>
          <dt>Client secret</dt>
          <dd><code>${client.secret}</code></dd>
        </div>
        <div>
          <dt>Redirect URI</dt>
          <dd><code>${client.redirectUri}</code></dd>
        </div>
      </dl>`,
  });
}
