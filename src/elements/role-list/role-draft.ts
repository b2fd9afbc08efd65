import type { Role, RoleCreate, RoleUpdate } from '../../contract/index.js';
import { writeStored } from '../../core/storage.js';
import { Draft } from '../../forms/draft.js';
import { restoreDraft, storeDraft } from '../../forms/draft-storage.js';

/** The editable content of a role. */
type RoleContent = Pick<Role, 'name' | 'description' | 'permissions'>;

type PermissionField = `permission ${string}`;

/** Fields of the form. A permission that is not selected is absent. */
interface RoleFields {
  name: string;
  description: string;
  [permission: PermissionField]: true;
}

/** Prefix of the storage keys of drafts. */
export const roleDraftPrefix = 'org-elements:role:';

const permissionPrefix = 'permission ';

const isPermission = (field: string): field is PermissionField => field.startsWith(permissionPrefix);

const flat = ({ name, description, permissions }: RoleContent): RoleFields => ({
  name,
  description: description ?? '',
  ...Object.fromEntries(permissions.map((permission) => [permissionPrefix + permission, true as const])),
});

const permissionsOf = (fields: Readonly<Partial<RoleFields>> = {}): Set<string> =>
  new Set(
    Object.keys(fields)
      .filter((field) => isPermission(field) && fields[field])
      .map((field) => field.slice(permissionPrefix.length)),
  );

const clean = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

interface RoleDraftOptions {
  /** The saved role. Default: an empty one. */
  saved?: RoleContent;
  /** The initial input. Default: `saved`. */
  initial?: RoleContent;
  /** Key under which changes are stored in the tab. Default: they are not stored. */
  storageKey?: string | undefined;
}

/** Draft of a role. Restores the stored changes of an earlier draft and merges them with later changes of other users. */
export class RoleDraft {
  /** Whether the input contains stored changes of an earlier draft. */
  isRestored: boolean;
  readonly #fields = new Draft<RoleFields>((_, one, other) => clean(one) === clean(other));
  readonly #initial: RoleFields;
  readonly #storageKey: string | undefined;

  constructor({ saved = { name: '', permissions: [] }, initial = saved, storageKey }: RoleDraftOptions) {
    const version = flat(saved);
    this.#initial = flat(initial);
    this.#storageKey = storageKey;
    if (storageKey) restoreDraft(this.#fields, storageKey, version);
    const hasStored = this.#fields.saved !== undefined;
    this.#fields.rebase(version);
    this.isRestored = hasStored && this.count > 0;
    if (this.isRestored) this.#store();
    else this.discard();
  }

  get name(): string {
    return this.#fields.values.name ?? '';
  }

  get description(): string {
    return this.#fields.values.description ?? '';
  }

  /** Names of the selected permissions. */
  get permissions(): ReadonlySet<string> {
    return permissionsOf(this.#fields.values);
  }

  /** Names of the permissions of the saved role. */
  get savedPermissions(): ReadonlySet<string> {
    return permissionsOf(this.#fields.saved);
  }

  /** Number of changes: fields and permissions. */
  get count(): number {
    return this.#fields.changed.length;
  }

  /** Content of a new role. */
  get content(): RoleCreate {
    const description = this.description.trim();
    return { name: this.name.trim(), ...(description && { description }), permissions: [...this.permissions] };
  }

  /** JSON merge patch (RFC 7396) with the changes. */
  get patch(): RoleUpdate {
    const { changed } = this.#fields;
    return {
      ...(changed.includes('name') && { name: this.name.trim() }),
      ...(changed.includes('description') && { description: this.description.trim() || null }),
      ...(changed.some(isPermission) && { permissions: [...this.permissions] }),
    };
  }

  set(field: 'name' | 'description', value: string): void {
    this.#fields.set(field, value);
    this.#store();
  }

  /** Selects or deselects a permission. */
  toggle(permission: string): void {
    const field: PermissionField = `${permissionPrefix}${permission}`;
    this.#fields.set(field, this.#fields.values[field] ? undefined : true);
    this.#store();
  }

  /** Rebases the draft on a new version of the role. Changed fields keep the input. */
  rebase(role: RoleContent): void {
    this.#fields.rebase(flat(role));
    this.isRestored = false;
    this.#store();
  }

  /** Reverts to the initial input. */
  discard(): void {
    this.#fields.discard();
    this.#fields.values = this.#initial;
    this.isRestored = false;
    this.clearStored();
  }

  /** Removes the stored changes. Call it when they are saved. */
  clearStored(): void {
    if (this.#storageKey) writeStored(this.#storageKey, undefined);
  }

  #store(): void {
    if (this.#storageKey) storeDraft(this.#fields, this.#storageKey);
  }
}
