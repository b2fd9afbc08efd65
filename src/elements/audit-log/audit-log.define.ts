import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { AuditLog } from './audit-log.js';

define('audit-log', AuditLog);

declare global {
  interface HTMLElementTagNameMap {
    'audit-log': AuditLog;
  }
}
