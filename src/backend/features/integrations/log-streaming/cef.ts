/*
 * Events in the Common Event Format of ArcSight, version 0.
 */
import type { IntegrationEvent } from '../../../core/integration-options.js';

/** The product that reports the events. */
export interface CefDevice {
  vendor: string;
  product: string;
  version: string;
}

/** From 0 to 10. */
const SEVERITY: Readonly<Record<string, number>> = { success: 3, failed: 5, denied: 6 };

/** In the header, `|` and `\` are escaped, and there are no line breaks. */
const header = (text: string) => text.replace(/[\\|]/g, '\\$&').replace(/[\r\n]+/g, ' ');
/** In values, `=` and `\` are escaped, and line breaks are written as `\n`. */
const value = (text: string) => text.replace(/[\\=]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** One event, without a line break. */
export function toCef(event: IntegrationEvent, { vendor, product, version }: CefDevice): string {
  const { id, type, occurredAt, organization, actor, target, outcome, changes, ip, userAgent } = event;
  const head = [vendor, product, version, type, type].map(header);
  const extension: Record<string, string | null> = {
    rt: String(Date.parse(occurredAt)),
    externalId: id,
    act: type,
    outcome,
    suid: actor.id,
    suser: actor.name,
    duid: target.id,
    duser: target.name,
    src: ip !== null && !ip.includes(':') ? ip : null,
    c6a2: ip !== null && ip.includes(':') ? ip : null,
    c6a2Label: ip !== null && ip.includes(':') ? 'Source IPv6 Address' : null,
    requestClientApplication: userAgent,
    cs1: organization.id,
    cs1Label: 'Organization',
    cs2: target.kind,
    cs2Label: 'Target kind',
    cs3: changes.length > 0 ? JSON.stringify(changes) : null,
    cs3Label: changes.length > 0 ? 'Changes' : null,
  };
  const pairs = Object.entries(extension).flatMap(([name, text]) => (text === null ? [] : [`${name}=${value(text)}`]));
  return `CEF:0|${head.join('|')}|${SEVERITY[outcome] ?? 3}|${pairs.join(' ')}`;
}
