import type { Messages } from '../../i18n/strings.js';

/** Strings of the element. */
export const activityOverview = {
  title: 'Activity',
  subject: 'activity',
  period: 'Period',
  lastDays: { one: 'Last {count} day', other: 'Last {count} days' },
  lastYear: 'Last 12 months',
  members: 'Members',
  activeMembers: 'Active members',
  activePerDay: 'Active members per day',
  newMembers: 'New members',
  signIns: 'Sign-ins',
  failedSignIns: 'Failed sign-ins',
  more: '{change} more than in the period before',
  fewer: '{change} fewer than in the period before',
  same: 'Same as in the period before',
  noComparison: 'Nothing earlier to compare with',
  showAs: 'Show “{chart}” as',
  chart: 'Chart',
  table: 'Table',
  byDay: '{chart} by day',
  highest: '{series}: highest on {date}, with {value}',
  date: 'Date',
  soFar: '{date} (so far)',
  download: 'Download CSV',
  zone: 'Days begin and end at midnight in the time zone {zone}.',
  since: 'Activity is recorded since {date}.',
  migration: 'People moved from the previous system',
  movedOf: '{moved} of {total} ({share})',
  migrationLead: 'Accounts move when their owners first sign in here or are added.',
  movedByDay: 'Moved accounts',
  movedMembers: 'Moved members',
  retention: 'Retention',
  retentionLead: 'How many new members came back, by the week in which they joined.',
  cameBack: '{share} came back in week {week}',
  joined: 'Joined in the week of',
  week: 'Week {week}',
  noCohorts: 'This needs members who joined at least two weeks ago.',
  emptyTitle: 'No activity yet',
  emptyText: 'Active members and sign-ins appear here from the first day.',
  unsupportedText: 'This application doesn’t record activity.',
} as const;

/** All strings of the section `activityOverview`, by key. */
export type ActivityOverviewMessages = Messages<typeof activityOverview>;

declare module '../../i18n/strings.js' {
  interface Strings {
    activityOverview: ActivityOverviewMessages;
  }
}
