/*
 * Where people are signed in, and how that ends. The host knows, and it is asked after the transaction: it may take its
 * time. So the change is made first and recorded afterwards, and what is refused only then is a denial all the same.
 */
import type { ProblemCode } from '../../../contract/index.js';
import { done, ok, type Answer, type PersonCall, type PersonOperation } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/pipeline.js';
import { presentSessions } from '../serialize.js';
import { refuse } from '../../http/problem.js';
import { allowParameters, readPage } from '../../http/query-parameters.js';
import { memberTarget, record } from '../audit/record-change.js';
import type { Access } from '../../core/grants.js';
import { isShown, ownReach, reachOf, whyNotResetMfa, whyNotRevoke, whyNotRevokeAll, type Reach } from './rules.js';
import type { SessionRecord, SessionSource } from '../../core/settings.js';
import type { StoreTransaction, UserRecord } from '../../store/store.js';
import { pageOf, sortRows, type SortKey } from '../../core/cursor.js';
import { findMember } from '../members/operations.js';

/** Whose sessions a request is about, and what they are to whoever asks. */
interface Subject {
  user: UserRecord;
  reach: Reach;
}

export const listMemberSessions: OrganizationOperation = async (call, tx, access) =>
  list(call, await findSubject(call, tx, access));

export const listMySessions: PersonOperation = async (call) => list(call, ownSubject(call));

export const revokeMemberSession: OrganizationOperation = async (call, tx, access) =>
  revokeOne(call, await findSubject(call, tx, access));

export const revokeMySession: PersonOperation = async (call) => revokeOne(call, ownSubject(call));

export const revokeMemberSessions: OrganizationOperation = async (call, tx, access) => {
  const subject = await findSubject(call, tx, access);
  return later(async () => {
    const sessions = await shownSessions(call, subject);
    requireAllowed(whyNotRevokeAll(subject.reach, sessions));
    await revoke(
      call,
      subject,
      sessions,
      sessions.filter((session) => !whyNotRevoke(subject.reach, session)),
    );
  });
};

export const revokeMySessions: PersonOperation = async (call) => {
  const subject = ownSubject(call);
  return later(async () => {
    const sessions = await shownSessions(call, subject);
    await revoke(
      call,
      subject,
      sessions,
      sessions.filter(({ id }) => id !== call.identity.sessionId),
    );
  });
};

export const resetMemberMfa: OrganizationOperation = async (call, tx, access) => {
  const { resetMfa } = sourceOf(call);
  if (!resetMfa) throw disabled();
  const { user, reach } = await findSubject(call, tx, access);
  requireAllowed(whyNotResetMfa(reach));
  return later(async () => {
    await sourceOf(call).resetMfa!({ userId: user.id });
    await call.settings.store.transaction(async (after) => {
      const current = await after.user(user.id);
      if (current) await after.putUser({ ...current, mfaEnrolled: false });
      await record(after, call, call.user, {
        type: 'mfa.reset',
        organizationId: reach.organizationId,
        target: memberTarget(user),
      });
    });
  });
};

async function findSubject(call: PersonCall, tx: StoreTransaction, access: Access): Promise<Subject> {
  sourceOf(call);
  const member = await findMember(call, tx, access);
  return { user: member.user, reach: await reachOf(tx, access, member) };
}

function ownSubject(call: PersonCall): Subject {
  sourceOf(call);
  return { user: call.user, reach: ownReach };
}

function list(call: PersonCall, subject: Subject): Answer {
  allowParameters(call, ['limit', 'cursor']);
  const request = readPage(call);
  const { user, reach } = subject;
  const canResetMfa = reach.organizationId !== null && sourceOf(call).resetMfa !== undefined;
  return {
    status: 200,
    afterCommit: async () => {
      const sessions = await shownSessions(call, subject);
      const page = pageOf('sessions', sortRows(sessions, lastSeenFirst), request, lastSeenFirst, [0, '']);
      return ok(
        presentSessions(call.identity, user.id, reach, page, {
          revokeAll: whyNotRevokeAll(reach, sessions),
          ...(canResetMfa && { resetMfa: whyNotResetMfa(reach) }),
        }),
      );
    },
  };
}

const lastSeenFirst = ({ lastSeenAt, id }: SessionRecord): SortKey => [-Date.parse(lastSeenAt), id];

async function revokeOne(call: PersonCall, subject: Subject): Promise<Answer> {
  return later(async () => {
    const sessions = await shownSessions(call, subject);
    const session = sessions.find(({ id }) => id === call.params['s']);
    if (!session) throw refuse('not_found', 'There is no such session, or it has ended');
    requireAllowed(whyNotRevoke(subject.reach, session));
    await revoke(call, subject, sessions, [session]);
  });
}

/** Ends some of a person's sessions and records what came of it, also when it failed halfway. */
async function revoke(
  call: PersonCall,
  { user, reach }: Subject,
  shown: SessionRecord[],
  ending: SessionRecord[],
): Promise<void> {
  const source = sourceOf(call);
  const isEverything = ending.length === shown.length && reach.isWhole && call.params['s'] === undefined;
  let left = shown.length;
  const keep = (outcome: 'success' | 'failed') =>
    call.settings.store.transaction((tx) =>
      record(tx, call, call.user, {
        type: 'session.revoke',
        organizationId: reach.organizationId,
        target: memberTarget(user),
        outcome,
        changes: [{ field: 'sessions', from: shown.length, to: left }],
      }),
    );
  try {
    if (isEverything) {
      // Also those that were opened after the list was made.
      await source.revoke({ userId: user.id });
      left = 0;
    } else {
      for (const { id } of ending) {
        await source.revoke({ userId: user.id, sessionId: id });
        left -= 1;
      }
    }
  } catch (error) {
    await keep('failed');
    throw error;
  }
  await keep('success');
}

const shownSessions = async (call: PersonCall, { user, reach }: Subject): Promise<SessionRecord[]> =>
  (await sourceOf(call).list({ userId: user.id })).filter((session) => isShown(reach, session));

function sourceOf({ settings: { sessions } }: PersonCall): SessionSource {
  if (!sessions) throw disabled();
  return sessions;
}

const disabled = () => refuse('feature_disabled', 'This backend does not offer that');

function requireAllowed(obstacle: ProblemCode | undefined): void {
  if (obstacle) throw refuse(obstacle, 'This is not for the organization alone to decide, or not for you');
}

/** The work is done, and known to be done, only after the transaction of the checks. */
const later = (work: () => Promise<void>): Answer => ({
  ...done,
  isProvisional: true,
  afterCommit: async () => {
    await work();
    return done;
  },
});
