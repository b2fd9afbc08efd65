import { Hono } from 'hono';
import { secureHeaders } from '../web/headers.js';
import { html } from '../html.js';
import type { Mailbox } from './mailbox.js';

/** The mailbox as JSON, and each email as a sandboxed page. */
export function mailRoutes(mailbox: Mailbox): Hono {
  const app = new Hono();
  app.get('/messages', async (context) => {
    const mails = await mailbox.list();
    context.header('cache-control', 'no-store');
    return context.json({ items: mails.map(({ html: body, ...mail }) => ({ ...mail, hasHtml: body !== null })) });
  });
  app.get('/messages/:id/html', async (context) => {
    const mail = await mailbox.find(context.req.param('id'));
    if (!mail) return context.text('There is no such message.', 404);
    // Links open in a new tab; the sandbox isolates the email from the site.
    const page = `<base target="_blank">${mail.html ?? String(html`<pre>${mail.text}</pre>`)}`;
    return context.html(
      page,
      200,
      secureHeaders({
        'content-security-policy': `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src 'self' http: https: data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
      }),
    );
  });
  return app;
}
