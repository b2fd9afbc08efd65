import type { Database } from './database.js';

/** What is accepted. */
export const termsText =
  'Fieldnote stores the notes you take on site for your organization. Only people who plan visits can read them. Take photos of places, not of people.';

/** Who has accepted the terms, for which organization: every organization has a contract of its own. */
export class Terms {
  constructor(private readonly database: Database) {}

  async areAccepted(accountId: string, organizationId: string): Promise<boolean> {
    const rows = await this.database.query('select 1 from demo_terms where account_id = $1 and organization_id = $2', [
      accountId,
      organizationId,
    ]);
    return rows.length > 0;
  }

  async accept(accountId: string, organizationId: string): Promise<void> {
    await this.database.query(
      'insert into demo_terms (account_id, organization_id) values ($1, $2) on conflict do nothing',
      [accountId, organizationId],
    );
  }
}
