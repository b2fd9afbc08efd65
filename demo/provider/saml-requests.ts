/*
 * Authentication requests, until their response has been used. The response arrives with a POST from another site, without
 * the cookies of the login, so it is only stored. The browser that delivered it gets a handle; the login takes the response
 * with it, in a request that has the cookies. So a response is used once, and only in the browser that began the login: another
 * browser with the handle has no login, and the one that began has no handle if another one delivered the response.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../data/database.js';

/** How long a user can take to sign in. */
const REQUEST_MINUTES = 15;

/** How long the redirect to the login can take. */
const HANDLE_MINUTES = 2;

/** A request to an identity provider. */
export interface SamlRequest {
  /** `ID` of the request, `InResponseTo` of the response, and `RelayState`. */
  id: string;
  requestedAt: Date;
  /** Whether the user must have signed in after the request. */
  mustBeFresh: boolean;
}

const hashOf = (handle: string) => createHash('sha256').update(handle).digest('base64url');

/** The stored requests. */
export class SamlRequests {
  constructor(private readonly database: Database) {}

  /** `path`: of the login or test, which handles the response at `{path}/callback`. */
  async create(request: { connectionId: string; path: string; mustBeFresh: boolean }): Promise<string> {
    const id = `_${randomBytes(20).toString('hex')}`;
    await this.database.query('delete from demo_saml_requests where expires_at < now()');
    await this.database.query(
      `insert into demo_saml_requests (id, connection_id, path, must_be_fresh, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
      [id, request.connectionId, request.path, request.mustBeFresh, REQUEST_MINUTES],
    );
    return id;
  }

  /** Stores the response, the first one only. `undefined` if the connection has no open request with this id. */
  async receive(
    id: string,
    { connectionId, response }: { connectionId: string; response: string },
  ): Promise<{ path: string; handle: string } | undefined> {
    const handle = randomBytes(32).toString('base64url');
    const [row] = await this.database.query<{ path: string }>(
      `update demo_saml_requests set response = $3, handle_hash = $4, received_at = now()
       where id = $1 and connection_id = $2 and response is null and expires_at > now() returning path`,
      [id, connectionId, response, hashOf(handle)],
    );
    return row && { path: row.path, handle };
  }

  /** Removes the request and resolves to its response. `undefined` without the handle of the response. */
  async take(
    id: string,
    { connectionId, handle }: { connectionId: string; handle: string },
  ): Promise<(SamlRequest & { response: string }) | undefined> {
    const [row] = await this.database.query<{
      response: string;
      requested_at: Date | string;
      must_be_fresh: boolean;
    }>(
      `delete from demo_saml_requests where id = $1 and connection_id = $2 and handle_hash = $3
         and received_at > now() - make_interval(mins => $4) returning response, requested_at, must_be_fresh`,
      [id, connectionId, hashOf(handle), HANDLE_MINUTES],
    );
    return (
      row && { id, response: row.response, requestedAt: new Date(row.requested_at), mustBeFresh: row.must_be_fresh }
    );
  }
}
