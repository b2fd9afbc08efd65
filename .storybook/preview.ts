import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import manifest from '../custom-elements.json';
import en from '../src/strings/en.js';
import { registerLocale } from '../src/strings/index.js';
import { pseudo } from '../src/strings/pseudo.js';
import { openBackend, type Dials } from '../stories/backend.js';
import './preview.css';


setCustomElementsManifest(manifest);
registerLocale('en-XA', pseudo(en));

const items = (values: string[]) => values.map((value) => ({ value, title: value }));

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { story: { inline: false, height: '420px' } },
    a11y: { test: 'error' },
    layout: 'fullscreen',
  },
  globalTypes: {
    role: { description: 'Who looks', toolbar: { icon: 'user', title: 'Role', items: items(['admin', 'member', 'reader', 'nobody']), dynamicTitle: true } },
    latency: { description: 'How slow the backend is', toolbar: { icon: 'time', title: 'Latency', items: items(['0', '400', '3000']), dynamicTitle: true } },
    failure: { description: 'How the backend fails', toolbar: { icon: 'alert', title: 'Failures', items: items(['none', 'network', 'error', 'html', 'sometimes']), dynamicTitle: true } },
    size: { description: 'How many members', toolbar: { icon: 'users', title: 'Size', items: items(['1', '14', '250', '10000']), dynamicTitle: true } },
    theme: { description: 'Light or dark', toolbar: { icon: 'contrast', title: 'Theme', items: items(['light', 'dark']), dynamicTitle: true } },
    direction: { description: 'Writing direction', toolbar: { icon: 'transfer', title: 'Direction', items: items(['ltr', 'rtl']), dynamicTitle: true } },
    lang: { description: 'Language', toolbar: { icon: 'globe', title: 'Language', items: items(['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja', 'ko', 'zh-CN', 'ar', 'he', 'en-XA']), dynamicTitle: true } },
  },
  initialGlobals: { role: 'admin', latency: '0', failure: 'none', size: '14', theme: 'light', direction: 'ltr', lang: 'en' },
  decorators: [
    (story, { globals, parameters }) => {
      const set = globals as Record<string, string>;
      const own = (parameters['dials'] ?? {}) as Partial<Dials> & { theme?: string; direction?: string; width?: string };
      const backend = openBackend({
        role: set['role'] as Dials['role'],
        latency: Number(set['latency']),
        failure: set['failure'] as Dials['failure'],
        members: Number(set['size']),
        ...own,
      });
      document.documentElement.dataset['theme'] = own.theme ?? set['theme'];
      document.documentElement.dir = own.direction ?? set['direction'] ?? 'ltr';
      return html`<org-provider lang=${set['lang'] ?? 'en'} .client=${backend.client} .auth=${backend.auth} organization=${backend.organization ?? ''}>
        <div class="stage ${own.width ?? ''}">${story()}</div>
      </org-provider>`;
    },
  ],
};

export default preview;
