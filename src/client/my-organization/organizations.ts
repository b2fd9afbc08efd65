import type {
  Branding,
  BrandingUpdate,
  Membership,
  Organization,
  OrganizationRef,
  Page,
  Viewer,
} from '../../contract/index.js';
import type { OrgClient } from '../create-org-client.js';
import { createOrgError } from '../http/errors.js';
import { paginate } from '../http/pagination.js';
import { path } from '../http/resource.js';
import { shapes, type Shape } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import { unsupported, unsupportedQuery, type MyOrganizationApi } from './api.js';
import type { OrganizationBranding, OrganizationDetails, OrganizationDetailsUpdate } from './types.js';

const shape: Shape = { id: null, name: '', display_name: '', branding: {} };
const details = path('details');

const toBranding = ({ logo_url, colors }: OrganizationBranding = {}): Branding => ({
  logoUrl: logo_url ?? null,
  logoDarkUrl: null,
  colors: {
    primary: colors?.primary ?? shapes.branding.colors.primary,
    pageBackground: colors?.page_background ?? shapes.branding.colors.pageBackground,
  },
});

const toRef = ({ id, name = '', display_name: displayName, branding }: OrganizationDetails): OrganizationRef => ({
  id: id!,
  name,
  displayName: displayName || name,
  branding: toBranding(branding),
});

/** Details and branding of the organization of the token, and the viewer in it. */
export function createOrganizations(api: MyOrganizationApi) {
  const write = async (organization: string, body: OrganizationDetailsUpdate, options?: RequestOptions) => {
    try {
      return await api.send<OrganizationDetails>(organization, { ...details, method: 'PATCH', body, shape }, options);
    } finally {
      api.forgetDetails(organization);
    }
  };

  const viewer = async (organization?: string): Promise<Viewer> => {
    const [{ permissions }, account] = await Promise.all([api.session(organization), api.account(organization)]);
    return { ...account, permissions };
  };
  const withViewer = async (organization: string, answer: Promise<OrganizationDetails>): Promise<Organization> => {
    const [found, mine] = await Promise.all([answer, viewer(organization)]);
    return { ...toRef(found), viewer: mine };
  };

  const organizations: OrgClient['organizations'] = {
    get: (organization) => withViewer(organization, api.details(organization)),
    update: async (organization, { name, displayName, metadata }, options) => {
      if (metadata !== undefined) return unsupported();
      return withViewer(organization, write(organization, { name, display_name: displayName }, options));
    },
    delete: (organization, options) => api.send<void>(organization, { path: '', method: 'DELETE' }, options),
    create: unsupported,
    nameAvailability: unsupported,
    transfer: unsupported,
  };

  const branding: OrgClient['branding'] = {
    get: async (organization) => toBranding((await api.details(organization)).branding),
    update: async (organization, update, options) => {
      refuseMissingFields(update);
      const { logoUrl, colors } = update;
      api.forgetDetails(organization);
      // The API replaces the branding, and accepts either both colors or none.
      const { branding: { logo_url, colors: current } = {} } = await api.details(organization);
      const merged = { ...toBranding({ colors: current }).colors, ...changedColors(colors) };
      const answer = await write(
        organization,
        {
          branding: {
            logo_url: logoUrl === undefined ? (logo_url ?? null) : logoUrl,
            ...((current || colors !== undefined) && {
              colors: { primary: merged.primary, page_background: merged.pageBackground },
            }),
          },
        },
        options,
      );
      return toBranding(answer.branding);
    },
    putLogo: unsupported,
    deleteLogo: unsupported,
  };

  const list = async (query: { q?: string } = {}, options?: RequestOptions): Promise<Page<Membership>> => {
    if (query.q) return unsupportedQuery();
    const { organization: id } = await api.session(undefined, options?.signal);
    const [found, { roles }] = await Promise.all([api.details(id), api.account(id)]);
    return { items: [{ organization: toRef(found), roles, switch: 'signIn' }], nextCursor: null };
  };
  /** The API knows no other organization than the one of the token. */
  const myOrganizations: OrgClient['myOrganizations'] = {
    list,
    all: (query, options) => paginate(() => list(query, options)),
    update: unsupported,
    leave: async (organization, options) => {
      const { userId } = await api.session(organization, options?.signal);
      await api.post(organization, ['delete-memberships'], { members: [userId] }, options);
    },
  };

  return { me: () => viewer(), organizations, branding, myOrganizations };
}

/** `null` is the default color of this library, because the one of the tenant cannot be read. */
function changedColors(colors: BrandingUpdate['colors']): Partial<Branding['colors']> {
  const defaults = shapes.branding.colors;
  if (colors === null) return defaults;
  const { primary, pageBackground } = colors ?? {};
  return {
    ...(primary !== undefined && { primary: primary ?? defaults.primary }),
    ...(pageBackground !== undefined && { pageBackground: pageBackground ?? defaults.pageBackground }),
  };
}

/** An organization has one logo, and no alternative text. */
function refuseMissingFields({ logoDarkUrl, logoAlt }: BrandingUpdate): void {
  const errors = Object.entries({ logoDarkUrl, logoAlt })
    .filter(([, value]) => value)
    .map(([name]) => ({ pointer: `/${name}`, code: 'invalid', detail: 'Auth0 does not store this' }));
  if (errors.length) throw createOrgError({ code: 'validation_failed', status: 422, errors });
}
