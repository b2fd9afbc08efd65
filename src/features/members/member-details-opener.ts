import { nothing, type LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Member } from '../../contract/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { createElement } from '../../core/define.js';
import { dispatchBefore } from '../../core/events.js';
import type { Section } from '../../i18n/strings.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';

type Host = LitElement & { organization?: string; client?: OrgClient; readonly: boolean };

interface MemberDetailsElement extends HTMLElement {
  drawer: boolean;
  readonly: boolean;
  organization?: string;
  client?: OrgClient;
  show(userId: string): void;
}

/**
 * Opens a member of a list in `<member-details>`, unless a listener prevents `before-member-open`. The element is
 * loaded on first use and rendered as a drawer inside the list, where it finds the same provider.
 */
export class MemberDetailsOpener {
  readonly #host: Host;
  readonly #details: LazyModuleController<MemberDetailsElement>;

  /** `load` imports the module that registers `<member-details>`. */
  constructor(host: Host, load: () => Promise<unknown>) {
    this.#host = host;
    this.#details = new LazyModuleController(host, async () => {
      await load();
      return createElement<MemberDetailsElement>('member-details');
    });
  }

  async open(member: Member): Promise<void> {
    if (!(await dispatchBefore(this.#host, 'before-member-open', { member }))) return;
    await this.#details.run((details) => {
      const { organization, client, readonly } = this.#host;
      Object.assign(details, { drawer: true, organization, client, readonly });
      details.show(member.userId);
    });
  }

  render(strings: LocalizeController<Section>) {
    return this.#details.module ?? (this.#details.failed ? renderLazyLoadError(this.#details, strings) : nothing);
  }
}
