/*
 * Sessions: where users are signed in. They are at the host's identity provider, which is called outside of
 * transactions: the change is made first and recorded afterward. A request that is refused after the call is a denial
 * as well.
 */
import type { ProblemCode } from '../../../contract/index.js';
import {
  noContent,
  ok,
  type OperationResult,
  type UserContext,
  type UserOperation,
} from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { serializeSessions } from './serialize.js';
import { problem } from '../../http/problem.js';
import { allowParameters, readPage } from '../../http/query-parameters.js';
import { memberTarget, recordChange } from '../../core/record-change.js';
import type { Access } from '../../core/grants.js';
import {
  isVisible,
  OWN_AUTHORITY,
  authorityOver,
  resetMfaDenial,
  revokeDenial,
  revokeAllDenial,
  type SessionAuthority,
} from './rules.js';
import type { SessionRecord, SessionSource } from '../../core/host.js';
import type { StoreTransaction, UserRecord } from '../../store/store.js';
import { pageOf, sortRows, type SortKey } from '../../core/cursor.js';
import { findMember } from '../members/operations.js';

/** The user whose sessions a request concerns, and the viewer's authority over them. */
interface Subject {
  user: UserRecord;
  authority: SessionAuthority;
}

export const listMemberSessions: OrganizationOperation = async (context, tx, access) =>
  listSessions(context, await findMemberSubject(context, tx, access));

export const listMySessions: UserOperation = async (context) => listSessions(context, viewerSubject(context));

export const revokeMemberSession: OrganizationOperation = async (context, tx, access) =>
  revokeSession(context, await findMemberSubject(context, tx, access));

export const revokeMySession: UserOperation = async (context) => revokeSession(context, viewerSubject(context));

export const revokeMemberSessions: OrganizationOperation = async (context, tx, access) => {
  const subject = await findMemberSubject(context, tx, access);
  return afterCommitOnly(async () => {
    const sessions = await visibleSessions(context, subject);
    requireAllowed(revokeAllDenial(subject.authority, sessions));
    await revoke(
      context,
      subject,
      sessions,
      sessions.filter((session) => !revokeDenial(subject.authority, session)),
    );
  });
};

export const revokeMySessions: UserOperation = async (context) => {
  const subject = viewerSubject(context);
  return afterCommitOnly(async () => {
    const sessions = await visibleSessions(context, subject);
    await revoke(
      context,
      subject,
      sessions,
      sessions.filter(({ id }) => id !== context.identity.sessionId),
    );
  });
};

export const resetMemberMfa: OrganizationOperation = async (context, tx, access) => {
  const { resetMfa } = sourceOf(context);
  if (!resetMfa) throw featureDisabled();
  const { user, authority } = await findMemberSubject(context, tx, access);
  requireAllowed(resetMfaDenial(authority));
  return afterCommitOnly(async () => {
    await sourceOf(context).resetMfa!({ userId: user.id });
    await context.settings.store.transaction(async (after) => {
      const current = await after.user(user.id);
      if (current) await after.putUser({ ...current, mfaEnrolled: false });
      await recordChange(after, context, context.user, {
        type: 'mfa.reset',
        organizationId: authority.organizationId,
        target: memberTarget(user),
      });
    });
  });
};

async function findMemberSubject(context: UserContext, tx: StoreTransaction, access: Access): Promise<Subject> {
  sourceOf(context);
  const member = await findMember(context, tx, access);
  return { user: member.user, authority: await authorityOver(tx, access, member) };
}

function viewerSubject(context: UserContext): Subject {
  sourceOf(context);
  return { user: context.user, authority: OWN_AUTHORITY };
}

function listSessions(context: UserContext, subject: Subject): OperationResult {
  allowParameters(context, ['limit', 'cursor']);
  const request = readPage(context);
  const { user, authority } = subject;
  const canResetMfa = authority.organizationId !== null && sourceOf(context).resetMfa !== undefined;
  return {
    status: 200,
    afterCommit: async () => {
      const sessions = await visibleSessions(context, subject);
      const page = pageOf('sessions', sortRows(sessions, byLastSeen), request, byLastSeen, [0, '']);
      return ok(
        serializeSessions(context.identity, user.id, authority, page, {
          revokeAll: revokeAllDenial(authority, sessions),
          ...(canResetMfa && { resetMfa: resetMfaDenial(authority) }),
        }),
      );
    },
  };
}

const byLastSeen = ({ lastSeenAt, id }: SessionRecord): SortKey => [-Date.parse(lastSeenAt), id];

async function revokeSession(context: UserContext, subject: Subject): Promise<OperationResult> {
  return afterCommitOnly(async () => {
    const sessions = await visibleSessions(context, subject);
    const session = sessions.find(({ id }) => id === context.params['s']);
    if (!session) throw problem('not_found', 'The session does not exist or has ended');
    requireAllowed(revokeDenial(subject.authority, session));
    await revoke(context, subject, sessions, [session]);
  });
}

/** Ends sessions and records the outcome, also after a partial failure. */
async function revoke(
  context: UserContext,
  { user, authority }: Subject,
  shown: SessionRecord[],
  ending: SessionRecord[],
): Promise<void> {
  const source = sourceOf(context);
  const isEverything =
    ending.length === shown.length && authority.isExclusiveMember && context.params['s'] === undefined;
  let left = shown.length;
  const keepCurrent = (outcome: 'success' | 'failed') =>
    context.settings.store.transaction((tx) =>
      recordChange(tx, context, context.user, {
        type: 'session.revoke',
        organizationId: authority.organizationId,
        target: memberTarget(user),
        outcome,
        changes: [{ field: 'sessions', from: shown.length, to: left }],
      }),
    );
  try {
    if (isEverything) {
      // Includes sessions that were opened after the list was read.
      await source.revoke({ userId: user.id });
      left = 0;
    } else {
      for (const { id } of ending) {
        await source.revoke({ userId: user.id, sessionId: id });
        left -= 1;
      }
    }
  } catch (error) {
    await keepCurrent('failed');
    throw error;
  }
  await keepCurrent('success');
}

const visibleSessions = async (context: UserContext, { user, authority }: Subject): Promise<SessionRecord[]> =>
  (await sourceOf(context).list({ userId: user.id })).filter((session) => isVisible(authority, session));

function sourceOf({ settings: { sessions } }: UserContext): SessionSource {
  if (!sessions) throw featureDisabled();
  return sessions;
}

const featureDisabled = () => problem('feature_disabled', 'This backend does not support the operation');

function requireAllowed(denial: ProblemCode | undefined): void {
  if (denial) throw problem(denial, 'This is not for the organization alone to decide, or not for you');
}

/** The work runs after the transaction of the checks, so the result is known only then. */
const afterCommitOnly = (work: () => Promise<void>): OperationResult => ({
  ...noContent,
  completesAfterCommit: true,
  afterCommit: async () => {
    await work();
    return noContent;
  },
});
