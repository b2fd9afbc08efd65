/*
 * Creates imports and changes their states. The work is done by a worker, see `queue.ts`.
 */
import type { MemberImportCreate } from '../../../contract/index.js';
import { newId } from '../../core/crypto.js';
import { requireGrantable, requireKnownRoles, type Access } from '../../core/grants.js';
import { differences, recordChange } from '../../core/record-change.js';
import { noContent, ok, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { invalidField, problem } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';
import { emptyImportCounts } from '../../store/import-counts.js';
import type { MemberImportRecord, StoreTransaction } from '../../store/store.js';
import { schedule } from './queue.js';
import {
  findImport,
  importTarget,
  isActive,
  modesOf,
  requireImports,
  requireRunPermission,
  requireState,
  requireUndoPermission,
  type ImportAction,
} from './rules.js';
import { serializeImport } from './serialize.js';

/** The imports that an organization keeps. */
const KEPT_IMPORTS = 20;

/** Not paginated: an organization keeps few. */
export const listImports: OrganizationOperation = async (context, tx, access) => {
  requireImports(context.settings);
  allowParameters(context, ['limit', 'cursor']);
  const records = await tx.memberImports(access.organization.id);
  const items = records.map((record) => serializeImport(access, record, context.now));
  return ok({ items, nextCursor: null, total: items.length });
};

export const getImport: OrganizationOperation = async (context, tx, access) =>
  ok(serializeImport(access, await findImport(context, tx, access), context.now));

export const createImport: OrganizationOperation = async (context, tx, access) => {
  requireImports(context.settings);
  const { organization, user } = access;
  const { mode, roleIds, fileName } = context.body as MemberImportCreate;
  if (!modesOf(context.settings).includes(mode))
    throw invalidField('/mode', 'unknown_value', 'This backend does not support the mode.');
  requireRunPermission(access, { mode });
  requireKnownRoles(access, roleIds, context.settings.policy.rolesPerMember);
  requireGrantable(access, [], roleIds);
  await makeRoom(tx, organization.id);
  const record: MemberImportRecord = {
    id: newId('imp'),
    organizationId: organization.id,
    mode,
    state: 'draft',
    fileName: fileName ?? null,
    roleIds,
    createdBy: { userId: user.id, name: user.name },
    actor: null,
    jobId: null,
    position: 0,
    counts: emptyImportCounts(),
    createdAt: context.now,
    startedAt: null,
    finishedAt: null,
    waitingUntil: null,
    problem: null,
  };
  await tx.putMemberImport(record);
  return {
    status: 201,
    body: serializeImport(access, record, context.now),
    headers: {
      location: `${context.baseUrl}/v1/organizations/${encodeURIComponent(organization.id)}/imports/${record.id}`,
    },
  };
};

/** Deletes the oldest imports that have ended. Throws `import_limit_reached` if there are none. */
async function makeRoom(tx: StoreTransaction, organizationId: string): Promise<void> {
  const records = await tx.memberImports(organizationId);
  const surplus = records.length - KEPT_IMPORTS + 1;
  if (surplus <= 0) return;
  const ended = records.filter((record) => !isActive(record)).slice(-surplus);
  if (ended.length < surplus) throw problem('import_limit_reached', `An organization can have ${KEPT_IMPORTS} imports`);
  for (const { id } of ended) await tx.deleteMemberImport(organizationId, id);
}

export const deleteImport: OrganizationOperation = async (context, tx, access) => {
  const record = await findImport(context, tx, access);
  requireState(record, 'delete', context.now);
  await tx.deleteMemberImport(record.organizationId, record.id);
  if (context.settings.store.changes)
    await tx.announce({ organizationId: record.organizationId, resource: 'import', id: record.id, isGone: true });
  return noContent;
};

/** Starts a job, or ends it. Actions that change the organization are recorded as `type`. */
const createTransition =
  (
    action: ImportAction,
    change: (record: MemberImportRecord, context: UserContext) => Partial<MemberImportRecord>,
    {
      type,
      hasJob,
      require,
    }: {
      type?: string;
      hasJob?: boolean;
      require?: (access: Access, record: MemberImportRecord) => void;
    },
  ): OrganizationOperation =>
  async (context, tx, access) => {
    const before = await findImport(context, tx, access);
    require?.(access, before);
    requireState(before, action, context.now);
    const changed: MemberImportRecord = { ...before, jobId: null, waitingUntil: null, ...change(before, context) };
    const record = hasJob ? await schedule(tx, context, withActor(changed, access)) : changed;
    await tx.putMemberImport(record);
    if (type)
      await recordChange(tx, context, access.user, {
        type,
        organizationId: record.organizationId,
        target: importTarget(record),
        changes: differences(
          {},
          { mode: record.mode, rows: type === 'import.undo' ? record.counts.done : record.counts.ready },
        ),
      });
    else if (context.settings.store.changes)
      await tx.announce({ organizationId: record.organizationId, resource: 'import', id: record.id, isGone: false });
    return ok(serializeImport(access, record, context.now));
  };

/** The job works with the rights that the caller has, and with no others. */
const withActor = (record: MemberImportRecord, { user, identity }: Access): MemberImportRecord => ({
  ...record,
  actor: { userId: user.id, permissions: identity.permissions ? [...identity.permissions] : null },
});

export const checkImport = createTransition(
  'edit',
  ({ counts }) => ({
    state: 'checking',
    position: 0,
    problem: null,
    counts: { ...emptyImportCounts(), unchecked: Object.values(counts).reduce((sum, count) => sum + count) },
  }),
  { hasJob: true, require: requireRunPermission },
);

export const startImport = createTransition(
  'start',
  (_, { now }) => ({ state: 'running', position: 0, startedAt: now, problem: null }),
  { type: 'import.start', hasJob: true, require: requireRunPermission },
);

export const pauseImport = createTransition('pause', () => ({ state: 'paused' }), { type: 'import.pause' });

export const resumeImport = createTransition('resume', () => ({ state: 'running', problem: null }), {
  type: 'import.resume',
  hasJob: true,
  require: requireRunPermission,
});

export const stopImport = createTransition('stop', (_, { now }) => ({ state: 'stopped', finishedAt: now }), {
  type: 'import.stop',
});

export const undoImport = createTransition('undo', () => ({ state: 'undoing', position: 0, problem: null }), {
  type: 'import.undo',
  hasJob: true,
  require: requireUndoPermission,
});
