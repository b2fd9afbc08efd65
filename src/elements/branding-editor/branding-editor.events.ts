import type { Branding } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Events of `<branding-editor>`, by type. */
export interface BrandingEditorEventMap {
  'before-branding-update': BeforeEvent<{ changes: string[] }>;
  'branding-updated': CustomEvent<{ branding: Branding }>;
  'branding-draft-changed': CustomEvent<{ branding: Branding }>;
  'reveal-requested': Event;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends BrandingEditorEventMap {}
}
