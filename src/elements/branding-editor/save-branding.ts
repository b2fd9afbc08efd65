import { isOrgError, type OrgClient } from '../../client/index.js';
import type { Branding } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { BrandingDraft, Variant } from './branding-draft.js';

/** Saves the logos in separate requests, then the other fields. A retry does not upload saved logos again. */
export async function saveBranding(
  draft: BrandingDraft,
  client: OrgClient,
  organization: string,
  refuse: (variant: Variant, problem: 'svgRefused' | 'svgTooComplex' | 'notAnImage' | 'tooLarge') => void,
): Promise<Branding> {
  let branding = draft.saved!;
  for (const variant of ['light', 'dark'] as const) {
    const value = draft.fields.values[variant];
    const logo = typeof value === 'object' ? value : undefined;
    if (!draft.fields.changed.includes(variant)) continue;
    try {
      branding = logo
        ? await client.branding.putLogo(organization, variant, logo.blob)
        : await client.branding.deleteLogo(organization, variant);
    } catch (error) {
      if (isOrgError(error, 'unsupported_media_type') && logo)
        refuse(variant, logo.blob.type === 'image/svg+xml' ? 'svgRefused' : 'notAnImage');
      if (isOrgError(error, 'too_large') && logo)
        refuse(variant, logo.blob.type === 'image/svg+xml' ? 'svgTooComplex' : 'tooLarge');
      throw error;
    }
    draft.markSaved(variant, branding);
  }
  return draft.patch ? client.branding.update(organization, draft.patch) : branding;
}

/**
 * Returns the name of the other user who saved the branding last, from the audit log; `undefined` if the viewer may not
 * read the log.
 */
export async function findConflictingEditor(org: OrgContextController): Promise<string | undefined> {
  const { client, organizationId, organization } = org;
  if (!client || !organizationId || !org.supports('auditEvents') || org.can('audit:read') !== true) return undefined;
  const found = await client.auditEvents
    .list(organizationId, { type: ['branding.update'], limit: 1 })
    .catch(() => undefined);
  const actor = found?.items[0]?.actor;
  return actor && actor.id !== organization?.viewer.userId ? actor.name : undefined;
}
