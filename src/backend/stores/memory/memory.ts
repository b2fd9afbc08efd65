/*
 * A store in memory, for stories, tests and trials. It also runs in a page. Nothing is saved. Transactions run one
 * after the other, so there are no conflicts.
 */
import type {
  ApiKeyRecord,
  ActivityCounts,
  AuditRecord,
  ChangeRecord,
  ConnectionRecord,
  DirectoryUserRecord,
  DomainRecord,
  InvitationRecord,
  JoinRequestRecord,
  LogoRecord,
  MembershipRecord,
  OrganizationRecord,
  ProvisioningTokenRecord,
  RoleRecord,
  Store,
  IntegrationConnectionRecord,
  StoreTransaction,
  UserRecord,
  WebhookDeliveryRecord,
  WebhookRecord,
} from '../../store/store.js';
import { Listeners } from '../listeners.js';
import { activityMethods } from './activity.js';
import { apiKeyMethods } from './api-keys.js';
import { connectionMethods } from './connections.js';
import { domainMethods } from './domains.js';
import { joinRequestMethods } from './join-requests.js';
import { importMethods } from './imports.js';
import { provisioningMethods } from './provisioning.js';
import { outboxMethods } from './outbox.js';
import { userMethods } from './users.js';
import { integrationMethods } from './integrations.js';
import { recordMethods } from './records.js';
import { MemoryTables, UndoLog } from './tables.js';
import { webhookMethods } from './webhooks.js';

/** Initial records of a memory store. */
export interface MemorySeed {
  users?: UserRecord[];
  organizations?: OrganizationRecord[];
  roles?: RoleRecord[];
  memberships?: MembershipRecord[];
  invitations?: InvitationRecord[];
  domains?: DomainRecord[];
  connections?: ConnectionRecord[];
  joinRequests?: JoinRequestRecord[];
  provisioningTokens?: ProvisioningTokenRecord[];
  apiKeys?: ApiKeyRecord[];
  directoryUsers?: DirectoryUserRecord[];
  webhooks?: WebhookRecord[];
  /** The log. Pending deliveries are not sent, because the outbox is empty. */
  webhookDeliveries?: WebhookDeliveryRecord[];
  integrationConnections?: IntegrationConnectionRecord[];
  auditEvents?: AuditRecord[];
  logos?: LogoRecord[];
  /** Counters of earlier activity. */
  activity?: ({ organizationId: string } & ActivityCounts)[];
}

/**
 * Creates a store in memory.
 *
 * ```ts
 * const store = createMemoryStore(createSampleData({ members: 25, organizations: 3 }));
 * ```
 *
 * Lists of 100,000 members take milliseconds: they are sorted once and updated with each change.
 */
export function createMemoryStore(seed: MemorySeed = {}): Store {
  const tables = new MemoryTables();
  const listeners = new Listeners();
  let queue: Promise<unknown> = Promise.resolve();

  const run = async <T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> => {
    const undo = new UndoLog();
    const announced: ChangeRecord[] = [];
    const tx = createTransaction(tables, undo, announced);
    let result: T;
    try {
      result = await work(tx);
    } catch (error) {
      undo.run();
      tables.membershipsByUser.clear();
      throw error;
    } finally {
      undo.close();
    }
    for (const change of announced) listeners.changed(change);
    return result;
  };

  fill(createTransaction(tables, new UndoLog()), seed);
  return {
    members: {
      search: true,
      total: true,
      position: true,
      sort: ['name', '-name', 'joinedAt', '-joinedAt', 'lastLoginAt', '-lastLoginAt'],
    },
    transaction(work) {
      const result = queue.then(() => run(work));
      queue = result.catch(() => {});
      return result;
    },
    changes: { subscribe: async (listener) => listeners.add(listener) },
    async close() {
      await queue;
    },
  };
}

const createTransaction = (tables: MemoryTables, undo: UndoLog, announced: ChangeRecord[] = []): StoreTransaction => ({
  ...userMethods(tables, undo),
  ...recordMethods(tables, undo),
  ...domainMethods(tables, undo),
  ...connectionMethods(tables, undo),
  ...joinRequestMethods(tables, undo),
  ...provisioningMethods(tables, undo),
  ...apiKeyMethods(tables, undo),
  ...webhookMethods(tables, undo),
  ...integrationMethods(tables, undo),
  ...importMethods(tables, undo),
  ...activityMethods(tables, undo),
  ...outboxMethods(tables, undo, announced),
});

/** The methods write synchronously, although they return promises. */
function fill(tx: StoreTransaction, seed: MemorySeed): void {
  for (const user of seed.users ?? []) void tx.putUser(user);
  for (const role of seed.roles ?? []) void tx.putRole(role);
  for (const organization of seed.organizations ?? []) void tx.insertOrganization(organization);
  for (const membership of seed.memberships ?? []) void tx.putMembership(membership);
  for (const invitation of seed.invitations ?? []) void tx.putInvitation(invitation);
  for (const domain of seed.domains ?? []) void tx.putDomain(domain);
  for (const connection of seed.connections ?? []) void tx.putConnection(connection);
  for (const request of seed.joinRequests ?? []) void tx.putJoinRequest(request);
  for (const token of seed.provisioningTokens ?? []) void tx.putProvisioningToken(token);
  for (const key of seed.apiKeys ?? []) void tx.putApiKey(key);
  for (const user of seed.directoryUsers ?? []) void tx.putDirectoryUser(user);
  for (const webhook of seed.webhooks ?? []) void tx.putWebhook(webhook);
  for (const delivery of seed.webhookDeliveries ?? []) void tx.putWebhookDelivery(delivery);
  for (const connection of seed.integrationConnections ?? []) void tx.putIntegrationConnection(connection);
  for (const event of seed.auditEvents ?? []) void tx.appendAudit(event);
  for (const logo of seed.logos ?? []) void tx.putLogo(logo);
  for (const { organizationId, ...counts } of seed.activity ?? []) void tx.addActivity(organizationId, counts);
}
