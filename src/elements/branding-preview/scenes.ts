import { html } from 'lit';
import type { Branding } from '../../contract/index.js';
import type { StringsController } from '../../controllers/strings.js';
import type { brandingPreview } from '../../strings/en/branding-preview.js';
import { imageUrl, initials } from '../../ui/avatar.js';

/** Places where customers meet the branding. */
export const scenes = ['login', 'mail', 'header'] as const;
export type Scene = (typeof scenes)[number];
export type Scheme = 'light' | 'dark';

export interface SceneOptions {
  branding: Branding;
  name: string;
  scheme: Scheme;
  strings: StringsController<typeof brandingPreview>;
}

function wordmark({ branding, name, scheme }: SceneOptions) {
  const logo = imageUrl((scheme === 'dark' && branding.logoDarkUrl) || branding.logoUrl);
  return logo
    ? html`<img class="logo" src=${logo} alt=${branding.logoAlt || name} referrerpolicy="no-referrer" />`
    : html`<span class="wordmark"><span class="mark" aria-hidden="true">${initials(name)}</span><span class="cut">${name}</span></span>`;
}

/** The login page of the organization. */
const login = (options: SceneOptions) => {
  const { name, strings } = options;
  return html`
    <div class="login-box">
      ${wordmark(options)}
      <p>${strings.text('logIn', { name })}</p>
      <div class="fake">${strings.text('placeholder')}</div>
      <div class="go">${strings.text('continue')}</div>
      <span class="fake-link">${strings.text('otherWay')}</span>
    </div>
  `;
};

/** The mail that invites to the organization. */
const mail = (options: SceneOptions) => {
  const { name, strings } = options;
  return html`
    <div class="mail-box">
      ${wordmark(options)}
      <div><p class="strong">${strings.text('invitedYou')}</p><p>${strings.text('invitedText', { name })}</p></div>
      <div class="go">${strings.text('accept')}</div>
    </div>
  `;
};

/** The head of the host's application. */
const header = (options: SceneOptions) => {
  const { strings } = options;
  return html`
    <div class="app-bar">
      ${wordmark(options)}
      <span class="on">${strings.text('home')}</span><span class="app-link">${strings.text('reports')}</span>
    </div>
    <p class="page">${strings.text('pageContent')}</p>
  `;
};

const drawings = { login, mail, header };

/** One scene in one scheme. Colours of the draft go in as custom properties, never as text. */
export function scene(kind: Scene, options: SceneOptions) {
  const { branding, scheme, strings } = options;
  const { primary, pageBackground } = branding.colors;
  // A page colour is meant for the light page; the dark one keeps its hue and goes dark.
  const page = scheme === 'light' ? colour(pageBackground, '#f2f5f3') : `oklch(from ${colour(pageBackground, '#f2f5f3')} .18 min(c, .02) h)`;
  const label = strings.text('sceneOn', { scene: strings.text(kind), scheme: strings.text(scheme) });
  return html`
    <div class="preview ${scheme} ${kind}" role="img" aria-label=${label} part="scene" .style=${`--p-brand:${colour(primary, '#2d5fbe')};--p-page:${page}`}>
      <div class="canvas" inert>${drawings[kind](options)}</div>
    </div>
  `;
}

/** Hex only: the value becomes part of a style. */
const colour = (value: string | null | undefined, otherwise: string) => (value && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) ? value : otherwise);

export const isScene = (name: string): name is Scene => (scenes as readonly string[]).includes(name);
