/*
 * Who may hear of which change. A change says what has changed and which one, never what it looks like now; but also
 * that something exists is told only to those who could read it. What concerns oneself is always told.
 */
import type { PermissionName } from '../../../contract/index.js';
import type { ChangeRecord } from '../../store/store.js';

/** Null: any member. Resources that are not named here are told to nobody. */
const REQUIRED_PERMISSION: Readonly<Record<string, PermissionName | null>> = {
  organization: null,
  branding: null,
  member: 'members:read',
  role: 'roles:read',
  invitation: 'invitations:read',
  domain: 'domains:read',
  connection: 'connections:read',
  securityPolicy: 'security:read',
  joinRequest: 'members:add',
  integration: 'integrations:read',
};

/** Whether a change is about this person's own membership. */
export const isOwnMembership = (change: ChangeRecord, userId: string) =>
  change.resource === 'member' && change.id === userId;

/** Whether somebody with these permissions may hear of it. */
export function canReceive(change: ChangeRecord, userId: string, permissions: ReadonlySet<string>): boolean {
  if (isOwnMembership(change, userId)) return true;
  const permission = REQUIRED_PERMISSION[change.resource];
  return permission === null || (permission !== undefined && permissions.has(permission));
}

/** Whether it ends this person's membership. */
export const endsMembership = (change: ChangeRecord, userId: string) =>
  change.isGone && (change.resource === 'organization' || isOwnMembership(change, userId));

/** Whether what this person may do can be different afterwards. */
export const affectsPermissions = (change: ChangeRecord, userId: string) =>
  change.resource === 'role' || isOwnMembership(change, userId);
