import type { LitElement } from 'lit';
import type { ApiKey } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { ApiKeyListStrings } from './api-key-list.strings.js';

export interface ApiKeyDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: ApiKeyListStrings;
  /** Called with the announcement when the change is confirmed. */
  done: (announcement: string) => void;
  /** Shows the secret of a key that was created or rotated. */
  showSecret: (key: ApiKey, kind: 'created' | 'rotated') => void;
}

/** The key without its secret, for events and for what stays in memory. */
export function withoutSecret({ secret: _secret, ...key }: ApiKey): ApiKey {
  return key;
}
