import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/define.js';
import manifest from '../custom-elements.json';
import en from '../src/strings/en.js';
import { registerLocale } from '../src/strings/index.js';
import { pseudo } from '../src/strings/pseudo.js';
import { onStage } from '../stories/stage.js';
import './preview.css';

setCustomElementsManifest(manifest);
registerLocale('en-XA', pseudo(en));

/** A select of the toolbar: values, or values with other titles. */
const choice = (title: string, icon: string, description: string, items: (string | [value: string, title: string])[]) => ({
  description,
  toolbar: { icon: icon as 'user', title, dynamicTitle: true, items: items.map((item) => (typeof item === 'string' ? { value: item, title: item } : { value: item[0], title: item[1] })) },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true, sort: 'requiredFirst' },
    a11y: { test: 'error' },
    layout: 'fullscreen',
    options: { storySort: { order: ['Guide', ['Start', 'Getting started', 'Design tokens', 'Parts and states', 'Languages', 'Accessibility'], 'Elements', 'Themes'] } },
  },
  globalTypes: {
    theme: choice('Theme', 'paintbrush', 'A theme file of the package', [['none', 'No theme'], ['neutral', 'Neutral'], ['material', 'Material'], ['fluent', 'Fluent'], ['carbon', 'Carbon'], ['bootstrap', 'Bootstrap'], ['shadcn', 'shadcn/ui'], ['host', 'Five tokens of a host']]),
    scheme: choice('Scheme', 'contrast', 'Light or dark', [['light', 'Light'], ['dark', 'Dark']]),
    density: choice('Density', 'listunordered', 'How much room rows and controls take', [['comfortable', 'Comfortable'], ['compact', 'Compact']]),
    width: choice('Width', 'grow', 'How wide the element’s own box is', [['full', 'Full width'], ['960', '960 px'], ['720', '720 px'], ['480', '480 px'], ['320', '320 px']]),
    lang: choice('Language', 'globe', 'Language of the words', [['en', 'English'], ['de', 'Deutsch'], ['fr', 'Français'], ['es', 'Español'], ['pt-BR', 'Português (Brasil)'], ['it', 'Italiano'], ['nl', 'Nederlands'], ['ja', '日本語'], ['ko', '한국어'], ['zh-CN', '简体中文'], ['ar', 'العربية'], ['he', 'עברית'], ['en-XA', 'Pseudo']]),
    direction: choice('Direction', 'transfer', 'Writing direction', [['auto', 'Direction of the language'], ['ltr', 'Left to right'], ['rtl', 'Right to left']]),
    role: choice('Role', 'user', 'Who looks', [['admin', 'Owner'], ['reader', 'Member who may read'], ['member', 'Member without a role'], ['outsider', 'Member of nothing'], ['nobody', 'Signed out']]),
    latency: choice('Latency', 'time', 'How slow the backend is', [['0', 'At once'], ['400', '400 ms'], ['3000', '3 s']]),
    failure: choice('Failures', 'alert', 'How the backend fails', [['none', 'Works'], ['network', 'Connection lost'], ['error', 'Answers 500'], ['html', 'Answers HTML'], ['half', 'Half a body'], ['limited', 'Too many requests'], ['sometimes', 'Every third fails']]),
    size: choice('Size', 'users', 'How many members', [['1', '1 member'], ['14', '14 members'], ['250', '250 members'], ['10000', '10,000 members']]),
  },
  initialGlobals: { theme: 'none', scheme: 'light', density: 'comfortable', width: 'full', lang: 'en', direction: 'auto', role: 'admin', latency: '0', failure: 'none', size: '14' },
  loaders: [async () => void (await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 14px 'Inter Variable'`))))],
  decorators: [onStage],
};

export default preview;
