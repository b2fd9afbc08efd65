/*
 * The page on which visitors publish DNS records, as they would at their DNS provider.
 */
import { Hono } from 'hono';
import { alert, field, type Card } from '../card-page.js';
import { html } from '../html.js';
import { ownFormsOnly } from '../web/forms.js';
import type { ShowCard } from '../web/shell.js';
import type { DnsRecords, TxtRecord } from './records.js';

const NAME = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;
const VALUE = /^[\x20-\x7e]{1,255}$/;

/** `/dns`: lists, publishes and removes records. */
export function dnsRoutes({
  records,
  siteUrl,
  showCard,
}: {
  records: DnsRecords;
  siteUrl: string;
  showCard: ShowCard;
}): Hono {
  const app = new Hono();
  app.use('/dns', ownFormsOnly(siteUrl));
  app.get('/dns', async () => showCard(dnsCard(await records.list())));
  app.post('/dns', async (context) => {
    const form = await context.req.parseBody();
    const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim() : '');
    const record = { name: text('name').replace(/\.$/, ''), value: text('value') };
    if (text('action') === 'remove') await records.remove(record);
    else if (!NAME.test(record.name) || !VALUE.test(record.value))
      return showCard(dnsCard(await records.list(), record, 'Enter the complete name and value of the record.'), 422);
    else if (!(await records.publish(record)))
      return showCard(dnsCard(await records.list(), record, 'There are too many records. Remove one first.'), 409);
    return context.redirect('/dns', 303);
  });
  return app;
}

const dnsCard = (published: TxtRecord[], typed: TxtRecord = { name: '', value: '' }, error?: string): Card => ({
  title: 'DNS records',
  text: 'In this demo you are your own DNS provider. Publish the TXT record that the list of domains shows, then check the domain.',
  body: html`${alert(error)}
    <form method="post">
      ${field('Name', html`name="name" required maxlength="253" autocomplete="off" spellcheck="false" value="${typed.name}"`, undefined, 'name')}
      ${field('Value', html`name="value" required maxlength="255" autocomplete="off" spellcheck="false" value="${typed.value}"`, undefined, 'value')}
      <button class="primary">Publish TXT record</button>
    </form>
    ${published.map(
      ({ name, value }) =>
        html`<form method="post">
          <p class="prose"><strong>${name}</strong><br /><span class="address">${value}</span></p>
          <input type="hidden" name="name" value="${name}" />
          <input type="hidden" name="value" value="${value}" />
          <button class="quiet" name="action" value="remove" aria-label="Remove the record for ${name}">Remove</button>
        </form>`,
    )}`,
});
