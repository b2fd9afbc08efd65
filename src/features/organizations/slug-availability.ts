import type { ReactiveControllerHost } from 'lit';
import type { NameAvailability } from '../../contract/index.js';
import { DebounceController } from '../../controllers/debounce.js';
import type { OrgContextController } from '../../controllers/org-context.js';

/**
 * Checks while the viewer types whether a valid short name of an organization is available. The result is only a hint;
 * the backend checks again when the name is saved.
 */
export class SlugAvailabilityController {
  /** Result of the last check and the checked name; `undefined` before the first check. */
  result: ({ name: string } & NameAvailability) | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #org: OrgContextController;
  readonly #typing: DebounceController;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost, org: OrgContextController) {
    this.#host = host;
    this.#org = org;
    this.#typing = new DebounceController(host, (name) => void this.#ask(name));
  }

  check(name: string): void {
    this.reset();
    const pattern = this.#org.capabilities?.limits.namePattern;
    if (this.#org.supports('nameAvailability') && (!pattern || new RegExp(pattern).test(name))) this.#typing.type(name);
  }

  reset(): void {
    this.#abort.abort();
    this.#typing.stop();
    this.result = undefined;
  }

  async #ask(name: string): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    const answer = await this.#org.client?.organizations.nameAvailability(name, { signal }).catch(() => undefined);
    if (!answer || signal.aborted) return;
    this.result = { name, ...answer };
    this.#host.requestUpdate();
  }
}
