import { html, type LitElement } from 'lit';
import { addStyles } from '../../controllers/later.js';
import type { StringsController } from '../../controllers/strings.js';
import type { brandingPreview } from '../../strings/en/branding-preview.js';
import { previewScenes } from '../../strings/en/preview-scenes.js';
import { moreSceneStyles } from './more-scenes.styles.js';
import { card, logo, part, type Scene, type SceneOptions } from './scenes.js';

type Width = 'wide' | 'narrow';

/** The scenes below the login page, and the choice of width. Fetched when that one is drawn. */
export class MoreScenes {
  readonly #strings: StringsController<typeof brandingPreview & typeof previewScenes>;

  constructor(host: LitElement, strings: StringsController<typeof brandingPreview>) {
    addStyles(host, [moreSceneStyles]);
    this.#strings = strings.learn(previewScenes, {});
  }

  draw(kind: Exclude<Scene, 'login'>, options: SceneOptions) {
    return this[kind](options);
  }

  renderWidth(width: Width, change: (width: Width) => void) {
    const text = this.#strings;
    const choice = (one: Width) => html`<button type="button" aria-pressed=${width === one} @click=${() => change(one)}>${text.text(one)}</button>`;
    return html`<div class="segmented end" role="group" aria-label=${text.text('width')}>${choice('wide')}${choice('narrow')}</div>`;
  }

  /** The e-mail that invites. */
  private mail(options: SceneOptions) {
    return this.#invited(options, [part('go', this.#join(options)), part('fine', this.#strings.text('once'))]);
  }

  /** Where its link leads, as `<invitation-accept>` draws it. */
  private invitation(options: SceneOptions) {
    return this.#invited(options, [part('go', this.#strings.text('accept')), part('not', this.#strings.text('decline'))]);
  }

  /** The head of the host's application. */
  private header(options: SceneOptions) {
    const text = this.#strings;
    return [
      part('app-bar', [logo(options), part('strong cut', options.name), part('on', text.text('home')), part('app-link', text.text('reports'))]),
      part('page', text.text('pageContent')),
    ];
  }

  #invited(options: SceneOptions, content: unknown) {
    return card(options, [part('', [part('strong', this.#join(options)), this.#strings.text('invitedYou')]), content]);
  }

  #join({ name }: SceneOptions): string {
    return this.#strings.text('join', { name });
  }
}
