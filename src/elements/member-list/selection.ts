import type { ReactiveControllerHost } from 'lit';
import type { Member } from '../../contract/index.js';

/** Who is selected, also those whose rows are not in the page. Belongs to one organization. */
export class MemberSelection {
  /** "Select all" is still reading. */
  gathering = false;
  readonly #host: ReactiveControllerHost;
  readonly #chosen = new Map<string, Member>();
  #organization: string | null | undefined;
  #anchor: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
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

  /** Forgets everybody when another organization is shown. */
  belongTo(organization: string | null | undefined): void {
    if (organization !== this.#organization) this.#chosen.clear();
    this.#organization = organization;
  }

  set(members: readonly Member[], selected: boolean): void {
    for (const member of members) {
      if (selected) this.#chosen.set(member.userId, member);
      else this.#chosen.delete(member.userId);
    }
    this.#host.requestUpdate();
  }

  /** One row; with Shift all rows between it and the one chosen before. */
  choose(member: Member, index: number, selected: boolean, rowAt: (index: number) => Member | undefined, range = false): void {
    const from = range ? (this.#anchor ?? index) : index;
    this.#anchor = index;
    const members = [member];
    for (let at = Math.min(from, index); at <= Math.max(from, index); at++) {
      const between = rowAt(at);
      if (between) members.push(between);
    }
    this.set(members, selected);
  }

  clear(): void {
    this.#chosen.clear();
    this.#host.requestUpdate();
  }

  /** Selects everybody that a list gives. */
  async gather(all: AsyncIterable<Member>): Promise<void> {
    if (this.gathering) return;
    this.gathering = true;
    const organization = this.#organization;
    this.#host.requestUpdate();
    try {
      for await (const member of all) {
        if (organization !== this.#organization) return;
        this.#chosen.set(member.userId, member);
      }
    } finally {
      this.gathering = false;
      this.#host.requestUpdate();
    }
  }
}
