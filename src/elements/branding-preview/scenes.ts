import { hexColor } from '../../styles/hex-color.js';
import { html, nothing } from 'lit';
import type { Branding } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { brandingPreview } from './branding-preview.strings.js';
import type { Scheme } from '../../styles/brand-colors.js';
import { imageUrl, initials } from '../../ui/display/avatar.js';

/** Scenes of the preview: pages and emails that show the branding. */
export const scenes = ['login', 'mail', 'invitation', 'header'] as const;
export type Scene = (typeof scenes)[number];

export interface SceneOptions {
  branding: Branding;
  name: string;
  scheme: Scheme;
  strings: LocalizeController<typeof brandingPreview>;
}

function logo({ branding, name, scheme }: SceneOptions) {
  const source = imageUrl((scheme === 'dark' && branding.logoDarkUrl) || branding.logoUrl);
  return html`${source ? html`<img class="logo" src=${source} alt=${branding.logoAlt || name} referrerpolicy="no-referrer" @error=${loaded} @load=${loaded} />` : nothing}<span
      class="letters"
      >${initials(name)}</span
    >`;
}

/** Shows the initials instead of a logo that fails to load. Handles `load` too, because the logo may change. */
const loaded = ({ currentTarget, type }: Event) =>
  (currentTarget as Element).classList.toggle('broken', type === 'error');

const part = (kind: string, content: unknown) => html`<div class=${kind}>${content}</div>`;

const card = (options: SceneOptions, content: unknown) => part('card', [logo(options), content]);

const login = (options: SceneOptions) => {
  const { name, strings } = options;
  const field = (label: string, sample: string) => part('field', [label, part('sample-field', sample)]);
  return card(options, [
    part('strong', strings.text('signInTo', { name })),
    field(strings.text('email'), strings.text('placeholder')),
    field(strings.text('password'), '••••••••'),
    part('primary-button', strings.text('signIn')),
  ]);
};

const join = ({ name, strings }: SceneOptions) => strings.text('join', { name });

const invited = (options: SceneOptions, content: unknown) =>
  card(options, [part('', [part('strong', join(options)), options.strings.text('invitedYou')]), content]);

/** Renders the invitation email. */
const mail = (options: SceneOptions) =>
  invited(options, [part('primary-button', join(options)), part('fine', options.strings.text('singleUse'))]);

/** Renders the invitation page like `<invitation-accept>`. */
const invitation = (options: SceneOptions) =>
  invited(options, [
    part('primary-button', options.strings.text('accept')),
    part('secondary-button', options.strings.text('decline')),
  ]);

/** Renders the header of the host's application. */
const header = (options: SceneOptions) => [
  part('app-bar', [
    logo(options),
    html`<div class="strong truncate" dir="auto">${options.name}</div>`,
    part('on', options.strings.text('home')),
    part('app-link', options.strings.text('reports')),
  ]),
  part('page', options.strings.text('pageContent')),
];

const drawings = { login, mail, invitation, header };

/**
 * Renders a scene in a color scheme. The style sheet derives the other colors from the two brand colors, like
 * `brandColors`.
 */
export function scene(kind: Scene, options: SceneOptions) {
  const { branding, scheme, strings } = options;
  const { primary, pageBackground } = branding.colors;
  const label = strings.text('sceneOn', { scene: strings.text(kind), scheme: strings.text(scheme) });
  return html`
    <div
      class="preview ${scheme} ${kind}"
      role="img"
      aria-label=${label}
      part="scene"
      .style=${`--p-primary:${hexColor(primary) ?? '#2d5fbe'};--p-paper:${hexColor(pageBackground) ?? '#f2f5f3'}`}
    >
      <div class="canvas" inert>${drawings[kind](options)}</div>
    </div>
  `;
}

export const isScene = (name: string): name is Scene => (scenes as readonly string[]).includes(name);
