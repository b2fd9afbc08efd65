import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { interaction } from './acting.js';
import { openBackend, type Backend } from './backend.js';
import { drawn } from './drawn.js';
import { files } from './files.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/branding-editor', component: 'branding-editor' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutPreview: false, withoutTitle: false } };
// No Empty and no Forbidden: branding always exists, and every member may see it. No TenThousand: it is one thing.
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const NoSession = states.NoSession;
export const ReadOnly = states.ReadOnly;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
export const Compact = states.Compact;
/** A viewer without permission to edit. The form explains what is missing. */
export const Reader = seen({ role: 'reader' });
export const WithoutPreview = seen({}, { withoutPreview: true });

/** Yellow is too light for links. The closest color that passes is one click away. */
export const FixingTheContrast = interaction(async (page) => {
  await page.write('Primary color', '#ffe100');
  await page.reads('Too low');
  await page.press('Apply');
  await page.noLongerReads('Too low');
  await page.press('Save branding');
  await page.noLongerReads(/unsaved change/);
});

/** Undo reverts one change at a time. Discard restores the saved branding. */
export const Undoing = interaction(async (page) => {
  await page.write('Primary color', '#b45309');
  await page.write('Page background', '#fff7ed');
  await page.reads('2 unsaved changes');
  await page.press('Undo');
  await page.reads('1 unsaved change');
});

/** A backend with a second editor, and a switcher to leave the page. */
const shared: StoryObj = {
  loaders: [async () => ({ backend: openBackend({ logos: true }) })],
  render: (args, { loaded }) => {
    const { client, auth, organization } = loaded['backend'] as Backend;
    return html`<org-provider .client=${client} .auth=${auth} organization=${organization!}
      ><p><org-switcher></org-switcher></p>
      ${drawn('branding-editor', args)}</org-provider
    >`;
  },
};
/** Another person saves at the same time. Both versions are shown, and no change is lost. */
export const Conflict: StoryObj = {
  ...shared,
  ...interaction(async (page, { backend }) => {
    await page.write('Primary color', '#b45309');
    await (backend as Backend)
      .as('user_2')
      .branding.update('org_1', { colors: { primary: '#0f766e', pageBackground: '#edf3fc' } });
    await page.press('Save branding');
    await page.reads(/also made changes/);
    await page.find('button', 'Use current');
  }),
};
/** Leaving with unsaved changes asks for confirmation. */
export const LeavingUnsaved: StoryObj = {
  ...shared,
  ...interaction(async (page) => {
    await page.write('Primary color', '#b45309');
    await page.press(/^Acme Logistics/);
    await page.press(/^Northwind Health/);
    await page.reads('Leave without saving?');
    await page.find('button', 'Keep editing');
  }),
};

const light = 'Choose a file for “Logo for light backgrounds”';
/** A selected logo file and the message that the editor shows. */
const picking = (file: () => Promise<File>, said: RegExp) =>
  interaction(async (page) => {
    await page.upload(light, await file());
    await page.reads(said);
  });
export const PickingALogo = picking(files.logo, /480 × 160 pixels/);
export const FortyMegapixels = picking(files.fortyMegapixels, /512 × 374 pixels Resized to fit\./);
export const CorruptFile = picking(files.corrupt, /It may be damaged/);
export const MislabelledFile = picking(files.mislabelled, /The file extension doesn’t match/);
export const AnimatedLogo = picking(files.animated, /Only the first frame is used/);
export const TransparentLogo = picking(files.transparent, /480 × 160 pixels/);
export const TenToOneLogo = picking(files.tenToOne, /This logo is very wide/);
/** Editor metadata is removed from the SVG before the upload. The drawing does not change. */
export const SvgOfAProgram = interaction(async (page) => {
  await page.upload(light, await files.svgOfAProgram());
  await page.reads(/120 × 40 pixels/);
  await page.press('Save branding');
  await page.noLongerReads(/unsaved change/);
});
/** The server rejects the logo and reports why. The other changes are saved. */
export const SvgWithScript = interaction(async (page) => {
  await page.upload(light, await files.svgWithScript());
  await page.press('Save branding');
  await page.reads(/scripts or external content/);
});
export const NoColor = interaction(async (page) => {
  await page.write('Primary color', 'reddish');
  await page.press('Save branding');
  await page.reads('Enter a hex color, such as #1f9d78.');
});
export const WhiteOnWhite = interaction(async (page) => {
  await page.write('Primary color', '#ffffff');
  await page.reads('Too low');
});
export const NameWithoutASpace = seen({ name: 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200) });
