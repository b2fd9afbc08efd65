import type { AuditEvent } from '../../contract/index.js';
import { errors } from '../../i18n/en/errors.js';
import { errorMessage } from '../../i18n/error-message.js';
import { formatDateTime } from '../../i18n/format-date.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Section } from '../../i18n/strings.js';
import { eventChanges } from './event-changes.strings.js';

type Words = LocalizeController<Section>;
type Word = keyof typeof eventChanges;
export type EventChange = NonNullable<AuditEvent['changes']>[number];

/** What the backend records for itself: for undo, and for developers. */
const HIDDEN = ['joinedAt', 'operation', 'reason'];
const LISTS = [
  'roles',
  'ownRoles',
  'permissions',
  'mfaFactors',
  'mfaExempt',
  'ssoExempt',
  'allowedEmailDomains',
  'defaultRoles',
  'roleMapping',
  'domains',
  'scopes',
  'certificates',
];

const word = (strings: Words, key: Word, values?: Record<string, string>) =>
  strings.textFrom('auditLog', key, eventChanges[key], values);

/** The changes that are shown. */
export const shownChanges = ({ changes = [] }: AuditEvent): EventChange[] =>
  changes.filter(({ field }) => !HIDDEN.includes(field));

/** Why an event was denied or failed, in words; its code if there are no words for it. */
export function reasonText(strings: Words, { changes = [], outcome }: AuditEvent): string {
  const code = outcome === 'success' ? undefined : changes.find(({ field }) => field === 'reason')?.to;
  if (typeof code !== 'string') return '';
  if (code in errors) return errorMessage(strings, { code });
  return code in eventChanges ? word(strings, code as Word) : code.replaceAll('_', ' ');
}

export const fieldLabel = (strings: Words, field: string): string =>
  field in eventChanges ? word(strings, field as Word) : field;

/** Whether a change is one of a list, whose difference is shown. */
export const isListChange = ({ field }: EventChange): boolean => LISTS.includes(field);

/** The names that a change of a list adds and removes. */
export function listDifference(
  strings: Words,
  { field, from, to }: EventChange,
): { added: string[]; removed: string[] } {
  const names = (value: unknown) => {
    const items = Array.isArray(value) ? value : [];
    return items.map((item) =>
      field === 'permissions' && typeof item === 'string'
        ? permissionLabel(strings, item)
        : valueText(strings, field, item),
    );
  };
  const [before, after] = [names(from), names(to)];
  return {
    added: after.filter((name) => !before.includes(name)),
    removed: before.filter((name) => !after.includes(name)),
  };
}

/** A value as text: names if it has any, times and durations in the language, otherwise its content. */
export function valueText(strings: Words, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length))
    return word(strings, 'nothing');
  if (Array.isArray(value)) return strings.list(value.map((item) => valueText(strings, field, item)));
  if (typeof value === 'boolean') return word(strings, value ? 'yes' : 'no');
  if (typeof value === 'number') return field.endsWith('Seconds') ? duration(strings, value) : strings.number(value);
  if (typeof value === 'string') return field.endsWith('At') ? formatDateTime(strings, value) || value : value;
  if (typeof value !== 'object') return String(value as bigint);
  if ('name' in value) return String(value.name);
  const entries = Object.entries(value).map(([name, entry]) => `${name}: ${valueText(strings, name, entry)}`);
  return entries.length ? strings.list(entries) : word(strings, 'nothing');
}

/** A change in one line: `Name: Acme → Acme Logistics`, or `Added Engineer`. */
export function changeText(strings: Words, change: EventChange): string {
  const { field, from, to } = change;
  if (isListChange(change) && from !== null && to !== null) {
    const { added, removed } = listDifference(strings, change);
    const parts = [
      ...(added.length ? [word(strings, 'added', { names: strings.list(added) })] : []),
      ...(removed.length ? [word(strings, 'removed', { names: strings.list(removed) })] : []),
    ];
    if (parts.length) return parts.join(' · ');
  }
  const label = fieldLabel(strings, field);
  const now = valueText(strings, field, to);
  return from === null || from === undefined
    ? word(strings, 'changedTo', { field: label, to: now })
    : word(strings, 'changedFrom', { field: label, from: valueText(strings, field, from), to: now });
}

function duration(strings: Words, seconds: number): string {
  const [unit, size] = (
    [
      ['day', 86_400],
      ['hour', 3_600],
      ['minute', 60],
    ] as const
  ).find(([, length]) => seconds % length === 0) ?? ['second', 1];
  return strings
    .format(`u${unit}`, (lang) => new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }))
    .format(seconds / size);
}
