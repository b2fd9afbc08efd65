import type { MemberImport as Import, MemberImportCreate } from '../../contract/index.js';
import { MutationController, type Mutation } from '../../controllers/mutation.js';
import type { ResourceTopic } from '../../core/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import type { ImportContext } from './import-content.types.js';

export type ImportAction = 'check' | 'start' | 'pause' | 'resume' | 'stop' | 'undo' | 'delete';

interface ActionKind {
  before?: 'before-import-start' | 'before-import-stop' | 'before-import-undo' | 'before-import-delete';
  event?: string;
  topics?: readonly ResourceTopic[];
}

const KINDS: Record<ImportAction, ActionKind> = {
  check: {},
  start: { before: 'before-import-start', event: 'import-started', topics: ['members', 'invitations'] },
  pause: { event: 'import-paused' },
  resume: { event: 'import-resumed' },
  stop: { before: 'before-import-stop', event: 'import-stopped' },
  undo: { before: 'before-import-undo', event: 'import-undo-started', topics: ['members', 'invitations'] },
  delete: { before: 'before-import-delete', event: 'import-deleted' },
};

/** The change of an import, for a controller or a dialog. Results in the import, or `undefined` if it was deleted. */
export function importMutation(
  { host, org }: ImportContext,
  action: ImportAction,
  item: Import,
): Mutation<Import | undefined> {
  const { before, event, topics = [] } = KINDS[action];
  const organization = org.organizationId!;
  return {
    operation: `import.${action}`,
    topics: ['imports', ...topics],
    ...(before && { before: () => dispatchBefore(host, before, { import: item }) }),
    run: async () => (await org.client!.imports[action](organization, item.id)) ?? undefined,
    confirmed: (result) => event && emit(host, event, { import: result ?? item }),
  };
}

/** Runs the actions that need no dialog. */
export class ImportActions {
  readonly mutation: MutationController;
  /** The action that runs, or has failed. */
  last: ImportAction | 'create' | undefined;
  readonly #context: ImportContext;

  constructor(context: ImportContext) {
    this.#context = context;
    this.mutation = new MutationController(context.host, context.org);
  }

  isPending(action: ImportAction | 'create'): boolean {
    return this.mutation.pending && this.last === action;
  }

  /** Resolves to the import after the action. */
  async run(action: ImportAction, item: Import): Promise<{ result: Import | undefined } | undefined> {
    this.last = action;
    return this.mutation.run(importMutation(this.#context, action, item));
  }

  async create(body: MemberImportCreate): Promise<Import | undefined> {
    const { host, org } = this.#context;
    this.last = 'create';
    const done = await this.mutation.run({
      operation: 'import.create',
      topics: ['imports'],
      before: () => dispatchBefore(host, 'before-import-create', body),
      run: (idempotencyKey) => org.client!.imports.create(org.organizationId!, body, { idempotencyKey }),
      confirmed: (result) => emit(host, 'import-created', { import: result }),
    });
    return done?.result;
  }
}
