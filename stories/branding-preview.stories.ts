import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { interaction } from './acting.js';
import { drawn } from './drawn.js';
import { addressOf, files } from './files.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/branding-preview', component: 'branding-preview' };
export default meta;

export const Playground: StoryObj = { args: { name: '', width: 'wide', scenes: '', withoutTitle: false } };
// No Empty and no Forbidden: branding always exists, and every member may see it. No ReadOnly: nothing is edited. No TenThousand: it is one thing.
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const NoSession = states.NoSession;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
export const Compact = states.Compact;

const draft = (primary: string, pageBackground: string) => ({ colors: { primary, pageBackground } });
/** A draft needs no backend. */
export const Draft = seen({ role: 'signed-out' }, { branding: draft('#1f9d78', '#eef5f1'), name: 'Kestrel Robotics' });
/** White on white stays visible. */
export const WhiteOnWhite = seen({}, { branding: draft('#ffffff', '#ffffff') });
export const Yellow = seen({}, { branding: draft('#ffe100', '#fffbe0') });
/** An invalid color falls back to the default. */
export const NoColor = seen({}, { branding: draft('reddish', 'url(//x)') });
export const NameWithoutASpace = seen({}, { name: 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200) });

/** A logo with a URL. */
const withLogo = (file: () => Promise<File>): StoryObj => ({
  ...seen({}, {}),
  loaders: [async () => ({ logoUrl: await addressOf(await file()) })],
  render: (args, { loaded }) =>
    drawn('branding-preview', {
      ...args,
      branding: {
        ...draft('#1f9d78', '#eef5f1'),
        logoUrl: loaded['logoUrl'] as string,
        logoDarkUrl: null,
        logoAlt: 'Kestrel',
      },
    }),
});
export const TransparentLogo = withLogo(files.transparent);
export const TenToOneLogo = withLogo(files.tenToOne);
/** A logo that fails to load is replaced by the initials. */
export const CorruptLogo = withLogo(files.corrupt);
/** Scripts in an SVG do not run, because it is rendered as an image. */
export const SvgWithScript = withLogo(files.svgWithScript);

export const Narrowing = interaction(async (page) => {
  await page.press('Mobile');
  await page.reads('Sign in to Acme Logistics');
  await expect(await page.find('button', 'Mobile')).toHaveAttribute('aria-pressed', 'true');
});
