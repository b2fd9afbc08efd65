/* Pages of the guide are stories whose canvas is the page: their elements are live, and toolbar and tests reach them like any other. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { StorySettings } from '../states.js';

/** A page: English and left to right, on a backend that works; theme, scheme and density follow the toolbar. */
export const guidePage = (render: StoryObj['render']): StoryObj & { storyName?: string } => ({
  parameters: {
    bare: true,
    controls: { disable: true },
    actions: { disable: true },
    options: { showPanel: false },
    settings: {
      lang: 'en',
      direction: 'ltr',
      width: 'full',
      role: 'admin',
      latency: 0,
      failure: 'none',
      members: 8,
      organizations: 6,
    } satisfies StorySettings,
  },
  render,
});

export const page = (title: string, lead: unknown, content: unknown): TemplateResult => html`
  <main class="guide">
    <header class="guide-head">
      <h1>${title}</h1>
      <p class="guide-lead">${lead}</p>
    </header>
    ${content}
  </main>
`;

export const section = (title: string, content: unknown): TemplateResult =>
  html`<section id=${anchorOf(title)}>
    <h2>${title}</h2>
    ${content}
  </section>`;

export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');

/** Something live, in a frame. */
export const live = (content: unknown, label?: string): TemplateResult =>
  html`<div class="guide-live" role=${label ? 'group' : nothing} aria-label=${label ?? nothing}>${content}</div>`;

/** URL of a page or a story in the sidebar, for any base path of Storybook. */
export const storyUrl = (title: string, name = '', kind: 'story' | 'docs' = 'story'): string =>
  `./index.html?path=/${kind}/${title.split('/').map(anchorOf).join('-')}--${kind === 'docs' ? 'docs' : anchorOf(name)}`;

export const storyLink = (text: unknown, title: string, name = '', kind: 'story' | 'docs' = 'story'): TemplateResult =>
  html`<a href=${storyUrl(title, name, kind)} target="_top">${text}</a>`;

/** A table with its head; cells are text or templates. */
export const table = (label: string, head: string[], rows: unknown[][]): TemplateResult => html`
  <div class="guide-table" role="region" aria-label=${label} tabindex="0">
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, at) => (at ? html`<td>${cell}</td>` : html`<th scope="row">${cell}</th>`))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;
