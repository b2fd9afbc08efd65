import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { interaction } from './acting.js';
import type { Backend } from './backend.js';
import { drawn } from './drawn.js';
import { backed, backendSettingsOf } from './stage.js';
import { seen, type StorySettings } from './states.js';

const page = html`<p><org-switcher></org-switcher></p>
  <member-list></member-list>`;

/** A nested provider. Its args are its attributes. */
const providing = (args: Record<string, unknown>, { globals, parameters }: StoryContext, content: unknown = page) =>
  html`${backed(backendSettingsOf(globals as Record<string, string>, parameters['settings'] as StorySettings), ({ client, auth, organization }: Backend) => drawn('org-provider', { client, auth, organization, ...args }, content))}`;

const meta: Meta = {
  title: 'Elements/org-provider',
  component: 'org-provider',
  parameters: { content: '\n  <org-switcher></org-switcher>\n  <member-list></member-list>\n' },
  render: (args, context) => providing(args, context),
};
export default meta;

export const Playground: StoryObj = { args: { organization: 'org_1', branded: false, lang: '' } };
// It renders no content of its own: the six states, themes and widths are those of the elements inside.
export const Ready = seen({});
/** Elements inside use the organization’s primary color. */
export const Branded = seen({}, { branded: true, organization: 'org_2' });
/** Shown instead of the content while the viewer is signed out. */
export const NoSession: StoryObj = {
  ...seen({ role: 'signed-out' }),
  render: (args, context) =>
    providing(
      args,
      context,
      html`${page}
        <p slot="no-session">Welcome to Fieldnote. <a href="#sign-in">Sign in</a> to see your organization.</p>`,
    ),
};
/** Replaced strings, by element and key. */
export const OtherWords = seen({}, { strings: { memberList: { title: 'Crew', invite: 'Invite crew' } } });

/** All elements inside update when the organization changes. */
export const SwitchingEverything = interaction(async (page) => {
  await page.press(/Acme Logistics/);
  await page.press(/^Northwind Health/);
  await page.reads('2 members');
});
