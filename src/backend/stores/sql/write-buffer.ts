/*
 * Buffers writes that nothing reads before the commit: audit events, announcements, deliveries, idempotent results and
 * activity and
 * invitations. They are written before the commit, or before the transaction reads them, in one statement for each
 * kind.
 */
import { sql } from 'kysely';
import type {
  ActivityMemberRecord,
  AuditRecord,
  ChangeRecord,
  DeliveryRecord,
  InvitationRecord,
  IdempotentResult,
} from '../../store/store.js';
import { writeActivity, type AddedActivity } from './activity.js';
import { preparable } from './connection.js';
import { saveIdempotentResults, type SavedResult } from './idempotency.js';
import { putInvitations } from './invitations.js';
import { appendDeliveries, NOTIFICATION_CHANNEL, toNotification } from './outbox.js';
import type { Database } from './schema.js';
import { truncateForIndex } from './sql-helpers.js';

export class WriteBuffer {
  #events: AuditRecord[] = [];
  #changes: ChangeRecord[] = [];
  #deliveries: DeliveryRecord[] = [];
  /** By id: a later invitation replaces an earlier one. */
  #invitations = new Map<string, InvitationRecord>();
  /** By scope and key: a later result replaces an earlier one. */
  #answers = new Map<string, SavedResult>();

  /** By organization and user: a later record replaces an earlier one. */
  #activityMembers = new Map<string, ActivityMemberRecord>();
  #activity: AddedActivity[] = [];

  constructor(readonly database: Database) {}

  async appendAudit(event: AuditRecord): Promise<void> {
    this.#events.push(event);
  }

  async announce(change: ChangeRecord): Promise<void> {
    this.#changes.push(change);
  }

  async appendDelivery(delivery: DeliveryRecord): Promise<void> {
    this.#deliveries.push(delivery);
  }

  async saveIdempotentResult(scope: string, key: string, answer: IdempotentResult): Promise<void> {
    this.#answers.set(JSON.stringify([scope, key]), { ...answer, scope, key });
  }

  async putInvitation(invitation: InvitationRecord): Promise<void> {
    this.#invitations.set(invitation.id, invitation);
  }

  async putActivityMember(member: ActivityMemberRecord): Promise<void> {
    this.#activityMembers.set(JSON.stringify([member.organizationId, member.userId]), member);
  }

  async addActivity(added: AddedActivity): Promise<void> {
    this.#activity.push(added);
  }

  /** Writes everything that is buffered. */
  async write(): Promise<void> {
    await this.writeInvitations();
    await this.writeDeliveries();
    await this.writeActivity();
    await this.#writeEvents();
    const answers = [...this.#answers.values()];
    this.#answers.clear();
    if (answers.length > 0) await saveIdempotentResults(this.database, answers);
  }

  async writeInvitations(): Promise<void> {
    const invitations = [...this.#invitations.values()];
    this.#invitations.clear();
    if (invitations.length > 0) await putInvitations(this.database, invitations);
  }

  async writeActivity(): Promise<void> {
    const members = [...this.#activityMembers.values()];
    this.#activityMembers.clear();
    await writeActivity(this.database, members, this.#activity.splice(0));
  }

  async writeDeliveries(): Promise<void> {
    const deliveries = this.#deliveries.splice(0);
    if (deliveries.length > 0) await appendDeliveries(this.database, deliveries);
  }

  async #writeEvents(): Promise<void> {
    const events = this.#events.splice(0);
    const notifications = this.#changes.splice(0).flatMap(toNotification);
    if (events.length + notifications.length === 0) return;
    const of = <T>(value: (event: AuditRecord) => T) => events.map(value);
    await sql`
      with events as (
        insert into org_elements.audit_events (
          id, organization_id, time, type, actor_id, actor, target_id, target, outcome, changes, ip, user_agent
        )
        select id, organization_id, time, type, actor_id, actor::json, target_id, target::json, outcome, changes::json, ip, user_agent
        from unnest(
          ${of(({ id }) => id)}::text[], ${of(({ organizationId }) => organizationId)}::text[], ${of(({ time }) => time)}::timestamptz[],
          ${of(({ type }) => type)}::text[], ${of(({ actor }) => truncateForIndex(actor.id))}::text[], ${of(({ actor }) => JSON.stringify(actor))}::text[],
          ${of(({ target }) => truncateForIndex(target.id))}::text[], ${of(({ target }) => JSON.stringify(target))}::text[],
          ${of(({ outcome }) => outcome)}::text[], ${of(({ changes }) => JSON.stringify(changes))}::text[],
          ${of(({ ip }) => ip)}::text[], ${of(({ userAgent }) => userAgent)}::text[]
        ) with ordinality as event (
          id, organization_id, time, type, actor_id, actor, target_id, target, outcome, changes, ip, user_agent, number
        ) order by number
      )
      select pg_notify(${NOTIFICATION_CHANNEL}, notification) from unnest(${notifications}::text[]) as notification
      ${preparable}`.execute(this.database);
  }
}
