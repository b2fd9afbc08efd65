import { addons } from 'storybook/manager-api';
import { create, themes } from 'storybook/theming';

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({
  theme: create({
    ...(isDark ? themes.dark : themes.light),
    base: isDark ? 'dark' : 'light',
    brandTitle: 'org-elements',
    brandUrl: './',
    brandTarget: '_self',
    colorPrimary: '#2d5fbe',
    colorSecondary: isDark ? '#86b4ff' : '#1d4eac',
  }),
});
