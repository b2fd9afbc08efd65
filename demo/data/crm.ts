/*
 * A list in place of the company's CRM, so that sales see new members.
 */
import type { Store } from '../../src/backend/index.js';
import type { Database } from './database.js';

/** A contact for sales. */
export interface Contact {
  id: string;
  name: string;
  email: string;
  organization: string;
  via: 'invitation' | 'added';
  /** ISO 8601. */
  since: string;
}

interface Row {
  id: string;
  name: string;
  email: string;
  organization: string;
  via: Contact['via'];
  since: Date | string;
}

/** The contacts. */
export class Crm {
  constructor(
    private readonly database: Database,
    private readonly store: Store,
  ) {}

  /** Adds a new member. A repeated event adds nothing. */
  async add({
    id,
    userId,
    organization,
    via,
    occurredAt,
  }: {
    id: string;
    userId: string;
    organization: { displayName: string };
    via: Contact['via'];
    occurredAt: string;
  }): Promise<void> {
    const user = await this.store.transaction((tx) => tx.user(userId));
    await this.database.query(
      'insert into demo_crm (id, name, email, organization, via, since) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
      [id, user?.name ?? '', user?.email ?? '', organization.displayName, via, occurredAt],
    );
  }

  /** All contacts, the latest first. */
  async list(): Promise<Contact[]> {
    const rows = await this.database.query<Row>('select * from demo_crm order by since desc, id limit 200');
    return rows.map((row) => ({ ...row, since: new Date(row.since).toISOString() }));
  }
}
