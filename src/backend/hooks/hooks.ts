/*
 * Where a host's own logic runs. Before an operation, after everybody's permission has been checked and before
 * anything is written: a hook may amend the input, refuse it or challengeHandler the person. After it, once the change is
 * kept: a hook is told, and nothing that it does can undo the change (`outbox.ts`).
 * Hooks run outside of any transaction, so they may call services, this backend included.
 */
import type {
  BrandingUpdate,
  InvitationCreate,
  MemberAdd,
  OrganizationCreate,
  OrganizationUpdate,
} from '../../contract/index.js';
import type { Identity } from '../identity/authenticate.js';
import { problem, ProblemError } from '../http/problem.js';

/** What each hook is given as `input`, and may amend. */
export interface HookInputs {
  /** Also for an addition that asks first (`policy.addMember`), where the organization may not have been told the address. */
  'invitation.create': InvitationCreate;
  /** `roleIds`: what the new member gets. The rest cannot be amended. */
  'invitation.accept': { invitationId: string; email: string; roleIds: string[] };
  'member.add': MemberAdd;
  /** Leaving counts; then `userId` is the caller's own. Cannot be amended. */
  'member.remove': { userId: string };
  /** `roleIds`: the new set. `userId` cannot be amended. */
  'member.roles.update': { userId: string; roleIds: string[] };
  'organization.create': OrganizationCreate;
  'organization.update': OrganizationUpdate;
  /** For a change of logo `logo` says which, and nothing can be amended. */
  'branding.update': BrandingUpdate & { logo?: { variant: 'light' | 'dark'; mediaType: string | null } };
  'domain.verify': Record<string, unknown>;
  'security-policy.update': Record<string, unknown>;
  /**
   * Somebody enters an organization by a login that has not been seen there: `authenticatedAt`, or null where the
   * identity does not say; then it is the first time that the membership is used (`isFirst`). Cannot be amended.
   */
  login: { authenticatedAt: string | null; isFirst: boolean };
}

/** The operations that a host can step into. */
export type HookName = keyof HookInputs;

/** What a hook is told. */
export interface HookEvent<Name extends HookName = HookName> {
  name: Name;
  /** Who asks. */
  identity: Identity;
  /** Where; absent while an organization is being created. */
  organization?: { id: string; name: string; displayName: string };
  input: HookInputs[Name];
  /** For headers and address. The body has been read. */
  request: Request;
}

/** What of the input is to be different. Checked like the input itself. */
export type HookChange<Name extends HookName> = Partial<HookInputs[Name]>;

/** Runs before an operation; may be called again when a client repeats its request. */
export type BeforeHook<Name extends HookName> = (
  event: HookEvent<Name>,
) => void | HookChange<Name> | Promise<void | HookChange<Name>>;

/** What a hook is told afterwards. */
export interface AfterEvent<Name extends HookName = HookName> {
  /** The same however often it is delivered: an id that has been seen is a repetition. */
  id: string;
  name: Name;
  organization: { id: string; name: string; displayName: string };
  /** Who did it. */
  actor: { userId: string; name: string; email: string };
  /** What it was done to or has become: an invitation, a member (by user id) or an organization. */
  target: { kind: string; id: string };
  /** As it was carried out, with what the hook before has made of it. */
  input: HookInputs[Name];
  occurredAt: string;
  /** Of the request that did it. */
  requestId: string;
  /** Aborts after `hookTimeoutSeconds`, 30 by default; by then the delivery counts as failed. */
  signal: AbortSignal;
}

/**
 * Runs after a change, in the order of changes within an organization. Delivered at least once, also after a crash and
 * by another process: a hook that throws is called again, after a second, then two, four and so on up to an hour. The
 * organization's later events wait for it. Organizations whose hook timed out last are called one at a time. After 24 attempts the event is given up, kept in the store and no longer waited for.
 */
export type AfterHook<Name extends HookName> = (event: AfterEvent<Name>) => void | Promise<void>;

/**
 * The host's logic, by moment and operation.
 *
 * ```ts
 * hooks: {
 *   before: {
 *     'invitation.create': ({ input }) => {
 *       if (!input.email.endsWith('@example.com')) throw new HookRejection('Only colleagues can be invited');
 *     },
 *     // Until this lets somebody in, everything in the organization answers with it.
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

/** Thrown by a hook: 403 `action_required`. The person is sent to `url`, does what is asked there and comes back. */
export class ActionRequired extends Error {
  override name = 'ActionRequired';

  constructor(
    readonly url: string,
    message = 'Something else has to be done first',
  ) {
    super(message);
  }
}

/** Runs the hook and answers the amended input, `undefined` where it amends nothing. */
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
