import { html, nothing } from 'lit';
import type { AuditEvent } from '../../contract/index.js';
import {
  fieldLabel,
  isListChange,
  listDifference,
  shownChanges,
  valueText,
  type EventChange,
} from '../../features/audit/event-changes.js';
import { actorName } from '../../features/audit/event-sentence.js';
import { parseUserAgent } from '../../features/sessions/device.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { minusIcon, plusIcon } from '../../ui/icons/action-icons.js';
import type { auditLogActions } from './audit-log-actions.strings.js';
import type { auditLog } from './audit-log.strings.js';

export type AuditStrings = LocalizeController<
  typeof auditLog & typeof auditLogActions,
  typeof common & typeof commonActions
>;

interface DetailsOptions {
  strings: AuditStrings;
  filter: (filter: { actor: string } | { target: string }) => void;
  copy: (event: AuditEvent) => void;
}

/** What changed and the evidence, below the row of an event. */
export function renderDetails(event: AuditEvent, { strings, filter, copy }: DetailsOptions) {
  const { actor, target } = event;
  const changes = shownChanges(event);
  const link = (label: string, run: () => void) =>
    html`<button type="button" class="button link" @click=${run}>${label}</button>`;
  return html`<div class="details">
    <div class="split">
      ${
        changes.length
          ? html`<div>
              <h4>${strings.text('whatChanged')}</h4>
              ${renderChanges(strings, changes)}
            </div>`
          : nothing
      }
      <div>
        <h4>${strings.text('details')}</h4>
        ${renderFacts(strings, event)}
      </div>
    </div>
    <div class="links">
      ${target.id ? link(strings.text('historyOf', { name: target.name || target.id }), () => filter({ target: target.id })) : nothing}
      ${actor.id ? link(strings.text('eventsBy', { name: actorName(strings, event) }), () => filter({ actor: actor.id })) : nothing}
      ${link(strings.text('copyJson'), () => copy(event))}
    </div>
  </div>`;
}

function renderChanges(strings: AuditStrings, changes: readonly EventChange[]) {
  const lists = changes.filter(isListChange);
  const settings = changes.filter((change) => !isListChange(change));
  return html`
    ${lists.map((change) => {
      const { added, removed } = listDifference(strings, change);
      const item = (icon: unknown, classes: string, text: string) =>
        html`<li class=${classes}>${icon}<span>${text}</span></li>`;
      return html`<p class="small muted">${fieldLabel(strings, change.field)}</p>
        <ul class="difference">
          ${added.map((names) => item(plusIcon(), 'gain', strings.textFrom('auditLog', 'added', 'Added {names}', { names })))}
          ${removed.map((names) => item(minusIcon(), 'loss', strings.textFrom('auditLog', 'removed', 'Removed {names}', { names })))}
        </ul>`;
    })}
    ${
      settings.length
        ? html`<dl class="settings">
            ${settings.map(
              ({ field, from, to }) =>
                html`<div>
                  <dt>${fieldLabel(strings, field)}</dt>
                  <dd class="muted">
                    <span class="small">${strings.text('before')}</span> <bdi>${valueText(strings, field, from)}</bdi>
                  </dd>
                  <dd>
                    <span class="small muted">${strings.text('after')}</span>
                    <bdi>${valueText(strings, field, to)}</bdi>
                  </dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
  `;
}

function renderFacts(strings: AuditStrings, { time, userAgent, ip, id }: AuditEvent) {
  const options = { dateStyle: 'medium', timeStyle: 'long' } as const;
  const at = new Date(time);
  const clock = strings.format('full', (lang) => new Intl.DateTimeFormat(lang, options));
  const facts: [label: string, value: unknown][] = [
    [strings.text('time'), Number.isNaN(at.getTime()) ? '' : clock.format(at)],
    [strings.text('device'), userAgent && deviceOf(strings, userAgent)],
    [strings.text('ipAddress'), ip && html`<bdi class="mono">${ip}</bdi>`],
    [strings.text('eventId'), html`<bdi class="mono">${id}</bdi>`],
  ];
  return html`<dl class="facts">
    ${facts.map(([label, value]) =>
      value
        ? html`<dt>${label}</dt>
            <dd>${value}</dd>`
        : nothing,
    )}
  </dl>`;
}

function deviceOf(strings: AuditStrings, userAgent: string): string {
  const { browser, system } = parseUserAgent(userAgent);
  return browser && system ? strings.text('deviceOn', { browser, system }) : (browser ?? system ?? userAgent);
}
