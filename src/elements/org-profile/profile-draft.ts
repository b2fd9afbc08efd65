import type { Organization, OrganizationUpdate } from '../../contract/index.js';
import { cleanName } from '../../contract/text.js';
import { clearStored } from '../../core/storage.js';
import { Draft, type FieldConflict } from '../../forms/draft.js';
import { restoreDraft, storeDraft } from '../../forms/draft-storage.js';

/** A metadata entry in the form. `id` stays the same when the key changes. */
export interface MetadataEntry {
  id: number;
  key: string;
  value: string;
}

export type FieldName = 'displayName' | 'name';

/** Fields of the form: `displayName`, `name`, and `metadata/` followed by the key. */
type ProfileFields = Record<string, string>;

export type ProfileConflict = FieldConflict<ProfileFields>;

/** Maximum number of metadata entries, from the API contract. */
export const MAX_METADATA = 25;

const metadataPrefix = 'metadata/';

/** Prefix of the storage keys of drafts. */
export const profileDraftPrefix = 'org-elements:profile:';

const clean = (field: string, value: unknown) => (field === 'displayName' ? cleanName(String(value)) : value);

const flat = ({ displayName, name, metadata = {} }: Organization): ProfileFields => ({
  displayName,
  name,
  ...Object.fromEntries(Object.entries(metadata).map(([key, value]) => [metadataPrefix + key, value])),
});

/** Draft of the form of one organization. Keeps the rows of the metadata, whose keys can be empty or duplicate. */
export class ProfileDraft {
  pairs: MetadataEntry[] = [];
  #fields = new Draft<ProfileFields>();
  #saved: Organization | undefined;
  #storageKey = '';
  #nextId = 0;

  /** The organization that the draft is based on. */
  get saved(): Organization | undefined {
    return this.#saved;
  }

  get displayName(): string {
    return this.#fields.values['displayName'] ?? '';
  }

  get name(): string {
    return this.#fields.values['name'] ?? '';
  }

  /** Number of fields that differ from the saved values. */
  get count(): number {
    return this.#fields.changed.length;
  }

  /** Changes of other users since the organization was loaded. */
  get conflicts(): ProfileConflict[] {
    return this.#fields.conflicts;
  }

  /** JSON merge patch (RFC 7396) with the changes of the draft. */
  get patch(): OrganizationUpdate {
    const patch: OrganizationUpdate = {};
    for (const field of this.#fields.changed) {
      const value = this.#fields.values[field];
      if (field === 'displayName') patch.displayName = cleanName(value ?? '');
      else if (field === 'name') patch.name = value ?? '';
      else (patch.metadata ??= {})[field.slice(metadataPrefix.length)] = value ?? null;
    }
    return patch;
  }

  /**
   * Rebases the draft on a new version of the organization. Unchanged fields get the new values; changed fields keep the
   * input. Another organization or user starts a new draft; the stored input of the previous user is removed.
   */
  rebase(organization: Organization): void {
    const isSameUser = this.#saved?.viewer.userId === organization.viewer.userId;
    const isFirst = !isSameUser || this.#saved?.id !== organization.id;
    if (this.#saved && !isSameUser) clearStored(profileDraftPrefix);
    const version = flat(organization);
    if (isFirst) {
      this.#fields = new Draft<ProfileFields>(
        (field, one, other) => one === other || clean(field, one) === clean(field, other),
      );
      this.#storageKey = `${profileDraftPrefix}${organization.viewer.userId}:${organization.id}`;
      restoreDraft(this.#fields, this.#storageKey, version);
    }
    this.#saved = organization;
    const updated = this.#fields.rebase(version);
    if (isFirst) this.#loadPairs();
    else for (const field of updated) this.#updatePair(field);
    this.#store();
  }

  /** Records that the draft was saved as this version. Input of another organization is kept. */
  load(organization: Organization): void {
    if (this.#saved?.id !== organization.id) return;
    this.#saved = organization;
    this.#fields.load(flat(organization));
    this.#loadPairs();
    this.#store();
  }

  discard(): void {
    this.#fields.discard();
    this.#loadPairs();
    this.#store();
  }

  set(field: FieldName, value: string): void {
    this.#fields.set(field, value);
    this.#store();
  }

  /** Replaces the input with the value that another user saved. */
  acceptTheirs({ field }: ProfileConflict): void {
    this.#fields.acceptTheirs(field);
    this.#updatePair(field);
    this.#store();
  }

  addPair(): void {
    this.#setPairs([...this.pairs, { id: this.#nextId++, key: '', value: '' }]);
  }

  removePair({ id }: MetadataEntry): void {
    this.#setPairs(this.pairs.filter((pair) => pair.id !== id));
  }

  changePair({ id }: MetadataEntry, change: Partial<MetadataEntry>): void {
    this.#setPairs(this.pairs.map((pair) => (pair.id === id ? { ...pair, ...change } : pair)));
  }

  #loadPairs(): void {
    this.pairs = Object.entries(this.#fields.values)
      .filter(([field, value]) => field.startsWith(metadataPrefix) && value !== undefined)
      .map(([field, value]) => ({ id: this.#nextId++, key: field.slice(metadataPrefix.length), value: value! }));
  }

  /** Updates the fields after a change of the rows. */
  #setPairs(pairs: MetadataEntry[]): void {
    this.pairs = pairs;
    const typed = Object.fromEntries(
      pairs.filter(({ key, value }) => key || value).map(({ key, value }) => [metadataPrefix + key, value]),
    );
    const { values } = this.#fields;
    for (const field of new Set([...Object.keys(values), ...Object.keys(typed)]))
      if (field.startsWith(metadataPrefix) && values[field] !== typed[field]) this.#fields.set(field, typed[field]);
    this.#store();
  }

  #store(): void {
    storeDraft(this.#fields, this.#storageKey);
  }

  /** Updates the rows after a change of a field. */
  #updatePair(field: string): void {
    if (!field.startsWith(metadataPrefix)) return;
    const key = field.slice(metadataPrefix.length);
    const value = this.#fields.values[field];
    const known = this.pairs.some((pair) => pair.key === key);
    if (value === undefined) this.pairs = this.pairs.filter((pair) => pair.key !== key);
    else if (known) this.pairs = this.pairs.map((pair) => (pair.key === key ? { ...pair, value } : pair));
    else this.pairs = [...this.pairs, { id: this.#nextId++, key, value }];
  }
}
