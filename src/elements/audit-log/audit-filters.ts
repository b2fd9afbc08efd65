import type { AuditListQuery } from '../../client/index.js';
import type { ListFilter } from '../../data-list/data-list.types.js';
import { outcomeText } from '../../features/audit/event-outcome.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { auditLog } from './audit-log.strings.js';

/** Filters of the log. Detail of `filters-changed`. Empty values match every event. */
export type AuditFilters = {
  /** `1`, `7`, `30` or `90` days, or `custom`. */
  period: string;
  /** First and last day of a custom range, as `2026-11-23` in the time zone of the viewer. */
  from: string;
  until: string;
  /** Such as `member.remove`, or `member.*` for all that begin so. */
  type: string;
  /** `success`, `denied` or `failed`. */
  outcome: string;
  /** Ids. */
  actor: string;
  target: string;
};

export const emptyFilters: AuditFilters = {
  period: '',
  from: '',
  until: '',
  type: '',
  outcome: '',
  actor: '',
  target: '',
};

const DAY_MS = 86_400_000;

/** The query for filters. */
export function auditQuery(filters: AuditFilters, now = Date.now()): AuditListQuery {
  const { period, from, until, type, outcome, actor, target } = filters;
  return {
    type: type ? [type] : [],
    outcome: outcome ? [outcome] : [],
    actor,
    target,
    ...(period === 'custom'
      ? { from: startOfDay(from), to: startOfDay(until, 1) }
      : { from: Number(period) > 0 ? new Date(now - Number(period) * DAY_MS).toISOString() : undefined }),
  };
}

/** Midnight in the time zone of the viewer, `offset` days later; `undefined` for an invalid day. */
function startOfDay(day: string, offset = 0): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year && month && date ? new Date(+year, +month - 1, +date + offset).toISOString() : undefined;
}

const families = [
  'member.*',
  'invitation.*',
  'role.*',
  'organization.*',
  'branding.*',
  'security-policy.*',
  'login',
  'session.*',
  'mfa.*',
  'access',
] as const;

type Family = typeof families extends readonly (infer Id extends string)[]
  ? Id extends `${infer Name}.*`
    ? Name
    : Id
  : never;

export function auditFilterControls(strings: LocalizeController<typeof auditLog>, type: string): ListFilter[] {
  const options = families.map((id) => ({
    id: id as string,
    name: strings.text(`family.${id.replace('.*', '') as Family}`),
  }));
  return [
    {
      name: 'period',
      label: strings.text('period'),
      any: strings.text('anyTime'),
      options: [
        { id: '1', name: strings.text('day') },
        { id: '7', name: strings.text('week') },
        { id: '30', name: strings.text('month') },
        { id: '90', name: strings.text('quarter') },
        { id: 'custom', name: strings.text('custom') },
      ],
    },
    {
      name: 'type',
      label: strings.text('eventType'),
      any: strings.text('anyEvent'),
      // A single type from the address or a link.
      options: !type || options.some(({ id }) => id === type) ? options : [...options, { id: type, name: type }],
    },
    {
      name: 'outcome',
      label: strings.text('outcome'),
      any: strings.text('anyOutcome'),
      options: (['success', 'denied', 'failed'] as const).map((id) => ({ id, name: outcomeText(strings, id) })),
    },
  ];
}
