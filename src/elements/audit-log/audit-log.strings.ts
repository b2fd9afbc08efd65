import type { eventChanges } from '../../features/audit/event-changes.strings.js';
import type { eventOutcomes } from '../../features/audit/event-outcome.strings.js';
import type { eventSentences } from '../../features/audit/event-sentences.strings.js';
import type { Messages } from '../../i18n/strings.js';
import type { auditLogActions } from './audit-log-actions.strings.js';

/** Strings of the first render. */
export const auditLog = {
  title: 'Audit log',
  subject: 'the audit log',
  found: { one: '{count} event', other: '{count} events' },
  shown: 'Showing {shown} of {total}',
  filters: 'Filter events',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
  event: 'Event',
  outcome: 'Outcome',
  ipAddress: 'IP address',
  time: 'Time',
  details: 'Details',
  detailsOf: 'Details, {event}',
  period: 'Date range',
  anyTime: 'All time',
  day: 'Last 24 hours',
  week: 'Last 7 days',
  month: 'Last 30 days',
  quarter: 'Last 90 days',
  custom: 'Custom range',
  from: 'From',
  until: 'To',
  eventType: 'Event type',
  anyEvent: 'Any event',
  'family.member': 'Members',
  'family.invitation': 'Invitations',
  'family.role': 'Roles',
  'family.organization': 'Organization',
  'family.branding': 'Branding',
  'family.security-policy': 'Security policy',
  'family.login': 'Sign-ins',
  'family.session': 'Sessions',
  'family.mfa': 'Two-factor authentication',
  'family.access': 'Access',
  anyOutcome: 'Any outcome',
  actor: 'Actor',
  anyActor: 'Any actor',
  target: 'Target',
  anyTarget: 'Any target',
  removeFilter: 'Remove filter {name}',
  export: 'Export',
  nothingToExport: 'There’s nothing to export.',
  today: 'Today',
  yesterday: 'Yesterday',
  retention: { one: 'Events are kept for {count} day.', other: 'Events are kept for {count} days.' },
  timeZone: 'Times in {zone}',
} as const;

/** All strings of the section `auditLog`, by key. */
export type AuditLogMessages = Messages<
  typeof auditLog & typeof eventSentences & typeof eventOutcomes & typeof eventChanges & typeof auditLogActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    auditLog: AuditLogMessages;
  }
}
