/*
 * The page of `npm run start:auth0`: elements on the stand-in for an Auth0 tenant, without a backend. The query of the page
 * selects the user, whose access tokens the server of the page issues instead of Auth0's sign-in page.
 */
import '../../../src/elements/org-provider/org-provider.define.js';
import '../../../src/elements/org-profile/org-profile.define.js';
import '../../../src/elements/member-list/member-list.define.js';
import '../../../src/elements/invitation-list/invitation-list.define.js';
import '../../../src/elements/branding-editor/branding-editor.define.js';
import { myOrganizationClient, myOrganizationScope } from '../../../src/client/my-organization/index.js';

const { user, scope: granted } = Object.fromEntries(new URLSearchParams(location.search));
const { domain } = (await (await fetch('/config.json')).json()) as { domain: string };
/** Set after the step-up of `auth.stepUp`. */
let isStrong = false;
let tokens = new Map<string, string>();

/** What the roles of the user allow. */
const allows = (scope: string) =>
  granted === 'none' ? scope === 'read:my_org:details' : granted !== 'read' || scope.startsWith('read:');

const provider = document.querySelector('org-provider')!;
provider.auth = {
  stepUp: () => {
    isStrong = true;
    return Promise.resolve();
  },
};
provider.client = myOrganizationClient({
  domain,
  getToken: async ({ audience, scope, refresh }) => {
    if (!user) return null;
    if (granted === 'mfa' && !isStrong) throw Object.assign(new Error('MFA'), { error: 'mfa_required' });
    if (refresh) tokens = new Map();
    const query = new URLSearchParams({
      user,
      audience,
      scope: scope.split(' ').filter(allows).join(' '),
    });
    const known = tokens.get(String(query));
    if (known) return known;
    const token = await (await fetch(`/token?${query}`)).text();
    tokens.set(String(query), token);
    return token;
  },
});
Object.assign(window, { myOrganizationScope });
