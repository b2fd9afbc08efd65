import type { Database } from './database.js';

/** What is accepted. */
export const termsText =
  'Fieldnote keeps what people write on site for the organization that they work for. It may be read by those who plan the visits, and by nobody else. Photos show places, not passers-by.';

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
