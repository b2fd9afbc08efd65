import type { Database } from './database.js';

/** The text of the terms. */
export const termsText =
  'Fieldnote stores the notes you take on site for your organization. Only people who plan visits can read them. Take photos of places, not of people.';

/** Which users have accepted the terms, by organization: every organization has its own contract. */
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
