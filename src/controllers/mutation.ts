import type { ReactiveControllerHost } from 'lit';
import { isOrgError, toOrgError, type OrgError } from '../client/http/errors.js';
import type { ResourceTopic } from '../core/org-context.js';
import { emit } from '../core/emit.js';
import type { OrgContextController } from './org-context.js';

export interface Mutation<T> {
  /** For `org-error`: `member.remove`. */
  operation: string;
  run: () => Promise<T>;
  /** What it changes; other elements read that again. */
  topics: readonly ResourceTopic[];
}

/**
 * Changes something for an element. Nothing is shown before the backend confirmed it; while it is under way a second
 * `run` returns the same promise, so a double click sends once.
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

  /** Resolves to the result, or to `undefined` when it failed; `error` then says why. */
  run<T>(mutation: Mutation<T>): Promise<T | undefined> {
    return (this.#pending ??= this.#attempt(mutation)) as Promise<T | undefined>;
  }

  /** Forgets the last failure: the person begins anew. */
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
