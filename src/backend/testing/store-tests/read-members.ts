/*
 * What the tests of member lists have in common.
 */
import { normalizeSearchText } from '../../store/search.js';
import type { MemberQuery, MemberRecord, MemberSort, Store } from '../../store/store.js';

/** The sorts that the store supports. */
export const sortsOf = (store: Store): MemberSort[] => store.members.sort;

/** The sort key of a member, ordered by `<`; members who never signed in are last in both directions. */
export function keyOf(sort: MemberSort, member: MemberRecord): string {
  if (sort.endsWith('name')) return normalizeSearchText(member.user.name);
  if (sort.endsWith('joinedAt')) return member.joinedAt;
  return member.lastLoginAt ?? (sort === 'lastLoginAt' ? '~' : '');
}

export const idsOf = (page: { items: MemberRecord[] }): string[] => page.items.map((one) => one.userId);

/** The first 50 members of `acme` by name. */
export const listMembers = (store: Store, query: Partial<MemberQuery> = {}) =>
  store.transaction((tx) => tx.members('acme', { sort: 'name', limit: 50, ...query }));
