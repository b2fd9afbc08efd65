import type { Feature } from '../../core/feature.js';
import type { Routes } from '../../core/route.js';
import { deleteLogo, getBranding, putLogo, updateBranding } from './operations.js';
import { getLogo, inspectLogo } from './logos.js';

const MAX_LOGO_BYTES = 1024 * 1024;

export const routes: Routes = {
  getBranding: { scope: 'organization', run: getBranding },
  updateBranding: {
    scope: 'organization',
    run: updateBranding,
    auditType: 'branding.update',
    hook: 'branding.update',
  },
  putLogo: {
    scope: 'organization',
    run: putLogo,
    body: 'image',
    maxBodyBytes: MAX_LOGO_BYTES,
    inspectImage: inspectLogo,
    auditType: 'branding.update',
    hook: 'branding.update',
  },
  deleteLogo: {
    scope: 'organization',
    run: deleteLogo,
    auditType: 'branding.update',
    hook: 'branding.update',
  },
};

/** Branding contains the complete URL of an uploaded logo. */
export const additionalRoutes: Feature['additionalRoutes'] = {
  getLogo: { path: '/logos/{id}', scope: 'anyone', run: getLogo },
};
