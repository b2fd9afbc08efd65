import type { ReactiveControllerHost } from 'lit';
import type { NameAvailability } from '../../contract/index.js';
import { TypingController } from '../../controllers/debounce.js';
import type { SessionController } from '../../controllers/org-context.js';

/** Checks while the viewer types whether a valid short name of an organization is available. Only a hint: saving decides. */
export class NameCheckController {
  /** What the backend said of `name`; nothing while it was not asked. */
  verdict: ({ name: string } & NameAvailability) | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  readonly #typing: TypingController;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost, session: SessionController) {
    this.#host = host;
    this.#session = session;
    this.#typing = new TypingController(host, (name) => void this.#ask(name));
  }

  check(name: string): void {
    this.forget();
    const pattern = this.#session.capabilities?.limits.namePattern;
    if (this.#session.has('nameAvailability') && (!pattern || new RegExp(pattern).test(name))) this.#typing.type(name);
  }

  forget(): void {
    this.#abort.abort();
    this.#typing.stop();
    this.verdict = undefined;
  }

  async #ask(name: string): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    const answer = await this.#session.client?.organizations.nameAvailability(name, { signal }).catch(() => undefined);
    if (!answer || signal.aborted) return;
    this.verdict = { name, ...answer };
    this.#host.requestUpdate();
  }
}
