import type { OrgError } from '../../client/index.js';
import type { PermissionName } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Section } from '../../i18n/strings.js';

/** A state in which an element has no content to show. */
export type AccessState = 'no-session' | 'forbidden' | 'error' | 'empty';

export interface AccessStateOptions {
  org: OrgContextController;
  strings: LocalizeController<Section>;
  /** Completes “Couldn’t load …”: `members`. */
  subject: () => string;
  /** The content belongs to the viewer and does not need a current organization. */
  withoutOrganization?: () => boolean;
  /** Permission that the content needs. */
  permission?: PermissionName;
  /** Error of the element's own first load. */
  failure?: () => OrgError | undefined;
}
