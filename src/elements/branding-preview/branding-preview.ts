import { html, LitElement, nothing } from 'lit';
import { property } from '../../core/decorators.js';
import type { OrgClient } from '../../client/index.js';
import type { Branding } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { brandingPreview } from '../../i18n/en/branding-preview.js';
import type { Strings } from '../../i18n/strings.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { setComponentState } from '../../controllers/component-state.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { isScene, scene, scenes, type Scene } from './scenes.js';
import { styles } from './branding-preview.styles.js';

const plain = { logoUrl: null, logoDarkUrl: null, colors: {} } as unknown as Branding;

/**
 * Shows what an organization's branding does where its people meet it: login page, e-mail, invitation page and
 * application header, in light and dark, wide and narrow. From the saved branding, or from a draft; with a draft it
 * needs no backend at all.
 *
 * ```html
 * <branding-preview></branding-preview>
 * <script type="module">
 *   document.querySelector('branding-preview').branding = { colors: { primary: '#1f9d78', pageBackground: '#eef5f1' } };
 * </script>
 * ```
 *
 * @tagname branding-preview
 * @csspart head - Title and choice of width.
 * @csspart scene - One drawing.
 * @cssstate loading - The branding has not come yet.
 * @cssstate error - It could not be read.
 * @cssstate no-session - The viewer is not signed in.
 */
export class BrandingPreview extends LitElement {
  static override styles = [baseStyles, containerStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** A draft to show instead of the saved branding; what it leaves out comes from the saved one. */
  @property({ attribute: false }) branding?: Partial<Omit<Branding, 'colors'>> & {
    colors?: Partial<Branding['colors']>;
  };
  /** Name of the organization in the drawings. Default: the organization's own. */
  @property() name = '';
  /** `wide` or `narrow`, as on a phone. Default `wide`. */
  @property({ reflect: true }) width: 'wide' | 'narrow' = 'wide';
  /** Which drawings: any of `login mail invitation header`, separated by spaces. Default: all. */
  @property() scenes = '';
  /** Leaves title and choice of width out. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<Strings['brandingPreview']>;

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'brandingPreview', brandingPreview);
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
  });

  protected override willUpdate(): void {
    setComponentState(this.#internals, this.#blocked ?? (this.#shown ? 'ready' : 'loading'));
  }

  protected override render() {
    if (this.#blocked) return this.#accessState.render();
    return html`${this.withoutTitle ? nothing : this.#renderHead()}${this.#renderScenes(this.#shown ?? plain, !this.#shown)}`;
  }

  /** A draft needs no backend. */
  get #blocked() {
    return this.branding ? undefined : this.#accessState.state;
  }

  /** What is drawn: the draft over the saved branding. */
  get #shown(): Branding | undefined {
    const saved = this.#org.organization?.branding;
    if (!saved && !this.branding) return undefined;
    const from = saved ?? plain;
    return { ...from, ...this.branding, colors: { ...from.colors, ...this.branding?.colors } };
  }

  get #wanted(): readonly Scene[] {
    const named = this.scenes.split(/\s+/).filter(isScene);
    return named.length ? named : scenes;
  }

  #renderHead() {
    const text = this.#strings;
    const choice = (width: 'wide' | 'narrow') =>
      html`<button type="button" aria-pressed=${this.width === width} @click=${() => (this.width = width)}>
        ${text.text(width)}
      </button>`;
    return html`
      <div class="preview-head" part="head">
        <h2>${text.text('title')}</h2>
        <div class="segmented end" role="group" aria-label=${text.text('width')}>
          ${choice('wide')}${choice('narrow')}
        </div>
      </div>
    `;
  }

  /** Until there is something to paint, the same drawings without their ink: nothing moves when it comes. */
  #renderScenes(branding: Branding, waits: boolean) {
    const name = this.name || this.#org.organization?.displayName || this.#strings.text('organization');
    const options = { branding, name, strings: this.#strings };
    return html`<div class="scenes ${this.width} ${waits ? 'is-loading' : ''}" aria-busy=${waits}>
      ${this.#wanted.map(
        (kind) =>
          html`<section aria-label=${this.#strings.text(kind)}>
            <h3>${this.#strings.text(kind)}</h3>
            <div class="pair">
              ${scene(kind, { ...options, scheme: 'light' })}${scene(kind, { ...options, scheme: 'dark' })}
            </div>
          </section>`,
      )}
    </div>`;
  }
}
