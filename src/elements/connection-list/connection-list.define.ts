import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { ConnectionList } from './connection-list.js';

define('connection-list', ConnectionList);

declare global {
  interface HTMLElementTagNameMap {
    'connection-list': ConnectionList;
  }
}
