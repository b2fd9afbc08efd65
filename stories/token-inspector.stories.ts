import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { interaction } from './acting.js';
import { drawn } from './drawn.js';
import { accessOf, acme, idOf, jwt, kestrel, now, ns, person, plain } from './sample-tokens.js';
import { backendSettingsOf } from './stage.js';
import type { StorySettings } from './states.js';

interface Tokens {
  access: string | null;
  id: string | null;
}

/** Returns the token pairs in order. */
function adapter(pairs: Tokens[], { latency, failure }: { latency?: number; failure?: string }) {
  let at = -1;
  return {
    getToken: async () => {
      if (latency === Infinity) await new Promise(() => {});
      if (failure && failure !== 'none') throw new TypeError('Failed to fetch');
      at = Math.min(at + 1, pairs.length - 1);
      return pairs[at]!.access;
    },
    getIdToken: async () => pairs[Math.max(at, 0)]!.id,
  };
}

const meta: Meta = {
  title: 'Elements/token-inspector',
  component: 'token-inspector',
  loaders: [
    async ({ globals, parameters }) => {
      sessionStorage.removeItem('org-elements:claims');
      return {
        auth: adapter(
          (parameters['tokens'] as Tokens[] | undefined) ?? [plain],
          backendSettingsOf(globals as Record<string, string>, parameters['settings'] as StorySettings),
        ),
      };
    },
  ],
  render: (args, { loaded }) =>
    html`<org-provider api-base="/org-api" .auth=${loaded['auth'] as ReturnType<typeof adapter>}
      >${drawn('token-inspector', args)}</org-provider
    >`,
};
export default meta;

const at = (settings: StorySettings = {}, tokens: Tokens[] = [plain]): StoryObj => ({
  parameters: { settings, tokens },
});
const before = { access: accessOf(acme, ['members:read', 'members:remove', 'audit:read']), id: idOf(acme, ['Owner']) };
const long = {
  access: accessOf(
    kestrel,
    Array.from({ length: 30 }, (_, index) => `a-rather-long-permission-name-${index}:manage`),
    { [`${ns}${'deeply/nested/'.repeat(6)}claim`]: 'x'.repeat(200) },
  ),
  id: null,
};

export const Playground: StoryObj = { ...at(), args: { token: 'access', withoutMemory: false } };
// No Forbidden, NoSession, ReadOnly, TenThousand: users may always see their own tokens; without a session there are none (Empty).
export const Ready = at();
export const Loading = at({ latency: Infinity });
export const Empty = at({}, [{ access: null, id: null }]);
export const Error = at({ failure: 'error' });
export const LongContent = at({}, [long]);
export const RightToLeft = at({ direction: 'rtl', lang: 'ar' });
export const Dark = at({ scheme: 'dark' });
export const HighContrast = at({ theme: 'contrast' });
export const Narrow = at({ width: '320' });
export const Themed = at({ theme: 'host' });
export const Compact = at({ density: 'compact' });
export const IdToken: StoryObj = { ...at(), args: { token: 'id' } };
/** Missing claims are listed with the Action that adds them. */
export const MissingClaims = at({}, [{ access: jwt({ ...person, iat: now(), exp: now() + 600 }), id: null }]);
export const Opaque = at({}, [{ access: 'b2x5LW9wYXF1ZS10b2tlbg', id: null }]);

/** Claims before and after a switch, side by side. */
export const ComparingAfterASwitch: StoryObj = {
  ...at({}, [before, plain]),
  ...interaction(async (page) => {
    await page.press('Refresh token');
    await page.reads(/^After switching organizations/);
  }),
};
ComparingAfterASwitch.parameters = { ...ComparingAfterASwitch.parameters, tokens: [before, plain] };
