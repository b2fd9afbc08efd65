import { html } from 'lit';
import type { Branding } from '../../contract/index.js';
import type { StringsController } from '../../controllers/strings.js';
import type { brandingPreview } from '../../strings/en/branding-preview.js';
import type { Scheme } from '../../styles/brand-colors.js';
import { imageUrl, initials } from '../../ui/avatar.js';

/** Places where customers meet the branding. */
export const scenes = ['login', 'mail', 'invitation', 'header'] as const;
export type Scene = (typeof scenes)[number];

export interface SceneOptions {
  branding: Branding;
  name: string;
  scheme: Scheme;
  strings: StringsController<typeof brandingPreview>;
}

function logo({ branding, name, scheme }: SceneOptions) {
  const source = imageUrl((scheme === 'dark' && branding.logoDarkUrl) || branding.logoUrl);
  return source
    ? html`<img class="logo" src=${source} alt=${branding.logoAlt || name} referrerpolicy="no-referrer" />`
    : html`<span class="letters" aria-hidden="true">${initials(name)}</span>`;
}

const login = (options: SceneOptions) => {
  const { name, strings } = options;
  return html`
    <div class="card">
      ${logo(options)}
      <p class="strong">${strings.text('logIn', { name })}</p>
      <div class="fake">${strings.text('placeholder')}</div>
      <div class="fake">••••••••</div>
      <div class="go">${strings.text('logInButton')}</div>
    </div>
  `;
};

/** The e-mail that invites. */
const mail = (options: SceneOptions) => {
  const { name, strings } = options;
  return html`
    <div class="card">
      ${logo(options)}
      <div><p class="strong">${strings.text('join', { name })}</p><p>${strings.text('invitedYou')}</p></div>
      <div class="go">${strings.text('join', { name })}</div>
    </div>
  `;
};

/** Where its link leads, as `<invitation-accept>` draws it. */
const invitation = (options: SceneOptions) => {
  const { name, strings } = options;
  return html`
    <div class="card">
      ${logo(options)}
      <div><p class="strong">${strings.text('join', { name })}</p><p>${strings.text('invitedYou')}</p></div>
      <div class="go">${strings.text('accept')}</div>
      <div class="not">${strings.text('decline')}</div>
    </div>
  `;
};

/** The head of the host's application. */
const header = (options: SceneOptions) => {
  const { name, strings } = options;
  return html`
    <div class="app-bar">
      ${logo(options)}<span class="strong cut">${name}</span>
      <span class="on">${strings.text('home')}</span><span class="app-link">${strings.text('reports')}</span>
    </div>
    <p class="page">${strings.text('pageContent')}</p>
  `;
};

const drawings = { login, mail, invitation, header };

/** One scene in one scheme. What follows from the two colours is the style sheet's, which paints what `brandColors` says. */
export function scene(kind: Scene, options: SceneOptions) {
  const { branding, scheme, strings } = options;
  const { primary, pageBackground } = branding.colors;
  const label = strings.text('sceneOn', { scene: strings.text(kind), scheme: strings.text(scheme) });
  return html`
    <div class="preview ${scheme} ${kind}" role="img" aria-label=${label} part="scene" .style=${`--p-primary:${hex(primary, '#2d5fbe')};--p-paper:${hex(pageBackground, '#f2f5f3')}`}>
      <div class="canvas" inert>${drawings[kind](options)}</div>
    </div>
  `;
}

/** Hex only: the value becomes part of a style. */
const hex = (value: string | null | undefined, otherwise: string) => (value && /^#([\da-f]{3}|[\da-f]{6})$/i.test(value) ? value : otherwise);

export const isScene = (name: string): name is Scene => (scenes as readonly string[]).includes(name);
