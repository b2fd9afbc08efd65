import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { elementInfos, type Described, type ElementInfo } from '../manifest.js';
import { code } from './code.js';
import { anchorOf, guidePage, live, page, section, storyLink, table } from './page.js';

const meta: Meta = { title: 'Guide/Parts and states', tags: ['!autodocs'] };
export default meta;

const named = (tag: string, kind: string, list: Described[] | undefined, write: (name: string) => string) =>
  list?.length
    ? table(
        `${tag}: ${kind}`,
        [kind, 'Description'],
        list.map(({ name, description }) => [html`<code>${write(name)}</code>`, description]),
      )
    : nothing;

/** CSS that uses the first part and the first state of an element. */
function example({ tagName, cssParts, cssStates }: ElementInfo): string {
  const rules = [
    cssParts?.[0] && `${tagName}::part(${cssParts[0].name}) { margin-block-end: 1rem; }`,
    cssStates?.[0] && `${tagName}:state(${cssStates[0].name}) { min-block-size: 20rem; }`,
  ];
  return rules.filter(Boolean).join('\n');
}

const about = (info: ElementInfo) =>
  section(
    info.tagName,
    html`
      ${named(info.tagName, 'Part', info.cssParts, (name) => `::part(${name})`)}
      ${named(info.tagName, 'State', info.cssStates, (name) => `:state(${name})`)}
      ${code(example(info), `CSS for ${info.tagName}`)}
      <p>${storyLink(`All of ${info.tagName}`, `Elements/${info.tagName}`, '', 'docs')}</p>
    `,
  );

export const PartsAndStates = guidePage(() => {
  const infos = elementInfos.filter(({ cssParts, cssStates }) => cssParts?.length || cssStates?.length);
  return page(
    'Parts and states',
    html`Use ${storyLink('design tokens', 'Guide/Theming', '', 'docs')} first: they apply to every element. To change a
      single piece, use <code>::part()</code>. <code>:state()</code> matches what an element shows.`,
    html`
      <ul class="guide-index">
        ${infos.map(({ tagName }) => html`<li><a href=${`#${anchorOf(tagName)}`}>${tagName}</a></li>`)}
      </ul>
      ${section(
        'Example',
        html`
          ${code(
            `
member-list::part(row) { border-block-end-style: dashed; }
member-list::part(head) { border-block-end: 3px solid var(--org-accent, #1d4eac); padding-block-end: 12px; }
member-list:state(loading) { opacity: .6; }`,
            'CSS of the list below',
          )}
          ${live(html`<div class="parts-example"><member-list></member-list></div>`, 'A member list with styled parts')}
        `,
      )}
      ${infos.map(about)}
    `,
  );
});
PartsAndStates.storyName = 'Parts and states';
