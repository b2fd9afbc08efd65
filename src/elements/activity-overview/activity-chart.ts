import { download, toCsv } from '../../data-list/csv.js';
import { html, nothing, svg, type LitElement } from 'lit';
import type { LocalizeController } from '../../i18n/localize.js';
import { segmented } from '../../ui/form/segmented.js';
import { downloadIcon } from '../../ui/icons/list-icons.js';
import type { activityOverview } from './activity-overview.strings.js';
import { formatDay } from './format-day.js';
import { axisEnd, countOn, highestOf, type ActivityDay, type CounterName } from './periods.js';

type Strings = LocalizeController<typeof activityOverview>;

/** Two counters of the same days: the first as a line with an area, the second as a dashed line. */
export interface ChartOptions {
  id: string;
  title: keyof typeof activityOverview;
  series: readonly [ChartSeries, ChartSeries];
}

interface ChartSeries {
  counter: CounterName;
  label: keyof typeof activityOverview;
}

/** Size of the drawing; CSS stretches it. */
const WIDTH = 600;
const HEIGHT = 160;
/** Days that Page Up and Page Down move. */
const PAGE = 7;

/**
 * A chart that is also a table. The plot is a slider: arrow keys move from day to day, and the values of the day are its
 * value text. Time runs in the direction of the text.
 */
export class ActivityChart {
  readonly #host: LitElement;
  readonly #strings: Strings;
  readonly #options: ChartOptions;
  #isTable = false;
  /** Index of the day that the pointer or the keyboard selects. */
  #index: number | undefined;

  constructor(host: LitElement, strings: Strings, options: ChartOptions) {
    this.#host = host;
    this.#strings = strings;
    this.#options = options;
  }

  /** `today` is the day that is not over. */
  render(days: readonly ActivityDay[], today: string) {
    const strings = this.#strings;
    const { id, series } = this.#options;
    const title = strings.text(this.#options.title);
    const labels = series.map(({ label }) => strings.text(label));
    const selected = Math.min(this.#index ?? days.length - 1, days.length - 1);
    return html`<figure aria-labelledby=${`title-${id}`} part="chart">
      <figcaption class="chart-head">
        <h3 id=${`title-${id}`}>${title}</h3>
        ${this.#isTable ? this.#renderDownload(title, days, labels) : nothing}
        ${segmented({
          label: strings.text('showAs', { chart: title }),
          segments: [
            { value: false, label: strings.text('chart') },
            { value: true, label: strings.text('table') },
          ],
          value: this.#isTable,
          select: (isTable) => this.#show(isTable),
        })}
      </figcaption>
      <div class="chart-body">
        ${this.#isTable ? this.#renderTable(title, days, labels, today) : this.#renderPlot(title, days, labels, selected, today)}
      </div>
    </figure>`;
  }

  #show(isTable: boolean): void {
    this.#isTable = isTable;
    this.#select(undefined);
  }

  #renderPlot(title: string, days: readonly ActivityDay[], labels: string[], selected: number, today: string) {
    const strings = this.#strings;
    const { id, series } = this.#options;
    const day = days[selected]!;
    const end = axisEnd(Math.max(...days.flatMap((one) => series.map(({ counter }) => countOn(one, counter)))));
    const values = series.map(({ counter }, at) => `${labels[at]} ${strings.number(countOn(day, counter))}`);
    const ticks = [...new Set([0, 1, 2, 3].map((at) => Math.round((at * (days.length - 1)) / 3)))];
    return html`<p class="legend" aria-hidden="true">
        ${series.map(({ counter }, at) => html`<span><i class=${at ? 'two' : ''}></i>${labels[at]} <b>${strings.number(countOn(day, counter))}</b></span>`)}
        <span class="muted">${this.#dayName(day.date, today)}</span>
      </p>
      <div class="plot-grid">
        <div class="axis values" aria-hidden="true">
          ${[end, end / 2, 0].map((value) => html`<span>${strings.number(value)}</span>`)}
        </div>
        <div
          class="plot"
          role="slider"
          tabindex="0"
          aria-label=${strings.text('byDay', { chart: title })}
          aria-valuemin="0"
          aria-valuemax=${days.length - 1}
          aria-valuenow=${selected}
          aria-valuetext=${`${this.#dayName(day.date, today)}: ${strings.list(values)}`}
          aria-describedby=${`summary-${id}`}
          @keydown=${(event: KeyboardEvent) => this.#onKey(event, selected, days.length)}
          @pointermove=${(event: PointerEvent) => this.#onPointer(event, days.length)}
          @pointerdown=${(event: PointerEvent) => this.#onPointer(event, days.length)}
          @pointerleave=${() => this.#select(undefined)}
          @blur=${() => this.#select(undefined)}
          @focus=${() => this.#select(this.#index ?? days.length - 1)}
        >
          ${this.#renderDrawing(days, end)}
        </div>
        <span></span>
        <div class="axis" aria-hidden="true">
          ${ticks.map((at) => html`<span>${formatDay(strings, days[at]!.date, days.length > 180 ? 'month' : 'short')}</span>`)}
        </div>
      </div>
      <p class="visually-hidden" id=${`summary-${id}`}>${this.#summary(days, labels)}</p>`;
  }

  #renderDrawing(days: readonly ActivityDay[], end: number) {
    const [first, second] = this.#options.series;
    const x = (at: number) => (days.length > 1 ? (at * WIDTH) / (days.length - 1) : 0).toFixed(1);
    const y = (value: number) => (HEIGHT - (value / end) * HEIGHT).toFixed(1);
    const points = ({ counter }: ChartSeries) =>
      days.map((day, at) => `${x(at)},${y(countOn(day, counter))}`).join(' ');
    const at = this.#index;
    const selected = at === undefined ? undefined : days[at];
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      <path class="grid" d="M0 0H600M0 80H600M0 160H600" />
      <polygon class="area" points="0,160 ${points(first)} 600,160" />
      <polyline class="series-2" points=${points(second)} />
      <polyline class="series-1" points=${points(first)} />
      ${
        selected
          ? svg`<path class="day" d="M${x(at!)} 0V160" />
              <path class="dot two" d="M${x(at!)} ${y(countOn(selected, second.counter))}h0" />
              <path class="dot" d="M${x(at!)} ${y(countOn(selected, first.counter))}h0" />`
          : nothing
      }
    </svg>`;
  }

  #renderTable(title: string, days: readonly ActivityDay[], labels: string[], today: string) {
    const strings = this.#strings;
    const { series } = this.#options;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${strings.text('byDay', { chart: title })}>
      <table class="days">
        <thead>
          <tr>
            <th scope="col">${strings.text('date')}</th>
            ${labels.map((label) => html`<th scope="col" class="number">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${[...days].reverse().map(
            (day) =>
              html`<tr>
                <th scope="row">${this.#dayName(day.date, today)}</th>
                ${series.map(({ counter }) => html`<td class="number">${strings.number(countOn(day, counter))}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderDownload(title: string, days: readonly ActivityDay[], labels: string[]) {
    const strings = this.#strings;
    const { id, series } = this.#options;
    const save = () => {
      const rows = days.map((day) => [day.date, ...series.map(({ counter }) => String(countOn(day, counter)))]);
      download(`activity-${id}.csv`, toCsv([[strings.text('date'), ...labels], ...rows], strings.lang));
    };
    return html`<button
      type="button"
      class="button quiet small"
      aria-label=${`${strings.text('download')}: ${title}`}
      @click=${save}
    >
      ${downloadIcon()}${strings.text('download')}
    </button>`;
  }

  #dayName(date: string, today: string): string {
    const day = formatDay(this.#strings, date, 'long');
    return date === today ? this.#strings.text('soFar', { date: day }) : day;
  }

  #summary(days: readonly ActivityDay[], labels: string[]): string {
    const strings = this.#strings;
    return this.#options.series
      .flatMap(({ counter }, at) => {
        const day = highestOf(days, counter);
        const value = day && strings.number(countOn(day, counter));
        return day
          ? strings.text('highest', { series: labels[at]!, date: formatDay(strings, day.date, 'long'), value: value! })
          : [];
      })
      .join('. ');
  }

  #onKey(event: KeyboardEvent, selected: number, count: number): void {
    const forward = this.#isRightToLeft(event) ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: forward,
      ArrowLeft: -forward,
      ArrowUp: 1,
      ArrowDown: -1,
      PageUp: PAGE,
      PageDown: -PAGE,
      Home: -count,
      End: count,
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#select(Math.max(0, Math.min(count - 1, selected + step)));
  }

  #onPointer(event: PointerEvent, count: number): void {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - left) / (width || 1)));
    this.#select(Math.round((this.#isRightToLeft(event) ? 1 - share : share) * (count - 1)));
  }

  #isRightToLeft(event: Event): boolean {
    return getComputedStyle(event.currentTarget as Element).direction === 'rtl';
  }

  #select(index: number | undefined): void {
    this.#index = index;
    this.#host.requestUpdate();
  }
}
