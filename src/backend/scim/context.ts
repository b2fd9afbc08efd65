/*
 * A request of a directory: its token, the transactions of its operations, and the hooks of the host.
 */
import type { ProvisioningSettings } from '../core/provisioning-options.js';
import type { Access } from '../core/grants.js';
import type { ChangeContext } from '../core/request-context.js';
import { RestartTransaction, runTransaction } from '../core/restart-transaction.js';
import { hashSecret } from '../features/provisioning-tokens/rules.js';
import { runBeforeHook, type HookInputs } from '../hooks/hooks.js';
import { ProblemError } from '../http/problem.js';
import type {
  AuditRecord,
  OrganizationRecord,
  ProvisioningTokenRecord,
  StoreTransaction,
  UserRecord,
} from '../store/store.js';
import { notFound, unauthorized } from './errors.js';

export interface ScimContext extends ChangeContext {
  readonly request: Request;
  readonly outbox: { hasPending: boolean };
  readonly provisioning: ProvisioningSettings;
  readonly token: ProvisioningTokenRecord;
  readonly query: URLSearchParams;
  /** What happened outside of transactions that start again: decisions of hooks, and accounts that the host created. */
  readonly memory: Map<string, unknown>;
  /** What a denial is recorded as. */
  readonly denial: { type?: string; target?: AuditRecord['target'] };
}

/** A directory in its organization. Its permissions are those of the token. */
export interface DirectoryAccess extends Access {
  readonly isDirectory: true;
}

/** How long after a use the next one is stored. */
const USE_INTERVAL_MS = 60_000;

/** Finds the token of a request. Throws 401 without a token that is valid now. */
export async function findToken({ settings, now }: ChangeContext, request: Request): Promise<ProvisioningTokenRecord> {
  const secret = /^Bearer +([\w-]{1,200}) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (secret === undefined) throw unauthorized('A bearer token is required');
  const hash = await hashSecret(secret);
  return settings.store.transaction(async (tx) => {
    const token = requireValid(await tx.provisioningTokenByHash(hash), now);
    const { lastUsedAt } = token;
    if (lastUsedAt === null || Date.parse(now) - Date.parse(lastUsedAt) >= USE_INTERVAL_MS)
      await tx.saveProvisioningTokenUse(token.id, now);
    return token;
  });
}

function requireValid(token: ProvisioningTokenRecord | undefined, now: string): ProvisioningTokenRecord {
  if (!token) throw unauthorized('The token is invalid or was revoked');
  if (token.expiresAt !== null && token.expiresAt <= now) throw unauthorized('The token has expired');
  return token;
}

/** Runs work in the organization of the token. A change locks it, and reads the token again. */
export function inDirectory<T>(
  context: ScimContext,
  { lock }: { lock: boolean },
  work: (tx: StoreTransaction, access: DirectoryAccess) => Promise<T>,
): Promise<T> {
  const { settings, now, token } = context;
  return runTransaction(settings.store, async (tx) => {
    const organization = await tx.organization(token.organizationId, { lock });
    if (!organization) throw notFound();
    const current = requireValid(lock ? await tx.provisioningTokenByHash(token.hash) : token, now);
    return work(tx, toAccess(current, organization, await tx.roles(organization.id)));
  });
}

function toAccess(
  token: ProvisioningTokenRecord,
  organization: OrganizationRecord,
  roles: Awaited<ReturnType<StoreTransaction['roles']>>,
): DirectoryAccess {
  const { id, name, createdAt } = token;
  const user: UserRecord & { kind: 'system' } = {
    id,
    name,
    email: '',
    emailVerified: false,
    picture: null,
    mfaEnrolled: null,
    createdAt,
    kind: 'system',
  };
  return {
    isDirectory: true,
    identity: { userId: id, name, organizationId: organization.id, via: 'token' },
    user,
    organization,
    membership: {
      organizationId: organization.id,
      userId: id,
      roleIds: [],
      status: 'active',
      managedBy: 'scim',
      joinedAt: createdAt,
      lastLoginAt: null,
      lastUsedAt: null,
      pinned: false,
      version: 1,
    },
    roles: new Map(roles.map((role) => [role.id, role])),
    permissions: new Set(token.permissions),
  };
}

/** Does something outside of the transaction once, and starts the transaction again. Resolves to the result. */
export async function outside<T>({ memory }: ScimContext, key: string, work: () => Promise<T>): Promise<T> {
  if (memory.has(key)) return memory.get(key) as T;
  throw new RestartTransaction(async () => void memory.set(key, await work()));
}

type DirectoryHook = 'member.add' | 'member.remove' | 'member.roles.update';

/** Runs the before-hook of the host for each input. Resolves to the inputs, amended. Throws what a hook refuses with. */
export async function beforeHooks<Name extends DirectoryHook>(
  context: ScimContext,
  { organization, identity }: DirectoryAccess,
  name: Name,
  inputs: HookInputs[Name][],
): Promise<HookInputs[Name][]> {
  const { settings, request } = context;
  if (!settings.hooks.before?.[name] || inputs.length === 0) return inputs;
  const { id, displayName } = organization;
  const run = async (input: HookInputs[Name]) => {
    try {
      const event = { name, identity, organization: { id, name: organization.name, displayName }, input, request };
      return ((await runBeforeHook(settings.hooks, event as never)) ?? input) as HookInputs[Name];
    } catch (error) {
      // Thrown in the transaction, so that the denial is recorded as any other.
      if (error instanceof ProblemError) return error;
      throw error;
    }
  };
  const decided = await outside(context, `${name} ${JSON.stringify(inputs)}`, async () => {
    const results: (HookInputs[Name] | ProblemError)[] = [];
    for (const input of inputs) results.push(await run(input));
    return results;
  });
  return decided.map((one) => {
    if (one instanceof ProblemError) throw one;
    return one;
  });
}
