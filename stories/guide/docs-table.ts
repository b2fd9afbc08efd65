/* Tables of documentation pages: they scroll in narrow windows, also with the keyboard. */
import { createElement, type ComponentProps } from 'react';

export const DocsTable = (props: ComponentProps<'table'>) =>
  createElement(
    'div',
    { className: 'docs-table', role: 'group', 'aria-label': 'Table', tabIndex: 0 },
    createElement('table', props),
  );

/** For the block `Markdown`. */
export const markdownOptions = { overrides: { table: DocsTable } };
