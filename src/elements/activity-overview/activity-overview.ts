import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Activity } from '../../contract/index.js';
import { setComponentState } from '../../controllers/component-state.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { property, state } from '../../core/decorators.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { progressStyles } from '../../ui/display/progress.styles.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import { emptyState, emptyStateStyles } from '../../ui/feedback/empty-state.js';
import { buttonStyles } from '../../ui/form/button.js';
import { fieldStyles, select } from '../../ui/form/field.js';
import { segmentedStyles } from '../../ui/form/segmented.js';
import { clockIcon } from '../../ui/icons/list-icons.js';
import { ActivityChart } from './activity-chart.js';
import { activityFigures } from './activity-figures.js';
import { activitySkeleton } from './activity-skeleton.js';
import { activityOverview, type ActivityOverviewMessages } from './activity-overview.strings.js';
import { activityChartStyles } from './activity-chart.styles.js';
import { styles } from './activity-overview.styles.js';
import { activityTableStyles } from './activity-table.styles.js';
import { formatDay } from './format-day.js';
import { PERIODS, rangeOf, splitDays, sumOf, toPeriod, type Period } from './periods.js';
import { migrationProgress } from './migration-progress.js';
import { retentionTable } from './retention-table.js';

export type { ActivityOverviewMessages } from './activity-overview.strings.js';

/**
 * Shows the activity of the organization in a period: active and new members, sign-ins and failed sign-ins of each day,
 * compared with the period before, and how many new members come back. Where users move from another system, it shows how many
 * have. Each chart is also a table.
 *
 * ```html
 * <activity-overview></activity-overview>
 * ```
 *
 * @tagname activity-overview
 * @csspart head - Title and period.
 * @csspart figures - The numbers of the period.
 * @csspart chart - A chart with its table.
 * @csspart migration - How many people have moved from another user system, where the backend tells.
 * @csspart retention - The table of retention.
 * @cssstate loading - The first load is pending.
 * @cssstate refreshing - Another period is loading.
 * @cssstate error - The first load failed.
 * @cssstate empty - There is no activity yet, or the backend does not record it.
 * @cssstate forbidden - The viewer may not see the activity.
 * @cssstate no-session - The viewer is not signed in.
 */
export class ActivityOverview extends LitElement {
  static override styles = [
    baseStyles,
    containerStyles,
    buttonStyles,
    fieldStyles,
    emptyStateStyles,
    skeletonStyles,
    segmentedStyles,
    progressStyles,
    styles,
    activityChartStyles,
    activityTableStyles,
  ];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Days that are shown until the viewer chooses another period: 7, 30, 90 or 365. Default 30. */
  @property({ type: Number }) period: number = 30;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<ActivityOverviewMessages>;

  /** The period that the viewer has chosen. */
  @state() private chosen?: Period;

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'activityOverview', activityOverview);
  readonly #activity = new QueryController<Activity, readonly [OrgClient, string, string, string]>(this, {
    org: this.#org,
    args: () => {
      const { client, organizationId } = this.#org;
      const { from, to } = rangeOf(this.#period);
      return client && organizationId && this.#org.supports('activity')
        ? [client, organizationId, from, to]
        : undefined;
    },
    run: ([client, organization, from, to], signal) => client.activity.get(organization, { from, to }, { signal }),
    topics: ['members'],
  });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'audit:read',
    failure: () => (this.#activity.value ? undefined : this.#activity.error),
  });
  readonly #charts = [
    new ActivityChart(this, this.#strings, {
      id: 'members',
      title: 'members',
      series: [
        { counter: 'activeMembers', label: 'activeMembers' },
        { counter: 'newMembers', label: 'newMembers' },
      ],
    }),
    new ActivityChart(this, this.#strings, {
      id: 'sign-ins',
      title: 'signIns',
      series: [
        { counter: 'logins', label: 'signIns' },
        { counter: 'failedLogins', label: 'failedSignIns' },
      ],
    }),
  ];
  readonly #migrationChart = new ActivityChart(this, this.#strings, {
    id: 'migration',
    title: 'movedByDay',
    series: [
      { counter: 'migratedMembers', label: 'movedMembers' },
      { counter: 'newMembers', label: 'newMembers' },
    ],
  });

  /** The last period whose days are loaded. */
  #shown: Period = 30;

  /** Reloads the activity. */
  async refresh(): Promise<void> {
    await this.#activity.refresh();
  }

  get #period(): Period {
    return this.chosen ?? toPeriod(this.period);
  }

  get #state() {
    const blocked = this.#accessState.state;
    if (blocked) return blocked;
    if (this.#org.capabilities && !this.#org.supports('activity')) return 'empty' as const;
    const activity = this.#activity.value;
    if (!activity) return 'loading' as const;
    return isEmpty(activity) ? ('empty' as const) : ('ready' as const);
  }

  protected override willUpdate(): void {
    if ((this.#activity.value?.days.length ?? 0) >= this.#period) this.#shown = this.#period;
    setComponentState(this.#internals, this.#state, this.#state === 'ready' && this.#shown !== this.#period);
  }

  protected override render() {
    if (this.#accessState.state) return this.#accessState.render();
    const text = this.#strings;
    if (this.#state === 'empty') {
      const key = this.#org.supports('activity') ? 'emptyText' : 'unsupportedText';
      return emptyState({ icon: clockIcon(), title: text.text('emptyTitle'), text: text.text(key) });
    }
    return html`<div class="page">
        ${this.#renderHead()} ${this.#activity.value && this.#activity.error ? this.#renderFailure() : nothing}
        ${this.#activity.value ? this.#renderActivity(this.#activity.value) : activitySkeleton(text)}
      </div>
      <p class="visually-hidden" role="status">
        ${this.chosen && this.chosen === this.#shown ? this.#periodName(this.chosen) : ''}
      </p>`;
  }

  #renderHead() {
    const text = this.#strings;
    return html`<div class="head" part="head">
      ${this.withoutTitle ? nothing : html`<h2>${text.text('title')}</h2>`}
      ${select(
        html`<select class="input" aria-label=${text.text('period')} @change=${this.#choose}>
          ${PERIODS.map((period) => html`<option value=${period} .selected=${period === this.#period}>${this.#periodName(period)}</option>`)}
        </select>`,
      )}
    </div>`;
  }

  /** A refresh or another period has failed: the earlier numbers stay. */
  #renderFailure() {
    const text = this.#strings;
    return html`<p class="failure" role="alert">
      <span>${text.common('loadFailed', { what: text.text('subject') })}</span>
      <button type="button" class="button secondary small" @click=${() => void this.refresh()}>
        ${text.common('tryAgain')}
      </button>
    </p>`;
  }

  #renderActivity(activity: Activity) {
    const text = this.#strings;
    const { current, before } = splitDays(activity, this.#shown);
    const { since, timeZone = 'UTC', to, migration } = activity;
    const isPartial = since !== undefined && since > current[0]!.date;
    return html`${activityFigures(text, current, before)} ${this.#charts.map((chart) => chart.render(current, to))}
      ${migration ? html`${migrationProgress(text, migration)} ${this.#migrationChart.render(current, to)}` : nothing}
      ${retentionTable(text, activity)}
      <p class="note">
        ${text.text('zone', { zone: timeZone })}
        ${isPartial ? text.text('since', { date: formatDay(text, since, 'long') }) : nothing}
      </p>`;
  }

  #periodName(period: Period): string {
    return period === 365 ? this.#strings.text('lastYear') : this.#strings.text('lastDays', { count: period });
  }

  #choose = (event: Event): void => {
    this.chosen = toPeriod((event.target as HTMLSelectElement).value);
  };
}

function isEmpty({ days }: Activity): boolean {
  return (['activeMembers', 'logins', 'failedLogins', 'newMembers'] as const).every(
    (counter) => sumOf(days, counter) === 0,
  );
}
