/* Tables and links of documentation pages. */
import { createElement, type ComponentProps } from 'react';

/** Scrolls in narrow windows, also with the keyboard. */
export const DocsTable = (props: ComponentProps<'table'>) =>
  createElement(
    'div',
    { className: 'docs-table', role: 'group', 'aria-label': 'Table', tabIndex: 0 },
    createElement('table', props),
  );

/** A link to another page, `?path=/docs/…`, or to another site. The page is in a frame of Storybook. */
const DocsLink = ({ href = '', ...props }: ComponentProps<'a'>) =>
  createElement('a', { ...props, href: href.replace(/^\?path=/, './index.html?path='), target: '_top' });

/** Options of the block `Markdown`. */
export const markdownOptions = { overrides: { a: DocsLink, table: DocsTable } };
