import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { SecurityPolicy } from './security-policy.js';

define('security-policy', SecurityPolicy);

declare global {
  interface HTMLElementTagNameMap {
    'security-policy': SecurityPolicy;
  }
}
