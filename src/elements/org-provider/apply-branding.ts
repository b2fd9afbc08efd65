import { hexColor } from '../../styles/hex-color.js';
import type { OrgContext } from '../../core/org-context.js';
import type { OrgProvider } from './org-provider.js';

/**
 * Paints what stands inside the provider in the organization's colour, where the host asks for it (`branded`). Text on it
 * and text in it stay readable: both derive from the brand (`styles/tokens.ts`).
 */
export function applyBranding(host: OrgProvider, context: OrgContext): () => void {
  let worn: string | undefined;
  const wear = (color: string | undefined) => {
    if (color === worn) return;
    worn = color;
    // A theme's own text and accent belong to its own brand: `initial` lets them derive from this one.
    const values = { '--org-brand': color, '--org-on-brand': 'initial', '--org-accent': 'initial' };
    for (const [name, value] of Object.entries(values)) host.style.setProperty(name, color ? value! : null);
  };
  const update = async () => {
    const id = host.branded ? context.organizationId : undefined;
    if (!id) return wear(undefined);
    const organization = await context.organization(id).catch(() => undefined);
    // A failed refresh changes no colour; another organization, or none, does.
    if (organization && host.branded && context.organizationId === id)
      wear(hexColor(organization.branding.colors.primary));
  };
  const stop = context.subscribe(() => void update());
  void update();
  return () => {
    stop();
    wear(undefined);
  };
}
