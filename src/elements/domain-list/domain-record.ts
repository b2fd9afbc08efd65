import { html, nothing } from 'lit';
import type { Domain } from '../../contract/index.js';
import { formatDate, formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { checkIcon, copyIcon, minusIcon, reloadIcon } from '../../ui/icons/action-icons.js';
import { alertIcon } from '../../ui/icons/list-icons.js';
import type { domainList } from './domain-list.strings.js';

type Strings = LocalizeController<typeof domainList>;

/** A text of the record that can be copied. */
export type CopiedPart = 'name' | 'value' | 'instructions';

interface RecordOptions {
  strings: Strings;
  copy: (domain: Domain, part: CopiedPart) => void;
  /** What was copied last, for a moment. */
  copied: CopiedPart | undefined;
  /** Checks the record now. Without it there is no button. */
  check: ((domain: Domain) => void) | undefined;
  isBusy: boolean;
  /** Why the last action for this domain failed. */
  failure: unknown;
}

/** Whether the domain needs its DNS record: it is not verified, or its record has disappeared. */
const needsRecord = ({ status, lastCheck }: Domain): boolean =>
  status !== 'verified' || lastCheck?.result === 'not_found' || lastCheck?.result === 'other_value';

/** The DNS record to add, and what was found instead. */
export function renderRecord(domain: Domain, options: RecordOptions) {
  const { strings: text, check, isBusy, failure } = options;
  if (!needsRecord(domain)) return failure ? html`<div class="details">${failure}</div>` : nothing;
  return html`<div class="details">
    <p>${renderExplanation(domain, text)}</p>
    ${renderValues(domain, options)} ${renderFound(domain, text)} ${failure || nothing}
    <div class="line">
      ${
        check
          ? html`<button
              type="button"
              class="button secondary small"
              aria-label=${text.text('checkNamed', { domain: domain.domain })}
              aria-busy=${isBusy ? 'true' : nothing}
              @click=${() => check(domain)}
            >
              ${isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : reloadIcon()}${text.text('checkNow')}
            </button>`
          : nothing
      }
      <button type="button" class="button secondary small" @click=${() => options.copy(domain, 'instructions')}>
        ${options.copied === 'instructions' ? checkIcon() : copyIcon()}${text.text('copyInstructions')}
      </button>
      <span class="muted small">${checkTimes(domain, text)}</span>
    </div>
  </div>`;
}

function renderExplanation({ status, lastCheck, verification: { host } }: Domain, text: Strings) {
  switch (lastCheck?.result) {
    case 'other_value': {
      const { values } = lastCheck;
      const hasOld = values.some(({ kind }) => kind === 'outdated');
      return html`<strong>${text.text('otherValues', { count: values.length, host })}</strong>
        ${hasOld ? text.text('replaceOld') : nothing}`;
    }
    case 'taken':
      return html`<strong>${text.text('isTaken')}</strong>`;
    case 'found':
      return text.text('isHeld');
    default:
      return text.text(status === 'verified' ? 'isMissing' : 'addRecord');
  }
}

function renderValues(domain: Domain, { strings: text, copy, copied }: RecordOptions) {
  const { host, value } = domain.verification;
  const copyButton = (part: 'name' | 'value') =>
    html`<button
      type="button"
      class="button quiet small icon-only"
      aria-label=${text.text(part === 'name' ? 'copyName' : 'copyValue')}
      @click=${() => copy(domain, part)}
    >
      ${copied === part ? checkIcon() : copyIcon()}
    </button>`;
  const row = (label: string, content: string, end: unknown = nothing) =>
    html`<div>
      <dt>${label}</dt>
      <dd class="mono"><bdi dir="ltr">${content}</bdi></dd>
      <dd class="end">${end}</dd>
    </div>`;
  return html`<dl class="values">
    ${row(text.text('recordType'), 'TXT')} ${row(text.text('recordName'), host, copyButton('name'))}
    ${row(text.text('recordValue'), value, copyButton('value'))}
    ${row('TTL', '3600', html`<span class="muted small">${text.text('ttlHint')}</span>`)}
  </dl>`;
}

function renderFound({ lastCheck }: Domain, text: Strings) {
  if (!lastCheck?.values.length) return nothing;
  return html`<span class="muted" aria-hidden="true">${text.text('foundValues')}</span>
    <ul class="found" aria-label=${text.text('foundValues')}>
      ${lastCheck.values.map(({ value, kind }) => {
        const isOld = kind === 'outdated';
        return html`<li class=${isOld ? 'bad' : ''}>
          ${isOld ? alertIcon() : minusIcon()}<span class="mono"><bdi dir="ltr">${value}</bdi></span>
          <span class=${isOld ? '' : 'muted'}>${text.text(isOld ? 'oldValue' : 'unrelated')}</span>
        </li>`;
      })}
    </ul>`;
}

/** When it was checked and what was found, and when the next check is. */
function checkTimes({ status, checkedAt, lastCheck, nextCheckAt, checksEndAt }: Domain, text: Strings): string {
  const sentences: string[] = [];
  if (checkedAt === undefined) sentences.push(text.text('notChecked'));
  else {
    const result = lastCheck?.result;
    const key = result === 'not_found' ? 'notFoundAt' : result === 'unavailable' ? 'unavailableAt' : 'checkedAt';
    sentences.push(text.text(key, { time: formatRelativeTime(text, checkedAt) }));
  }
  if (nextCheckAt === undefined) sentences.push(text.text('checksEnded'));
  else {
    const isDue = Date.parse(nextCheckAt) < Date.now();
    sentences.push(
      text.text('nextCheck', {
        time: formatRelativeTime(text, isDue ? new Date().toISOString() : nextCheckAt),
      }),
    );
    if (status === 'failed' && checksEndAt !== undefined)
      sentences.push(text.text('checksEnd', { date: formatDate(text, checksEndAt) }));
  }
  return sentences.join(' ');
}
