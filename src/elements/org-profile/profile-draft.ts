import type { Organization, OrganizationUpdate } from '../../contract/index.js';
import { cleanName } from '../../contract/text.js';

/** One pair of metadata as somebody edits it; `id` stays while the key changes. */
export interface MetadataEntry {
  id: number;
  key: string;
  value: string;
}

/** Something that somebody else changed while this was edited. */
export interface FieldConflict {
  /** `displayName`, `name`, or `metadata/` and the key. */
  path: string;
  /** What it is now; nothing where it was removed. */
  value: string | undefined;
  /** It was changed here too: one of the two will win. */
  isConflict: boolean;
}

export type FieldName = 'displayName' | 'name';

/** Pairs of metadata that an organization can have, by the contract. */
export const MAX_METADATA = 25;

const flat = ({ displayName, name, metadata = {} }: Pick<Organization, 'displayName' | 'name' | 'metadata'>) =>
  new Map<string, string>([
    ['displayName', displayName],
    ['name', name],
    ...Object.entries(metadata).map(([key, value]): [string, string] => [`metadata/${key}`, value]),
  ]);

/**
 * What somebody has typed over the organization as it was read last. Three versions meet here: read, typed, and read
 * again.
 */
export class ProfileDraft {
  displayName = '';
  name = '';
  pairs: MetadataEntry[] = [];
  /** What others changed while something was typed here. */
  conflicts: FieldConflict[] = [];
  #saved: Organization | undefined;
  #nextId = 0;

  /** The organization that the draft is over. */
  get saved(): Organization | undefined {
    return this.#saved;
  }

  /** How many fields differ from what is saved. */
  get count(): number {
    return this.#differences().length;
  }

  /** The merge patch (RFC 7396) that makes the organization what was typed. */
  get patch(): OrganizationUpdate {
    const patch: OrganizationUpdate = {};
    for (const [path, value] of this.#differences()) {
      if (path === 'displayName' || path === 'name') patch[path] = value ?? '';
      else (patch.metadata ??= {})[path.slice('metadata/'.length)] = value ?? null;
    }
    return patch;
  }

  /** Takes in the organization as it is now: what was not touched follows, what was typed stays. */
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

  /** Forgets what was typed. */
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

  /** Gives way to what somebody else saved. */
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
