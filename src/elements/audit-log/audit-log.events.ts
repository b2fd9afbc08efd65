import type { OrgErrorDetail } from '../../core/events.js';
import type { AuditFilters } from './audit-filters.js';

/** Events of `<audit-log>`, by type. */
export interface AuditLogEventMap {
  'filters-changed': CustomEvent<AuditFilters>;
  'org-error': CustomEvent<OrgErrorDetail>;
}
