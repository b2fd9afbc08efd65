import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { PermissionGate } from './permission-gate.js';

define('permission-gate', PermissionGate);

declare global {
  interface HTMLElementTagNameMap {
    'permission-gate': PermissionGate;
  }
}
