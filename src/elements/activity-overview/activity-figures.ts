import { html, svg } from 'lit';
import type { LocalizeController } from '../../i18n/localize.js';
import { icon } from '../../ui/icons/icon.js';
import type { activityOverview } from './activity-overview.strings.js';
import { formatAverage, formatShare } from './format-day.js';
import { sumOf, type ActivityDay, type CounterName } from './periods.js';

type Strings = LocalizeController<typeof activityOverview>;

/** Below this number a difference is a number; a percentage of so few is misleading. */
const MIN_FOR_PERCENT = 100;

const arrow = (isUp: boolean) =>
  icon(isUp ? svg`<path d="M8 13V3M4 7l4-4 4 4"/>` : svg`<path d="M8 3v10M4 9l4 4 4-4"/>`, 'small');

/** The numbers of the period, each with the difference from the period before. */
export function activityFigures(strings: Strings, current: ActivityDay[], before: ActivityDay[] | undefined) {
  const figure = (label: string, counter: CounterName, isAverage = false) => {
    const valueOf = (days: ActivityDay[]) => sumOf(days, counter) / (isAverage ? Math.max(days.length, 1) : 1);
    return html`<div>
      <dt>${label}</dt>
      <dd>${formatAverage(strings, valueOf(current))}</dd>
      <dd class="delta">
        ${comparison(strings, valueOf(current), before && valueOf(before), before && sumOf(before, counter))}
      </dd>
    </div>`;
  };
  return html`<dl class="figures" part="figures">
    ${figure(strings.text('activePerDay'), 'activeMembers', true)} ${figure(strings.text('signIns'), 'logins')}
    ${figure(strings.text('failedSignIns'), 'failedLogins')} ${figure(strings.text('newMembers'), 'newMembers')}
  </dl>`;
}

/** `events`: the number that `before` was computed from. */
function comparison(strings: Strings, value: number, before: number | undefined, events = 0) {
  if (before === undefined) return strings.text('noComparison');
  const isPercent = events >= MIN_FOR_PERCENT;
  const size = Math.abs(value - before);
  const change = isPercent ? formatShare(strings, size / before) : formatAverage(strings, size);
  const isSame = isPercent ? Math.round((size / before) * 100) === 0 : Math.round(size * 10) === 0;
  if (isSame) return strings.text('same');
  const isUp = value > before;
  return html`${arrow(isUp)}<span>${strings.text(isUp ? 'more' : 'fewer', { change })}</span>`;
}
