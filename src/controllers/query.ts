import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toOrgError, type OrgError } from '../client/http/errors.js';
import type { Topic } from '../core/org-context.js';
import { rendersOnServer } from '../core/renders-on-server.js';
import type { SessionController } from './org-context.js';

/** Milliseconds after which waiting becomes visible; a faster answer shows no flicker. */
export const busyDelay = 300;

export interface QueryOptions<T, Args extends readonly unknown[]> {
  session: SessionController;
  /** What the answer depends on; the query runs again when one of them changes, and waits while it is `undefined`. */
  args: () => Args | undefined;
  run: (args: Args, signal: AbortSignal) => Promise<T>;
  /** Changes after which the answer is out of date. */
  topics?: readonly Topic[];
}

/**
 * Reads something for an element, on top of `@lit/task`, which it adds to: the last good value survives an error;
 * leaving the page aborts and coming back reads again; an abort is no error; a change on one of the topics reads
 * again; waiting shows after 300 ms; an answer for another organization is dropped together with what it replaced.
 */
export class QueryController<T, Args extends readonly unknown[]> implements ReactiveController {
  value: T | undefined;
  error: OrgError | undefined;
  /** When `value` came, in milliseconds since 1970. */
  valueTime = 0;
  /** The answer has been waited for more than 300 ms. What a server draws is all that is seen until the page can ask. */
  slow: boolean;
  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  readonly #task: Task<readonly unknown[], T | undefined>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #organization: string | null | undefined;
  #left = false;

  constructor(
    host: ReactiveControllerHost & { shadowRoot?: unknown },
    { session, args, run, topics = [] }: QueryOptions<T, Args>,
  ) {
    this.#host = host;
    this.#session = session;
    this.slow = rendersOnServer || Boolean(host.shadowRoot);
    this.#task = new Task(host, {
      args: () => args() ?? [initialState],
      task: async (current, { signal }) => {
        this.#dropForeign();
        if (current[0] === initialState) return initialState;
        this.#waitVisibly();
        try {
          const value = await run(current as unknown as Args, signal);
          if (signal.aborted) return initialState;
          this.value = value;
          this.valueTime = Date.now();
          this.error = undefined;
          return value;
        } catch (cause) {
          if (signal.aborted) return initialState;
          this.error = toOrgError(cause);
          session.session?.noteFailure(this.error);
          return this.value;
        } finally {
          if (!signal.aborted) this.#stopWaiting();
        }
      },
    });
    session.subscribe((change) => {
      if (change.topics.some((topic) => topics.includes(topic))) this.refresh();
    });
    host.addController(this);
  }

  /** Reads again; what is there stays until the answer comes. */
  refresh(): Promise<void> {
    this.#dropForeign();
    return this.#task.run();
  }

  hostConnected(): void {
    if (this.#left) void this.#task.run();
    this.#left = false;
    if (this.value === undefined) this.#waitVisibly();
  }

  hostDisconnected(): void {
    this.#left = true;
    this.#stopWaiting();
    this.#task.abort();
  }

  #dropForeign(): void {
    if (this.#organization !== this.#session.organizationId) {
      this.#organization = this.#session.organizationId;
      this.value = this.error = undefined;
    }
  }

  #waitVisibly(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.slow = true;
      this.#host.requestUpdate();
    }, busyDelay);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.slow = false;
  }
}
