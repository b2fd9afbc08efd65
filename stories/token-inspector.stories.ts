import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { openBackend, type Dials } from './backend.js';
import { seen, type Setting } from './states.js';

const part = (value: object) => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const jwt = (claims: object) => `${part({ alg: 'RS256', typ: 'at+jwt', kid: 'k-2026' })}.${part(claims)}.c2lnbmF0dXJl`;
const ns = 'https://fieldnote.example/';
const now = () => Math.floor(Date.now() / 1000);

const person = { iss: 'https://login.fieldnote.example/', sub: 'auth0|64f0a91c' };
const acme = { org_id: 'org_7hKq2LSons', org_name: 'lindqvist-sons' };
const kestrel = { org_id: 'org_9fRt4Kestrel', org_name: 'kestrel-robotics', [`${ns}org_display_name`]: 'Kestrel Robotics' };

const accessOf = (organization: object, permissions: string[], more: object = {}) => jwt({
  ...person, ...organization, aud: 'https://api.fieldnote.example', iat: now() - 40, exp: now() + 560, permissions, [`${ns}client_id`]: 'fieldnote', ...more,
});
const idOf = (organization: object, roles: string[], more: object = {}) => jwt({
  ...person, ...organization, aud: 'fieldnote', iat: now() - 40, exp: now() + 3560, name: 'Amara Okonkwo', email: 'amara@kestrel.example', email_verified: true,
  [`${ns}org_roles`]: roles, [`${ns}member_of_orgs`]: ['Lindqvist & Sons', 'Kestrel Robotics'], nonce: 'n-0S6_WzA2Mj', ...more,
});

const plain = { access: accessOf(kestrel, ['members:read', 'audit:read', 'connections:read'], { [`${ns}mfa_at`]: now() - 240 }), id: idOf(kestrel, ['Engineer', 'Auditor']) };

/** An inspector over tokens that are given, one after the other where there are two. */
function inspector(tokens: ({ access: string | null; id: string | null } | undefined)[], kind: string, dials: Partial<Dials>) {
  sessionStorage.removeItem('org-elements:claims');
  const { client } = openBackend(dials);
  let at = 0;
  const current = () => tokens[Math.min(at, tokens.length - 1)];
  const auth = {
    getToken: async () => {
      if (dials.latency === Infinity) await new Promise(() => {});
      if (dials.failure === 'error') throw new TypeError('Failed to fetch');
      return current()?.access ?? null;
    },
    getIdToken: async () => current()?.id ?? null,
  };
  if (tokens.length > 1) setTimeout(() => { at = 1; document.querySelectorAll('token-inspector').forEach((one) => one.shadowRoot?.querySelectorAll('button').forEach((button) => button.textContent?.includes('Refresh') && button.click())); }, 250);
  return html`<org-provider .client=${client} .auth=${auth}><token-inspector token=${kind}></token-inspector></org-provider>`;
}

const meta: Meta = {
  title: 'Elements/token-inspector',
  component: 'token-inspector',
  render: (args, { parameters }) => inspector((args['tokens'] as []) ?? [plain], String(args['token'] ?? 'access'), parameters['dials'] as Partial<Dials> ?? {}),
};
export default meta;

const at = (setting: Setting = {}, args: Record<string, unknown> = {}): StoryObj => seen(setting, args);

export const Playground: StoryObj = { ...at(), args: { token: 'access' } };
// No Forbidden, no NoSession, no TenThousand: whoever is here may see their own tokens; without a session there are none (Empty).
export const Ready = at();
export const Loading = at({ latency: Infinity });
export const Empty = at({}, { tokens: [{ access: null, id: null }] });
export const Error = at({ failure: 'error' });
export const IdToken = at({}, { token: 'id' });
const before = { access: accessOf(acme, ['members:read', 'members:remove', 'audit:read']), id: idOf(acme, ['Owner']) };
export const AfterSwitch = at({}, { tokens: [before, plain] });
/** What lacks is said, with the Action that adds it. */
export const MissingClaims = at({}, { tokens: [{ access: jwt({ ...person, iat: now(), exp: now() + 600 }), id: null }] });
export const Opaque = at({}, { tokens: [{ access: 'b2x5LW9wYXF1ZS10b2tlbg', id: null }] });
export const LongContent = at({}, { tokens: [{ access: accessOf(kestrel, Array.from({ length: 30 }, (_, index) => `a-rather-long-permission-name-${index}:manage`), { [`${ns}${'deeply/nested/'.repeat(6)}claim`]: 'x'.repeat(200) }), id: null }] });
export const RightToLeft = at({ direction: 'rtl', lang: 'ar' });
export const Dark = at({ scheme: 'dark' }, { tokens: [before, plain] });
export const Narrow = at({ width: '320' }, { tokens: [before, plain] });
export const Themed = at({ theme: 'host' });
