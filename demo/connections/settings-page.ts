/*
 * The page, `/settings`, where the identity provider of a customer can be broken.
 */
import type { Middleware } from 'koa';
import { head } from '../card-page.js';
import { html, type Html } from '../html.js';
import { layout } from '../provider/pages.js';
import { formToken, isOwnForm, readForm, respond } from '../provider/respond.js';
import type { IdentityProvider } from './connections.js';

interface SettingsOptions<Fault extends string> {
  connection: IdentityProvider;
  siteUrl: string;
  /** The secret of the form tokens. */
  secret: string;
  /** The faults with their labels. */
  labels: Readonly<Record<Fault, string>>;
  /** What a connection to this identity provider needs, with labels. */
  values: readonly (readonly [label: string, value: string])[];
  /** The present faults. */
  read: () => ReadonlySet<Fault>;
  change: (faults: ReadonlySet<Fault>) => Promise<void> | void;
}

/** Handles `/settings`. */
export function settingsRoute<Fault extends string>(options: SettingsOptions<Fault>): Middleware {
  const { connection, siteUrl, secret, labels, values, read, change } = options;
  return async (ctx, next) => {
    if (ctx.path !== '/settings') return next();
    if (ctx.method !== 'POST') {
      const token = formToken(secret, 'settings');
      return respond(ctx, settingsPage({ name: connection.name, siteUrl, token, labels, values, faults: read() }));
    }
    const form = await readForm(ctx);
    if (!isOwnForm(ctx, form, secret, 'settings')) return ctx.throw(403, 'The form is not from its own page');
    const all = Object.keys(labels) as Fault[];
    await change(new Set(all.filter((fault) => form.getAll('fault').includes(fault))));
    ctx.redirect('/settings');
    ctx.status = 303;
  };
}

interface SettingsPage {
  name: string;
  siteUrl: string;
  token: string;
  labels: Readonly<Record<string, string>>;
  values: readonly (readonly [label: string, value: string])[];
  faults: ReadonlySet<string>;
}

function settingsPage({ name, siteUrl, token, labels, values, faults }: SettingsPage): Html {
  const text = 'Break it to see what a test of the connection reports. Everything works again after a restart.';
  return layout({
    siteUrl,
    title: `Settings · ${name}`,
    body: html`${head({}, 'Identity provider settings', text)}
      <form method="post">
        <input type="hidden" name="token" value="${token}" />
        <fieldset>
          <legend>${name}</legend>
          ${Object.entries(labels).map(
            ([fault, label]) =>
              html`<label class="check"
                ><input type="checkbox" name="fault" value="${fault}" ${faults.has(fault) && html`checked`} />
                <span>${label}</span></label
              >`,
          )}
        </fieldset>
        <button class="primary">Save</button>
      </form>
      <h2>Its application</h2>
      <dl>
        ${values.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd><code>${value}</code></dd>
            </div>`,
        )}
      </dl>`,
  });
}
