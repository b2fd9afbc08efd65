/*
 * The members of one organization, sorted in every order that was requested. An order is created on first use and
 * updated with each change, so a list of 100,000 is sorted once.
 */
import { unmetRequirement } from '../../identity/security-policy.js';
import { createMatcher, parseSearchTerms } from '../../store/search.js';
import { normalizeSearchText } from '../../store/search.js';
import type {
  MemberQuery,
  MemberRecord,
  MemberRequirementQuery,
  MembershipRecord,
  MemberSort,
  RecordPage,
  RoleSetRecord,
  UserRecord,
} from '../../store/store.js';
import { compareKeys, lowerBound, readCursor, writeCursor } from '../../core/cursor.js';

interface Row {
  membership: MembershipRecord;
  user: UserRecord;
  /** Normalized name and address. */
  search: string;
  keys: Record<SortField, Key>;
}

/** The sort key and the user id, so that keys are unique. */
type Key = [string, string];

type SortField = 'name' | 'joinedAt' | 'lastLoginAt';

/** Sorts after every instant. */
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

  /** Members with the role, blocked ones included. */
  withRole(roleId: string): MembershipRecord[] {
    return [...(this.#holders.get(roleId) ?? [])].map((userId) => this.#rows.get(userId)!.membership);
  }

  /** The number of members of each set of roles. */
  roleSets(roleId?: string): RoleSetRecord[] {
    const sets = new Map<string, RoleSetRecord>();
    const memberships =
      roleId === undefined ? [...this.#rows.values()].map(({ membership }) => membership) : this.withRole(roleId);
    for (const { roleIds } of memberships) {
      const key = JSON.stringify(roleIds);
      const set = sets.get(key);
      if (set) set.members += 1;
      else sets.set(key, { roleIds, members: 1 });
    }
    return [...sets.values()];
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

  /** Removes a row from roles and orders; from an order only if `next` does not take its place. */
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

  /** Active members by the requirements of a security policy, by name. */
  byRequirements(query: MemberRequirementQuery): RecordPage<MemberRecord> & { total: number } {
    const { meets, fails, roleIds, userIds, limit, cursor } = query;
    const found = this.#order('name').filter(
      ({ membership, user }) =>
        membership.status === 'active' &&
        !(meets && unmetRequirement(user, meets)) &&
        (!fails || unmetRequirement(user, fails) !== undefined) &&
        (!roleIds || roleIds.some((id) => membership.roleIds.includes(id))) &&
        (!userIds || userIds.includes(user.id)),
    );
    const list = 'requirements';
    const behind = cursor === undefined ? undefined : (readCursor(list, cursor, ['', '']) as Key);
    const start = behind ? lowerBound(found.length, (index) => compareKeys(found[index]!.keys.name, behind) <= 0) : 0;
    const items = found.slice(start, start + limit);
    const nextCursor =
      items.length > 0 && start + limit < found.length ? writeCursor(list, items.at(-1)!.keys.name) : null;
    return { items: items.map(toRecord), nextCursor, total: found.length };
  }

  /** `undefined` without filters. */
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

/** Members without the value are last in both directions. */
function compare(one: Key, other: Key, sort: MemberSort): number {
  if (!sort.startsWith('-') || one[0] === NEVER || other[0] === NEVER) return compareKeys(one, other);
  return -compareKeys(one, other);
}

/** Iterates in the requested direction without reversing the order. */
function createReader(order: Row[], field: SortField, sort: MemberSort): (index: number) => Row {
  if (!sort.startsWith('-')) return (index) => order[index]!;
  const known = lowerBound(order.length, (index) => order[index]!.keys[field][0] < NEVER);
  return (index) => order[index < known ? known - 1 - index : index]!;
}
