import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { land, landed, type Landing } from './landing.js';
import type { StorySettings } from './states.js';

const meta: Meta = {
  title: 'Elements/invitation-accept',
  component: 'invitation-accept',
  args: { returnTo: '#' },
  loaders: [land],
  render: (args, { loaded }) => landed(loaded['landing'] as Landing, args),
};
export default meta;

const at = (settings: StorySettings, more: Record<string, unknown> = {}): StoryObj => ({
  parameters: { settings: { role: 'outsider', ...settings }, ...more },
});

export const Playground: StoryObj = { ...at({}), args: { returnTo: '#', plain: false } };
// No Forbidden, ReadOnly and TenThousand: every holder of the link may read and answer the invitation, and it is a single item.
export const Ready = at({});
export const Loading = at({ latency: Infinity });
/** A link without a valid invitation. */
export const Empty = at({}, { revoked: true });
export const Error = at({ failure: 'error' });
export const NoSession = at({ role: 'signed-out' });
export const LongContent = at(
  { long: true },
  { invited: `${'a'.repeat(60)}@planning.kestrel-robotics-international.example` },
);
export const RightToLeft = at({ direction: 'rtl', lang: 'ar' });
export const Dark = at({ scheme: 'dark' });
export const HighContrast = at({ theme: 'contrast' });
export const Narrow = at({ width: '320' });
export const Themed = at({ theme: 'host' });
export const Compact = at({ density: 'compact' });
/** The viewer is signed in with another account. Both addresses and a switch button are shown. */
export const WrongAccount = at({}, { invited: 'lena.hofmann@kestrel.example' });

export const Accepting = interaction(
  async (page) => {
    await page.press('Accept and continue');
    await page.reads('You’ve joined Acme Logistics');
  },
  {},
  { role: 'outsider' },
);
export const Declining = interaction(
  async (page) => {
    await page.press('Decline');
    await page.reads('Invitation declined');
  },
  {},
  { role: 'outsider' },
);
