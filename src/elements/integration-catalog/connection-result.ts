import type { Integration } from '../../contract/index.js';
import { emit } from '../../core/emit.js';
import type { CatalogPartOptions } from './catalog-actions.types.js';
import { needsAttention, statusText } from './integration-status.js';

/** Reports a new connection to the host, and to the viewer if they still see the organization. */
export function reportConnected(
  { host, strings, done }: Pick<CatalogPartOptions, 'host' | 'strings' | 'done'>,
  integration: Integration,
  isCurrent: boolean,
): void {
  emit(host, 'integration-connected', { integration });
  if (!isCurrent) return;
  const { name } = integration;
  done(
    needsAttention(integration)
      ? strings.text('connectedWithProblem', { name, status: statusText(strings, integration).text })
      : strings.text('connectedNow', { name }),
  );
}
