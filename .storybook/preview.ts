import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/define.js';
import manifest from '../custom-elements.json';
import en from '../src/english.gen.js';
import { pseudoLocalize } from '../src/i18n/pseudo-localize.js';
import { registerLocale } from '../src/i18n/locale-registry.js';
import { action } from 'storybook/actions';
import { drawn } from '../stories/drawn.js';
import { eventNames } from '../stories/manifest.js';
import { onStage } from '../stories/stage.js';
import { docs } from './docs.js';
import './preview.css';

setCustomElementsManifest(manifest);
registerLocale('en-XA', pseudoLocalize(en));

// The "Actions" panel lists the events of elements.
for (const name of eventNames) document.addEventListener(name, (event) => action(name)((event as CustomEvent).detail));

/** A select of the toolbar: values, or values with other titles. */
const choice = (
  title: string,
  icon: string,
  description: string,
  items: (string | [value: string, title: string])[],
) => ({
  description,
  toolbar: {
    icon: icon as 'user',
    title,
    dynamicTitle: true,
    items: items.map((item) =>
      typeof item === 'string' ? { value: item, title: item } : { value: item[0], title: item[1] },
    ),
  },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true },
    docs,
    a11y: { test: 'error' },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Guide',
          [
            'Start',
            'Getting started',
            'Authentication',
            'Auth0 without a backend',
            'Server kit',
            'Backend API',
            'Authorization matrix',
            'Migration',
            'Theming',
            'Design tokens',
            'Parts and states',
            'Localization',
            'Languages',
            'Accessibility',
            'Security',
            'Performance',
            'Architecture',
            'Decisions',
            'Changelog',
          ],
          'Elements',
          'Themes',
        ],
      },
    },
  },
  globalTypes: {
    theme: choice('Theme', 'paintbrush', 'A theme file of the package', [
      ['none', 'No theme'],
      ['neutral', 'Neutral'],
      ['material', 'Material'],
      ['fluent', 'Fluent'],
      ['carbon', 'Carbon'],
      ['bootstrap', 'Bootstrap'],
      ['shadcn', 'shadcn/ui'],
      ['contrast', 'High contrast'],
      ['host', 'A host’s own'],
    ]),
    scheme: choice('Scheme', 'contrast', 'Light or dark', [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ]),
    density: choice('Density', 'listunordered', 'How much room rows and controls take', [
      ['comfortable', 'Comfortable'],
      ['compact', 'Compact'],
    ]),
    width: choice('Width', 'grow', 'How wide the element’s own box is', [
      ['full', 'Full'],
      ['960', '960 px'],
      ['720', '720 px'],
      ['480', '480 px'],
      ['320', '320 px'],
    ]),
    lang: choice('Language', 'globe', 'Language of the words', [
      ['en', 'English'],
      ['de', 'Deutsch'],
      ['fr', 'Français'],
      ['es', 'Español'],
      ['pt-BR', 'Português (Brasil)'],
      ['it', 'Italiano'],
      ['nl', 'Nederlands'],
      ['ja', '日本語'],
      ['ko', '한국어'],
      ['zh-CN', '简体中文'],
      ['ar', 'العربية'],
      ['he', 'עברית'],
      ['en-XA', 'Pseudo'],
    ]),
    direction: choice('Direction', 'transfer', 'Writing direction', [
      ['auto', 'Auto'],
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ]),
    role: choice('Role', 'user', 'Who looks', [
      ['admin', 'Owner'],
      ['reader', 'Reader'],
      ['member', 'Without a role'],
      ['outsider', 'Outsider'],
      ['signed-out', 'Signed out'],
    ]),
    latency: choice('Latency', 'time', 'How slow the backend is', [
      ['0', '0 s'],
      ['400', '0.4 s'],
      ['3000', '3 s'],
    ]),
    failure: choice('Failures', 'alert', 'How the backend fails', [
      ['none', 'Works'],
      ['network', 'Connection lost'],
      ['error', 'Answers 500'],
      ['html', 'Answers HTML'],
      ['half', 'Half a body'],
      ['limited', 'Too many requests'],
      ['sometimes', 'Every third fails'],
    ]),
    size: choice('Size', 'users', 'How many members', ['1', '14', '250', ['10000', '10,000']]),
  },
  initialGlobals: {
    theme: 'none',
    scheme: 'light',
    density: 'comfortable',
    width: 'full',
    lang: 'en',
    direction: 'auto',
    role: 'admin',
    latency: '0',
    failure: 'none',
    size: '14',
  },
  loaders: [
    async () =>
      void (await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 14px 'Inter Variable'`)))),
  ],
  render: (args, { component }) => drawn(String(component), args),
  decorators: [onStage],
};

export default preview;
