import type { Routes } from '../../core/route.js';
import {
  listMemberSessions,
  listMySessions,
  resetMemberMfa,
  revokeMemberSession,
  revokeMemberSessions,
  revokeMySession,
  revokeMySessions,
} from './operations.js';

export const routes: Routes = {
  listMySessions: { scope: 'user', run: listMySessions },
  revokeMySessions: { scope: 'user', run: revokeMySessions, auditType: 'session.revoke' },
  revokeMySession: { scope: 'user', run: revokeMySession, auditType: 'session.revoke' },
  listMemberSessions: { scope: 'organization', run: listMemberSessions },
  revokeMemberSessions: { scope: 'organization', run: revokeMemberSessions, auditType: 'session.revoke' },
  revokeMemberSession: { scope: 'organization', run: revokeMemberSession, auditType: 'session.revoke' },
  resetMemberMfa: { scope: 'organization', run: resetMemberMfa, auditType: 'mfa.reset' },
};
