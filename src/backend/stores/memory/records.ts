/*
 * Invitations, audit events, logos and idempotent results of the memory store, within a transaction.
 */
import { addressKey } from '../../identity/email-address.js';
import { createMatcher, parseSearchTerms } from '../../store/search.js';
import { normalizeSearchText } from '../../store/search.js';
import type { AuditRecord, InvitationRecord, StoreTransaction } from '../../store/store.js';
import { compareKeys, pageOf, lowerBound, sortRows, type SortKey } from '../../core/cursor.js';
import { findAll, freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type RecordMethods = Pick<
  StoreTransaction,
  | 'invitation'
  | 'invitationByTicketHash'
  | 'openInvitationsByEmail'
  | 'pendingInvitationsOf'
  | 'openInvitationsOf'
  | 'recentDeclines'
  | 'invitations'
  | 'putInvitation'
  | 'countInvitationsWithRole'
  | 'appendAudit'
  | 'auditEvents'
  | 'removeAuditEvents'
  | 'putLogo'
  | 'deleteLogo'
  | 'logo'
  | 'claimIdempotencyKeys'
  | 'saveIdempotentResult'
>;

const KEY_LIFETIME_MS = 24 * 60 * 60 * 1000;

export function recordMethods(tables: MemoryTables, undo: UndoLog): RecordMethods {
  const isOpen = (invitation: InvitationRecord, now: string) =>
    invitation.status === 'pending' && invitation.expiresAt > now;
  const isUnanswered = (invitation: InvitationRecord, now: string) =>
    ['pending', 'failed'].includes(invitation.status) && invitation.expiresAt > now;
  const boundTo = (userId = '') => findAll(tables.invitations, tables.invitationIdsByUser.get(userId) ?? []);
  const addressedTo = (email: string) =>
    findAll(tables.invitations, tables.invitationIdsByEmail.get(addressKey(email) ?? '') ?? []);

  return {
    async invitation(organizationId, id) {
      const invitation = tables.invitations.get(id);
      return invitation?.organizationId === organizationId ? invitation : undefined;
    },

    async invitationByTicketHash(hash) {
      return tables.invitations.get(tables.invitationIdsByHash.get(hash) ?? '');
    },

    async openInvitationsByEmail(organizationId, emails, now) {
      const found = new Map<string, InvitationRecord[]>();
      for (const email of emails.flatMap((one) => addressKey(one) ?? [])) {
        const open = addressedTo(email).filter(
          (one) => one.organizationId === organizationId && isUnanswered(one, now),
        );
        if (open.length > 0)
          found.set(
            email,
            sortRows(open, (one) => [one.createdAt, one.id]),
          );
      }
      return found;
    },

    async pendingInvitationsOf({ email = '', userId }, now) {
      const open = [...addressedTo(email), ...boundTo(userId)].filter((one) => isOpen(one, now));
      return sortRows(open, (one) => [one.createdAt, one.id]).reverse();
    },

    async openInvitationsOf(organizationId, { email = '', userId }, now) {
      return [...addressedTo(email), ...boundTo(userId)].filter(
        (one) => one.organizationId === organizationId && isUnanswered(one, now),
      );
    },

    async recentDeclines(organizationId, { emails = [], userIds = [] }, since) {
      const found = new Map<string, string>();
      const add = (key: string, invitations: InvitationRecord[]) => {
        for (const { organizationId: id, status, updatedAt } of invitations)
          if (id === organizationId && status === 'declined' && updatedAt > (found.get(key) ?? since))
            found.set(key, updatedAt);
      };
      for (const email of emails.flatMap((one) => addressKey(one) ?? [])) add(email, addressedTo(email));
      for (const userId of userIds) add(userId, boundTo(userId));
      return found;
    },

    async invitations(organizationId, query) {
      const words = parseSearchTerms(query.q);
      const finds = createMatcher(words);
      const wanted = findAll(tables.invitations, tables.invitationIdsOf.get(organizationId) ?? []).filter(
        (invitation) => {
          const status =
            invitation.status === 'pending' && !isOpen(invitation, query.now) ? 'expired' : invitation.status;
          const text = words.length > 0 ? normalizeSearchText(invitation.email) : '';
          return (!query.statuses || query.statuses.includes(status)) && finds(text);
        },
      );
      const field = query.sort.replace('-', '') as 'createdAt' | 'expiresAt' | 'email';
      const keyOf = (one: InvitationRecord): SortKey => [
        field === 'email' ? normalizeSearchText(one.email) : one[field],
        one.id,
      ];
      const compare = query.sort.startsWith('-')
        ? (one: SortKey, other: SortKey) => compareKeys(other, one)
        : compareKeys;
      return pageOf(query.sort, sortRows(wanted, keyOf, compare), query, keyOf, ['', ''], compare);
    },

    async putInvitation(given) {
      const invitation = freezeCopy(given);
      const before = tables.invitations.get(invitation.id);
      if (before) deleteInvitation(tables, undo, before);
      undo.set(tables.invitations, invitation.id, invitation);
      undo.link(tables.invitationIdsOf, invitation.organizationId, invitation.id);
      if (invitation.userId !== null) undo.link(tables.invitationIdsByUser, invitation.userId, invitation.id);
      const key = addressKey(invitation.email);
      if (key) undo.link(tables.invitationIdsByEmail, key, invitation.id);
      for (const hash of hashesOf(invitation)) undo.set(tables.invitationIdsByHash, hash, invitation.id);
    },

    async countInvitationsWithRole(organizationId, roleId, now) {
      return findAll(tables.invitations, tables.invitationIdsOf.get(organizationId) ?? []).filter(
        (invitation) => invitation.roleIds.includes(roleId) && isUnanswered(invitation, now),
      ).length;
    },

    async appendAudit(given) {
      const event = freezeCopy(given);
      let events = tables.audit.get(event.organizationId);
      if (!events) tables.audit.set(event.organizationId, (events = []));
      const list = events;
      list.splice(
        lowerBound(list.length, (index) => compareKeys(auditKey(list[index]!), auditKey(event)) < 0),
        0,
        event,
      );
      undo.add(() => list.splice(list.indexOf(event), 1));
    },

    async auditEvents(organizationId, query) {
      const { types, outcomes, actorId, targetId, from, to } = query;
      const isType = (type: string) =>
        types!.some((one) => (one.endsWith('.*') ? type.startsWith(one.slice(0, -1)) : type === one));
      const wanted = (tables.audit.get(organizationId) ?? []).filter(
        (event) =>
          (!types || isType(event.type)) &&
          (!outcomes || outcomes.includes(event.outcome)) &&
          (actorId === undefined || event.actor.id === actorId) &&
          (targetId === undefined || event.target.id === targetId) &&
          (from === undefined || event.time >= from) &&
          (to === undefined || event.time < to),
      );
      return pageOf('audit', wanted.reverse(), query, auditKey, ['', ''], (one, other) => compareKeys(other, one));
    },

    async removeAuditEvents(before, limit) {
      let count = 0;
      for (const events of tables.audit.values()) {
        const expired = events.slice(
          0,
          Math.min(
            limit - count,
            lowerBound(events.length, (index) => events[index]!.time < before),
          ),
        );
        events.splice(0, expired.length);
        undo.add(() => events.unshift(...expired));
        count += expired.length;
      }
      return count;
    },

    async putLogo(given) {
      const key = logoKey(given.organizationId, given.variant);
      removeLogo(tables, undo, key);
      undo.set(tables.logos, key, freezeCopy(given));
      undo.set(tables.logoKeysById, given.id, key);
    },

    async deleteLogo(organizationId, variant) {
      removeLogo(tables, undo, logoKey(organizationId, variant));
    },

    async logo(id) {
      return tables.logos.get(tables.logoKeysById.get(id) ?? '');
    },

    async claimIdempotencyKeys(scope, keys, now) {
      return new Map(
        keys.map((key) => {
          const answer = tables.idempotentResults.get(idempotencyKey(scope, key));
          const isNew = !answer || Date.parse(now) - Date.parse(answer.createdAt) >= KEY_LIFETIME_MS;
          return [key, isNew ? { state: 'new' } : { state: 'answered', answer }];
        }),
      );
    },

    async saveIdempotentResult(scope, key, answer) {
      // The map is in insertion order, so expired entries come first.
      for (const [name, { createdAt }] of tables.idempotentResults) {
        if (Date.parse(answer.createdAt) - Date.parse(createdAt) < KEY_LIFETIME_MS) break;
        undo.delete(tables.idempotentResults, name);
      }
      undo.set(tables.idempotentResults, idempotencyKey(scope, key), freezeCopy(answer));
    },
  };
}

const auditKey = (event: AuditRecord): SortKey => [event.time, event.id];
const logoKey = (organizationId: string, variant: string) => `${variant} ${organizationId}`;
const idempotencyKey = (scope: string, key: string) => JSON.stringify([scope, key]);

const hashesOf = ({ ticketHash, mailHash }: InvitationRecord) =>
  mailHash === null ? [ticketHash] : [ticketHash, mailHash];

function deleteInvitation(tables: MemoryTables, undo: UndoLog, invitation: InvitationRecord): void {
  const { id, organizationId, email, userId } = invitation;
  if (userId !== null) undo.unlink(tables.invitationIdsByUser, userId, id);
  undo.delete(tables.invitations, id);
  undo.unlink(tables.invitationIdsOf, organizationId, id);
  undo.unlink(tables.invitationIdsByEmail, addressKey(email) ?? '', id);
  for (const hash of hashesOf(invitation)) undo.delete(tables.invitationIdsByHash, hash);
}

function removeLogo(tables: MemoryTables, undo: UndoLog, key: string): void {
  const logo = tables.logos.get(key);
  if (!logo) return;
  undo.delete(tables.logos, key);
  undo.delete(tables.logoKeysById, logo.id);
}

/** Deletes the records of an organization. Its audit events stay. */
export function deleteRecords(tables: MemoryTables, undo: UndoLog, organizationId: string): void {
  for (const invitation of findAll(tables.invitations, tables.invitationIdsOf.get(organizationId) ?? []))
    deleteInvitation(tables, undo, invitation);
  for (const variant of ['light', 'dark']) removeLogo(tables, undo, logoKey(organizationId, variant));
}
