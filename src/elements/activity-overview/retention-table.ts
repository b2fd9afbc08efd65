import { html, nothing } from 'lit';
import type { Activity } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { activityOverview } from './activity-overview.strings.js';
import { formatDay, formatShare } from './format-day.js';
import { retentionIn } from './periods.js';

/** Weeks, and the number of cohorts, that are shown. */
export const RETENTION_WEEKS = 8;
/** The week of the number in the title. */
const SUMMARY_WEEK = 4;

/** How many members of each weekly cohort came back. The shade of a cell repeats its number. */
export function retentionTable(strings: LocalizeController<typeof activityOverview>, { cohorts = [] }: Activity) {
  const shown = cohorts.filter(({ activeMembers }) => activeMembers.length > 0).slice(-RETENTION_WEEKS);
  const weeks = Array.from(
    { length: Math.min(RETENTION_WEEKS, Math.max(...shown.map((one) => one.activeMembers.length))) },
    (_, at) => at + 1,
  );
  const share = retentionIn(shown, SUMMARY_WEEK);
  return html`<div part="retention">
    <div class="chart-head">
      <h3 id="title-retention">${strings.text('retention')}</h3>
      ${share === undefined ? nothing : html`<span class="muted small">${strings.text('cameBack', { share: formatShare(strings, share), week: SUMMARY_WEEK })}</span>`}
    </div>
    <p class="lead">${strings.text(shown.length > 0 ? 'retentionLead' : 'noCohorts')}</p>
    ${
      shown.length > 0
        ? html`<div class="scroll" tabindex="0" role="region" aria-labelledby="title-retention">
            <table class="cohorts">
              <thead>
                <tr>
                  <th scope="col">${strings.text('joined')}</th>
                  <th scope="col" class="number">${strings.text('newMembers')}</th>
                  ${weeks.map((week) => html`<th scope="col" class="number">${strings.text('week', { week })}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${shown.map(
                  ({ week, newMembers, activeMembers }) =>
                    html`<tr>
                      <th scope="row"><time datetime=${week}>${formatDay(strings, week)}</time></th>
                      <td class="number">${strings.number(newMembers)}</td>
                      ${weeks.map((_, at) => shadedCell(strings, activeMembers[at], newMembers))}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
        : nothing
    }
  </div>`;
}

function shadedCell(strings: LocalizeController<typeof activityOverview>, active: number | undefined, all: number) {
  if (active === undefined) return html`<td></td>`;
  const share = all > 0 ? active / all : 0;
  return html`<td class="number shade-${Math.min(5, Math.ceil(share * 5))}">${formatShare(strings, share)}</td>`;
}
