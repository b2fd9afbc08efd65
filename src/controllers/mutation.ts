import type { ReactiveControllerHost } from 'lit';
import { isOrgError, toOrgError, type OrgError } from '../client/http/errors.js';
import { createIdempotencyKey, underKey } from '../client/http/idempotency-key.js';
import type { ResourceTopic } from '../core/org-context.js';
import { emit } from '../core/emit.js';
import type { OrgContextController } from './org-context.js';
import { captureScope, type Scope } from './scope.js';

export interface Mutation<T, Fresh = unknown> {
  /** Name for `org-error`, for example `member.remove`. */
  operation: string;
  /**
   * Sends the change. Pass `idempotencyKey` to each POST. It is the same when the same `input` is sent again after a failure
   * that leaves open whether the change was made, and new otherwise.
   */
  run: (idempotencyKey: string) => Promise<T>;
  /** Identifies the change for `idempotencyKey`: ids and everything that the viewer entered. Default: never the same. */
  input?: unknown;
  /** Topics that the change invalidates. */
  topics: readonly ResourceTopic[];
  /** The host renders the result itself and does not read the topics again. */
  rendersResult?: boolean;
  /** Resolves to whether the change may be sent; usually dispatches a `before-*` event. */
  before?: () => Promise<boolean>;
  /**
   * Called when the backend has confirmed the change, also when the viewer has left: dispatches the event. `isCurrent`: the
   * organization and the user are still the same, so the element may announce the result.
   */
  confirmed?: (result: T, isCurrent: boolean) => void;
  /** Reads the current version of the resource after an `etag_mismatch`; see `conflict`. */
  reload?: () => Promise<Fresh>;
}

/** One attempt of a viewer. */
interface Attempt {
  isCurrent: () => boolean;
  pending: boolean;
  promise?: Promise<unknown>;
  error?: OrgError;
  conflict?: { fresh: unknown };
}

/**
 * Runs changes of an element, one at a time. Nothing is shown before the backend has confirmed it. While a change is pending,
 * `run` returns the same promise, so a double click sends one request. The state belongs to the organization and the user of
 * the attempt: after a switch, the controller is idle, and a late result only invalidates its topics. Dialogs create one
 * controller for each opening.
 */
export class MutationController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #org: OrgContextController;
  readonly #scope: Scope;
  #last: Attempt | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, org: OrgContextController, scope: Scope = 'organization') {
    this.#host = host;
    this.#org = org;
    this.#scope = scope;
  }

  get pending(): boolean {
    return this.#current?.pending ?? false;
  }

  /** Error of the last attempt. */
  get error(): OrgError | undefined {
    return this.#current?.error;
  }

  /** Another user changed the resource first: the version that `reload` read. `error` is then `etag_mismatch`. */
  get conflict(): { fresh: unknown } | undefined {
    return this.#current?.conflict;
  }

  /**
   * Resolves to the result. Resolves to `undefined` when the change failed (see `error`), when it was prevented, and when the
   * organization or the user has changed meanwhile.
   */
  run<T>(mutation: Mutation<T>): Promise<{ result: T } | undefined> {
    const running = this.#current;
    if (running?.pending) return running.promise as Promise<{ result: T } | undefined>;
    const attempt: Attempt = { isCurrent: captureScope(this.#org, this.#scope), pending: true };
    this.#last = attempt;
    return (attempt.promise = this.#run(attempt, mutation)) as Promise<{ result: T } | undefined>;
  }

  /** Forgets the last attempt. The result of a pending one is not shown. */
  clear(): void {
    this.#last = undefined;
    this.#host.requestUpdate();
  }

  get #current(): Attempt | undefined {
    return this.#last?.isCurrent() ? this.#last : undefined;
  }

  async #run<T>(attempt: Attempt, mutation: Mutation<T>): Promise<{ result: T } | undefined> {
    const { context } = this.#org;
    this.#host.requestUpdate();
    try {
      if (mutation.before && !(await mutation.before())) return undefined;
      // The organization was switched while the host decided: the change was meant for the previous one.
      if (!attempt.isCurrent()) return undefined;
      const result = await this.#send(mutation);
      const isCurrent = attempt.isCurrent();
      mutation.confirmed?.(result, isCurrent);
      context?.invalidate(mutation.topics, mutation.rendersResult ? this.#host : undefined);
      return isCurrent ? { result } : undefined;
    } catch (cause) {
      await this.#fail(attempt, mutation, toOrgError(cause));
      return undefined;
    } finally {
      attempt.pending = false;
      this.#host.requestUpdate();
    }
  }

  #send<T>({ operation, input, run }: Mutation<T>): Promise<T> {
    if (input === undefined) return run(createIdempotencyKey());
    return underKey(`${operation} ${this.#org.organizationId} ${JSON.stringify(input)}`, run);
  }

  async #fail<T>(attempt: Attempt, { operation, reload }: Mutation<T>, error: OrgError): Promise<void> {
    if (isOrgError(error, 'aborted')) return;
    attempt.error = error;
    emit(this.#host, 'org-error', { operation, error });
    if (!reload || !isOrgError(error, 'etag_mismatch') || !attempt.isCurrent()) return;
    try {
      attempt.conflict = { fresh: await reload() };
    } catch (cause) {
      attempt.error = toOrgError(cause);
    }
  }
}
