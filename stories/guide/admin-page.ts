/* A page of administration as a host would build it: a bar with the switcher, and one element at a time. */
import { html, LitElement } from 'lit';

const views = {
  Members: html`<member-list></member-list>`,
  Invitations: html`<invitation-list></invitation-list>`,
  Branding: html`<branding-editor></branding-editor>`,
  Profile: html`<org-profile></org-profile>`,
};
type View = keyof typeof views;

export class GuideAdminPage extends LitElement {
  static override properties = { view: { state: true } };

  declare private view: View;

  constructor() {
    super();
    this.view = 'Members';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<div class="guide-app">
      <div class="bar">
        <org-switcher without-shortcut></org-switcher>
        <nav aria-label="Organization settings">
          ${(Object.keys(views) as View[]).map((name) => html`<button type="button" aria-pressed=${this.view === name} @click=${() => (this.view = name)}>${name}</button>`)}
        </nav>
      </div>
      <div class="content">${views[this.view]}</div>
    </div>`;
  }
}
customElements.define('guide-admin-page', GuideAdminPage);
