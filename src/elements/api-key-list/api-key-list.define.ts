import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { ApiKeyList } from './api-key-list.js';

define('api-key-list', ApiKeyList);

declare global {
  interface HTMLElementTagNameMap {
    'api-key-list': ApiKeyList;
  }
}
