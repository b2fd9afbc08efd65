import { nothing, type LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Member } from '../../contract/index.js';
import { LaterController } from '../../controllers/lazy-module.js';
import type { StringsController } from '../../i18n/localize.js';
import { createElement } from '../../core/define.js';
import type { Section } from '../../i18n/strings.js';
import { partMissing } from '../access-state/lazy-load-error.js';

type Host = LitElement & { organization?: string; client?: OrgClient; readonly: boolean };

interface MemberDetailsElement extends HTMLElement {
  drawer: boolean;
  readonly: boolean;
  organization?: string;
  client?: OrgClient;
  show(userId: string): void;
}

/**
 * A member of a list, opened: asks the host first (`member-opened`), else fetches `<member-details>` the first time it
 * is wanted and opens it as a drawer inside the list, where it finds the same provider.
 */
export class MemberOpener {
  readonly #host: Host;
  readonly #details: LaterController<MemberDetailsElement>;

  constructor(host: Host) {
    this.#host = host;
    this.#details = new LaterController(host, async () => {
      await import('../../elements/member-details/member-details.define.js');
      return createElement<MemberDetailsElement>('member-details');
    });
  }

  open(member: Member): void {
    const event = new CustomEvent('member-opened', {
      detail: { member },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.#host.dispatchEvent(event)) return;
    void this.#details.use((details) => {
      const { organization, client, readonly } = this.#host;
      Object.assign(details, { drawer: true, organization, client, readonly });
      details.show(member.userId);
    });
  }

  render(strings: StringsController<Section>, label: string) {
    return this.#details.part ?? (this.#details.failed ? partMissing(this.#details, strings, label) : nothing);
  }
}
