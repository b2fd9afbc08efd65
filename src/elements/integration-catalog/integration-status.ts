import type { Integration } from '../../contract/index.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { CatalogText } from './integration-catalog.strings.js';

/** Whether the organization is connected, also if the integration does not work. */
export const isConnected = ({ status }: Integration): boolean => status !== 'available';

/** Whether the viewer has to look at the integration. */
export const needsAttention = ({ status }: Integration): boolean => status === 'needs_attention' || status === 'error';

/** Whether the other product no longer gives access, so that only a new connection helps. */
export const isRevoked = ({ status, lastError }: Integration): boolean =>
  status === 'error' && lastError?.code === 'access_revoked' && !lastError.recoveredAt;

/** The state of a connected integration in words. */
export interface StatusText {
  kind: 'success' | 'warning' | 'danger';
  text: string;
}

/** Words for a failure; a code of the integration without words is "Not working". */
export function failureText(strings: CatalogText, code: string | undefined): string {
  if (code === 'access_revoked') return strings.text('accessRevoked');
  if (code === 'timeout') return strings.text('timedOut');
  return strings.text(code === 'unreachable' ? 'unreachable' : 'notWorking');
}

/** `withTime`: also when it was checked. */
export function statusText(strings: CatalogText, integration: Integration, withTime = false): StatusText {
  const { status, attention, lastError, lastCheck } = integration;
  if (status === 'error') return { kind: 'danger', text: failureText(strings, lastError?.code) };
  if (status === 'needs_attention') return { kind: 'warning', text: attention ?? strings.text('retrying') };
  if (!lastCheck) return { kind: 'success', text: strings.text('connected') };
  const time = formatRelativeTime(strings, lastCheck.at);
  return { kind: 'success', text: withTime ? strings.text('healthyChecked', { time }) : strings.text('healthy') };
}
