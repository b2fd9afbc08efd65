import type { AuditEvent } from '../../../contract/index.js';
import type { AuditRecord } from '../../store/store.js';

export function serializeAuditEvent(event: AuditRecord): AuditEvent {
  const { id, time, type, actor, target, outcome, changes, ip, userAgent } = event;
  return {
    id,
    time,
    type,
    actor,
    target,
    outcome,
    ...(changes.length > 0 && { changes }),
    ...(ip !== null && { ip }),
    ...(userAgent !== null && { userAgent }),
  };
}
