/*
 * The first start: organizations, roles, users, invitations, history and activity in one transaction; then logos and emails
 * of the open invitations through the API.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type {
  AuditRecord,
  IdentitySource,
  InvitationRecord,
  Store,
  StoreTransaction,
  UserRecord,
} from '../../src/backend/index.js';
import type { Api } from '../api.js';
import type { InvitationSender } from '../mail/sender.js';
import { pinemail } from '../connections/connections.js';
import type { Accounts } from './accounts.js';
import { addEarlierActivity } from './activity.js';
import { addConnection, type KestrelEndpoint } from './connection.js';
import { addSamlConnection, type BalticEndpoint } from './saml-connection.js';
import { apiKeys } from './api-keys.js';
import { domains } from './domains.js';
import { askers, joinRequests } from './join-requests.js';
import type { DnsRecords } from '../dns/records.js';
import type { Factors } from './factors.js';
import { customRoles, invitations, organizations, roles, type SeedInvitation } from './organizations.js';
import { demoPassword, pinemailUsers, users } from './users.js';
import type { Terms } from './terms.js';

/** The dependencies of seeding. */
export interface SeedOptions {
  store: Store;
  accounts: Accounts;
  identities: IdentitySource;
  factors: Factors;
  terms: Terms;
  dnsRecords: DnsRecords;
  api: Api;
  siteUrl: string;
  sendInvitation: InvitationSender;
  /** The identity providers of the customers, if they run. */
  kestrelEndpoint?: KestrelEndpoint;
  balticEndpoint?: BalticEndpoint;
}

interface Sent {
  seed: SeedInvitation;
  ticket: string;
}

const hour = 3_600_000;

/** Seeds an empty demo. */
export async function seed({
  store,
  accounts,
  identities,
  factors,
  terms,
  dnsRecords,
  api,
  siteUrl,
  sendInvitation,
  kestrelEndpoint,
  balticEndpoint,
}: SeedOptions): Promise<void> {
  await Promise.all(
    [...users, ...askers].map(({ id, name, email }) =>
      accounts.create({ id, name, email, emailVerified: true, picture: null }, demoPassword),
    ),
  );
  for (const { pinemailId, linkedTo } of pinemailUsers) {
    const { id: provider, users: found } = pinemail;
    const { id: subject, name, email, emailVerified } = found.find(({ id }) => id === pinemailId)!;
    const account = await accounts.enter({ provider, subject, name, email, emailVerified, picture: null });
    await accounts.recordSignIn(account.identityId);
    if (linkedTo) await identities.link({ userId: linkedTo, otherUserId: account.id });
  }
  // With a random secret: a demo visitor who logs in as one of them does not have the phone.
  await Promise.all(users.filter(({ mfa }) => mfa).map(({ id }) => factors.enrol(id, randomBytes(20), 0)));
  const sent = await store.transaction(async (tx) =>
    (await tx.organization(organizations[0]!.id)) ? [] : fill(tx, new Date()),
  );
  for (const { id } of organizations)
    for (const { status, host, value } of await store.transaction((tx) => tx.domains(id)))
      if (status === 'verified') await dnsRecords.publish({ name: host, value });
  for (const { id, memberships } of users) {
    // Users with earlier visits have accepted the terms.
    for (const { organizationId, seenHoursAgo } of memberships)
      if (seenHoursAgo !== null) await terms.accept(id, organizationId);
  }
  for (const { id, name } of organizations) {
    const client = api.clientFor({ userId: 'demo|ines', via: 'token' });
    for (const variant of ['light', 'dark'] as const) {
      const bytes = await readFile(new URL(`./logos/${name}${variant === 'dark' ? '-dark' : ''}.svg`, import.meta.url));
      await client.branding.putLogo(id, variant, new Blob([bytes], { type: 'image/svg+xml' }));
    }
  }
  if (kestrelEndpoint) await addConnection(api, kestrelEndpoint);
  if (balticEndpoint) await addSamlConnection(api, balticEndpoint);
  for (const one of sent) await send(store, one, siteUrl, sendInvitation);
}

async function fill(tx: StoreTransaction, now: Date): Promise<Sent[]> {
  const ago = (hours: number) => new Date(now.getTime() - hours * hour).toISOString();
  for (const { id, name, email, memberships, mfa } of users) {
    const since = Math.max(...memberships.map(({ joinedDaysAgo }) => joinedDaysAgo));
    const user: UserRecord = {
      id,
      name,
      email,
      emailVerified: true,
      picture: null,
      mfaEnrolled: mfa ?? false,
      createdAt: ago(since * 24),
    };
    await tx.putUser(user);
  }
  for (const role of roles) await tx.putRole({ ...role, organizationId: null, version: 1 });
  for (const { id, name, displayName, createdDaysAgo, metadata, colors, logoAlt } of organizations) {
    const branding = { logoUrl: null, logoDarkUrl: null, logoAlt, colors };
    await tx.insertOrganization({
      id,
      name,
      displayName,
      metadata,
      branding,
      createdAt: ago(createdDaysAgo * 24),
      version: 1,
      brandingVersion: 1,
    });
  }
  for (const role of customRoles) await tx.putRole({ ...role, updatedAt: ago(9 * 24), version: 1 });
  for (const { id: userId, memberships } of users) {
    for (const { organizationId, roleIds, joinedDaysAgo, seenHoursAgo, blocked, managedBy } of memberships) {
      const seenAt = seenHoursAgo === null ? null : ago(seenHoursAgo);
      await tx.putMembership({
        organizationId,
        userId,
        roleIds,
        status: blocked ? 'blocked' : 'active',
        managedBy: managedBy ?? 'manual',
        joinedAt: ago(joinedDaysAgo * 24),
        lastLoginAt: seenAt,
        lastUsedAt: seenAt,
        pinned: false,
        version: 1,
      });
    }
  }
  const sent: Sent[] = [];
  for (const one of invitations) {
    const ticket = randomBytes(32).toString('base64url');
    await tx.putInvitation(toRecord(one, ticket, ago));
    if (one.status === 'pending' && one.expiresInHours > 0) sent.push({ seed: one, ticket });
  }
  for (const domain of domains(ago)) await tx.putDomain(domain);
  for (const key of apiKeys(ago)) await tx.putApiKey(key);
  const asked = joinRequests(ago);
  for (const user of asked.users) await tx.putUser(user);
  for (const request of asked.requests) await tx.putJoinRequest(request);
  for (const event of history(ago)) await tx.appendAudit(event);
  await addEarlierActivity(tx, now);
  return sent;
}

const nameOf = (id: string) => users.find((person) => person.id === id)!.name;

const hash = (ticket: string) => createHash('sha256').update(ticket).digest('base64url');

function toRecord(one: SeedInvitation, ticket: string, ago: (hours: number) => string): InvitationRecord {
  const { id, organizationId, email, roleIds, status, inviter, createdHoursAgo, expiresInHours, message, acceptedBy } =
    one;
  const createdAt = ago(createdHoursAgo);
  return {
    id,
    organizationId,
    email,
    userId: null,
    roleIds,
    status,
    invitedBy: { userId: inviter, name: nameOf(inviter) },
    message: message ?? null,
    locale: null,
    ticketHash: hash(randomBytes(32).toString('base64url')),
    mailHash: hash(ticket),
    mailedAt: null,
    createdAt,
    updatedAt: status === 'pending' ? createdAt : ago(createdHoursAgo - 20),
    expiresAt: ago(-expiresInHours),
    acceptedBy: acceptedBy ?? null,
    version: 1,
  };
}

/** Invitations with different outcomes, and two denials. */
function history(ago: (hours: number) => string): AuditRecord[] {
  const event = (
    id: string,
    organizationId: string,
    hoursAgo: number,
    actorId: string,
    type: string,
    target: AuditRecord['target'],
    more: Partial<AuditRecord> = {},
  ): AuditRecord => ({
    id: `evt_${id}`,
    organizationId,
    time: ago(hoursAgo),
    type,
    actor: { id: actorId, name: nameOf(actorId), kind: 'user' },
    target,
    outcome: 'success',
    changes: [],
    ip: null,
    userAgent: null,
    ...more,
  });
  const member = (id: string): AuditRecord['target'] => ({ kind: 'member', id, name: nameOf(id) });
  return [
    ...invitations.flatMap(({ id, organizationId, email, inviter, createdHoursAgo, status, acceptedBy }) => {
      const target = { kind: 'invitation', id, name: email };
      return [
        event(`create_${id}`, organizationId, createdHoursAgo, inviter, 'invitation.create', target),
        ...(status === 'revoked'
          ? [event(`revoke_${id}`, organizationId, createdHoursAgo - 20, inviter, 'invitation.revoke', target)]
          : []),
        ...(acceptedBy
          ? [
              event(
                `accept_${id}`,
                organizationId,
                createdHoursAgo - 20,
                acceptedBy,
                'invitation.accept',
                member(acceptedBy),
              ),
            ]
          : []),
      ];
    }),
    event('roles_freja', 'org_baltic', 410, 'demo|kaarel', 'member.roles.update', member('demo|freja'), {
      changes: [{ field: 'roles', from: ['dashboard-user'], to: ['dashboard-user', 'dashboard-admin'] }],
    }),
    event('denied_tomasz', 'org_kestrel', 77, 'demo|tomasz', 'member.remove', member('demo|siobhan'), {
      outcome: 'denied',
      changes: [{ field: 'reason', from: null, to: 'permission_denied' }],
    }),
    event(
      'denied_jonas',
      'org_baltic',
      200,
      'demo|jonas',
      'invitation.create',
      { kind: 'organization', id: 'org_baltic', name: 'Baltic Freight Cooperative' },
      { outcome: 'denied', changes: [{ field: 'reason', from: null, to: 'permission_denied' }] },
    ),
  ].sort((a, b) => a.time.localeCompare(b.time));
}

/** The email of an open invitation, with the link of the record. */
async function send(
  store: Store,
  { seed: one, ticket }: Sent,
  siteUrl: string,
  sendInvitation: InvitationSender,
): Promise<void> {
  const organization = await store.transaction((tx) => tx.organization(one.organizationId));
  const inviter = users.find(({ id }) => id === one.inviter)!;
  await sendInvitation({
    invitation: {
      id: one.id,
      email: one.email,
      roles: roles.filter(({ id }) => one.roleIds.includes(id)).map(({ id, name }) => ({ id, name })),
      expiresAt: new Date(Date.now() + one.expiresInHours * hour).toISOString(),
    },
    organization: organization!,
    inviter: { userId: inviter.id, name: inviter.name, email: inviter.email },
    acceptUrl: `${siteUrl}/invitation?${new URLSearchParams({ invitation: ticket, organization: one.organizationId, organization_name: organization!.name })}`,
    message: one.message ?? null,
    locale: null,
    idempotencyKey: `${one.id}_0`,
    signal: AbortSignal.timeout(10_000),
  });
}
