import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { BrandingPreview } from './branding-preview.js';

define('branding-preview', BrandingPreview);

declare global {
  interface HTMLElementTagNameMap {
    'branding-preview': BrandingPreview;
  }
}
