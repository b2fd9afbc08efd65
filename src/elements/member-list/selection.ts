import type { ReactiveControllerHost } from 'lit';
import type { Member } from '../../contract/index.js';

/** A row at which a range begins or ends: where it stood, and whose it was. */
export interface RangeEnd {
  index: number;
  userId: string;
}

/** Who is selected, also those whose rows are not in the page. Belongs to one organization. */
export class MemberSelection {
  /** Whose members they are. */
  organization: string | null | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #chosen = new Map<string, Member>();
  readonly #selectRange: (from: RangeEnd, to: RangeEnd, selected: boolean) => void;
  /** Who was chosen last. */
  #anchor: RangeEnd | undefined;
  #list: string | undefined;

  /** `selectRange`: what Shift does; some of the rows between may not have come. */
  constructor(host: ReactiveControllerHost, selectRange: (from: RangeEnd, to: RangeEnd, selected: boolean) => void) {
    this.#host = host;
    this.#selectRange = selectRange;
  }

  get size(): number {
    return this.#chosen.size;
  }

  get members(): Member[] {
    return [...this.#chosen.values()];
  }

  has({ userId }: Member): boolean {
    return this.#chosen.has(userId);
  }

  /** Forgets everybody when another organization is shown, and where a range began when the rows are others. */
  belongTo(organization: string | null | undefined, list: string): void {
    if (organization !== this.organization) this.#chosen.clear();
    if (list !== this.#list) this.#anchor = undefined;
    this.organization = organization;
    this.#list = list;
  }

  set(members: readonly Member[], selected: boolean): void {
    for (const member of members) {
      if (selected) this.#chosen.set(member.userId, member);
      else this.#chosen.delete(member.userId);
    }
    this.#host.requestUpdate();
  }

  /** One row; with Shift all rows between it and the one chosen before. */
  choose(member: Member, index: number, selected: boolean, range = false): void {
    const end = { index, userId: member.userId };
    this.set([member], selected);
    if (range && this.#anchor) this.#selectRange(this.#anchor, end, selected);
    this.#anchor = end;
  }

  clear(): void {
    this.#chosen.clear();
    this.#host.requestUpdate();
  }
}
