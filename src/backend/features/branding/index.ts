import type { BrandingUpdate } from '../../../contract/index.js';
import { defineFeature } from '../../core/feature.js';
import { readLogoChange } from './logos.js';
import { additionalRoutes, routes } from './routes.js';

declare module '../../hooks/hooks.js' {
  interface HookInputs {
    /** For a change of logo, `logo` names it, and nothing can be changed. */
    'branding.update': BrandingUpdate & { logo?: { variant: 'light' | 'dark'; mediaType: string | null } };
  }
}

/** Colors, alternative text and logos of an organization. */
export const branding = defineFeature({
  routes,
  additionalRoutes,
  topics: { branding: null },
  capabilities: () => ({ features: { logoUpload: true } }),
  hooks: {
    'branding.update': (context) => ({
      input: context.body === undefined ? { logo: readLogoChange(context) } : (context.body as BrandingUpdate),
    }),
  },
});
