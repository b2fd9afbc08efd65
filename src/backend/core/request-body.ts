/*
 * The body of a request: read as the route says, without unknown fields, validated against the contract.
 */
import { requestBodies } from '../../contract/index.js';
import { findUnstorable, keepNamed, validateRequest, type RequestSchemaName } from '../../contract/validate.js';
import { MAX_BODY_BYTES, mediaTypeOf, parseJson, readBytes } from '../http/body.js';
import { problem } from '../http/problem.js';
import type { RequestContext } from './request-context.js';
import type { Call, Route } from './route.js';

const schemaOf = (operation: string) => (requestBodies as Partial<Record<string, RequestSchemaName>>)[operation];

/** Reads what the route takes: JSON, an image or nothing. */
export async function readBody(
  request: Request,
  operation: string,
  route: Route,
): Promise<Pick<RequestContext, 'body' | 'bytes' | 'mediaType' | 'imageProblem'>> {
  const kind = route.body ?? (schemaOf(operation) && 'json');
  if (!kind) return { body: undefined };
  const bytes = await readBytes(request, route.maxBodyBytes ?? MAX_BODY_BYTES);
  const mediaType = mediaTypeOf(request);
  if (kind === 'image')
    return { body: undefined, bytes, mediaType, imageProblem: route.inspectImage?.(bytes, mediaType) };
  if (kind === 'optional' && bytes.length === 0) return { body: undefined, bytes };
  return { body: withoutUnknownFields(operation, parseJson(bytes, mediaType)), bytes };
}

/** Removes fields that the contract does not define, so that they do not reach hooks, the outbox or the store. */
export function withoutUnknownFields(operation: string, body: unknown): unknown {
  const schema = schemaOf(operation);
  return schema ? keepNamed(schema, body) : body;
}

/** Refuses a body that does not match the contract, or that a database cannot store. */
export function validateBody({ context, route }: Call): void {
  const schema = schemaOf(context.operation);
  // Required bodies have been parsed or refused before.
  if (!schema || (context.body === undefined && route.body === 'optional')) return;
  const errors = [...validateRequest(schema, context.body), ...findUnstorable(context.body)].slice(0, 100);
  if (errors.length > 0) throw problem('validation_failed', 'The request is invalid', { errors });
}
