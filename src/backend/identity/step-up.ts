/*
 * Step-up authentication (RFC 9470): sensitive operations require a recent authentication with several factors. The
 * contract says which operations are sensitive, unless the host does.
 *
 * A step-up challenge is no denial and is not recorded in the audit log.
 */
import { operations, type Operation, type OperationId } from '../../contract/index.js';
import type { Identity } from './authenticate.js';
import { problem } from '../http/problem.js';
import type { Instant, StoreTransaction } from '../store/store.js';
import { isAdministrator, type Access } from '../core/grants.js';
import { userRequired } from './api-key-problems.js';

/** The step-up options of a host. */
export interface StepUpPolicy {
  /**
   * Accepted values of `acr`. Default: `http://schemas.openid.net/pape/policies/2007/06/multi-factor`, as Auth0 has it.
   */
  acrValues?: string[];
  /** Seconds that an authentication is valid for. Default 900. */
  maxAge?: number;
  /**
   * The operations that require step-up: a list, which can contain reads, or a function. `standard`: whether the
   * contract requires it. Default: what the contract marks `x-step-up`. Operations without sign-in never require it.
   */
  operations?: OperationId[] | ((operation: OperationId, standard: boolean) => boolean);
}

/** The policy with its defaults. */
export interface StepUp {
  readonly acrValues: readonly string[];
  readonly maxAge: number;
  readonly isAsked: (operation: OperationId, standard: boolean) => boolean;
}

/** A requested operation, alone or as an item of a batch. */
interface StepUpRequest {
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Seconds that the identity provider's clock can be ahead. */
const CLOCK_TOLERANCE_SECONDS = 60;

/** The class of a sign-in with several factors, as Auth0 has it. */
export const MULTIFACTOR_ACR = 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';

/** Fills in the defaults. Throws a `TypeError` for values that could never be satisfied. */
export function toStepUp({ acrValues = [MULTIFACTOR_ACR], maxAge = 900, operations: asked }: StepUpPolicy): StepUp {
  if (!Number.isSafeInteger(maxAge) || maxAge < 1) throw new TypeError('policy.stepUp.maxAge must be an integer');
  // The values are separated by spaces in a header (RFC 9470, section 3).
  if (!acrValues.every((value) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(value))) {
    throw new TypeError('policy.stepUp.acrValues must have no spaces, quotes or backslashes');
  }
  const unknown = Array.isArray(asked) ? asked.find((operation) => !Object.hasOwn(operations, operation)) : undefined;
  if (unknown !== undefined) throw new TypeError(`policy.stepUp.operations: the operation ${unknown} does not exist`);
  const isAsked =
    asked === undefined
      ? (_: OperationId, standard: boolean) => standard
      : Array.isArray(asked)
        ? (operation: OperationId) => asked.includes(operation)
        : asked;
  return { acrValues: [...acrValues], maxAge, isAsked };
}

/** Whether the authentication is strong and recent enough. A time in the future is not accepted. */
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
 * Refuses with 401 `step_up_required` if the operation, or one item of a batch, requires step-up. API keys cannot sign in
 * again: what the contract marks is refused with 403 `user_required`, whatever the host requires of users. What only the host
 * requires is open to them, since creating a key with the permission took a step-up.
 */
export async function requireStepUp(
  tx: StoreTransaction,
  identity: Identity,
  stepUp: StepUp | undefined,
  now: Instant,
  requested: readonly StepUpRequest[],
  access: Access | undefined,
): Promise<void> {
  if (identity.apiKeyId !== undefined) {
    if (await isRequired(tx, { isAsked: (_, standard) => standard }, requested, access)) throw userRequired();
  } else if (stepUp && !isSatisfied(identity, stepUp, now)) {
    if (await isRequired(tx, stepUp, requested, access)) throw stepUpChallenge(stepUp);
  }
}

/** Whether one of the operations requires step-up. Those that would be refused anyway do not. */
async function isRequired(
  tx: StoreTransaction,
  { isAsked }: Pick<StepUp, 'isAsked'>,
  requested: readonly StepUpRequest[],
  access: Access | undefined,
): Promise<boolean> {
  for (const one of requested) {
    const operation = one.operation as OperationId;
    const { permission, stepUp: marked = false }: Operation = operations[operation];
    if (permission && !access?.permissions.has(permission)) continue;
    const standard =
      marked === 'admin-roles' ? access !== undefined && (await concernsAdministrators(tx, one, access)) : marked;
    if (isAsked(operation, standard)) return true;
  }
  return false;
}

/** Whether an administrator role is given or taken, or can be by an invitation. */
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

/** The challenge contains the requirements and nothing about the operation. */
export function stepUpChallenge({ acrValues, maxAge }: { acrValues: readonly string[]; maxAge?: number }) {
  const detail = 'This needs a fresh proof of who you are';
  const strong = acrValues.length > 0 ? `, acr_values="${acrValues.join(' ')}"` : '';
  const recent = maxAge === undefined ? '' : `, max_age="${maxAge}"`;
  const challenge = `Bearer error="insufficient_user_authentication", error_description="${detail}"${strong}${recent}`;
  return problem('step_up_required', detail, {
    acrValues: [...acrValues],
    ...(maxAge !== undefined && { maxAge }),
    headers: { 'www-authenticate': challenge },
  });
}
