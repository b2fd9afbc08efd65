import type { RoleRef, Viewer } from '../../../contract/index.js';
import type { UserRecord } from '../../store/store.js';

export function serializeViewer(user: UserRecord, roles: RoleRef[], permissions: string[]): Viewer {
  return { ...serializeUser(user), roles, permissions };
}

const serializeUser = (user: UserRecord) => ({
  userId: user.id,
  name: user.name,
  email: user.email,
  ...(user.picture !== null && { picture: user.picture }),
});
