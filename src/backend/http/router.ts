/*
 * Maps a path to an operation and its route.
 */
import { operations } from '../../contract/index.js';
import type { Features } from '../core/feature.js';
import type { Route } from '../core/route.js';
import { problem } from './problem.js';

export interface RouteMatch {
  /** The id in the contract, or the name of an additional route. */
  operation: string;
  params: Record<string, string>;
  /** Absent if no feature has the operation. */
  route: Route | undefined;
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

/**
 * Creates the router of a backend. Its result resolves a path to the operation, or to the methods that the path allows.
 * It throws `not_found`.
 */
export function createRouter({
  routes,
  additionalRoutes,
}: Features): (method: string, path: string) => RouteMatch | { allow: string[] } {
  const known: Record<string, Route | undefined> = routes;
  const patterns = [
    ...Object.entries(operations).map(([operation, { method, path }]) =>
      toPattern(operation, method, path, known[operation]),
    ),
    ...Object.entries(additionalRoutes).map(([name, route]) => toPattern(name, 'GET', route.path, route)),
  ].sort((one, other) => other.weight - one.weight);

  return (method, path) => {
    const segments = path.split('/').slice(1);
    const fitting = patterns.filter((pattern) => fits(pattern.segments, segments));
    if (fitting.length === 0) throw problem('not_found', 'The path does not exist');
    const wanted = method === 'HEAD' ? 'GET' : method;
    const found = fitting.find((pattern) => pattern.method === wanted);
    if (!found) return { allow: [...new Set(fitting.map((pattern) => pattern.method))] };
    const { operation, route } = found;
    return { operation, route, params: readParams(found.segments, segments) };
  };
}

function toPattern(operation: string, method: string, path: string, route: Route | undefined) {
  // A literal segment takes precedence over a parameter: `/connections/setup-link` over `/connections/{c}`.
  const weight = path.replace(/\{\w+\}/g, '').length;
  return { operation, method, route, weight, segments: path.split('/').slice(1) };
}

const fits = (pattern: string[], segments: string[]): boolean =>
  pattern.length === segments.length &&
  pattern.every((segment, at) => (segment.startsWith('{') ? segments[at] !== '' : segment === segments[at]));

function readParams(pattern: string[], segments: string[]): Record<string, string> {
  const params: Record<string, string> = {};
  pattern.forEach((segment, at) => {
    if (segment.startsWith('{')) params[segment.slice(1, -1)] = decode(segments[at]!);
  });
  return params;
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
