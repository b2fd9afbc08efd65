import type {
  Integration,
  IntegrationComplete,
  IntegrationConnect,
  IntegrationConnectResult,
  IntegrationUpdate,
  Page,
} from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** Other products that the organization can connect. Needs the capability `integrations`. */
export function createIntegrations({ list, read, post, patch, remove }: Resource) {
  const pathOf = (organization: string, ...parts: string[]) => organizationPath(organization, 'integrations', ...parts);
  return {
    /** All integrations, in the order of the catalog. */
    list: (organization: string, options?: RequestOptions) =>
      list<Integration, Page<Integration>>(
        pathOf(organization),
        shapes.integration,
        ({ id }) => id,
        undefined,
        options,
      ),
    get: (organization: string, integration: string, options?: RequestOptions) =>
      read<Integration>(pathOf(organization, integration), shapes.integration, options),
    /**
     * Connects an integration, or connects it again. If the result has an `authorizationUrl`, open it; the browser returns to
     * `returnUrl` with a ticket in the fragment.
     */
    connect: (organization: string, integration: string, body: IntegrationConnect, options?: RequestOptions) =>
      post<IntegrationConnectResult>(
        pathOf(organization, integration, 'connect'),
        body,
        options,
        shapes.integrationConnection,
      ),
    /** Completes a connection with the ticket that the browser returned with. Works once, for the user who began. */
    complete: (organization: string, integration: string, body: IntegrationComplete, options?: RequestOptions) =>
      post<Integration>(pathOf(organization, integration, 'complete'), body, options, shapes.integration),
    update: (organization: string, integration: string, body: IntegrationUpdate, options?: RequestOptions) =>
      patch<Integration>(pathOf(organization, integration), body, shapes.integration, options),
    /** Checks the health at once. A failure is no error, see `status` and `lastError` of the result. */
    check: (organization: string, integration: string, options?: RequestOptions) =>
      post<Integration>(pathOf(organization, integration, 'check'), undefined, options, shapes.integration),
    /** Waiting events are not delivered. */
    disconnect: (organization: string, integration: string, options?: RequestOptions) =>
      remove(pathOf(organization, integration), options),
  };
}
