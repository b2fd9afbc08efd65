import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { IntegrationCatalog } from './integration-catalog.js';

define('integration-catalog', IntegrationCatalog);

declare global {
  interface HTMLElementTagNameMap {
    'integration-catalog': IntegrationCatalog;
  }
}
