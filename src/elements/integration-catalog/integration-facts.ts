import { html, nothing } from 'lit';
import type { Integration } from '../../contract/index.js';
import { formatDate, formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { alertIcon, checkCircleIcon } from '../../ui/icons/list-icons.js';
import type { CatalogStrings } from './integration-catalog.strings.js';
import { failureText, isRevoked, statusText } from './integration-status.js';

const renderTime = (text: CatalogStrings, iso: string) =>
  html`<time datetime=${iso} title=${formatDateTime(text, iso)}>${formatRelativeTime(text, iso)}</time>`;

/** Status, last check, last error and account of a connected integration. */
export function integrationFacts(text: CatalogStrings, integration: Integration) {
  const { account, lastCheck, waiting } = integration;
  const { kind, text: state } = statusText(text, integration);
  const fact = (label: FactLabel, value: unknown) =>
    html`<dt>${text.text(label)}</dt>
      <dd>${value}</dd>`;
  return html`<dl class="facts">
    ${fact('status', html`<span class="status ${kind}">${kind === 'success' ? checkCircleIcon() : alertIcon()}<span dir="auto">${state}</span></span>`)}
    ${lastCheck ? fact('lastCheck', renderCheck(text, lastCheck)) : nothing}
    ${integration.lastError ? fact('lastError', renderError(text, integration.lastError)) : nothing}
    ${account === undefined ? nothing : fact('account', html`<span dir="auto">${account}</span>`)}
    ${waiting ? fact('waitingEvents', text.number(waiting)) : nothing}
  </dl>`;
}

type FactLabel = 'status' | 'lastCheck' | 'lastError' | 'account' | 'waitingEvents';

type Failure = NonNullable<Integration['lastError']>;

function renderCheck(text: CatalogStrings, { at, durationMs }: NonNullable<Integration['lastCheck']>) {
  const options = { style: 'unit', unit: 'millisecond' } as const;
  const duration = text.format('ms', (lang) => new Intl.NumberFormat(lang, options)).format(durationMs);
  const checked = text.text('checkedIn', { time: formatRelativeTime(text, at), duration });
  return html`<time datetime=${at} title=${formatDateTime(text, at)}>${checked}</time>`;
}

function renderError(text: CatalogStrings, { code, message, at, since, count, recoveredAt }: Failure) {
  const isKnown = ['access_revoked', 'timeout', 'unreachable', 'failed'].includes(code);
  const words = isKnown ? failureText(text, code) : code;
  if (recoveredAt) {
    // The notice has the message of a failure that lasts.
    const error = message?.replace(/[.。]$/, '') ?? words;
    return html`<span dir="auto">${text.text('errorRecovered', { error, time: formatRelativeTime(text, at) })}</span>`;
  }
  if (count > 1)
    return html`<span dir="auto"
      >${text.text('errorRepeated', { error: words, count, time: formatRelativeTime(text, since) })}</span
    >`;
  return html`<span dir="auto">${words}</span>, ${renderTime(text, at)}`;
}

/** Says what does not work, what waits, and until when; nothing for an integration that works. */
export function integrationNotice(text: CatalogStrings, integration: Integration, actions: unknown) {
  const { status, failingSince, lastError, attention } = integration;
  if (status !== 'error' && !failingSince && attention === undefined) return nothing;
  const isError = status === 'error';
  const reason = isError || failingSince ? lastError?.message : undefined;
  return inlineAlert({
    kind: isError ? 'danger' : 'warning',
    title: failingSince
      ? text.text('stoppedTitle', { time: formatRelativeTime(text, failingSince) })
      : text.text('attentionTitle'),
    text: html`${reason ?? attention ?? nothing} ${isRevoked(integration) ? text.text('reconnectHint') : nothing}
    ${waitingText(text, integration)}`,
    role: 'status',
    actions: actions as typeof nothing,
  });
}

function waitingText(text: CatalogStrings, { waiting: count, waitingUntil }: Integration) {
  if (!count) return nothing;
  if (!waitingUntil) return text.text('waiting', { count });
  return text.text('waitingUntil', { count, date: formatDate(text, waitingUntil) });
}
