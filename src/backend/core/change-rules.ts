/*
 * Who can receive which change. A change contains the type and id of a resource, never its content; but its existence
 * is also revealed only to users who can read it. Users always receive changes of their own membership.
 */
import type { ChangeRecord } from '../store/store.js';
import type { Topics } from './feature.js';

/** Whether the change concerns the user's own membership. */
export const isOwnMembership = (change: ChangeRecord, userId: string) =>
  change.resource === 'member' && change.id === userId;

/** Whether a user with these permissions can receive the change. Changes that are no topic are sent to no one. */
export function canReceive(
  topics: Topics,
  change: ChangeRecord,
  userId: string,
  permissions: ReadonlySet<string>,
): boolean {
  if (isOwnMembership(change, userId)) return true;
  const permission = topics[change.resource];
  return permission === null || (permission !== undefined && permissions.has(permission));
}

/** Whether the change ends the user's membership. */
export const endsMembership = (change: ChangeRecord, userId: string) =>
  change.isGone && (change.resource === 'organization' || isOwnMembership(change, userId));

/** Whether the change can affect what the user can receive. */
export const affectsAccess = (change: ChangeRecord, userId: string) =>
  ['role', 'securityPolicy'].includes(change.resource) || isOwnMembership(change, userId);
