import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { WebhookList } from './webhook-list.js';

define('webhook-list', WebhookList);

declare global {
  interface HTMLElementTagNameMap {
    'webhook-list': WebhookList;
  }
}
