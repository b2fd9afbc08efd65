/*
 * A realistic mix of requests, mostly reads. Every change is counted and checked in the database afterwards.
 */
import type { Sizes } from '../seed/statements.js';

export interface Ask {
  kind: string;
  user: string;
  method: string;
  path: string;
  body?: unknown;
  /** Expected statuses. All others are errors. */
  expected: number[];
}

const sorts = ['name', '-name', 'joinedAt', '-joinedAt', 'lastLoginAt', '-lastLoginAt'];
const words = ['okafor17', 'yusuf', 'lindqvist', 'ad', 'nobody at all', 'kim', 'chen20'];

/** Both owners of the contested organizations. */
export const contestants = ['user_2', 'user_3'];
const contestedCount = 20;
export const contested = (organizations: number) =>
  Array.from({ length: contestedCount }, (_, at) => `org_${organizations - at}`);

/** A deterministic stream of requests. Streams remove and add different members. */
export function createMix(seed: number, { members, organizations }: Sizes): () => Ask {
  let state = (seed * 2654435761) >>> 0 || 1;
  const below = (limit: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  const big = '/organizations/org_1';
  let count = 0;
  const get = (kind: string, path: string): Ask => ({ kind, user: 'user_1', method: 'GET', path, expected: [200] });
  /** Members without administrator roles, for removals and role changes. */
  const anybody = () => `user_${10 + below(members - 20)}`;
  /** Streams remove different members. */
  const few = Math.floor(members / 400);
  const own = () => `user_${members - ((seed % 200) * few + (count++ % few))}`;
  return () => {
    const dice = below(100);
    if (dice < 38) return get('list', `${big}/members?limit=50&sort=${sorts[below(sorts.length)]}`);
    if (dice < 44) return get('jump', `${big}/members?limit=50&position=${below(members)}`);
    if (dice < 54) return get('search', `${big}/members?limit=50&q=${encodeURIComponent(words[below(words.length)]!)}`);
    if (dice < 66) return { ...get('member', `${big}/members/${anybody()}`), expected: [200, 404] };
    if (dice < 74) return get('organization', big);
    if (dice < 79) return get('my organizations', '/me/organizations?limit=50');
    if (dice < 83) return get('invitations', `${big}/invitations?limit=50`);
    if (dice < 86) return get('audit', `${big}/audit-events?limit=50`);
    if (dice < 91)
      return {
        kind: 'roles',
        user: 'user_1',
        method: 'PUT',
        path: `${big}/members/${anybody()}/roles`,
        body: { roleIds: below(2) ? ['member'] : ['auditor', 'member'] },
        expected: [200, 404],
      };
    if (dice < 94)
      return {
        kind: 'invite',
        user: 'user_1',
        method: 'POST',
        path: `${big}/invitations`,
        body: { email: `load.${seed}.${count++}@example.net`, roleIds: ['member'] },
        expected: [201],
      };
    if (dice < 96)
      return {
        kind: 'remove',
        user: 'user_1',
        method: 'DELETE',
        path: `${big}/members/${own()}`,
        expected: [204, 404],
      };
    if (dice < 98)
      return {
        kind: 'add',
        user: 'user_1',
        method: 'POST',
        path: `${big}/members`,
        body: { userId: own(), roleIds: ['member'] },
        expected: [201, 409],
      };
    // Two owners of a small organization demote themselves and each other at the same time.
    const [one, other] = below(2) ? contestants : [...contestants].reverse();
    const place = `/organizations/${contested(organizations)[below(contestedCount)]}/members/${below(2) ? one : other}/roles`;
    return {
      kind: 'contest',
      user: one!,
      method: 'PUT',
      path: place,
      body: { roleIds: [below(3) ? 'member' : 'owner'] },
      expected: [200, 403, 409],
    };
  };
}
