import type { BrandingRecord, OrganizationRecord } from '../src/backend/index.js';

/** How an organization looks on a login page and in an e-mail. */
export interface Brand {
  id: string;
  displayName: string;
  logoUrl: string | null;
  logoDarkUrl: string | null;
  primary: string;
  pageBackground: string;
  /** Black or white, whichever is readable on `primary`. */
  onPrimary: string;
}

/** The brand of an organization; an uploaded logo is kept by its name and has its address at the API. */
export function brandOf({ id, displayName, branding }: Pick<OrganizationRecord, 'id' | 'displayName' | 'branding'>, siteUrl: string): Brand {
  const address = (logo: BrandingRecord['logoUrl']) => logo?.replace(/^logo:/, `${siteUrl}/org-api/v1/logos/`) ?? null;
  const { logoUrl, logoDarkUrl, colors: { primary, pageBackground } } = branding;
  return {
    id, displayName, primary: hex(primary, '#0059d6'), pageBackground: hex(pageBackground, '#ffffff'),
    logoUrl: address(logoUrl), logoDarkUrl: address(logoDarkUrl), onPrimary: readableOn(hex(primary, '#0059d6')),
  };
}

const hex = (color: string, otherwise: string) => (/^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : otherwise);

/** Black and white are equally readable at a luminance of .179 (WCAG 2.2, relative luminance). */
export function readableOn(color: string): '#000000' | '#ffffff' {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}
