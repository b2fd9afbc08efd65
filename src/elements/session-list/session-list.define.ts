import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { SessionList } from './session-list.js';

define('session-list', SessionList);

declare global {
  interface HTMLElementTagNameMap {
    'session-list': SessionList;
  }
}
