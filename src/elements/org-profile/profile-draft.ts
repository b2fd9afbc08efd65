import type { Organization, OrganizationUpdate } from '../../contract/index.js';
import { cleanName } from '../../contract/text.js';

/** A metadata entry in the form. `id` stays the same when the key changes. */
export interface MetadataEntry {
  id: number;
  key: string;
  value: string;
}

/** A field that another user changed while the draft was edited. */
export interface FieldConflict {
  /** `displayName`, `name`, or `metadata/` followed by the key. */
  path: string;
  /** The saved value; `undefined` if it was removed. */
  value: string | undefined;
  /** Whether the draft changed the field too, so that only one of the values can be saved. */
  isConflict: boolean;
}

export type FieldName = 'displayName' | 'name';

/** Maximum number of metadata entries, from the API contract. */
export const MAX_METADATA = 25;

const flat = ({ displayName, name, metadata = {} }: Pick<Organization, 'displayName' | 'name' | 'metadata'>) =>
  new Map<string, string>([
    ['displayName', displayName],
    ['name', name],
    ...Object.entries(metadata).map(([key, value]): [string, string] => [`metadata/${key}`, value]),
  ]);

/**
 * Draft of the form. Merges three versions: the base that was loaded, the input, and the organization that was loaded
 * last.
 */
export class ProfileDraft {
  displayName = '';
  name = '';
  pairs: MetadataEntry[] = [];
  /** Changes of other users since the base was loaded. */
  conflicts: FieldConflict[] = [];
  #saved: Organization | undefined;
  #nextId = 0;

  /** The organization that the draft is based on. */
  get saved(): Organization | undefined {
    return this.#saved;
  }

  /** Number of fields that differ from the saved values. */
  get count(): number {
    return this.#differences().length;
  }

  /** JSON merge patch (RFC 7396) with the changes of the draft. */
  get patch(): OrganizationUpdate {
    const patch: OrganizationUpdate = {};
    for (const [path, value] of this.#differences()) {
      if (path === 'displayName' || path === 'name') patch[path] = value ?? '';
      else (patch.metadata ??= {})[path.slice('metadata/'.length)] = value ?? null;
    }
    return patch;
  }

  /**
   * Rebases the draft on a new version of the organization. Unchanged fields get the new values; changed fields keep
   * the input.
   */
  rebase(organization: Organization): void {
    const before = this.#saved;
    if (!before || before.id !== organization.id) return this.load(organization);
    const [read, typed, now] = [flat(before), this.#typed(), flat(organization)];
    const untouched = !this.count;
    this.#saved = organization;
    const conflicting: FieldConflict[] = [];
    for (const path of new Set([...read.keys(), ...now.keys()])) {
      const [was, mine, value] = [read.get(path), typed.get(path), now.get(path)];
      if (value === was) continue;
      const isConflict = mine !== was && mine !== value;
      if (mine === was) this.#put(path, value);
      if (!untouched && mine !== value) conflicting.push({ path, value, isConflict });
    }
    this.conflicts = [
      ...this.conflicts.filter(({ path }) => !conflicting.some((one) => one.path === path)),
      ...conflicting,
    ];
    if (!this.count) this.conflicts = [];
  }

  /** Discards the input. */
  load(organization: Organization): void {
    this.#saved = organization;
    this.displayName = organization.displayName;
    this.name = organization.name;
    this.pairs = Object.entries(organization.metadata ?? {}).map(([key, value]) => ({
      id: this.#nextId++,
      key,
      value,
    }));
    this.conflicts = [];
  }

  /** Replaces the input with the value that another user saved. */
  acceptTheirs({ path, value }: FieldConflict): void {
    this.#put(path, value);
    this.conflicts = this.conflicts.filter((one) => one.path !== path);
  }

  addPair(): void {
    this.pairs = [...this.pairs, { id: this.#nextId++, key: '', value: '' }];
  }

  removePair({ id }: MetadataEntry): void {
    this.pairs = this.pairs.filter((pair) => pair.id !== id);
  }

  changePair({ id }: MetadataEntry, change: Partial<MetadataEntry>): void {
    this.pairs = this.pairs.map((pair) => (pair.id === id ? { ...pair, ...change } : pair));
  }

  #put(path: string, value: string | undefined): void {
    if (path === 'displayName' || path === 'name') {
      this[path] = value ?? '';
      return;
    }
    const key = path.slice('metadata/'.length);
    const known = this.pairs.find((pair) => pair.key === key);
    if (value === undefined) this.pairs = this.pairs.filter((pair) => pair.key !== key);
    else if (known) this.changePair(known, { value });
    else this.pairs = [...this.pairs, { id: this.#nextId++, key, value }];
  }

  #typed(): Map<string, string> {
    const { displayName, name } = this;
    const metadata = Object.fromEntries(
      this.pairs.filter(({ key, value }) => key || value).map(({ key, value }) => [key, value]),
    );
    return flat({ displayName: cleanName(displayName), name, metadata });
  }

  #differences(): [path: string, value: string | undefined][] {
    if (!this.#saved) return [];
    const [saved, typed] = [flat(this.#saved), this.#typed()];
    return [...new Set([...saved.keys(), ...typed.keys()])]
      .filter((path) => saved.get(path) !== typed.get(path))
      .map((path) => [path, typed.get(path)]);
  }
}
