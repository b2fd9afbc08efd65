import type { SecurityPolicyStrings } from './security-policy.strings.js';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A number of seconds in the largest unit that it is a multiple of: "7 days", "12 hours". */
export function formatDuration(strings: SecurityPolicyStrings, seconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => seconds % length === 0)!;
  return strings
    .format(`u${unit}`, (lang) => new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }))
    .format(seconds / size);
}
