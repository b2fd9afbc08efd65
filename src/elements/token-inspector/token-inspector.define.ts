import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { TokenInspector } from './token-inspector.js';

define('token-inspector', TokenInspector);

declare global {
  interface HTMLElementTagNameMap {
    'token-inspector': TokenInspector;
  }
}
