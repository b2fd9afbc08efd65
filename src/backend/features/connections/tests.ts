/*
 * Tests of connections. The host's provider signs a user in without a session, and reports the steps; the steps that depend
 * on the organization are added here. The last tests are stored with the connection, for a day.
 */
import type { ConnectionTest } from '../../../contract/index.js';
import { newId, randomText } from '../../core/crypto.js';
import { recordChange } from '../../core/record-change.js';
import { ok, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import type { Settings } from '../../core/settings.js';
import { addressKey } from '../../identity/email-address.js';
import { problem } from '../../http/problem.js';
import type {
  ConnectionRecord,
  ConnectionTestRecord,
  ConnectionTestStepRecord,
  Instant,
  StoreTransaction,
} from '../../store/store.js';
import { profileOf, rolesFor, toClaims, type Claims } from './profile.js';
import { connectionTarget, findConnection, isConfigured, requireConnections, requireControl } from './rules.js';
import { withUsedCertificate } from './used-certificate.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const TEST_MS = 15 * 60 * 1000;
const MAX_TESTS = 5;
const MAX_STEPS = 20;

/** What the host's provider found out in a test. */
export interface ReportedConnectionTest {
  connectionId: string;
  testId: string;
  /**
   * In order, up to the first that failed. Names and codes are those of `ConnectionTestStep`. Never put secrets into
   * `received` or `expected`.
   */
  steps: readonly ConnectionTestStepRecord[];
  /** The claims of the ID token and of the user info, or the attributes of the assertion. */
  claims?: Claims;
  /** SAML: the fingerprint of the certificate that verified the signature. */
  certificate?: string;
}

const ageOf = ({ startedAt }: ConnectionTestRecord, now: Instant) => Date.parse(now) - Date.parse(startedAt);

export const startConnectionTest: OrganizationOperation = async (context, tx, access) => {
  const { startTest } = requireConnections(context.settings);
  if (!startTest) throw problem('feature_disabled', 'This backend does not test connections');
  const record = await findConnection(context, tx, access.organization.id);
  requireControl(access, record);
  if (!isConfigured(record)) throw problem('connection_incomplete', 'The connection has no configuration yet');
  const test: ConnectionTestRecord = {
    id: newId('tst'),
    userId: access.user.id,
    configVersion: record.configVersion,
    startedAt: context.now,
    finishedAt: null,
    ok: false,
    steps: [],
    claims: {},
  };
  const recent = record.tests.filter((one) => ageOf(one, context.now) < DAY_MS);
  await tx.putConnection({ ...record, tests: [test, ...recent].slice(0, MAX_TESTS) });
  const { organizationId, id: connectionId, strategy } = record;
  return {
    status: 201,
    completesAfterCommit: true,
    afterCommit: async () => {
      const url = await startTest({ organizationId, connectionId, strategy, testId: test.id, userId: test.userId });
      return { status: 201, body: { id: test.id, url } };
    },
  };
};

export const getConnectionTest: OrganizationOperation = async (context, tx, access) => {
  const record = await findConnection(context, tx, access.organization.id);
  const test = record.tests.find(({ id }) => id === context.params['t']);
  if (!test || ageOf(test, context.now) >= DAY_MS) throw problem('not_found', 'The test does not exist anymore');
  return ok(await serializeTest(context, tx, access, record, test));
};

async function serializeTest(
  { now, settings }: UserContext,
  tx: StoreTransaction,
  { roles }: Parameters<OrganizationOperation>[2],
  record: ConnectionRecord,
  test: ConnectionTestRecord,
): Promise<ConnectionTest> {
  const isLate = test.finishedAt === null && ageOf(test, now) >= TEST_MS;
  const { email, name, picture, groups } = profileOf(record, test.claims);
  const given = rolesFor(record, groups, roles, settings.policy.rolesPerMember);
  const members = email === undefined ? new Map() : await tx.membersByEmail(record.organizationId, [email]);
  return {
    id: test.id,
    status: test.ok ? 'passed' : test.finishedAt !== null || isLate ? 'failed' : 'running',
    startedAt: test.startedAt,
    ...(test.finishedAt !== null && { finishedAt: test.finishedAt }),
    steps: isLate ? [{ name: 'authorization', ok: false, code: 'timeout' }] : test.steps.map((step) => ({ ...step })),
    ...(Object.keys(test.claims).length > 0 && {
      claims: Object.fromEntries(Object.entries(test.claims).map(([claim, values]) => [claim, [...values]])),
      preview: {
        ...(email !== undefined && { email }),
        ...(name !== undefined && { name }),
        ...(picture !== undefined && { picture }),
        groups: [...groups],
        roles: given.map(({ roleId, value }) => ({
          id: roleId,
          name: roles.get(roleId)!.name,
          ...(value !== undefined && { value }),
        })),
        unmapped: groups.filter((group) => !record.roleMapping.some(({ value }) => value === group)),
        isMember: members.size > 0,
      },
    }),
  };
}

/** Stores the result of a test. Resolves to `false` if there is no such test, or if it has ended. */
export async function recordTest(settings: Settings, reported: ReportedConnectionTest): Promise<boolean> {
  const now = settings.clock().toISOString();
  return settings.store.transaction(async (tx) => {
    const found = await tx.connection(reported.connectionId);
    if (!found || !(await tx.organization(found.organizationId, { lock: true }))) return false;
    const record = await tx.connection(found.id);
    const test = record?.tests.find(({ id }) => id === reported.testId);
    if (!record || !test || test.finishedAt !== null || ageOf(test, now) >= TEST_MS) return false;
    const claims = toClaims(reported.claims ?? {});
    const provided = toSteps(reported.steps);
    const passed = provided.length > 0 && provided.every((step) => step.ok);
    const steps = passed ? [...provided, ...toSteps(await checkProfile(tx, record, claims))] : provided;
    const isOk = passed && steps.every((step) => step.ok);
    const finished = { ...test, finishedAt: now, ok: isOk, steps, claims };
    await tx.putConnection({
      ...withUsedCertificate(record, reported.certificate, now),
      lastTest: { at: now, ok: isOk, configVersion: test.configVersion, steps: finished.steps },
      tests: record.tests.map((one) => (one.id === test.id ? finished : one)),
    });
    const user = await tx.user(test.userId);
    const failure = steps.find((step) => !step.ok)?.code;
    await recordChange(
      tx,
      { settings, now, requestId: randomText(15) },
      user ?? { id: test.userId, name: '', email: '' },
      {
        type: 'connection.test',
        organizationId: record.organizationId,
        target: connectionTarget(record),
        outcome: isOk ? 'success' : 'failed',
        changes: failure === undefined ? [] : [{ field: 'reason', from: null, to: failure }],
      },
    );
    return true;
  });
}

/** Steps up to the first that failed, without what a store or a page could not show. */
function toSteps(steps: readonly ConnectionTestStepRecord[]): ConnectionTestStepRecord[] {
  const text = (value: string, length: number) => value.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, length);
  const failed = steps.findIndex((step) => !step.ok);
  return steps.slice(0, failed < 0 ? MAX_STEPS : Math.min(failed + 1, MAX_STEPS)).map((step) => ({
    name: text(step.name, 64),
    ok: step.ok,
    ...(step.code !== undefined && { code: text(step.code, 64) }),
    ...(step.received !== undefined && { received: text(step.received, 1000) }),
    ...(step.expected !== undefined && { expected: text(step.expected, 1000) }),
    ...(step.durationMs !== undefined && { durationMs: Math.max(0, Math.round(step.durationMs)) }),
  }));
}

/** What a sign-in needs besides the protocol: an address of a verified domain, and roles that exist. */
async function checkProfile(
  tx: StoreTransaction,
  record: ConnectionRecord,
  claims: Readonly<Record<string, string[]>>,
): Promise<ConnectionTestStepRecord[]> {
  const { email, groups } = profileOf(record, claims);
  const key = email === undefined ? undefined : addressKey(email);
  if (key === undefined)
    return [{ name: 'email', ok: false, code: 'email_missing', expected: record.attributes.email, received: email }];
  if (claims['email_verified']?.[0] === 'false')
    return [{ name: 'email', ok: false, code: 'email_not_verified', received: key }];
  const domain = key.slice(key.lastIndexOf('@') + 1);
  const verified = await tx.verifiedDomain(domain);
  const isOwn = verified?.organizationId === record.organizationId && record.domainIds.includes(verified.id);
  const emailStep = { name: 'email', ok: true };
  if (!isOwn) return [emailStep, { name: 'domain', ok: false, code: 'domain_not_verified', received: domain }];
  const roles = new Set((await tx.roles(record.organizationId)).map(({ id }) => id));
  const missing = record.roleMapping.find(({ value, roleId }) => groups.includes(value) && !roles.has(roleId));
  return [
    emailStep,
    { name: 'domain', ok: true },
    missing
      ? { name: 'roles', ok: false, code: 'role_not_found', received: missing.value }
      : { name: 'roles', ok: true },
  ];
}
