import { html } from 'lit';
import type { LocalizeController } from '../../i18n/localize.js';
import type { activityOverview } from './activity-overview.strings.js';

const labels = ['activePerDay', 'signIns', 'failedSignIns', 'newMembers'] as const;

/** As high as the activity. */
export const activitySkeleton = (strings: LocalizeController<typeof activityOverview>) =>
  html`<dl class="figures">
      ${labels.map(
        (label) =>
          html`<div>
            <dt>${strings.text(label)}</dt>
            <dd class="is-loading"><span class="skeleton figure"></span></dd>
            <dd class="delta"></dd>
          </div>`,
      )}
    </dl>
    ${(['members', 'signIns'] as const).map(
      (title) =>
        html`<div>
          <div class="chart-head"><h3>${strings.text(title)}</h3></div>
          <div class="chart-body is-loading"><span class="skeleton block"></span></div>
        </div>`,
    )}
    <div>
      <div class="chart-head"><h3>${strings.text('retention')}</h3></div>
      <p class="lead">${strings.text('retentionLead')}</p>
      <div class="is-loading"><span class="skeleton cohort-block"></span></div>
    </div>
    <p class="note">${strings.text('zone', { zone: 'UTC' })}</p>
    <p class="visually-hidden" role="status">${strings.common('loading')}</p>`;
