/* Documentation pages: content from the manifest, color scheme from the toolbar. */
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import type { PropsWithChildren } from 'react';
import type { StoryContext } from '@storybook/web-components-vite';
import { themes, type ThemeVars } from 'storybook/theming';
import { DocsTable } from '../stories/guide/docs-components.js';
import { argTypesOf, infoOf, markupOf } from '../stories/manifest.js';

const fonts = {
  fontBase: "'Inter Variable', 'Noto Sans Arabic Variable', sans-serif",
  fontCode: "'JetBrains Mono Variable', monospace",
};
const looks: Record<string, ThemeVars> = {
  light: { ...themes.light, ...fonts },
  dark: { ...themes.dark, ...fonts, appBg: '#17191d', appContentBg: '#17191d', appPreviewBg: '#17191d' },
};

interface WithGlobals {
  store: { userGlobals: { get(): Record<string, string> } };
}

/** Effects of a theme file on the surrounding page are only visible in stories. */
function container(props: PropsWithChildren<DocsContainerProps>) {
  const { scheme = 'light' } = (props.context as unknown as WithGlobals).store.userGlobals.get();
  document.documentElement.dataset['scheme'] = scheme;
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
  return DocsContainer({ ...props, theme: looks[scheme] });
}

export const docs = {
  container,
  components: { table: DocsTable },
  extractArgTypes: argTypesOf,
  extractComponentDescription: (tag: string) => infoOf(tag).description,
  source: {
    transform: (code: string, { component, args, parameters }: StoryContext) =>
      component ? markupOf(String(component), args, parameters['content'] as string | undefined) : code,
    language: 'html',
  },
};
