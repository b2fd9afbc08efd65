import { html, LitElement, nothing } from 'lit';
import { property } from '../../core/decorators.js';
import type { OrgClient } from '../../client/index.js';
import type { Branding } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { brandingPreview, type BrandingPreviewMessages } from './branding-preview.strings.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { setComponentState } from '../../controllers/component-state.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { isScene, scene, scenes, type Scene } from './scenes.js';
import { segmented, segmentedStyles } from '../../ui/form/segmented.js';
import { styles } from './branding-preview.styles.js';

const plain = { logoUrl: null, logoDarkUrl: null, colors: {} } as unknown as Branding;

/**
 * Previews the branding of an organization on a login page, an email, an invitation page and an application header, in
 * light and dark mode, wide and narrow. Shows the saved branding or a draft; a draft needs no backend.
 *
 * ```html
 * <branding-preview></branding-preview>
 * <script type="module">
 *   document.querySelector('branding-preview').branding = { colors: { primary: '#1f9d78', pageBackground: '#eef5f1' } };
 * </script>
 * ```
 *
 * @tagname branding-preview
 * @csspart head - Title and width control.
 * @csspart scene - A scene.
 * @cssstate loading - The branding is loading.
 * @cssstate error - The branding could not be loaded.
 * @cssstate no-session - The viewer is not signed in.
 */
export class BrandingPreview extends LitElement {
  static override styles = [baseStyles, containerStyles, segmentedStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** A draft to show instead of the saved branding. Missing values come from the saved branding. */
  @property({ attribute: false }) branding?: Partial<Omit<Branding, 'colors'>> & {
    colors?: Partial<Branding['colors']>;
  };
  /** Name of the organization in the scenes. Default: the name of the organization. */
  @property() name = '';
  /** `wide` or `narrow`, as on a phone. Default `wide`. */
  @property({ reflect: true }) width: 'wide' | 'narrow' = 'wide';
  /** Scenes to show: any of `login mail invitation header`, separated by spaces. Default: all. */
  @property() scenes = '';
  /** Hides the title and the width control. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<BrandingPreviewMessages>;

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

  /** The blocked state of the element. A draft needs no backend and is never blocked. */
  get #blocked() {
    return this.branding ? undefined : this.#accessState.state;
  }

  /** The rendered branding: the draft merged over the saved branding. */
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
    const segments = (['wide', 'narrow'] as const).map((value) => ({ value, label: text.text(value) }));
    return html`
      <div class="preview-head" part="head">
        <h2>${text.text('title')}</h2>
        <span class="end"></span>
        ${segmented({ label: text.text('width'), segments, value: this.width, select: (width) => (this.width = width) })}
      </div>
    `;
  }

  /** Renders the scenes; while loading, without colors and text, to avoid a layout shift. */
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
