import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toOrgError, type OrgError } from '../client/http/errors.js';
import type { ResourceTopic } from '../core/org-context.js';
import { rendersOnServer } from '../core/renders-on-server.js';
import type { OrgContextController } from './org-context.js';

/** Milliseconds after which waiting becomes visible; a faster answer shows no flicker. */
export const busyDelay = 300;

export interface QueryOptions<T, Args extends readonly unknown[]> {
  org: OrgContextController;
  /** What the answer depends on; the query runs again when one of them changes, and waits while it is `undefined`. */
  args: () => Args | undefined;
  run: (args: Args, signal: AbortSignal) => Promise<T>;
  /** Changes after which the answer is out of date. */
  topics?: readonly ResourceTopic[];
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
  updatedAt = 0;
  /** The answer has been waited for more than 300 ms. What a server draws is all that is seen until the page can ask. */
  showsPending: boolean;
  readonly #host: ReactiveControllerHost;
  readonly #org: OrgContextController;
  readonly #task: Task<readonly unknown[], T | undefined>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #organization: string | null | undefined;
  #left = false;

  constructor(
    host: ReactiveControllerHost & { shadowRoot?: unknown },
    { org, args, run, topics = [] }: QueryOptions<T, Args>,
  ) {
    this.#host = host;
    this.#org = org;
    this.showsPending = rendersOnServer || Boolean(host.shadowRoot);
    this.#task = new Task(host, {
      args: () => args() ?? [initialState],
      task: async (current, { signal }) => {
        this.#dropStaleOrganization();
        if (current[0] === initialState) return initialState;
        this.#startPendingTimer();
        try {
          const value = await run(current as unknown as Args, signal);
          if (signal.aborted) return initialState;
          this.value = value;
          this.updatedAt = Date.now();
          this.error = undefined;
          return value;
        } catch (cause) {
          if (signal.aborted) return initialState;
          this.error = toOrgError(cause);
          org.context?.noteFailure(this.error);
          return this.value;
        } finally {
          if (!signal.aborted) this.#stopWaiting();
        }
      },
    });
    org.subscribe((change) => {
      if (change.topics.some((topic) => topics.includes(topic))) void this.refresh();
    });
    host.addController(this);
  }

  /** Reads again; what is there stays until the answer comes. */
  refresh(): Promise<void> {
    this.#dropStaleOrganization();
    return this.#task.run();
  }

  hostConnected(): void {
    if (this.#left) void this.#task.run();
    this.#left = false;
    if (this.value === undefined) this.#startPendingTimer();
  }

  hostDisconnected(): void {
    this.#left = true;
    this.#stopWaiting();
    this.#task.abort();
  }

  #dropStaleOrganization(): void {
    if (this.#organization !== this.#org.organizationId) {
      this.#organization = this.#org.organizationId;
      this.value = this.error = undefined;
    }
  }

  #startPendingTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.showsPending = true;
      this.#host.requestUpdate();
    }, busyDelay);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.showsPending = false;
  }
}
