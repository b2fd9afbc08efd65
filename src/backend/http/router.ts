/*
 * Maps a path to an operation of the contract.
 */
import { operations, type OperationId } from '../../contract/index.js';
import { problem } from './problem.js';

/** `getLogo` is the only path outside of the contract: responses contain complete logo URLs. */
export type RoutedOperation = OperationId | 'getLogo';

export interface RouteMatch {
  operation: RoutedOperation;
  params: Record<string, string>;
}

/** Splits a path into the part before `/v1` and the part after it. */
export function stripBasePath(
  pathname: string,
  basePath: string | undefined,
): { base: string; path: string } | undefined {
  if (basePath !== undefined) {
    const base = basePath.replace(/\/+$/, '');
    return pathname.startsWith(`${base}/v1/`) ? { base, path: pathname.slice(base.length + 3) } : undefined;
  }
  const at = pathname.indexOf('/v1/');
  return at < 0 ? undefined : { base: pathname.slice(0, at), path: pathname.slice(at + 3) };
}

const patterns = [...Object.entries(operations), ['getLogo', { method: 'GET', path: '/logos/{id}' }] as const]
  .map(([operation, { method, path }]) => ({
    operation: operation as RoutedOperation,
    method: method as string,
    segments: path.split('/').slice(1),
    // A literal segment takes precedence over a parameter: `/connections/setup-link` over `/connections/{c}`.
    weight: path.replace(/\{\w+\}/g, '').length,
  }))
  .sort((one, other) => other.weight - one.weight);

/** The operation at this path, or the methods that the path allows. Throws `not_found`. */
export function matchRoute(method: string, path: string): RouteMatch | { allow: string[] } {
  const segments = path.split('/').slice(1);
  const fitting = patterns.filter(
    (pattern) =>
      pattern.segments.length === segments.length &&
      pattern.segments.every((segment, at) =>
        segment.startsWith('{') ? segments[at] !== '' : segment === segments[at],
      ),
  );
  if (fitting.length === 0) throw problem('not_found', 'The path does not exist');
  const wanted = method === 'HEAD' ? 'GET' : method;
  const found = fitting.find((pattern) => pattern.method === wanted);
  if (!found) return { allow: [...new Set(fitting.map((pattern) => pattern.method))] };
  const params: Record<string, string> = {};
  found.segments.forEach((segment, at) => {
    if (segment.startsWith('{')) params[segment.slice(1, -1)] = decode(segments[at]!);
  });
  return { operation: found.operation, params };
}

function decode(segment: string): string {
  let text: string;
  try {
    text = decodeURIComponent(segment);
  } catch {
    throw problem('malformed_request', 'The path is not percent-encoded UTF-8');
  }
  if (text.includes('\0')) throw problem('not_found', 'The path does not exist');
  return text;
}
