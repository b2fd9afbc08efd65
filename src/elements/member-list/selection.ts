import type { ReactiveControllerHost } from 'lit';
import type { Member } from '../../contract/index.js';

/** The first or last row of a range: its index, and the member that it showed. */
export interface RangeAnchor {
  index: number;
  userId: string;
}

/** The selected members of one organization, including members whose rows are not rendered. */
export class MemberSelection {
  /** Id of the organization of the selected members. */
  organization: string | null | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #selected = new Map<string, Member>();
  readonly #selectRange: (from: RangeAnchor, to: RangeAnchor, selected: boolean) => void;
  /** The member that was selected last. */
  #anchor: RangeAnchor | undefined;
  #listKey: string | undefined;

  /** `selectRange` selects the rows of a Shift+click; some of them may not be loaded yet. */
  constructor(
    host: ReactiveControllerHost,
    selectRange: (from: RangeAnchor, to: RangeAnchor, selected: boolean) => void,
  ) {
    this.#host = host;
    this.#selectRange = selectRange;
  }

  get size(): number {
    return this.#selected.size;
  }

  get members(): Member[] {
    return [...this.#selected.values()];
  }

  has({ userId }: Member): boolean {
    return this.#selected.has(userId);
  }

  /** Clears the selection when the organization changes, and the range anchor when the rows change. */
  resetFor(organization: string | null | undefined, list: string): void {
    if (organization !== this.organization) this.#selected.clear();
    if (list !== this.#listKey) this.#anchor = undefined;
    this.organization = organization;
    this.#listKey = list;
  }

  set(members: readonly Member[], selected: boolean): void {
    for (const member of members) {
      if (selected) this.#selected.set(member.userId, member);
      else this.#selected.delete(member.userId);
    }
    this.#host.requestUpdate();
  }

  /** Selects or deselects a row; with `range`, all rows between it and the row selected before. */
  toggle(member: Member, index: number, selected: boolean, range = false): void {
    const end = { index, userId: member.userId };
    this.set([member], selected);
    if (range && this.#anchor) this.#selectRange(this.#anchor, end, selected);
    this.#anchor = end;
  }

  clear(): void {
    this.#selected.clear();
    this.#host.requestUpdate();
  }
}
