import { html } from 'lit';
import type { AuditEvent } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Section } from '../../i18n/strings.js';
import { alertIcon, banIcon, checkCircleIcon } from '../../ui/icons/list-icons.js';
import { eventOutcomes } from './event-outcome.strings.js';

export type Outcome = keyof typeof eventOutcomes;

export const outcomeIcons = { success: checkCircleIcon, denied: banIcon, failed: alertIcon };

/** The outcome of an event; outcomes of later versions of the contract count as failed. */
export const outcomeOf = ({ outcome }: AuditEvent): Outcome =>
  outcome in eventOutcomes ? (outcome as Outcome) : 'failed';

export const outcomeText = (strings: LocalizeController<Section>, outcome: Outcome): string =>
  strings.textFrom('auditLog', outcome, eventOutcomes[outcome]);

export function renderOutcome(strings: LocalizeController<Section>, event: AuditEvent) {
  const outcome = outcomeOf(event);
  return html`<span class="status ${outcome === 'success' ? 'off' : 'danger'}"
    >${outcomeIcons[outcome]()}${outcomeText(strings, outcome)}</span
  >`;
}
