/*
 * HTTP of the stand-in: routes, bodies that are checked by a JSON schema, refusals, CORS.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const ajv = new Ajv2020({ allErrors: true, strict: true });
formats.default(ajv);
const compiled = new Map<object, ValidateFunction>();

/** One error of the body or the query. */
export interface ValidationError {
  detail: string;
  field?: string;
  pointer?: string;
  source?: 'body' | 'query' | 'path';
}

/** An answer other than the result of an operation. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail?: string,
    readonly more: { headers?: Record<string, string>; validation?: ValidationError[] } = {},
  ) {
    super(detail ?? title);
  }

  get body() {
    const { status, title, detail } = this;
    const type = `https://auth0.com/api-errors/A0E-${status}-0001`;
    const { validation } = this.more;
    return validation ? { type, status, title, validation_errors: validation } : { type, status, title, detail };
  }
}

export const invalid = (...validation: ValidationError[]) =>
  new Refusal(400, 'Payload validation error', undefined, { validation });

/** Checks a body. Unknown members are refused. */
export function checkBody<T>(schema: object, body: unknown): T {
  if (!compiled.has(schema)) compiled.set(schema, ajv.compile(schema));
  const validate = compiled.get(schema)!;
  if (validate(body)) return body as T;
  throw invalid(
    ...validate.errors!.map(({ instancePath, message, params }) => ({
      detail: `${message} ${JSON.stringify(params)}`,
      field:
        instancePath
          .slice(1)
          .replace(/\/(\d+)/g, '[$1]')
          .replace(/\//g, '.') || undefined,
      pointer: instancePath || undefined,
      source: 'body' as const,
    })),
  );
}

/** Checks a query. Unknown and repeated parameters are refused. */
export function checkQuery(query: URLSearchParams, allowed: readonly string[]): void {
  for (const name of query.keys()) {
    if (!allowed.includes(name) || query.getAll(name).length > 1)
      throw invalid({ detail: `Unknown or repeated query parameter "${name}"`, field: name, source: 'query' });
  }
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  if (!text) return undefined;
  if (request.headers['content-type'] !== 'application/json')
    throw new Refusal(415, 'Unsupported Media Type', `Content type ${request.headers['content-type'] ?? '(none)'}`);
  try {
    return JSON.parse(text);
  } catch {
    throw invalid({ detail: 'The body is not valid JSON', source: 'body' });
  }
}

/** Request headers that browsers may send to Auth0 from another origin. */
const ALLOWED_HEADERS = ['authorization', 'content-type', 'auth0-client', 'auth0-custom-domain', 'dpop'];

/** Headers that scripts must not set, because the preflight request would fail. */
export function checkHeaders({ headers }: IncomingMessage): void {
  for (const name of ['idempotency-key', 'if-match', 'x-requested-with', 'cookie'])
    if (headers[name]) throw new Refusal(400, 'Bad Request', `The header ${name} is not allowed across origins`);
}

/** Writes the CORS headers. Returns true for a preflight request, which is then answered. */
export function answerCors(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  if (origin && origins.includes(origin)) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('vary', 'origin');
    response.setHeader(
      'access-control-expose-headers',
      'x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, retry-after',
    );
  }
  if (request.method !== 'OPTIONS') return false;
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
  response.setHeader('access-control-allow-headers', ALLOWED_HEADERS.join(', '));
  response.writeHead(204).end();
  return true;
}

export function send(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): void {
  if (body === undefined) return void response.writeHead(status, headers).end();
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body));
}
