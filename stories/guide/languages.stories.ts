import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import './language-choice.js';
import { languages } from './language-choice.js';
import { guidePage, page, section, storyLink, table } from './page.js';

const meta: Meta = { title: 'Guide/Languages', tags: ['!autodocs'] };
export default meta;

export const Languages = guidePage(() =>
  page(
    'Languages',
    html`The elements in each included language. ${storyLink('Localization', 'Guide/Localization', '', 'docs')} explains
    how to choose, replace and add languages.`,
    html`
      ${section('Live elements', html`<guide-language-choice></guide-language-choice>`)}
      ${section(
        'Included languages',
        table(
          'Languages',
          ['Language', 'lang', 'Direction', 'Also used for'],
          languages
            .filter(({ tag }) => tag !== 'en-XA')
            .map(({ tag, name, also }) => [
              html`<bdi lang=${tag}>${name}</bdi>`,
              html`<code>${tag}</code>`,
              ['ar', 'he'].includes(tag) ? 'right to left' : 'left to right',
              also ?? '',
            ]),
        ),
      )}
    `,
  ),
);
