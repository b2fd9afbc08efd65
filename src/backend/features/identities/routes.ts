import type { Routes } from '../../core/route.js';
import { linkIdentity, previewIdentityLink } from './link.js';
import { dismissIdentitySuggestion, listMyIdentities, unlinkIdentity } from './operations.js';

export const routes: Routes = {
  listMyIdentities: { scope: 'user', run: listMyIdentities },
  linkIdentity: { scope: 'user', run: linkIdentity, auditType: 'identity.link' },
  previewIdentityLink: { scope: 'user', run: previewIdentityLink, isReadOnly: true },
  unlinkIdentity: { scope: 'user', run: unlinkIdentity, auditType: 'identity.unlink' },
  dismissIdentitySuggestion: { scope: 'user', run: dismissIdentitySuggestion },
};
