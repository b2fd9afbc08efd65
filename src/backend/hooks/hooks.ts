/*
 * The host's own logic. A before-hook runs after all permissions were checked and before anything is written; it can
 * change the input, refuse it, or require an action of the user. An after-hook runs once the change is committed and
 * cannot undo it (`outbox.ts`). Hooks run outside of transactions, so they can call other services, this backend
 * included.
 */
import type { Identity } from '../identity/authenticate.js';
import { problem, ProblemError } from '../http/problem.js';

/**
 * The `input` of each hook, which a before-hook can change. Each feature adds the hooks of its operations.
 */
export interface HookInputs {
  /**
   * A user uses an organization with a login that has not been recorded there. `authenticatedAt` is the time of the
   * login, or null if the identity does not contain it; the hook then runs for the first use of the membership
   * (`isFirst`). Cannot be changed.
   */
  login: { authenticatedAt: string | null; isFirst: boolean };
}

/** The operations with hooks. */
export type HookName = keyof HookInputs;

/** The event that a before-hook receives. */
export interface HookEvent<Name extends HookName = HookName> {
  name: Name;
  /** The caller. */
  identity: Identity;
  /** Absent while an organization is being created. */
  organization?: { id: string; name: string; displayName: string };
  input: HookInputs[Name];
  /** For headers and URL. The body has been read. */
  request: Request;
}

/** The changed fields of the input. They are validated like the input itself. */
export type HookChange<Name extends HookName> = Partial<HookInputs[Name]>;

/** Runs before an operation. Runs again when a client repeats its request. */
export type BeforeHook<Name extends HookName> = (
  event: HookEvent<Name>,
) => void | HookChange<Name> | Promise<void | HookChange<Name>>;

/** The event that an after-hook receives. */
export interface AfterEvent<Name extends HookName = HookName> {
  /** The same for each delivery of an event: an id that the hook has handled is a repetition. */
  id: string;
  name: Name;
  organization: { id: string; name: string; displayName: string };
  /** The user who made the change. */
  actor: { userId: string; name: string; email: string };
  /** The changed or new object: an invitation, a member (by user id) or an organization. */
  target: { kind: string; id: string };
  /** The input of the operation, with the changes of the before-hook. */
  input: HookInputs[Name];
  occurredAt: string;
  /** The id of the request that made the change. */
  requestId: string;
  /** Aborts after `hookTimeoutSeconds`, 30 by default. The delivery has failed then. */
  signal: AbortSignal;
}

/**
 * Runs after a change, in the order of changes within an organization. Delivered at least once, also after a crash and
 * by another process. A hook that throws is called again after a second, then two, four and so on up to an hour; later
 * events of the organization wait. Organizations whose last hook call timed out are called one at a time. After 24
 * attempts the event stays in the store, is not delivered again, and later events continue.
 */
export type AfterHook<Name extends HookName> = (event: AfterEvent<Name>) => void | Promise<void>;

/**
 * The host's hooks, by time and operation.
 *
 * ```ts
 * hooks: {
 *   before: {
 *     'invitation.create': ({ input }) => {
 *       if (!input.email.endsWith('@example.com')) throw new HookRejection('Only colleagues can be invited');
 *     },
 *     // Until the user has accepted, every request in the organization is refused with this URL.
 *     login: async ({ identity }) => {
 *       if (!(await hasAcceptedTerms(identity.userId))) throw new ActionRequired('https://example.com/terms');
 *     },
 *   },
 *   after: {
 *     'member.remove': ({ id, organization, input }) => billing.removeSeat(organization.id, input.userId, { deduplicateBy: id }),
 *   },
 * }
 * ```
 */
export interface Hooks {
  before?: { [Name in HookName]?: BeforeHook<Name> };
  after?: { [Name in HookName]?: AfterHook<Name> };
}

/** Thrown by a hook: 403 `hook_rejected`, with the message as `detail`. */
export class HookRejection extends Error {
  override name = 'HookRejection';
}

/** Thrown by a hook: 403 `action_required`. The user is sent to `url` and returns when the action is done. */
export class ActionRequired extends Error {
  override name = 'ActionRequired';

  constructor(
    readonly url: string,
    message = 'Another action is required first',
  ) {
    super(message);
  }
}

/** Runs the hook. Resolves to the changed input, or `undefined` if it changes nothing. */
export async function runBeforeHook(hooks: Hooks, event: HookEvent): Promise<object | undefined> {
  const hook = hooks.before?.[event.name] as BeforeHook<HookName> | undefined;
  if (!hook) return undefined;
  try {
    const change = await hook(event);
    return change ? { ...event.input, ...change } : undefined;
  } catch (error) {
    throw toRefusal(error);
  }
}

function toRefusal(error: unknown): unknown {
  if (error instanceof ProblemError) return error;
  if (error instanceof HookRejection) return problem('hook_rejected', error.message);
  if (error instanceof ActionRequired) return problem('action_required', error.message, { actionUrl: error.url });
  return error;
}
