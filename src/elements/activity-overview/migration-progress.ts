import { html, nothing } from 'lit';
import type { Activity } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { activityOverview } from './activity-overview.strings.js';
import { formatShare } from './format-day.js';

/** How many people have moved from another user system, of how many if the backend knows that. */
export function migrationProgress(
  strings: LocalizeController<typeof activityOverview>,
  { members, total }: NonNullable<Activity['migration']>,
) {
  const moved = strings.number(members);
  const text = total
    ? strings.text('movedOf', { moved, total: strings.number(total), share: formatShare(strings, members / total) })
    : moved;
  return html`<section class="migration" part="migration" aria-labelledby="title-moved">
    <h3 id="title-moved">${strings.text('migration')}</h3>
    ${total ? html`<progress max=${total} .value=${members} aria-labelledby="title-moved"></progress>` : nothing}
    <p class="moved">${text}</p>
    <p class="lead">${strings.text('migrationLead')}</p>
  </section>`;
}
