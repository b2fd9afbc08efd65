import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toOrgError, type OrgError } from '../client/http/errors.js';
import type { ResourceTopic } from '../core/org-context.js';
import { rendersOnServer } from '../core/renders-on-server.js';
import type { OrgContextController } from './org-context.js';

/** Milliseconds until a pending state is shown, so that fast responses do not flicker. */
export const busyDelay = 300;

export interface QueryOptions<T, Args extends readonly unknown[]> {
  org: OrgContextController;
  /** Arguments of the query. It runs again when one of them changes, and not while this returns `undefined`. */
  args: () => Args | undefined;
  run: (args: Args, signal: AbortSignal) => Promise<T>;
  /** Topics whose invalidation runs the query again. */
  topics?: readonly ResourceTopic[];
}

/**
 * A query on top of `@lit/task`. The last value survives an error. Disconnecting aborts the request and reconnecting runs the
 * query again. An abort is not an error. Invalidating a topic runs the query again. The pending state shows after 300 ms.
 * A response for another organization is dropped together with the value it would replace.
 */
export class QueryController<T, Args extends readonly unknown[]> implements ReactiveController {
  value: T | undefined;
  error: OrgError | undefined;
  /** Time of the last value, in milliseconds since the Unix epoch. */
  updatedAt = 0;
  /** The response has been pending for more than 300 ms. Always true on a server, which renders the pending state. */
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

  /** Runs the query again. The current value stays until the response arrives. */
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
