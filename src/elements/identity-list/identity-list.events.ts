import type { Identity, IdentityPreview } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Detail of `before-identity-link`. */
export interface IdentityLinkDetail {
  /** The account to link, and what linking it changes. */
  preview: IdentityPreview;
}

/** Detail of `identity-linked`, `before-identity-unlink` and `identity-unlinked`. */
export interface IdentityDetail {
  identity: Identity;
}

/** Events of `<identity-list>`, by type. */
export interface IdentityListEventMap {
  'before-identity-link': BeforeEvent<IdentityLinkDetail>;
  'identity-linked': CustomEvent<IdentityDetail>;
  'before-identity-unlink': BeforeEvent<IdentityDetail>;
  'identity-unlinked': CustomEvent<IdentityDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends IdentityListEventMap {}
}
