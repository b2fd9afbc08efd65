import type { Branding, BrandingUpdate } from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** Colors and logos of an organization. */
export function createBranding({ call, patch, read }: Resource) {
  const logo = (organization: string, variant: 'light' | 'dark') => ({
    ...organizationPath(organization, 'branding', 'logo'),
    query: { variant },
    etagPath: organizationPath(organization, 'branding').path,
  });

  return {
    get: (organization: string, options?: RequestOptions) =>
      read<Branding>(organizationPath(organization, 'branding'), shapes.branding, options),
    update: (organization: string, body: BrandingUpdate, options?: RequestOptions) =>
      patch<Branding>(organizationPath(organization, 'branding'), body, shapes.branding, options),
    /** `image`: png, jpeg, webp or svg. */
    putLogo: (organization: string, variant: 'light' | 'dark', image: Blob, options?: RequestOptions) =>
      call<Branding>(
        {
          ...logo(organization, variant),
          method: 'PUT',
          body: image,
          shape: shapes.branding,
          contentType: image.type,
        },
        options,
      ),
    deleteLogo: (organization: string, variant: 'light' | 'dark', options?: RequestOptions) =>
      call<Branding>({ ...logo(organization, variant), method: 'DELETE', shape: shapes.branding }, options),
  };
}
