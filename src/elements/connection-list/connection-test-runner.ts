import type { LitElement } from 'lit';
import { isOrgError } from '../../client/http/errors.js';
import type { ConnectionTest } from '../../contract/index.js';
import { MutationController } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { captureScope } from '../../controllers/scope.js';

const FIRST_POLL_MS = 1_000;
const LAST_POLL_MS = 5_000;
/** The window closes before the provider has reported the result. */
const POLLS_AFTER_CLOSE = 2;

export type TestPhase = 'idle' | 'running' | 'closed' | 'finished';

/** Runs the test of a connection in a window, and polls for its result. */
export class ConnectionTestRunner {
  phase: TestPhase = 'idle';
  test: ConnectionTest | undefined;
  /** The address to open by a link, if there is no window. */
  blockedUrl: string | undefined;
  mutation: MutationController;
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  /** Identifies the last run; earlier ones no longer change anything. */
  #run = 0;
  #popup: Window | null = null;

  constructor(host: LitElement, org: OrgContextController) {
    this.#host = host;
    this.#org = org;
    this.mutation = new MutationController(host, org);
  }

  /** Forgets the last test, and closes its window. */
  stop(): void {
    this.#run++;
    this.phase = 'idle';
    this.test = undefined;
    this.blockedUrl = undefined;
    this.mutation = new MutationController(this.#host, this.#org);
    this.#popup?.close();
    this.#popup = null;
  }

  /**
   * Resolves to the result; to `undefined` if there is none, or if another test was started meanwhile. Call from a click, so
   * that the browser allows the window.
   */
  async start(connection: string): Promise<ConnectionTest | undefined> {
    if (this.mutation.pending) return undefined;
    this.stop();
    const run = this.#run;
    const isCurrentScope = captureScope(this.#org);
    const isCurrent = () => run === this.#run && isCurrentScope() && this.#host.isConnected;
    const popup = window.open('about:blank', '_blank', 'popup,width=560,height=720');
    this.#popup = popup;
    // The window would cover the dialog that asks for another factor.
    const close = () => popup?.close();
    document.addEventListener('step-up-required', close);
    const started = await this.mutation.run({
      operation: 'connection.test',
      topics: [],
      run: (idempotencyKey) =>
        this.#org.client!.connections.startTest(this.#org.organizationId!, connection, { idempotencyKey }),
    });
    document.removeEventListener('step-up-required', close);
    if (!started || !isCurrent() || !/^https?:/.test(started.result.url)) {
      close();
      return undefined;
    }
    const { id, url } = started.result;
    if (popup && !popup.closed) {
      popup.opener = null;
      popup.location.href = url;
    } else {
      this.#popup = null;
      this.blockedUrl = url;
    }
    this.phase = 'running';
    this.#host.requestUpdate();
    return this.#poll(connection, id, isCurrent);
  }

  async #poll(connection: string, id: string, isCurrent: () => boolean): Promise<ConnectionTest | undefined> {
    const { client, organizationId } = this.#org;
    let delay = FIRST_POLL_MS;
    for (let closed = 0; ;) {
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (!isCurrent()) return undefined;
      // Some providers separate their pages from this one, so a window can seem to be closed: the test goes on.
      if (this.#popup?.closed && closed++ === POLLS_AFTER_CLOSE) {
        this.phase = 'closed';
        this.#host.requestUpdate();
      }
      // A lost connection does not end the test.
      const test = await client!.connections
        .test(organizationId!, connection, id)
        .catch((cause: unknown) => (isOrgError(cause, 'not_found') ? cause : undefined));
      if (!isCurrent()) return undefined;
      if (isOrgError(test)) return this.#end();
      if (test && test.status !== 'running') {
        this.#org.context?.invalidate(['connections']);
        return this.#end(test);
      }
      delay = Math.min(delay * 1.25, LAST_POLL_MS);
    }
  }

  /** Without a result, the test no longer exists. */
  #end(test?: ConnectionTest): ConnectionTest | undefined {
    this.test = test;
    this.phase = test ? 'finished' : 'closed';
    this.blockedUrl = undefined;
    this.#popup?.close();
    this.#popup = null;
    this.#host.requestUpdate();
    return test;
  }

  /** Reads the last test again: its preview depends on the mapping. */
  async refresh(connection: string): Promise<void> {
    const run = this.#run;
    const { test } = this;
    if (!test) return;
    const { client, organizationId } = this.#org;
    const fresh = await client!.connections.test(organizationId!, connection, test.id).catch(() => undefined);
    if (run === this.#run && fresh) this.test = fresh;
    this.#host.requestUpdate();
  }
}
