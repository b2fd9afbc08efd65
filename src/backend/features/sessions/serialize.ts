import type { ProblemCode, Session, SessionPage } from '../../../contract/index.js';
import type { SessionRecord } from '../../core/host.js';
import type { Identity } from '../../identity/authenticate.js';
import type { RecordPage } from '../../store/store.js';
import { revokeDenial, type SessionAuthority } from './rules.js';

type DenialReasons = Partial<Record<'revokeAll' | 'resetMfa', ProblemCode>>;

/** `denials`: the offered actions, and why each is not possible. */
export function serializeSessions(
  identity: Identity,
  userId: string,
  authority: SessionAuthority,
  page: RecordPage<SessionRecord>,
  denials: DenialReasons,
): SessionPage {
  return {
    ...page,
    items: page.items.map((session) => serializeSession(identity, userId, authority, session)),
    ...denialReasons(denials),
  };
}

function serializeSession(
  identity: Identity,
  userId: string,
  authority: SessionAuthority,
  session: SessionRecord,
): Session {
  const { id, createdAt, lastSeenAt, ip, userAgent } = session;
  const revoke = revokeDenial(authority, session);
  // Omits IP address and location of sessions that belong to other organizations.
  const isOtherOrganization = revoke === 'permission_denied';
  return {
    id,
    userId,
    createdAt,
    lastSeenAt,
    ...(ip && !isOtherOrganization && { ip }),
    ...(userAgent && !isOtherOrganization && { userAgent: userAgent.slice(0, 512) }),
    current: userId === identity.userId && id === identity.sessionId,
    ...denialReasons({ revoke }),
  };
}

/** An action without a denial is allowed. */
function denialReasons<Name extends string>(denials: Partial<Record<Name, ProblemCode>>) {
  const names = Object.keys(denials) as Name[];
  const refused = names.filter((name) => denials[name] !== undefined);
  return {
    allowed: Object.fromEntries(names.map((name) => [name, denials[name] === undefined])) as Record<Name, boolean>,
    ...(refused.length > 0 && {
      reasons: Object.fromEntries(refused.map((name) => [name, denials[name]!])) as Partial<Record<Name, string>>,
    }),
  };
}
