import type { BrandingRecord, OrganizationRecord } from '../src/backend/index.js';
import { brandColors, type BrandColors } from '../src/index.js';

/** Branding of login pages and emails, with the same colors as `<branding-preview>`. */
export interface Brand {
  id: string;
  displayName: string;
  logoUrl: string | null;
  logoDarkUrl: string | null;
  light: BrandColors;
  dark: BrandColors;
}

/** The brand of an organization. An uploaded logo is stored by name; its URL is that of the API. */
export function brandOf(
  { id, displayName, branding }: Pick<OrganizationRecord, 'id' | 'displayName' | 'branding'>,
  siteUrl: string,
): Brand {
  const address = (logo: BrandingRecord['logoUrl']) => logo?.replace(/^logo:/, `${siteUrl}/org-api/v1/logos/`) ?? null;
  const { logoUrl, logoDarkUrl, colors } = branding;
  return {
    id,
    displayName,
    logoUrl: address(logoUrl),
    logoDarkUrl: address(logoDarkUrl),
    light: brandColors(colors, 'light'),
    dark: brandColors(colors, 'dark'),
  };
}

/** The colors as custom properties of `login.css`. */
export function brandStyle(colors: { primary: string; pageBackground: string }): string {
  const [light, dark] = [brandColors(colors, 'light'), brandColors(colors, 'dark')];
  const names = {
    brand: 'primary',
    'on-brand': 'onPrimary',
    accent: 'link',
    ground: 'page',
    surface: 'card',
    text: 'text',
    muted: 'muted',
    control: 'control',
  } as const;
  const properties = Object.entries(names).map(
    ([name, color]) => `--${name}: light-dark(${light[color]}, ${dark[color]});`,
  );
  return `:root { ${properties.join(' ')} }\n`;
}
