import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { DomainList } from './domain-list.js';

define('domain-list', DomainList);

declare global {
  interface HTMLElementTagNameMap {
    'domain-list': DomainList;
  }
}
