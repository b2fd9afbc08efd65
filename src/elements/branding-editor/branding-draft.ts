import type { Branding, BrandingUpdate } from '../../contract/index.js';
import { Draft, type FieldConflict } from '../../forms/draft.js';
import { parseHex } from '../../styles/brand-colors.js';
import type { LogoFile } from './logo-file.js';

export type Variant = 'light' | 'dark';

/** Fields of the editor. */
interface BrandingFields {
  /** URL of the saved logo, a new file, or `''` for none. */
  light: LogoFile | string;
  dark: LogoFile | string;
  alt: string;
  /** The input, which may not be a valid color. */
  primary: string;
  pageBackground: string;
}

export type FieldPath = keyof BrandingFields;
export type BrandingConflict = FieldConflict<BrandingFields>;

const flat = ({ colors, logoAlt, logoUrl, logoDarkUrl }: Branding): BrandingFields => ({
  light: logoUrl ?? '',
  dark: logoDarkUrl ?? '',
  alt: logoAlt ?? '',
  primary: colors.primary,
  pageBackground: colors.pageBackground,
});

const normalize = (field: FieldPath, value: unknown) =>
  field === 'primary' || field === 'pageBackground' ? (parseHex(String(value)) ?? value) : value;

/** URL of a logo, or `''`. */
export const logoUrlOf = (logo: LogoFile | string | undefined) => (typeof logo === 'object' ? logo.url : (logo ?? ''));

/** Draft of the branding of one organization. */
export class BrandingDraft {
  saved: Branding | undefined;
  readonly fields = new Draft<BrandingFields>(
    (field, one, other) => one === other || normalize(field, one) === normalize(field, other),
  );

  /** Fields that another user saved and that the draft changed too. */
  get conflicts(): BrandingConflict[] {
    return this.fields.conflicts.filter(({ isConflict }) => isConflict);
  }

  /** The draft for the preview. Invalid colors are replaced by the saved ones. */
  get branding(): Branding | undefined {
    const { saved } = this;
    if (!saved) return undefined;
    const { primary = '', pageBackground = '', alt = '', light, dark } = this.fields.values;
    return {
      ...saved,
      logoUrl: logoUrlOf(light) || null,
      logoDarkUrl: logoUrlOf(dark) || null,
      logoAlt: alt,
      colors: {
        primary: parseHex(primary) ?? saved.colors.primary,
        pageBackground: parseHex(pageBackground) ?? saved.colors.pageBackground,
      },
    };
  }

  /** JSON merge patch (RFC 7396) without the logos; `undefined` if only logos or nothing changed. */
  get patch(): BrandingUpdate | undefined {
    const { changed, values } = this.fields;
    const colors = Object.fromEntries(
      (['primary', 'pageBackground'] as const)
        .filter((field) => changed.includes(field))
        .map((field) => [field, parseHex(values[field]!)!]),
    );
    const patch: BrandingUpdate = {
      ...(changed.includes('alt') && { logoAlt: values.alt || null }),
      ...(Object.keys(colors).length > 0 && { colors: colors as BrandingUpdate['colors'] }),
    };
    return Object.keys(patch).length ? patch : undefined;
  }

  /**
   * Rebases the draft on a new version of the branding. Unchanged fields get the new values; changed fields keep the
   * draft.
   */
  rebase(branding: Branding): void {
    this.saved = branding;
    this.fields.rebase(flat(branding));
  }

  /** Discards the draft and loads a version. */
  load(branding: Branding): void {
    this.saved = branding;
    this.fields.load(flat(branding));
  }

  /** Reverts a logo to the saved one. */
  restore(variant: Variant): void {
    this.fields.set(variant, this.fields.saved?.[variant]);
  }

  /** Marks a logo as saved, so that it is not uploaded again. */
  markSaved(variant: Variant, branding: Branding): void {
    const { logoUrl, logoDarkUrl } = branding;
    this.saved = { ...this.saved!, ...(variant === 'light' ? { logoUrl } : { logoDarkUrl }) };
    this.fields.markSaved(variant, flat(branding)[variant]);
  }
}
