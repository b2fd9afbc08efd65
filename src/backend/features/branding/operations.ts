/*
 * Branding: colors, alternative text and the logos in use.
 */
import type { BrandingUpdate } from '../../../contract/index.js';
import { okWithETag, type UserContext } from '../../core/request-context.js';
import { requireMatch } from '../../http/etag.js';
import type { HookInputs } from '../../hooks/hooks.js';
import type { OrganizationOperation } from '../../core/route.js';
import { serializeBranding, uploadedLogo } from './serialize.js';
import { differences, organizationTarget, recordChange } from '../../core/record-change.js';
import type { Access } from '../../core/grants.js';
import type { BrandingRecord, StoreTransaction } from '../../store/store.js';
import { logoId, readVariant, requireLogo } from './logos.js';

export const getBranding: OrganizationOperation = async (context, _tx, { organization }) =>
  okWithETag(organization.brandingVersion, serializeBranding(context, organization.branding));

export const updateBranding: OrganizationOperation = async (context, tx, access) => {
  const { organization } = access;
  requireMatch(context.request, organization.brandingVersion);
  const patch = context.body as BrandingUpdate;
  const branding = mergeBranding(organization.branding, patch, context.settings.policy.colors);
  if (patch.logoUrl !== undefined) await tx.deleteLogo(organization.id, 'light');
  if (patch.logoDarkUrl !== undefined) await tx.deleteLogo(organization.id, 'dark');
  return storeBranding(context, tx, access, branding, patch);
};

/** RFC 7396. For values that cannot be empty, null restores the default. */
function mergeBranding(
  before: BrandingRecord,
  patch: BrandingUpdate,
  defaults: BrandingRecord['colors'],
): BrandingRecord {
  const pick = <Value>(value: Value | undefined, old: Value) => (value === undefined ? old : value);
  const colors =
    patch.colors === null
      ? defaults
      : {
          primary: pick(patch.colors?.primary, before.colors.primary) ?? defaults.primary,
          pageBackground: pick(patch.colors?.pageBackground, before.colors.pageBackground) ?? defaults.pageBackground,
        };
  return {
    logoUrl: pick(patch.logoUrl, before.logoUrl),
    logoDarkUrl: pick(patch.logoDarkUrl, before.logoDarkUrl),
    logoAlt: pick(patch.logoAlt, before.logoAlt),
    colors,
  };
}

export const putLogo: OrganizationOperation = async (context, tx, access) => {
  const { organization } = access;
  const variant = readVariant(context);
  requireMatch(context.request, organization.brandingVersion);
  const { bytes, mediaType } = requireLogo(context);
  const id = await logoId(organization.id, variant, bytes);
  await tx.putLogo({ id, organizationId: organization.id, variant, mediaType, bytes });
  return storeBranding(
    context,
    tx,
    access,
    { ...organization.branding, [fieldOf[variant]]: uploadedLogo(id) },
    { logo: { variant, mediaType } },
  );
};

export const deleteLogo: OrganizationOperation = async (context, tx, access) => {
  const { organization } = access;
  const variant = readVariant(context);
  requireMatch(context.request, organization.brandingVersion);
  await tx.deleteLogo(organization.id, variant);
  return storeBranding(
    context,
    tx,
    access,
    { ...organization.branding, [fieldOf[variant]]: null },
    { logo: { variant, mediaType: null } },
  );
};

const fieldOf = { light: 'logoUrl', dark: 'logoDarkUrl' } as const;

async function storeBranding(
  context: UserContext,
  tx: StoreTransaction,
  { organization, user }: Access,
  branding: BrandingRecord,
  input: HookInputs['branding.update'],
) {
  const changes = differences({ ...organization.branding }, { ...branding });
  if (changes.length === 0)
    return okWithETag(organization.brandingVersion, serializeBranding(context, organization.branding));
  const changed = { ...organization, branding, brandingVersion: organization.brandingVersion + 1 };
  await tx.updateOrganization(changed);
  await recordChange(tx, context, user, {
    type: 'branding.update',
    organizationId: organization.id,
    target: organizationTarget(organization),
    changes,
    announce: [{ resource: 'branding' }],
    hook: { name: 'branding.update', input },
  });
  return okWithETag(changed.brandingVersion, serializeBranding(context, branding));
}
