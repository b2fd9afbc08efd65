import type {
  Connection,
  ConnectionCreate,
  ConnectionMetadata,
  ConnectionMetadataRequest,
  ConnectionTest,
  ConnectionTestStart,
  ConnectionUpdate,
  Page,
} from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** Single sign-on connections of an organization. Needs the capability `connections`. */
export function createConnections({ list, post, patch, read, remove }: Resource) {
  const pathOf = (organization: string, ...parts: string[]) => organizationPath(organization, 'connections', ...parts);
  return {
    /** All connections, the oldest first. */
    list: (organization: string, options?: RequestOptions) =>
      list<Connection, Page<Connection>>(pathOf(organization), shapes.connection, ({ id }) => id, undefined, options),
    get: (organization: string, connection: string, options?: RequestOptions) =>
      read<Connection>(pathOf(organization, connection), shapes.connection, options),
    /** Adds a disabled connection. The response has the values to copy to the identity provider. */
    create: (organization: string, body: ConnectionCreate, options?: RequestOptions) =>
      post<Connection>(pathOf(organization), body, options, shapes.connection),
    /** Changes, enables or disables a connection. A client secret that is absent is unchanged. */
    update: (organization: string, connection: string, body: ConnectionUpdate, options?: RequestOptions) =>
      patch<Connection>(pathOf(organization, connection), body, shapes.connection, options),
    delete: (organization: string, connection: string, options?: RequestOptions) =>
      remove(pathOf(organization, connection), options),
    /** Reads the configuration of an identity provider, and stores nothing. */
    metadata: (organization: string, body: ConnectionMetadataRequest, options?: RequestOptions) =>
      post<ConnectionMetadata>(pathOf(organization, 'metadata'), body, options, shapes.connectionMetadata),
    /** Begins a test. Open the URL of the response in a window, and call `test` until it has ended. */
    startTest: (organization: string, connection: string, options?: RequestOptions) =>
      post<ConnectionTestStart>(
        pathOf(organization, connection, 'tests'),
        undefined,
        options,
        shapes.connectionTestStart,
      ),
    test: (organization: string, connection: string, test: string, options?: RequestOptions) =>
      read<ConnectionTest>(pathOf(organization, connection, 'tests', test), shapes.connectionTest, options),
  };
}
