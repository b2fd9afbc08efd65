/*
 * The limit: a router with a path for each operation, one statement, and JSON. It does not authenticate, validate or audit. With
 * `asks`, a second statement reads the permissions of the caller.
 */
import type { Query } from '../environment.js';
import type { Sizes } from '../seed/statements.js';
import type { Operation } from './operations.js';

const permissionsOf = `select r.permissions from org_elements.memberships m join org_elements.roles r on r.id = any(m.role_ids)
  where m.organization_id = $1 and m.user_id = $2 and m.status = 'active'`;

export function createBareHandler(
  operations: Operation[],
  sizes: Sizes,
  query: Query,
  { asks }: { asks: boolean },
): (request: Request) => Promise<Response> {
  const routes = new Map(
    operations.map(({ bare }, number) => [`/bare/${number}`, { text: bare.text(sizes), times: bare.times ?? 1 }]),
  );
  return async (request) => {
    const url = new URL(request.url);
    const route = routes.get(url.pathname);
    if (!route) return new Response(null, { status: 404 });
    if (asks && (await query(permissionsOf, ['org_1', 'user_1'])).length === 0)
      return new Response(null, { status: 403 });
    const values = request.method === 'GET' ? url.searchParams.getAll('v') : ((await request.json()) as unknown[]);
    let rows: unknown[] = [];
    for (let time = 0; time < route.times; time++) rows = await query(route.text, values);
    return new Response(JSON.stringify({ items: rows }), {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    });
  };
}

export function bareRequest(number: number, { bare, ask }: Operation, sizes: Sizes, turn: number): Request {
  const values = bare.values(sizes, turn);
  const address = `http://localhost/bare/${number}`;
  if ((ask(sizes, turn).method ?? 'GET') === 'GET')
    return new Request(`${address}?${new URLSearchParams(values.map((value) => ['v', String(value)]))}`);
  return new Request(address, {
    method: 'POST',
    body: JSON.stringify(values),
    headers: { 'content-type': 'application/json' },
  });
}
