/*
 * The receiver's endpoint, `/hooks`, and its page, `/`, which lists what it received.
 */
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { alert, field, head } from '../card-page.js';
import { html } from '../html.js';
import { layout } from '../provider/pages.js';
import { ownFormsOnly } from '../web/forms.js';
import { isSecret, type ReceivedEvent, type WebhookReceiver } from './receiver.js';

const MAX_BYTES = 1024 * 1024;

interface ReceiverRoutes {
  receiver: WebhookReceiver;
  /** Origin of the receiver. */
  url: string;
  siteUrl: string;
}

export function receiverRoutes({ receiver, url, siteUrl }: ReceiverRoutes): Hono {
  const app = new Hono();
  app.post('/hooks', bodyLimit({ maxSize: MAX_BYTES }), async (context) => {
    const status = receiver.receive(context.req.header(), await context.req.text());
    return new Response(status === 204 ? null : `Responded with ${status}.`, { status });
  });
  const show = (error?: string) =>
    new Response(String(receiverPage({ receiver, url, siteUrl, error })), {
      status: error ? 422 : 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': `default-src 'none'; style-src 'self'; img-src ${siteUrl}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      },
    });
  app.get('/', () => show());
  app.post('/', ownFormsOnly(url), async (context) => {
    const form = await context.req.parseBody();
    if (form['action'] === 'secret') {
      const secret = String(form['secret'] ?? '').trim();
      if (!isSecret(secret)) return show('Enter the signing secret. It starts with whsec_.');
      await receiver.change({ secret });
    } else await receiver.change({ isBroken: form['broken'] !== undefined });
    return context.redirect('/', 303);
  });
  app.get(
    '/login.css',
    async () =>
      new Response(await readFile(new URL('../provider/login.css', import.meta.url)), {
        headers: { 'content-type': 'text/css; charset=utf-8' },
      }),
  );
  return app;
}

interface ReceiverPage extends ReceiverRoutes {
  error: string | undefined;
}

function receiverPage({ receiver, url, siteUrl, error }: ReceiverPage) {
  const { settings, events } = receiver;
  const known = settings.secret
    ? `A secret that ends in ${settings.secret.slice(-4)} is stored.`
    : 'No secret is stored.';
  const text = html`Add ${url}/hooks as an endpoint under <a href="${siteUrl}/organization/webhooks">Webhooks</a>, and
    enter its signing secret here.`;
  return layout({
    siteUrl,
    title: 'Webhook receiver',
    body: html`${head({}, 'Webhook receiver', text)}
      <form method="post">
        ${alert(error)}
        ${field('Signing secret', html`name="secret" type="text" autocomplete="off" spellcheck="false" required aria-describedby="secret-hint"`, known, 'secret')}
        <button class="primary" name="action" value="secret">Save secret</button>
      </form>
      <form method="post">
        <label class="check"
          ><input type="checkbox" name="broken" ${settings.isBroken && html`checked`} />
          <span>Respond with 500 to every request</span></label
        >
        <button class="quiet" name="action" value="switch">Save</button>
      </form>
      <h2>Received events</h2>
      ${events.length ? events.map(renderEvent) : html`<p class="prose">No events yet.</p>`}`,
  });
}

const renderEvent = ({ id, type, receivedAt, isVerified, status }: ReceivedEvent) =>
  html`<p class="prose">
    <strong>${type || 'Unknown event'}</strong> · ${isVerified ? 'Signature verified' : 'Signature not valid'} ·
    ${String(status)}<br /><span class="address">${id}</span> ·
    <time datetime="${receivedAt.toISOString()}">${receivedAt.toISOString()}</time>
  </p>`;
