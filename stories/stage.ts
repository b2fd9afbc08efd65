/* The environment of a story: a backend inside the page, a provider, a theme, a language. The toolbar and the story configure it. */
import type { StoryContext } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { openBackend, type Backend, type BackendSettings } from './backend.js';
import type { StorySettings } from './states.js';
import { densities, scoped, themes, type Density, type ThemeName } from './themes.js';

type Look = Required<Pick<StorySettings, 'theme' | 'scheme' | 'density' | 'lang' | 'direction' | 'width'>>;
type Globals = Record<string, string>;

const rightToLeft = ['ar', 'he'];

/** Appearance of a story: its own settings override the toolbar. */
export function lookOf(globals: Globals, own: StorySettings = {}): Look & { direction: 'ltr' | 'rtl' } {
  const {
    theme = 'none',
    scheme = 'light',
    density = 'comfortable',
    lang = 'en',
    direction = 'auto',
    width = 'full',
  } = { ...globals, ...own } as StorySettings;
  return {
    theme: theme in themes ? theme : 'none',
    scheme,
    density: density in densities ? density : 'comfortable',
    lang,
    width,
    direction: direction === 'auto' ? (rightToLeft.includes(lang) ? 'rtl' : 'ltr') : direction,
  };
}

/** Backend of a story: its own settings override the toolbar. */
export function backendSettingsOf(
  { role, latency, failure, size }: Globals,
  own: StorySettings = {},
): Partial<BackendSettings> {
  const {
    theme: _theme,
    scheme: _scheme,
    density: _density,
    lang: _lang,
    direction: _direction,
    width: _width,
    ...settings
  } = own;
  return {
    logos: true,
    role: role as BackendSettings['role'],
    latency: Number(latency),
    failure: failure as BackendSettings['failure'],
    members: Number(size),
    ...settings,
  };
}

class Backed extends Directive {
  #key: string | undefined;
  #backend: Backend | undefined;

  render(settings: Partial<BackendSettings>, content: (backend: Backend) => unknown): unknown {
    const key = JSON.stringify(settings, (_, value: unknown) => (value === Infinity ? 'never' : value));
    if (key !== this.#key) {
      this.#key = key;
      this.#backend = openBackend(settings);
    }
    return content(this.#backend!);
  }
}

/** Opens a backend and reuses it, with all changes, until the options change or the story restarts. */
export const backed = directive(Backed);

/** The provider of a story. */
export const provided = (settings: Partial<BackendSettings>, lang: string, content: (backend: Backend) => unknown) =>
  backed(
    settings,
    (backend) => html`
      <org-provider
        lang=${lang}
        .client=${backend.client}
        .auth=${backend.auth}
        organization=${backend.organization ?? ''}
        >${content(backend)}</org-provider
      >
    `,
  );

/** A part of a page with its own theme, independent of the page. */
export const staged = (look: Look & { direction: string }, content: unknown): TemplateResult => {
  wearInPart(look.theme, look.density);
  return html`<div
    class="stage"
    data-theme=${look.theme}
    data-density=${look.density}
    data-scheme=${look.scheme}
    data-width=${look.width}
    dir=${look.direction}
    lang=${look.lang}
  >
    ${content}
  </div>`;
};

/** The decorator of every story. */
export function onStage(story: () => unknown, { globals, parameters, viewMode }: StoryContext): TemplateResult {
  const own = (parameters['settings'] ?? {}) as StorySettings;
  const look = lookOf(globals as Globals, own);
  if (viewMode !== 'docs') wear(look);
  const provide = provided(backendSettingsOf(globals as Globals, own), look.lang, () => story());
  return parameters['bare'] ? html`${provide}` : staged(look, provide);
}

let sheet: CSSStyleSheet | undefined;

/** Applies a theme file to the whole page. */
function wear({ theme, density, scheme, direction, lang }: Look): void {
  sheet ??= adopted();
  sheet.replaceSync(themes[theme] + densities[density]);
  const root = document.documentElement;
  root.dataset['scheme'] = scheme;
  root.dir = direction;
  root.lang = lang;
}

const worn = new Set<string>();

/** On pages of documentation many looks stand beside each other. */
function wearInPart(theme: ThemeName, density: Density): void {
  for (const [name, css, attribute] of [
    [theme, themes[theme], 'theme'],
    [density, densities[density], 'density'],
  ] as const) {
    if (worn.has(name)) continue;
    worn.add(name);
    adopted().replaceSync(scoped(css, `[data-${attribute}='${name}']`));
  }
}

function adopted(): CSSStyleSheet {
  const added = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, added];
  return added;
}
