import type { Branding } from '../../../contract/index.js';
import type { RequestContext } from '../../core/request-context.js';
import type { BrandingRecord } from '../../store/store.js';

/** Marks an uploaded logo in a branding record. Its URL depends on the URL of the backend. */
const UPLOADED_LOGO = 'logo:';

export const uploadedLogo = (id: string) => UPLOADED_LOGO + id;

const logoUrl = (context: RequestContext, stored: string | null) =>
  stored?.startsWith(UPLOADED_LOGO) ? `${context.baseUrl}/v1/logos/${stored.slice(UPLOADED_LOGO.length)}` : stored;

export function serializeBranding(context: RequestContext, branding: BrandingRecord): Branding {
  return {
    logoUrl: logoUrl(context, branding.logoUrl),
    logoDarkUrl: logoUrl(context, branding.logoDarkUrl),
    ...(branding.logoAlt !== null && { logoAlt: branding.logoAlt }),
    colors: { ...branding.colors },
  };
}
