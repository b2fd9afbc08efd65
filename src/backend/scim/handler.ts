/*
 * The fetch handler for SCIM 2.0, from `Request` to `Response`.
 */
import { partsOf, type BackendParts } from '../core/backend-parts.js';
import { recordChange } from '../core/record-change.js';
import { parseJson, mediaTypeOf, readBytes } from '../http/body.js';
import { readRequestId, type OrgBackend } from '../http/handler.js';
import { isAccessDenied, ProblemError } from '../http/problem.js';
import { startRequestLog, type RequestFacts } from '../http/request-log.js';
import { findToken, inDirectory, type ScimContext } from './context.js';
import { getResourceTypes, getSchemas, getServiceProviderConfig } from './discovery.js';
import { errorBody, notFound, ScimError, toScimError } from './errors.js';
import { createGroup, deleteGroup, getGroup, listGroups, replaceGroup, updateGroup } from './groups.js';
import { project } from './list-query.js';
import { toResponse, type ScimResult } from './respond.js';
import { createUser, deleteUser, getUser, listUsers, replaceUser, updateUser } from './users.js';

/** Handles requests of directories. */
export type ScimHandler = (request: Request) => Promise<Response>;

type Run = (context: ScimContext, id: string, body: unknown) => ScimResult | Promise<ScimResult>;

/** By resource, whether there is an id, and method. */
const routes: Readonly<Record<string, { list: Record<string, Run>; one: Record<string, Run> }>> = {
  Users: {
    list: { GET: listUsers, POST: (context, _, body) => createUser(context, body) },
    one: { GET: getUser, PUT: replaceUser, PATCH: updateUser, DELETE: deleteUser },
  },
  Groups: {
    list: { GET: listGroups, POST: (context, _, body) => createGroup(context, body) },
    one: { GET: getGroup, PUT: replaceGroup, PATCH: updateGroup, DELETE: deleteGroup },
  },
  ServiceProviderConfig: { list: { GET: getServiceProviderConfig }, one: {} },
  ResourceTypes: { list: { GET: (context) => getResourceTypes(context, undefined) }, one: { GET: getResourceTypes } },
  Schemas: { list: { GET: (context) => getSchemas(context, undefined) }, one: { GET: getSchemas } },
};

const PATH = /\/(Users|Groups|ServiceProviderConfig|ResourceTypes|Schemas)(?:\/([^/]+))?\/?$/;

/** Maximum size of a body: a group with its members. */
const MAX_BODY_BYTES = 1024 * 1024;

/**
 * Creates the SCIM 2.0 server of a backend (RFC 7643, RFC 7644): directories such as Okta and Microsoft Entra ID create,
 * block and remove members, and assign roles as groups. Mount it where `provisioning.scimUrl` says.
 *
 * ```ts
 * import { createScimHandler } from 'org-elements/scim.js';
 *
 * const scim = createScimHandler(backend);
 * app.all('/scim/v2/*', (context) => scim(context.req.raw)); // Hono, for example
 * ```
 *
 * The function never rejects: errors are in the form of SCIM. Throws a `TypeError` for a backend without `provisioning`.
 */
export function createScimHandler(backend: OrgBackend): ScimHandler {
  const parts = partsOf(backend);
  const { settings } = parts;
  if (!settings.provisioning)
    throw new TypeError('createScimHandler needs the option provisioning of createOrgBackend');
  return async (request) => {
    const requestId = readRequestId(request);
    const writeLog = startRequestLog(settings, request, requestId);
    const facts: RequestFacts = {};
    try {
      const result = await handle(parts, request, requestId, facts);
      writeLog({ status: result.status }, facts);
      return toResponse(request, result, requestId);
    } catch (error) {
      const failure = toScimError(error);
      if (failure.status >= 500) settings.onError(error, { requestId, request });
      writeLog({ status: failure.status, body: { code: failure.scimType } }, facts);
      const response = toResponse(request, { status: failure.status, body: errorBody(failure) }, requestId);
      for (const [name, value] of Object.entries(failure.headers)) response.headers.set(name, value);
      return response;
    }
  };
}

async function handle(
  { settings, limiter, delivery }: BackendParts,
  request: Request,
  requestId: string,
  facts: RequestFacts,
): Promise<ScimResult> {
  const { run, name, id, query } = findRoute(request);
  facts.operation = name;
  const now = settings.clock().toISOString();
  const token = await findToken({ settings, now, requestId }, request);
  facts.about = { organizationId: token.organizationId };
  await limiter.use({ settings, now }, [{ limit: 'provisioning', who: token.id }]);
  const context: ScimContext = {
    settings,
    now,
    requestId,
    request,
    outbox: { hasPending: false },
    provisioning: settings.provisioning!,
    token,
    query,
    memory: new Map(),
    denial: {},
  };
  try {
    const result = await run(context, id, await readBody(request));
    return { ...result, ...projected(query, result) };
  } catch (error) {
    if (error instanceof ProblemError && isAccessDenied(error)) await recordDenial(context, error, name);
    throw error;
  } finally {
    if (context.outbox.hasPending) delivery.wake();
  }
}

function findRoute(request: Request): { run: Run; name: string; id: string; query: URLSearchParams } {
  const url = new URL(request.url);
  const [, resource, encoded] = PATH.exec(url.pathname) ?? [];
  if (resource === undefined) throw notFound();
  const methods = routes[resource]![encoded === undefined ? 'list' : 'one'];
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
  const allow = Object.keys(methods);
  if (allow.length === 0) throw notFound();
  if (!run) throw new ScimError(405, `${request.method} is not supported here`, undefined, { allow: allow.join(', ') });
  return { run, name: `scim.${method.toLowerCase()}${resource}`, id: decode(encoded ?? ''), query: url.searchParams };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw notFound();
  }
}

async function readBody(request: Request): Promise<unknown> {
  if (!['POST', 'PUT', 'PATCH'].includes(request.method)) return undefined;
  const mediaType = mediaTypeOf(request);
  return parseJson(
    await readBytes(request, MAX_BODY_BYTES),
    mediaType === 'application/scim+json' ? 'application/json' : mediaType,
  );
}

/** The result with the attributes that the query names. */
function projected(query: URLSearchParams, { resource, body }: ScimResult): Partial<ScimResult> {
  if (!query.has('attributes') && !query.has('excludedAttributes')) return {};
  if (resource) return { resource: project(query, resource) as typeof resource };
  const { Resources, ...rest } = (body ?? {}) as { Resources?: object[] };
  return Resources ? { body: { ...rest, Resources: Resources.map((one) => project(query, one)) } } : {};
}

/** Records a denial in a transaction of its own: the refused one is rolled back. */
function recordDenial(context: ScimContext, { code }: ProblemError, name: string): Promise<void> {
  const { type = 'access', target } = context.denial;
  return inDirectory(context, { lock: false }, (tx, { organization, user }) =>
    recordChange(tx, context, user, {
      type,
      organizationId: organization.id,
      target: target ?? { kind: 'organization', id: organization.id, name: organization.displayName },
      outcome: 'denied',
      changes: [
        { field: 'operation', from: null, to: name },
        { field: 'reason', from: null, to: code },
      ],
    }),
  );
}
