import type { LitElement } from 'lit';
import type { Connection, ConnectionUpdate } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import type { MutationController } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import type { FieldErrors } from '../../forms/validation.js';
import { changedFields, providerOf, rebase, toDraft, type SetupDraft } from './setup-draft.js';

/** One opening of the wizard. */
export interface SetupSession {
  /** Whether the organization and the user are still the same. */
  isCurrent: () => boolean;
  /** The stored connection; `undefined` until the first step is stored. */
  connection: Connection | undefined;
  /** The draft of the stored connection. */
  base: SetupDraft;
  draft: SetupDraft;
  index: number;
  errors: FieldErrors;
  mutation: MutationController;
}

interface SaveOptions {
  host: LitElement;
  org: OrgContextController;
  session: SetupSession;
}

export const countChanges = ({ draft, base }: SetupSession): number => changedFields(draft, base).length;

/** Shows another version of the connection. What the viewer has changed meanwhile stays. */
export function adopt(session: SetupSession, connection: Connection): void {
  const fresh = toDraft(connection, []);
  session.draft = rebase(session.draft, session.base, fresh);
  session.base = fresh;
  session.connection = connection;
}

/**
 * Stores the changes of a step. Resolves to whether they are stored. After a conflict, the session has the current version
 * with the changes of the viewer.
 */
export async function saveStep(
  { host, org, session }: SaveOptions,
  changes: () => Promise<ConnectionUpdate> | ConnectionUpdate,
): Promise<boolean> {
  const { connection, draft, index, mutation } = session;
  const organization = org.organizationId!;
  const { connections } = org.client!;
  const name = draft.name.trim();
  const { strategy } = draft.choice;
  const provider = providerOf(draft.choice);
  const done = await mutation.run({
    operation: connection ? 'connection.update' : 'connection.create',
    topics: ['connections'],
    input: connection ? undefined : [name, draft.choice.id],
    before: () =>
      connection
        ? dispatchBefore(host, 'before-connection-update', { connection })
        : dispatchBefore(host, 'before-connection-create', { name, strategy }),
    run: async (idempotencyKey) => {
      if (!connection)
        return connections.create(organization, { name, strategy, ...(provider && { provider }) }, { idempotencyKey });
      const body = await changes();
      return updateWithETag(connection, (etag) => connections.update(organization, connection.id, body, { etag }));
    },
    reload: () => connections.get(organization, connection!.id),
    confirmed: (stored) => emit(host, connection ? 'connection-updated' : 'connection-created', { connection: stored }),
  });
  if (done) {
    // Fields that were sent have the stored values, unless the viewer has changed them since.
    session.base = { ...session.base, ...fieldsOfStep(index, draft) };
    if (index === 2 && done.result.saml) session.draft = { ...session.draft, source: 'manual' };
    adopt(session, done.result);
  } else if (mutation.conflict) adopt(session, mutation.conflict.fresh as Connection);
  return done !== undefined;
}

const PROVIDER_FIELDS = ['choice', 'name'] as const;
const CONFIGURATION_FIELDS = [
  'issuer',
  'clientId',
  'clientSecret',
  'url',
  'xml',
  'entityId',
  'ssoUrl',
  'pem',
  'certificates',
  'idpInitiated',
] as const;

/** The fields that a step stores. */
function fieldsOfStep(index: number, draft: SetupDraft): Partial<SetupDraft> {
  const own: readonly (keyof SetupDraft)[] = index === 0 ? PROVIDER_FIELDS : CONFIGURATION_FIELDS;
  const others: readonly (keyof SetupDraft)[] = [...PROVIDER_FIELDS, ...CONFIGURATION_FIELDS];
  const fields = Object.entries(draft) as [keyof SetupDraft, unknown][];
  return Object.fromEntries(
    fields.filter(([field]) => (index === 0 || index === 2 ? own.includes(field) : !others.includes(field))),
  );
}

/** Enables the connection. Resolves to it when it is enabled. */
export async function enable({ host, org, session }: SaveOptions): Promise<Connection | undefined> {
  const { connection, mutation } = session;
  const { connections } = org.client!;
  const organization = org.organizationId!;
  const done = await mutation.run({
    operation: 'connection.update',
    topics: ['connections'],
    before: () => dispatchBefore(host, 'before-connection-enable', { connection }),
    run: () =>
      updateWithETag(connection!, (etag) =>
        connections.update(organization, connection!.id, { enabled: true }, { etag }),
      ),
    reload: () => connections.get(organization, connection!.id),
    confirmed: (stored) => emit(host, 'connection-enabled', { connection: stored }),
  });
  if (mutation.conflict) adopt(session, mutation.conflict.fresh as Connection);
  return done?.result;
}
