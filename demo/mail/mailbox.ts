/*
 * The mailbox of the demo: an SMTP server that stores every email in one table, for every recipient.
 */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { simpleParser, type AddressObject } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Database } from '../data/database.js';

/** A received email. */
export interface Mail {
  id: string;
  sentAt: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
}

interface Row {
  id: string;
  sent_at: Date | string;
  sender: string;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string | null;
}

/** Reads and writes e-mails. */
export class Mailbox {
  constructor(private readonly database: Database) {}

  /** The newest 200, the newest first. */
  async list(): Promise<Mail[]> {
    return (await this.database.query<Row>('select * from demo_mails order by sent_at desc, id limit 200')).map(toMail);
  }

  async find(id: string): Promise<Mail | undefined> {
    const [row] = await this.database.query<Row>('select * from demo_mails where id = $1', [id]);
    return row && toMail(row);
  }

  async add({ id, sentAt, from, to, subject, text, html }: Mail): Promise<void> {
    await this.database.query(
      'insert into demo_mails (id, sent_at, sender, recipient, subject, body_text, body_html) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, sentAt, from, to, subject, text, html],
    );
  }
}

const toMail = ({ id, sent_at, sender, recipient, subject, body_text, body_html }: Row): Mail => ({
  id,
  sentAt: new Date(sent_at).toISOString(),
  from: sender,
  to: recipient,
  subject,
  text: body_text,
  html: body_html,
});

const textOf = (addresses: AddressObject | AddressObject[] | undefined) =>
  [addresses ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');

/** Starts the SMTP server on a free port of the loopback interface. */
export async function startSmtp(mailbox: Mailbox): Promise<{ url: string; close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 2 * 1024 * 1024,
    logger: false,
    onData(stream, session, done) {
      const deliver = async () => {
        const { from, subject, text, html } = await simpleParser(stream, {
          skipImageLinks: true,
          skipTextToHtml: true,
        });
        if (stream.sizeExceeded) throw Object.assign(new Error('The message is too large'), { responseCode: 552 });
        await mailbox.add({
          id: randomUUID(),
          sentAt: new Date().toISOString(),
          from: textOf(from),
          to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
          subject: subject ?? '(no subject)',
          text: text ?? '',
          html: html || null,
        });
      };
      deliver().then(
        () => done(),
        (error: Error) => done(error),
      );
    },
  });
  // A client that disconnects is not an error.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
