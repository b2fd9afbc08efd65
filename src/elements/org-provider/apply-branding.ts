import { hexColor } from '../../styles/hex-color.js';
import type { OrgContext } from '../../core/org-context.js';

/**
 * Sets `--org-brand` on the host to the primary color of the current organization while `branded` is set. Text colors
 * derive from it with enough contrast (`styles/tokens.ts`). Returns a function that removes the color.
 */
export function applyBranding(host: HTMLElement & { branded: boolean }, context: OrgContext): () => void {
  let currentColor: string | undefined;
  const setColor = (color: string | undefined) => {
    if (color === currentColor) return;
    currentColor = color;
    // A theme sets text and accent for its own brand color. `initial` derives them from this one.
    const values = { '--org-brand': color, '--org-on-brand': 'initial', '--org-accent': 'initial' };
    for (const [name, value] of Object.entries(values)) host.style.setProperty(name, color ? value! : null);
  };
  const update = async () => {
    const id = host.branded ? context.organizationId : undefined;
    if (!id) return setColor(undefined);
    const organization = await context.organization(id).catch(() => undefined);
    // A failed refresh keeps the color.
    if (organization && host.branded && context.organizationId === id)
      setColor(hexColor(organization.branding.colors.primary));
  };
  const stop = context.subscribe(() => void update());
  void update();
  return () => {
    stop();
    setColor(undefined);
  };
}
