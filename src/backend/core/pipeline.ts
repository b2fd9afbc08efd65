/*
 * How an operation runs: claimed key, person, membership, login and permission, input, step-up, hook, operation, audit.
 * The order is the same for all of them and stands here alone. Where requests come from is `handler.ts`; what
 * operations do is `operations/`.
 */
import {
  operations,
  requestBodies,
  type Operation,
  type OperationId,
  type PermissionName,
} from '../../contract/index.js';
import { findUnstorable, keepNamed, validateRequest, type RequestSchemaName } from '../../contract/validate.js';
import type { Answer, Call, PersonCall, PersonOperation } from './request-context.js';
import { transact } from './restart-transaction.js';
import { runBeforeHook, type HookEvent, type HookName } from '../hooks/hooks.js';
import { claim, keep, type IdempotencyKey } from './idempotency.js';
import { keepPerson, knowPerson } from '../identity/users.js';
import { isDenial, rateLimited, refuse, Refusal } from '../http/problem.js';
import { record } from '../features/audit/record-change.js';
import type { Access } from './grants.js';
import { approach, enter, requirePermission } from '../identity/membership.js';
import { requireStepUp } from '../identity/step-up.js';
import { shareTransaction, type Expected } from './batching-transaction.js';
import type { OrganizationRecord, Store, StoreTransaction } from '../store/store.js';
import { requireNotedLogin } from '../identity/login-tracking.js';

/** An operation inside an organization, for its members. Changes run under the organization's lock. */
export type OrganizationOperation = (call: PersonCall, tx: StoreTransaction, access: Access) => Promise<Answer>;

/** What a hook is told, found under the same checks that the operation itself makes. */
export interface HookSubject {
  input: object;
  organization?: OrganizationRecord;
}

interface RouteOptions {
  /** Name of the change in the audit log. */
  deed?: string;
  /** Needed in place of the operation's own. */
  permission?: PermissionName;
  hook?: HookName;
}

/** One item of a batch is a call of its own. */
export interface BatchItem {
  operation: OperationId;
  params: Record<string, string>;
  body?: unknown;
}

/** What is done in place of an operation, once its caller has been admitted; `undefined`: the operation itself. */
export type Instead = (
  call: Call,
) =>
  | undefined
  | ((call: PersonCall, tx: StoreTransaction, access: Access) => Promise<{ call: Call; route: Route } | undefined>);

export type Route =
  | ({ scope: 'anyone'; run: (call: Call, tx: StoreTransaction) => Promise<Answer> } & RouteOptions)
  | ({
      scope: 'person';
      run: PersonOperation;
      subject?: (call: PersonCall, tx: StoreTransaction) => Promise<HookSubject>;
    } & RouteOptions)
  | ({
      scope: 'organization';
      run: OrganizationOperation;
      input?: (call: PersonCall) => object;
      instead?: Instead;
    } & RouteOptions)
  | ({ scope: 'batch'; split: (call: Call) => BatchItem[]; join: (body: unknown) => object } & RouteOptions);

/** Runs an operation up to the commit. What the answer's `afterCommit` still has to do is left to `finish`. */
export function commit(call: Call, route: Route, key: IdempotencyKey | undefined): Promise<Answer> {
  return recordingDenials(call, route, async () => {
    const { store } = call.settings;
    const find = route.scope === 'organization' ? route.instead?.(call) : undefined;
    const other =
      find &&
      (await transact(store, async (tx) => {
        const { person, access } = await admit(tx, call, route);
        return find(person, tx, access!);
      }));
    if (other) return commit(other.call, other.route, key);
    let current = call;
    if (route.hook && call.settings.hooks.before?.[route.hook]) {
      const event = await transact(store, (tx) => prepareHook(tx, call, route, route.hook!, key));
      if ('status' in event) return event;
      const body = await runBeforeHook(call.settings.hooks, event);
      if (body) current = { ...call, body: named(call.operation, body) };
    }
    return await transact(store, (tx) => runOnce(tx, current, route, key));
  });
}

/** A call of a batch, as it runs. */
export interface BatchCall {
  call: Call;
  route: Route;
  key: IdempotencyKey | undefined;
}

/** Whether the host is asked before it, outside of any transaction. */
export const asksHostFirst = ({ call, route }: BatchCall) =>
  route.hook !== undefined && call.settings.hooks.before?.[route.hook] !== undefined;

/**
 * The same for several calls in one transaction, one after the other: what is refused undoes nothing that the others did.
 * Rejects, and nothing is kept, where one of them has to run by itself.
 */
export function commitTogether(store: Store, calls: BatchCall[], expected: Expected): Promise<(Answer | Refusal)[]> {
  return store.transaction(async (given) => {
    const { tx, writes } = shareTransaction(given, expected);
    const results: (Answer | Refusal)[] = [];
    for (const { call, route, key } of calls) {
      const before = writes();
      try {
        results.push(await runOnce(tx, call, route, key));
      } catch (error) {
        // What it had written by then would be kept with the rest.
        if (!(error instanceof Refusal) || writes() !== before) throw error;
        if (isDenial(error)) await noteDenial(tx, call, route, error);
        results.push(error);
      }
    }
    return results;
  });
}

/** Runs the operation, or answers what it answered before: only to a caller who may still make the request. */
async function runOnce(
  tx: StoreTransaction,
  call: Call,
  route: Route,
  key: IdempotencyKey | undefined,
): Promise<Answer> {
  const admitted = route.scope === 'anyone' ? undefined : await admit(tx, call, route);
  const earlier = await replay(tx, call, key);
  if (earlier) return earlier;
  const answer = await run(tx, call, route, admitted);
  if (key && !answer.isProvisional) await keep(tx, key, answer, call.now);
  return answer;
}

/** Does what can be done only after the commit, and keeps the answer if that changed it. */
export async function finish(
  call: Call,
  route: Route,
  answer: Answer,
  key: IdempotencyKey | undefined,
): Promise<Answer> {
  if (!answer.afterCommit) return answer;
  const { afterCommit, isProvisional, body } = answer;
  const final = await recordingDenials(call, route, afterCommit);
  if (key && (isProvisional || final.body !== body))
    await call.settings.store.transaction((tx) => keep(tx, key, final, call.now));
  return final;
}

const replay = async (tx: StoreTransaction, call: Call, key: IdempotencyKey | undefined) =>
  key && claim(tx, key, call.now);

interface Admitted {
  person: PersonCall;
  access?: Access;
}

/** Everything that is asked of the caller before an operation may begin. */
async function admit(tx: StoreTransaction, call: Call, route: Route): Promise<Admitted> {
  if (!call.identity) throw refuse('unauthenticated', 'Nobody is signed in');
  const { identity } = call;
  const isInside = route.scope === 'organization' || route.scope === 'batch';
  const lock = route.scope === 'organization' && !['GET', 'HEAD'].includes(call.request.method);
  const approached = isInside ? await approach(tx, identity, call.params['o']!, { lock }) : undefined;
  const known = approached ? approached.user : await tx.user(identity.userId);
  const person: PersonCall = { ...call, identity, user: await keepPerson(tx, identity, call.now, known) };
  let access: Access | undefined;
  if (approached) {
    access = enter(person, approached);
    call.about.organizationId = access.organization.id;
    requireNotedLogin(person, access);
    const permission =
      route.permission ?? (operations[call.operation as OperationId] as { permission?: PermissionName }).permission;
    if (permission) requirePermission(access, permission);
    // Only now: others must not learn what happens in the organization.
    if (call.retryAfter !== undefined) throw rateLimited('Too many invitations in the organization', call.retryAfter);
  }
  requireValidBody(call);
  const { stepUp } = call.settings.policy;
  // After permission and input, so that nobody proves who they are for nothing, and before the hook, which may already
  // act. A batch is asked as a whole: not after half of it has been done.
  if (stepUp) {
    const wanted = route.scope === 'batch' ? [call, ...route.split(call)] : [call];
    await requireStepUp(tx, identity, stepUp, call.now, wanted, access);
  }
  return { person, access };
}

async function run(tx: StoreTransaction, call: Call, route: Route, admitted: Admitted | undefined): Promise<Answer> {
  if (route.scope === 'anyone') return route.run(call, tx);
  const { person, access } = admitted!;
  if (route.scope === 'person') return route.run(person, tx);
  if (route.scope === 'organization') return route.run(person, tx, access!);
  throw new TypeError('A batch runs item by item');
}

/** Admits the caller of a batch. What the batch answered before is answered again as a whole only where each item may be. */
export function admitBatch(
  call: Call,
  route: Route & { scope: 'batch' },
  key: IdempotencyKey | undefined,
): Promise<Answer | undefined> {
  return recordingDenials(call, route, () =>
    transact(call.settings.store, async (tx) => {
      const { access } = await admit(tx, call, route);
      const earlier = await replay(tx, call, key);
      const mayHear = ({ operation }: BatchItem) => {
        const { permission }: Operation = operations[operation];
        return permission === undefined || access!.permissions.has(permission);
      };
      return route.split(call).every(mayHear) ? earlier : undefined;
    }),
  );
}

/** What the hook is told, or what the operation answered before. */
async function prepareHook(
  tx: StoreTransaction,
  call: Call,
  route: Route,
  name: HookName,
  key: IdempotencyKey | undefined,
): Promise<HookEvent | Answer> {
  const { person, access } = await admit(tx, call, route);
  const earlier = await replay(tx, call, key);
  if (earlier) return earlier;
  const subject: HookSubject =
    route.scope === 'person' && route.subject
      ? await route.subject(person, tx)
      : {
          input: (route.scope === 'organization' && route.input?.(person)) || (call.body as object),
          organization: access?.organization,
        };
  const { organization } = subject;
  return {
    name,
    identity: person.identity,
    ...(organization && {
      organization: { id: organization.id, name: organization.name, displayName: organization.displayName },
    }),
    input: subject.input as HookEvent['input'],
    request: call.request,
  };
}

const schemaOf = (operation: string) => (requestBodies as Partial<Record<string, RequestSchemaName>>)[operation];

/** The body without what the contract does not name: none of that reaches hooks, the outbox or the store. */
export function named(operation: string, body: unknown): unknown {
  const schema = schemaOf(operation);
  return schema ? keepNamed(schema, body) : body;
}

function requireValidBody(call: Call): void {
  const schema = schemaOf(call.operation);
  // An optional body that did not come; required ones have been parsed, or refused.
  if (!schema || (call.body === undefined && call.operation === 'resendInvitation')) return;
  const errors = [...validateRequest(schema, call.body), ...findUnstorable(call.body)].slice(0, 100);
  if (errors.length > 0) throw refuse('validation_failed', 'The request has mistakes', { errors });
}

async function recordingDenials<T>(call: Call, route: Route, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && isDenial(error) && concernedBy(call, error))
      await call.settings.store.transaction((tx) => noteDenial(tx, call, route, error));
    throw error;
  }
}

/**
 * The organization that learns of a denial. What a stranger was refused is not the concern of the organization they guessed
 * at, and is not written down: nobody could read it. What its own token tried elsewhere is.
 */
function concernedBy({ identity, about }: Call, { code }: Refusal): string | null {
  return (code === 'org_mismatch' ? identity?.organizationId : about.organizationId) ?? null;
}

async function noteDenial(tx: StoreTransaction, call: Call, route: Route, refusal: Refusal): Promise<void> {
  const identity = call.identity!;
  const organizationId = concernedBy(call, refusal);
  if (organizationId === null) return;
  const named = (call.params['o'] ?? '').slice(0, 255);
  const user = await knowPerson(tx, identity, call.now);
  await record(tx, call, user, {
    type: call.about.type ?? route.deed ?? 'access',
    organizationId,
    target: call.about.target ?? { kind: 'organization', id: named, name: named },
    outcome: 'denied',
    actor: call.about.actor,
    changes: [
      { field: 'operation', from: null, to: call.operation },
      { field: 'reason', from: null, to: refusal.code },
    ],
  });
}
