import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { ActivityOverview } from './activity-overview.js';

define('activity-overview', ActivityOverview);

declare global {
  interface HTMLElementTagNameMap {
    'activity-overview': ActivityOverview;
  }
}
