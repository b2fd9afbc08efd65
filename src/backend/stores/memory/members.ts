/*
 * The members of one organization, in every order that is asked for. The orders are made at first need and then
 * kept up with each change, so a list of 100,000 is sorted once.
 */
import { createMatcher, parseSearchTerms } from '../../store/search.js';
import {
  normalizeSearchText,
  type MemberQuery,
  type MemberRecord,
  type MembershipRecord,
  type MemberSort,
  type RecordPage,
  type UserRecord,
} from '../../store/store.js';
import { compareKeys, lowerBound, readCursor, writeCursor } from '../../core/cursor.js';

interface Row {
  membership: MembershipRecord;
  user: UserRecord;
  /** Folded name and address. */
  search: string;
  keys: Record<SortField, Key>;
}

/** What it is sorted by, and the user id, so that no two are the same. */
type Key = [string, string];

type SortField = 'name' | 'joinedAt' | 'lastLoginAt';

/** Sorts behind every instant. */
const NEVER = '\uffff';

export class MemberIndex {
  #rows = new Map<string, Row>();
  #orders = new Map<SortField, Row[]>();
  #holders = new Map<string, Set<string>>();

  get size(): number {
    return this.#rows.size;
  }

  get(userId: string): MemberRecord | undefined {
    const row = this.#rows.get(userId);
    return row && toRecord(row);
  }

  membership(userId: string): MembershipRecord | undefined {
    return this.#rows.get(userId)?.membership;
  }

  userIds(): Iterable<string> {
    return this.#rows.keys();
  }

  /** Active members with one of the roles. */
  *holdersOf(roleIds: string[]): Generator<MembershipRecord> {
    const seen = new Set<string>();
    for (const roleId of roleIds) {
      for (const userId of this.#holders.get(roleId) ?? []) {
        const { membership } = this.#rows.get(userId)!;
        if (seen.has(userId) || membership.status !== 'active') continue;
        seen.add(userId);
        yield membership;
      }
    }
  }

  put(membership: MembershipRecord, user: UserRecord): void {
    const before = this.#rows.get(user.id);
    const row: Row = {
      membership,
      user,
      search: before?.user === user ? before.search : normalizeSearchText(`${user.name} ${user.email}`),
      keys: {
        name: before?.user === user ? before.keys.name : [normalizeSearchText(user.name), user.id],
        joinedAt: [membership.joinedAt, user.id],
        lastLoginAt: [membership.lastLoginAt ?? NEVER, user.id],
      },
    };
    if (before) this.#removeFromHolders(before, row);
    this.#rows.set(user.id, row);
    for (const [field, order] of this.#orders) {
      const at = findIndex(order, field, row);
      if (before && compareKeys(before.keys[field], row.keys[field]) === 0) order[at] = row;
      else order.splice(at, 0, row);
    }
    for (const roleId of membership.roleIds) {
      let holders = this.#holders.get(roleId);
      if (!holders) this.#holders.set(roleId, (holders = new Set()));
      holders.add(user.id);
    }
  }

  remove(userId: string): void {
    const row = this.#rows.get(userId);
    if (!row) return;
    this.#removeFromHolders(row);
    this.#rows.delete(userId);
  }

  /** Takes a row out of roles and orders; out of an order only if `next` does not take its very place. */
  #removeFromHolders(row: Row, next?: Row): void {
    for (const roleId of row.membership.roleIds) this.#holders.get(roleId)?.delete(row.user.id);
    for (const [field, order] of this.#orders) {
      if (!next || compareKeys(row.keys[field], next.keys[field]) !== 0) order.splice(findIndex(order, field, row), 1);
    }
  }

  list(query: MemberQuery): RecordPage<MemberRecord> {
    const { sort, position, limit, cursor } = query;
    const field = sort.replace('-', '') as SortField;
    const order = this.#order(field);
    const inOrder = createReader(order, field, sort);
    const isWanted = this.#filter(query);
    const found: Row[] = [];
    for (let index = 0; isWanted && index < order.length; index++) {
      const row = inOrder(index);
      if (isWanted(row)) found.push(row);
    }
    const total = isWanted ? found.length : order.length;
    const read = isWanted ? (index: number) => found[index]! : inOrder;

    let start = position ?? 0;
    if (cursor !== undefined) {
      const behind = readCursor(sort, cursor, ['', '']) as Key;
      start = lowerBound(total, (index) => compare(read(index).keys[field], behind, sort) <= 0);
    }
    const end = Math.min(start + limit, total);
    const items: MemberRecord[] = [];
    for (let index = start; index < end; index++) items.push(toRecord(read(index)));
    const nextCursor = items.length > 0 && end < total ? writeCursor(sort, read(end - 1).keys[field]) : null;
    return { items, nextCursor, total, ...(position !== undefined && { position }) };
  }

  /** `undefined` when everybody is wanted. */
  #filter({ q, roleIds, status, mfaEnrolled }: MemberQuery): ((row: Row) => boolean) | undefined {
    const words = parseSearchTerms(q);
    if (words.length === 0 && !roleIds && status === undefined && mfaEnrolled === undefined) return undefined;
    const finds = createMatcher(words);
    const holders = roleIds && new Set(roleIds.flatMap((id) => [...(this.#holders.get(id) ?? [])]));
    return ({ membership, user, search }) => {
      if (holders && !holders.has(user.id)) return false;
      if (status !== undefined && membership.status !== status) return false;
      if (mfaEnrolled !== undefined && user.mfaEnrolled !== mfaEnrolled) return false;
      return finds(search);
    };
  }

  #order(field: SortField): Row[] {
    let order = this.#orders.get(field);
    if (!order) {
      order = [...this.#rows.values()].sort((one, other) => compareKeys(one.keys[field], other.keys[field]));
      this.#orders.set(field, order);
    }
    return order;
  }
}

const toRecord = ({ membership, user }: Row): MemberRecord => ({ ...membership, user });

const findIndex = (order: Row[], field: SortField, row: Row) =>
  lowerBound(order.length, (index) => compareKeys(order[index]!.keys[field], row.keys[field]) < 0);

/** Those without the value stand last in both directions. */
function compare(one: Key, other: Key, sort: MemberSort): number {
  if (!sort.startsWith('-') || one[0] === NEVER || other[0] === NEVER) return compareKeys(one, other);
  return -compareKeys(one, other);
}

/** Row by row in the direction asked for, without turning the whole order round. */
function createReader(order: Row[], field: SortField, sort: MemberSort): (index: number) => Row {
  if (!sort.startsWith('-')) return (index) => order[index]!;
  const known = lowerBound(order.length, (index) => order[index]!.keys[field][0] < NEVER);
  return (index) => order[index < known ? known - 1 - index : index]!;
}
