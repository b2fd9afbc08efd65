import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { ProvisioningTokenList } from './provisioning-token-list.js';

define('provisioning-token-list', ProvisioningTokenList);

declare global {
  interface HTMLElementTagNameMap {
    'provisioning-token-list': ProvisioningTokenList;
  }
}
