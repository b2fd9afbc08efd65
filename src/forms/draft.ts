type Field<T> = keyof T & string;

/** A field that another user saved while the draft was edited. */
export interface FieldConflict<T, F extends Field<T> = Field<T>> {
  field: F;
  /** The saved value; `undefined` if the field was removed. */
  theirs: T[F] | undefined;
  /** The value of the draft. */
  mine: T[F] | undefined;
  /** Whether the draft changed the field too, so that only one of the values can be saved. */
  isConflict: boolean;
}

const MAX_UNDO = 50;
/** Milliseconds within which changes of a text field are one undo step. */
const KEYSTROKE_PAUSE = 800;

/**
 * Draft of a form over a flat map of fields; a field that is `undefined` is absent. Merges three versions: the one that was
 * loaded, the input, and the one that was loaded last.
 */
export class Draft<T extends object> {
  /** The version that the draft is based on; `undefined` before the first `rebase`. */
  saved: Readonly<T> | undefined;
  /** The input. */
  values = {} as Readonly<Partial<T>>;
  readonly #isSame: (field: Field<T>, one: unknown, other: unknown) => boolean;
  /** Fields that other users saved, and whether the draft had changed them too. */
  readonly #notes = new Map<Field<T>, boolean>();
  #undoStack: { field: Field<T>; value: unknown; at: number }[] = [];

  /** `isSame` compares two values of a field. Default: identity. */
  constructor(isSame = (_field: Field<T>, one: unknown, other: unknown): boolean => one === other) {
    this.#isSame = isSame;
  }

  /** Fields that differ from the saved version. */
  get changed(): Field<T>[] {
    const { saved } = this;
    if (!saved) return [];
    return fieldsOf(saved, this.values).filter((field) => !this.#isSame(field, saved[field], this.values[field]));
  }

  get canUndo(): boolean {
    return this.#undoStack.length > 0;
  }

  /** Changes of other users that arrived while the draft had changes. A conflict ends when both values are the same. */
  get conflicts(): FieldConflict<T>[] {
    return [...this.#notes]
      .map(([field, isConflict]) => ({ field, isConflict, theirs: this.saved?.[field], mine: this.values[field] }))
      .filter(({ field, isConflict, theirs, mine }) => !isConflict || !this.#isSame(field, theirs, mine));
  }

  /**
   * Rebases the draft on a new version. Unchanged fields get the new values; changed fields keep the input. Returns the fields
   * whose value changed.
   */
  rebase(version: T): Field<T>[] {
    const before = this.saved;
    if (!before) return this.load(version);
    const hadChanges = this.changed.length > 0;
    const values: Partial<T> = { ...this.values };
    const updated: Field<T>[] = [];
    for (const field of fieldsOf(before, version)) {
      const [was, now, mine] = [before[field], version[field], values[field]];
      if (this.#isSame(field, was, now)) continue;
      const isTouched = !this.#isSame(field, mine, was);
      if (!isTouched) {
        values[field] = now;
        updated.push(field);
      }
      if (isTouched && this.#isSame(field, mine, now)) this.#notes.delete(field);
      else if (hadChanges) this.#notes.set(field, isTouched);
      for (const step of this.#undoStack)
        if (step.field === field && this.#isSame(field, step.value, was)) step.value = now;
    }
    this.saved = version;
    this.values = values;
    if (!this.changed.length) this.#notes.clear();
    return updated;
  }

  /** Discards the input and loads a version. Returns its fields. */
  load(version: T): Field<T>[] {
    this.saved = version;
    this.discard();
    return fieldsOf(version);
  }

  set<F extends Field<T>>(field: F, value: T[F] | undefined): void {
    const last = this.#undoStack.at(-1);
    const now = Date.now();
    const isKeystroke = typeof value === 'string' && last?.field === field && now - last.at <= KEYSTROKE_PAUSE;
    if (isKeystroke) last.at = now;
    else this.#undoStack = [...this.#undoStack.slice(1 - MAX_UNDO), { field, value: this.values[field], at: now }];
    this.#put(field, value);
  }

  /** Records that a field was saved separately, so that it is not sent again. */
  markSaved<F extends Field<T>>(field: F, value: T[F]): void {
    this.saved = { ...this.saved!, [field]: value };
    this.#undoStack = [];
    this.#put(field, value);
  }

  /** Reverts the last change. */
  undo(): void {
    const last = this.#undoStack.pop();
    if (last) this.#put(last.field, last.value);
  }

  /** Reverts all changes. */
  discard(): void {
    this.values = { ...this.saved } as Partial<T>;
    this.#undoStack = [];
    this.#notes.clear();
  }

  /** Replaces the input with the saved value. */
  acceptTheirs(field: Field<T>): void {
    this.#notes.delete(field);
    this.#put(field, this.saved?.[field]);
  }

  #put(field: Field<T>, value: unknown): void {
    this.values = { ...this.values, [field]: value };
  }
}

const fieldsOf = <T extends object>(...versions: Partial<T>[]) =>
  [...new Set(versions.flatMap((version) => Object.keys(version)))] as Field<T>[];
