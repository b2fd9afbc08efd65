import type { Branding, BrandingUpdate } from '../../contract/index.js';
import { parseHex } from '../../styles/brand-colors.js';
import type { LogoFile } from './logo-file.js';
import type { ColorField } from './contrast-checks.js';

export type Variant = 'light' | 'dark';
/** `null`: removed; `undefined`: unchanged. */
type LogoChange = LogoFile | null | undefined;

/** Values that the editor can change. */
interface DraftValues {
  /** The input, which may not be a valid color. */
  primary: string;
  pageBackground: string;
  alt: string;
  light: LogoChange;
  dark: LogoChange;
}

export type FieldPath = keyof DraftValues;

/** A field that another user saved while the draft changed it. */
export interface Conflict {
  field: FieldPath;
  /** The saved value. */
  savedValue: string;
  /** The value of the draft. */
  draftValue: string;
}

const MAX_UNDO = 50;
const paths: readonly FieldPath[] = ['light', 'dark', 'alt', 'primary', 'pageBackground'];

/**
 * Draft of the branding. Merges three versions: the base that was loaded, the draft, and the branding that was loaded
 * last.
 */
export class BrandingDraft {
  saved: Branding | undefined;
  conflicts: Conflict[] = [];
  #typed: DraftValues | undefined;
  #undoStack: { values: DraftValues; field: FieldPath; at: number }[] = [];

  get values(): DraftValues {
    return this.#typed ?? { primary: '', pageBackground: '', alt: '', light: undefined, dark: undefined };
  }

  get canUndo(): boolean {
    return this.#undoStack.length > 0;
  }

  /** Fields that differ from the saved branding. */
  get changed(): FieldPath[] {
    return this.saved ? paths.filter((field) => this.#differs(field, this.saved!)) : [];
  }

  /** The draft for the preview. Invalid colors are replaced by the saved ones. */
  get branding(): Branding | undefined {
    const { saved } = this;
    if (!saved) return undefined;
    const logo = (change: LogoChange, old: string | null) => (change === undefined ? old : (change?.url ?? null));
    const { primary, pageBackground, alt, light, dark } = this.values;
    return {
      ...saved,
      logoUrl: logo(light, saved.logoUrl),
      logoDarkUrl: logo(dark, saved.logoDarkUrl),
      logoAlt: alt,
      colors: {
        primary: parseHex(primary) ?? saved.colors.primary,
        pageBackground: parseHex(pageBackground) ?? saved.colors.pageBackground,
      },
    };
  }

  /** JSON merge patch (RFC 7396) without the logos; `undefined` if only logos or nothing changed. */
  get patch(): BrandingUpdate | undefined {
    const changed = this.changed;
    const { alt } = this.values;
    const colors = Object.fromEntries(
      (['primary', 'pageBackground'] as const)
        .filter((field) => changed.includes(field))
        .map((field) => [field, parseHex(this.values[field])!]),
    );
    const patch: BrandingUpdate = {
      ...(changed.includes('alt') && { logoAlt: alt || null }),
      ...(Object.keys(colors).length > 0 && { colors: colors as BrandingUpdate['colors'] }),
    };
    return Object.keys(patch).length ? patch : undefined;
  }

  /**
   * Rebases the draft on a new version of the branding. Unchanged fields get the new values; changed fields keep the
   * draft.
   */
  rebase(branding: Branding): void {
    const before = this.saved;
    const typed = this.#typed;
    this.saved = branding;
    if (!before || !typed) return this.discard();
    // Unresolved conflicts remain when the same version is loaded again.
    const open = this.conflicts.map(({ field }) => field);
    this.conflicts = [];
    const next = { ...typed };
    for (const field of paths) {
      const [old, now] = [savedOf(before, field), savedOf(branding, field)];
      const touched = this.#differs(field, before);
      if (!touched) Object.assign(next, { [field]: this.#fresh(branding)[field] });
      else if ((old !== now || open.includes(field)) && this.#differs(field, branding))
        this.conflicts.push({ field, savedValue: now, draftValue: this.#shown(field) });
    }
    this.#typed = next;
  }

  set(field: ColorField | 'alt', value: string): void;
  set(field: Variant, value: LogoFile | null | undefined): void;
  set(field: FieldPath, value: unknown): void {
    const last = this.#undoStack.at(-1);
    const now = Date.now();
    // Consecutive keystrokes in a field are one undo step.
    if (last?.field !== field || now - last.at > 800 || field === 'light' || field === 'dark') {
      this.#undoStack = [...this.#undoStack.slice(-MAX_UNDO + 1), { values: this.values, field, at: now }];
    } else last.at = now;
    this.#typed = { ...this.values, [field]: value };
    this.conflicts = this.conflicts.filter((conflict) => conflict.field !== field);
  }

  /** Marks a logo as saved, so that it is not uploaded again. */
  markSaved(variant: Variant, branding: Branding): void {
    const { logoUrl, logoDarkUrl } = branding;
    this.saved = { ...this.saved!, ...(variant === 'light' ? { logoUrl } : { logoDarkUrl }) };
    this.#typed = { ...this.values, [variant]: undefined };
    this.#undoStack = [];
  }

  undo(): void {
    const last = this.#undoStack.pop();
    if (last) this.#typed = last.values;
  }

  discard(): void {
    this.#typed = this.saved && this.#fresh(this.saved);
    this.#undoStack = [];
    this.conflicts = [];
  }

  /** Replaces the draft value with the value that another user saved. */
  acceptTheirs(field: FieldPath): void {
    if (!this.saved) return;
    this.#typed = { ...this.values, [field]: this.#fresh(this.saved)[field] };
    this.conflicts = this.conflicts.filter((conflict) => conflict.field !== field);
  }

  #fresh({ colors, logoAlt }: Branding): DraftValues {
    return {
      primary: colors.primary,
      pageBackground: colors.pageBackground,
      alt: logoAlt ?? '',
      light: undefined,
      dark: undefined,
    };
  }

  #shown(field: FieldPath): string {
    const value = this.values[field];
    return typeof value === 'string' ? value : (value?.url ?? '');
  }

  #differs(field: FieldPath, saved: Branding): boolean {
    const value = this.values[field];
    if (field === 'light' || field === 'dark')
      return value !== undefined && !(value === null && savedOf(saved, field) === '');
    const old = savedOf(saved, field);
    return field === 'alt' ? value !== old : (parseHex(String(value)) ?? value) !== (parseHex(old) ?? old);
  }
}

function savedOf({ colors, logoAlt, logoUrl, logoDarkUrl }: Branding, field: FieldPath): string {
  return {
    primary: colors.primary,
    pageBackground: colors.pageBackground,
    alt: logoAlt ?? '',
    light: logoUrl ?? '',
    dark: logoDarkUrl ?? '',
  }[field];
}
