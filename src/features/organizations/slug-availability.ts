import type { ReactiveControllerHost } from 'lit';
import type { Capabilities, NameAvailability } from '../../contract/index.js';
import { DebounceController } from '../../controllers/debounce.js';
import type { OrgContextController } from '../../controllers/org-context.js';

/** Whether the short name matches the pattern. Without a pattern in the capabilities, only the backend validates it. */
export function isValidSlug(name: string, capabilities: Capabilities | undefined): boolean {
  const pattern = capabilities?.limits.namePattern;
  return name !== '' && (!pattern || new RegExp(pattern).test(name));
}

/**
 * Checks while the viewer types whether a short name of an organization is valid and available. The result is only a hint;
 * the backend checks again when the name is saved.
 */
export class SlugAvailabilityController {
  readonly #host: ReactiveControllerHost;
  readonly #org: OrgContextController;
  readonly #capabilities: () => Capabilities | undefined;
  readonly #debounce: DebounceController;
  /** Result of the last check, and the checked name. */
  #result: ({ name: string } & NameAvailability) | undefined;
  #abort = new AbortController();

  constructor(
    host: ReactiveControllerHost,
    org: OrgContextController,
    capabilities = (): Capabilities | undefined => org.capabilities,
  ) {
    this.#host = host;
    this.#org = org;
    this.#capabilities = capabilities;
    this.#debounce = new DebounceController(host, (name) => void this.#ask(name));
  }

  /** Result for this name; `undefined` before it was checked. */
  resultFor(name: string): NameAvailability | undefined {
    return this.#result?.name === name ? this.#result : undefined;
  }

  check(name: string): void {
    this.reset();
    if (name) this.#debounce.type(name);
  }

  /** Cancels the check and forgets the result. */
  reset(): void {
    this.#abort.abort();
    this.#debounce.stop();
    this.#result = undefined;
  }

  async #ask(name: string): Promise<void> {
    const capabilities = this.#capabilities();
    const { signal } = (this.#abort = new AbortController());
    let result: NameAvailability | undefined = { available: false, reason: 'invalid' };
    if (isValidSlug(name, capabilities)) {
      if (!capabilities?.features.nameAvailability) return;
      // A failed check is ignored: the backend validates the name when it is saved.
      result = await this.#org.client?.organizations.nameAvailability(name, { signal }).catch(() => undefined);
    }
    if (!result || signal.aborted) return;
    this.#result = { name, ...result };
    this.#host.requestUpdate();
  }
}
