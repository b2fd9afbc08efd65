import type { ReactiveControllerHost } from 'lit';
import type { Member } from '../../contract/index.js';

/** A row at which a range begins or ends: where it stood, and whose it was. */
export interface RangeAnchor {
  index: number;
  userId: string;
}

/** Who is selected, also those whose rows are not in the page. Belongs to one organization. */
export class MemberSelection {
  /** Whose members they are. */
  organization: string | null | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #selected = new Map<string, Member>();
  readonly #selectRange: (from: RangeAnchor, to: RangeAnchor, selected: boolean) => void;
  /** Who was chosen last. */
  #anchor: RangeAnchor | undefined;
  #listKey: string | undefined;

  /** `selectRange`: what Shift does; some of the rows between may not have come. */
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

  /** Forgets everybody when another organization is shown, and where a range began when the rows are others. */
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

  /** One row; with Shift all rows between it and the one chosen before. */
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
