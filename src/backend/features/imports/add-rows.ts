/*
 * Invites, adds or creates the people of the next rows, with the functions that requests use. Rows share a transaction unless
 * something has to happen outside of it: a before-hook, or an account at the identity provider.
 */
import { toAscii } from '../../../contract/email.js';
import { validateRequest } from '../../../contract/validate.js';
import type { InvitationCreate, MemberAdd } from '../../../contract/index.js';
import { BatchingTransaction } from '../../core/batching-transaction.js';
import type { Access } from '../../core/grants.js';
import { recordChange } from '../../core/record-change.js';
import { declinedSince, type ChangeContext } from '../../core/request-context.js';
import { withoutUnknownFields } from '../../core/request-body.js';
import { runTransaction } from '../../core/restart-transaction.js';
import { runBeforeHook, type HookEvent } from '../../hooks/hooks.js';
import { invalidField, isAccessDenied, problem, ProblemError } from '../../http/problem.js';
import type { ImportRowRecord, MemberImportRecord, StoreTransaction } from '../../store/store.js';
import { addPerson, createMemory, type RowMemory } from './add-person.js';
import {
  actorOf,
  announce,
  chunkSizeOf,
  codeOf,
  contextOf,
  jobAccess,
  JobRefusal,
  lockImport,
  storeOutcomes,
  waitForLimits,
  type Job,
  type RowOutcome,
  type Step,
} from './job.js';
import { importTarget } from './rules.js';

/** Rows of a transaction: the organization is locked meanwhile. */
const CHUNK_SIZE = 50;
const DAY_SECONDS = 86_400;

/** What a row asks for, as a hook may have changed it, or why it is refused. */
type Request = { row: ImportRowRecord; memory: RowMemory } & (
  { input: InvitationCreate | MemberAdd } | { refusal: ProblemError }
);

export const addRows: Step = async (job, { position }) => {
  const { store } = job.settings;
  const limit = chunkSizeOf(job, CHUNK_SIZE);
  const { record, access, rows } = await store.transaction(async (tx) => {
    const current = (await tx.memberImport(job.organizationId, job.importId))!;
    return {
      record: current,
      access: await jobAccess(tx, current),
      rows: await tx.importRows(job.importId, { results: ['ready'], after: position, limit }),
    };
  });
  if (rows.length === 0) return finish(job);
  const waitUntil = await waitForLimits(job, usesOf(record, rows.length));
  if (waitUntil !== undefined) return { waitUntil };
  const requests: Request[] = [];
  for (const row of rows) requests.push(await toRequest(job, record, access, row));
  const isAlone = record.mode === 'create' || hasHook(job, record);
  const result = isAlone ? undefined : await commitTogether(job, requests);
  return result ?? commitOneByOne(job, requests);
};

const usesOf = ({ mode, organizationId: who }: MemberImportRecord, cost: number) =>
  mode === 'invite'
    ? [
        { limit: 'organizationInvitations' as const, who, cost },
        { limit: 'organizationInvitationsPerDay' as const, who, cost, windowSeconds: DAY_SECONDS },
      ]
    : [{ limit: 'importRows' as const, who, cost }];

const hookOf = ({ mode }: MemberImportRecord) => (mode === 'invite' ? 'invitation.create' : 'member.add');

const hasHook = ({ settings }: Job, record: MemberImportRecord): boolean =>
  settings.hooks.before?.[hookOf(record)] !== undefined;

/** Counts the email to the address, and lets the host change or refuse the input. */
async function toRequest(job: Job, record: MemberImportRecord, access: Access, row: ImportRowRecord): Promise<Request> {
  const memory = createMemory();
  const input = { email: toAscii(row.email.trim()), roleIds: row.roleIds ?? record.roleIds };
  try {
    if (record.mode === 'invite' && job.settings.sendInvitation) {
      const isLimited = await waitForLimits(job, [{ limit: 'addresses', who: row.key }]);
      if (isLimited !== undefined) throw problem('rate_limited', 'Too many emails to this address');
    }
    return { row, memory, input: hasHook(job, record) ? await askHook(job, record, access, input) : input };
  } catch (error) {
    if (error instanceof ProblemError) return { row, memory, refusal: error };
    throw error;
  }
}

async function askHook(
  { settings }: Job,
  record: MemberImportRecord,
  { identity, organization }: Access,
  input: InvitationCreate | MemberAdd,
): Promise<InvitationCreate | MemberAdd> {
  const { id, name, displayName } = organization;
  const base = settings.publicUrl?.replace(/\/+$/, '') ?? 'https://localhost';
  const request = new Request(`${base}/v1/organizations/${encodeURIComponent(id)}/imports/${record.id}/start`, {
    method: 'POST',
  });
  const hook = hookOf(record);
  const event = { name: hook, identity, organization: { id, name, displayName }, input, request } as HookEvent;
  const changed = await runBeforeHook(settings.hooks, event);
  if (!changed) return input;
  const isInvitation = record.mode === 'invite';
  const body = withoutUnknownFields(isInvitation ? 'createInvitation' : 'addMember', changed);
  const errors = validateRequest(isInvitation ? 'InvitationCreate' : 'MemberAdd', body);
  if (errors.length > 0) throw problem('validation_failed', 'The hook changed the input to an invalid one', { errors });
  return body as InvitationCreate | MemberAdd;
}

/** The rows that are still to be added: another process may have added them. */
async function stillReady(tx: StoreTransaction, requests: Request[]): Promise<Request[]> {
  const { importId, row: first } = requests[0]!.row;
  const rows = await tx.importRows(importId, { results: ['ready'], after: first - 1, limit: requests.length });
  const numbers = new Set(rows.map(({ row }) => row));
  return requests.filter(({ row }) => numbers.has(row.row));
}

/** Resolves to `undefined`, with nothing stored, if a row needs a transaction of its own. */
async function commitTogether(job: Job, requests: Request[]): Promise<'more' | 'ended' | undefined> {
  const context = { ...contextOf(job), mailDueAt: contextOf(job).now };
  const prefetch = {
    organizationId: job.organizationId,
    now: context.now,
    declinedSince: declinedSince(context),
    emails: requests.flatMap(({ row }) => row.key ?? []),
    keys: { scope: '', names: [] },
  };
  try {
    return await job.settings.store.transaction(async (given) => {
      const record = await lockImport(given, job, 'running');
      if (!record) return 'ended';
      const tx = new BatchingTransaction(given, prefetch);
      const access = await jobAccess(tx, record);
      const outcomes: RowOutcome[] = [];
      for (const request of await stillReady(tx, requests)) {
        const before = tx.writes;
        try {
          outcomes.push(await addRow(context, tx, job, record, access, request));
        } catch (error) {
          // What the row has written would be committed with the rest.
          if (!(error instanceof ProblemError) || tx.writes !== before) throw error;
          outcomes.push(await refuse(context, tx, record, access, request.row, error));
        }
      }
      await storeOutcomes(tx, job, record, outcomes, context.now);
      return 'more';
    });
  } catch (error) {
    if (error instanceof JobRefusal) throw error;
    return undefined;
  }
}

async function commitOneByOne(job: Job, requests: Request[]): Promise<'more' | 'ended'> {
  for (const request of requests) {
    const next = await commitOne(job, request, (tx, context, record, access) =>
      addRow(context, tx, job, record, access, request),
    ).catch((error: unknown) => {
      if (error instanceof ProblemError) return commitOne(job, request, refusing(request, error));
      if (error instanceof JobRefusal || !job.givesUpRows) throw error;
      job.settings.onError(error, { requestId: job.requestId });
      return commitOne(job, request, refusing(request, problem('internal_error')));
    });
    if (next === 'ended') return next;
  }
  return 'more';
}

type RowWork = (
  tx: StoreTransaction,
  context: ChangeContext & { mailDueAt: string },
  record: MemberImportRecord,
  access: Access,
) => Promise<RowOutcome>;

const refusing =
  ({ row }: Request, error: ProblemError): RowWork =>
  (tx, context, record, access) =>
    refuse(context, tx, record, access, row, error);

const commitOne = (job: Job, request: Request, work: RowWork): Promise<'more' | 'ended'> =>
  runTransaction(job.settings.store, async (tx) => {
    const context = { ...contextOf(job), mailDueAt: contextOf(job).now };
    const record = await lockImport(tx, job, 'running');
    if (!record) return 'ended';
    const access = await jobAccess(tx, record);
    if ((await stillReady(tx, [request])).length === 0) return 'more';
    const outcome = await work(tx, context, record, access);
    await storeOutcomes(tx, job, record, [outcome], context.now);
    return 'more';
  });

async function addRow(
  context: ChangeContext & { mailDueAt: string },
  tx: StoreTransaction,
  { settings }: Job,
  record: MemberImportRecord,
  access: Access,
  request: Request,
): Promise<RowOutcome> {
  if ('refusal' in request) throw request.refusal;
  const { row, input, memory } = request;
  if (input.email === undefined) throw invalidField('/email', 'required', 'Is required.');
  const createdId = await addPerson(context, tx, access, {
    mode: record.mode,
    input: { ...input, email: input.email },
    name: row.name,
    memory,
    createUser: settings.imports?.createUser,
  });
  return { row, result: 'done', createdId };
}

/** A row that is refused. A denial is recorded as that of a request. */
async function refuse(
  context: ChangeContext,
  tx: StoreTransaction,
  record: MemberImportRecord,
  access: Access,
  row: ImportRowRecord,
  error: ProblemError,
): Promise<RowOutcome> {
  if (isAccessDenied(error))
    await recordChange(tx, context, access.user, {
      type: hookOf(record),
      organizationId: record.organizationId,
      target: importTarget(record),
      outcome: 'denied',
      changes: [
        { field: 'operation', from: null, to: 'startImport' },
        { field: 'reason', from: null, to: error.code },
      ],
    });
  return { row, result: 'failed', code: codeOf(error) };
}

const finish = (job: Job): Promise<'ended'> =>
  job.settings.store.transaction<'ended'>(async (tx) => {
    const record = await lockImport(tx, job, 'running');
    if (!record) return 'ended';
    const context = contextOf(job);
    const counts = await tx.countImportRows(record.id);
    await tx.putMemberImport({
      ...record,
      state: 'finished',
      jobId: null,
      waitingUntil: null,
      finishedAt: context.now,
      counts,
    });
    await recordChange(tx, context, await actorOf(tx, record), {
      type: 'import.finish',
      organizationId: record.organizationId,
      target: importTarget(record),
      changes: [
        { field: 'done', from: null, to: counts.done },
        { field: 'failed', from: null, to: counts.failed },
      ],
    });
    await announce(tx, job, record.id, { isUrgent: true });
    return 'ended';
  });
