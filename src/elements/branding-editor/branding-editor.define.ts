import '../branding-preview/branding-preview.define.js';
import { define } from '../../core/define.js';
import { BrandingEditor } from './branding-editor.js';

define('branding-editor', BrandingEditor);

declare global {
  interface HTMLElementTagNameMap {
    'branding-editor': BrandingEditor;
  }
}
