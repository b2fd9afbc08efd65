/* Live elements with a language select. */
import { html, LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

export const languages: { tag: string; name: string; also?: string }[] = [
  { tag: 'en', name: 'English', also: 'all languages that are not included' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'fr', name: 'Français' },
  { tag: 'es', name: 'Español' },
  { tag: 'pt-BR', name: 'Português (Brasil)', also: 'Portugal' },
  { tag: 'it', name: 'Italiano' },
  { tag: 'nl', name: 'Nederlands' },
  { tag: 'ja', name: '日本語' },
  { tag: 'ko', name: '한국어' },
  { tag: 'zh-CN', name: '简体中文', also: 'Singapore' },
  { tag: 'ar', name: 'العربية' },
  { tag: 'he', name: 'עברית' },
  { tag: 'en-XA', name: 'Pseudo-locale' },
];

export class GuideLanguageChoice extends LitElement {
  static override properties = { tag: { state: true } };

  declare private tag: string;

  constructor() {
    super();
    this.tag = 'de';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<div class="guide-live guide-languages">
      <label
        >Language
        <select @change=${(event: Event) => (this.tag = (event.target as HTMLSelectElement).value)}>
          ${languages.map(({ tag, name }) => html`<option value=${tag} lang=${tag} ?selected=${tag === this.tag}>${name} (${tag})</option>`)}
        </select></label
      >
      ${keyed(this.tag, html`<div class="spoken" lang=${this.tag} dir=${['ar', 'he'].includes(this.tag) ? 'rtl' : 'ltr'}><org-switcher without-shortcut></org-switcher><member-list></member-list></div>`)}
    </div>`;
  }
}
customElements.define('guide-language-choice', GuideLanguageChoice);
