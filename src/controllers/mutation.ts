import type { ReactiveControllerHost } from 'lit';
import { isOrgError, toOrgError, type OrgError } from '../client/http/errors.js';
import type { ResourceTopic } from '../core/org-context.js';
import { emit } from '../core/emit.js';
import type { OrgContextController } from './org-context.js';

export interface Mutation<T> {
  /** Name for `org-error`, for example `member.remove`. */
  operation: string;
  run: () => Promise<T>;
  /** Topics that the change invalidates. */
  topics: readonly ResourceTopic[];
}

/**
 * Runs a change for an element. Nothing is shown before the backend has confirmed it. While a change is pending, `run` returns
 * the same promise, so a double click sends one request.
 */
export class MutationController {
  error: OrgError | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #org: OrgContextController;
  #pending: Promise<unknown> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, org: OrgContextController) {
    this.#host = host;
    this.#org = org;
  }

  get pending(): boolean {
    return this.#pending !== undefined;
  }

  /** Resolves to the result, or to `undefined` when the change failed; see `error`. */
  run<T>(mutation: Mutation<T>): Promise<T | undefined> {
    return (this.#pending ??= this.#attempt(mutation)) as Promise<T | undefined>;
  }

  /** Clears the last error. */
  clear(): void {
    this.error = undefined;
    this.#host.requestUpdate();
  }

  async #attempt<T>({ operation, run, topics }: Mutation<T>): Promise<T | undefined> {
    const context = this.#org.context;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const result = await run();
      context?.invalidate(topics, this.#host);
      return result;
    } catch (cause) {
      const error = toOrgError(cause);
      if (!isOrgError(error, 'aborted')) {
        this.error = error;
        emit(this.#host, 'org-error', { operation, error });
      }
      return undefined;
    } finally {
      this.#pending = undefined;
      this.#host.requestUpdate();
    }
  }
}
