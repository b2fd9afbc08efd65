/* The theme files of the package, as their text: for the toolbar, for the stories of themes, for the page of tokens. */
import bootstrap from '../src/styles/themes/bootstrap.css?raw';
import carbon from '../src/styles/themes/carbon.css?raw';
import compact from '../src/styles/themes/compact.css?raw';
import fluent from '../src/styles/themes/fluent.css?raw';
import material from '../src/styles/themes/material.css?raw';
import neutral from '../src/styles/themes/neutral.css?raw';
import shadcn from '../src/styles/themes/shadcn.css?raw';

/** A host with its own look, which sets only the tokens that most hosts set. */
const host = `:root {
  --org-brand: #b45309;
  --org-surface: light-dark(#fffdf7, #221d14);
  --org-text: light-dark(#2b2118, #f3eadb);
  --org-radius: 12px;
  --org-font: 'Source Serif 4 Variable', serif;
}
`;

/** As much contrast as tokens give: black, white and full edges. Forced colors themselves belong to the system; the tests emulate them. */
const contrast = `:root {
  --org-brand: light-dark(#00319c, #ffd60a);
  --org-surface: light-dark(#fff, #000);
  --org-text: light-dark(#000, #fff);
  --org-text-muted: light-dark(#000, #fff);
  --org-accent: light-dark(#00319c, #ffd60a);
  --org-border: light-dark(#000, #fff);
  --org-border-control: light-dark(#000, #fff);
  --org-surface-sunken: light-dark(#fff, #000);
  --org-surface-raised: light-dark(#fff, #000);
}
`;

/** By the name in the toolbar; `contrast` and `host` are no files but examples. */
export const themes = { none: '', neutral, material, fluent, carbon, bootstrap, shadcn, contrast, host } as const;
export type ThemeName = keyof typeof themes;

/** Density by name: a file that combines with any theme. */
export const densities = { comfortable: '', compact } as const;
export type Density = keyof typeof densities;

/** The files that the package brings. */
export const themeFiles = [
  'neutral',
  'material',
  'fluent',
  'carbon',
  'bootstrap',
  'shadcn',
] as const satisfies readonly ThemeName[];

/** The same rules for one part of a page. */
export const scoped = (css: string, selector: string): string => css.replaceAll(':root', selector);

/** Custom properties that a style sheet sets, by name. */
export function declarations(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/(--org-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]),
  );
}
