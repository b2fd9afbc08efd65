import { html, nothing } from 'lit';
import type { LocalizeController } from '../../i18n/localize.js';
import type { brandingEditor } from './branding-editor.strings.js';

const skeletons = (kinds: string) =>
  kinds.split(' ').map((kind) => html`<span class="skeleton skeleton-${kind}"></span>`);

/** Renders the placeholder of the form while the branding loads, next to the preview if there is one. */
export const editorSkeleton = (strings: LocalizeController<typeof brandingEditor>, preview: unknown) =>
  html`<div class="editor ${preview ? 'with-preview' : ''}">
    <div class="form is-loading" role="status">
      <span class="visually-hidden">${strings.common('loading')}</span>
      <div class="group">${skeletons('text well well text field')}</div>
      <div class="group">${skeletons('text text field table')}</div>
    </div>
    ${preview ?? nothing}
  </div>`;
