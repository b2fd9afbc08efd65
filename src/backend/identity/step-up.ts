/*
 * Step-up (RFC 9470): before a delicate operation somebody has to have proven who they are, with more than a
 * password and not long ago. Which operations are delicate the contract says, unless the host says otherwise.
 *
 * A demand is no denial and leaves no audit event: whoever answers it goes on.
 */
import { operations, type Operation, type OperationId } from '../../contract/index.js';
import type { Identity } from './authenticate.js';
import { problem } from '../http/problem.js';
import type { Instant, StoreTransaction } from '../store/store.js';
import { isAdministrator, type Access } from '../core/grants.js';

/** What a host can decide about it. */
export interface StepUpPolicy {
  /** What counts as strong, in `acr`. Default: `http://schemas.openid.net/pape/policies/2007/06/multi-factor`, as Auth0 has it. */
  acrValues?: string[];
  /** Seconds that a proof is good for. Default 900. */
  maxAge?: number;
  /**
   * What it is asked for: these operations alone, reads among them if you like, or what a function says. `standard`:
   * whether the contract asks for it here. Default: what the contract marks `x-step-up`. What is open to people who
   * are not signed in is never asked for.
   */
  operations?: OperationId[] | ((operation: OperationId, standard: boolean) => boolean);
}

/** The policy with its defaults. */
export interface StepUp {
  readonly acrValues: readonly string[];
  readonly maxAge: number;
  readonly isAsked: (operation: OperationId, standard: boolean) => boolean;
}

/** An operation that somebody asks for, by itself or as an item of a batch. */
interface StepUpRequest {
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Seconds by which the clock of whoever signs in people may be ahead. */
const CLOCK_TOLERANCE_SECONDS = 60;

const MULTIFACTOR_ACR = 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';

/** Fills in the defaults. Throws a `TypeError` for what could never be asked or satisfied. */
export function toStepUp({ acrValues = [MULTIFACTOR_ACR], maxAge = 900, operations: asked }: StepUpPolicy): StepUp {
  if (!Number.isSafeInteger(maxAge) || maxAge < 1)
    throw new TypeError('policy.stepUp.maxAge is a number of whole seconds');
  // They stand in a header, with spaces in between (RFC 9470, section 3).
  if (!acrValues.every((value) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(value))) {
    throw new TypeError('policy.stepUp.acrValues are texts without spaces, quotes and backslashes');
  }
  const unknown = Array.isArray(asked) ? asked.find((operation) => !Object.hasOwn(operations, operation)) : undefined;
  if (unknown !== undefined) throw new TypeError(`policy.stepUp.operations: there is no operation ${unknown}`);
  const isAsked =
    asked === undefined
      ? (_: OperationId, standard: boolean) => standard
      : Array.isArray(asked)
        ? (operation: OperationId) => asked.includes(operation)
        : asked;
  return { acrValues: [...acrValues], maxAge, isAsked };
}

/** Whether the proof that came along is strong and fresh. A time in the future proves nothing. */
export function isSatisfied(
  { multifactorAt, authenticatedAt, acr }: Identity,
  { acrValues, maxAge }: StepUp,
  now: Instant,
): boolean {
  const isFresh = (seconds: number | undefined) => {
    const age = Date.parse(now) / 1000 - (seconds ?? NaN);
    return age <= maxAge && age >= -CLOCK_TOLERANCE_SECONDS;
  };
  return isFresh(multifactorAt) || (acr !== undefined && acrValues.includes(acr) && isFresh(authenticatedAt));
}

/**
 * Refuses with 401 `step_up_required` where the operation, or one item of a batch, asks for a proof that did not come.
 * Items that would be refused anyway ask for nothing.
 */
export async function requireStepUp(
  tx: StoreTransaction,
  identity: Identity,
  stepUp: StepUp,
  now: Instant,
  requested: readonly StepUpRequest[],
  access: Access | undefined,
): Promise<void> {
  if (isSatisfied(identity, stepUp, now)) return;
  for (const one of requested) {
    const operation = one.operation as OperationId;
    const { permission, stepUp: marked = false }: Operation = operations[operation];
    if (permission && !access?.permissions.has(permission)) continue;
    const standard =
      marked === 'admin-roles' ? access !== undefined && (await concernsAdministrators(tx, one, access)) : marked;
    if (stepUp.isAsked(operation, standard)) throw stepUpRequired(stepUp);
  }
}

/** Whether a role that makes somebody an administrator is given or taken, or can be by an invitation. */
async function concernsAdministrators(
  tx: StoreTransaction,
  { params, body }: StepUpRequest,
  access: Access,
): Promise<boolean> {
  const { roleIds: after = [] } = (body ?? {}) as { roleIds?: string[] };
  if (params['u'] === undefined) {
    const invitation = params['i'] === undefined ? undefined : await tx.invitation(access.organization.id, params['i']);
    return isAdministrator(access, [...after, ...(invitation?.roleIds ?? [])]);
  }
  const member = await tx.membership(access.organization.id, params['u']);
  if (!member) return false;
  const changed = [
    ...member.roleIds.filter((id) => !after.includes(id)),
    ...after.filter((id) => !member.roleIds.includes(id)),
  ];
  return isAdministrator(access, changed);
}

/** The demand says what is wanted and nothing about what was asked for. */
function stepUpRequired({ acrValues, maxAge }: StepUp) {
  const detail = 'This needs a fresh proof of who you are';
  const strong = acrValues.length > 0 ? `, acr_values="${acrValues.join(' ')}"` : '';
  const challenge = `Bearer error="insufficient_user_authentication", error_description="${detail}"${strong}, max_age="${maxAge}"`;
  return problem('step_up_required', detail, {
    acrValues: [...acrValues],
    maxAge,
    headers: { 'www-authenticate': challenge },
  });
}
