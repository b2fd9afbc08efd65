import type { LitElement } from 'lit';
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
  /** The address to open by a link, if the browser has blocked the window. */
  blockedUrl: string | undefined;
  readonly mutation: MutationController;
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  /** Identifies the last run; earlier ones no longer change anything. */
  #run = 0;

  constructor(host: LitElement, org: OrgContextController) {
    this.#host = host;
    this.#org = org;
    this.mutation = new MutationController(host, org);
  }

  stop(): void {
    this.#run++;
    this.phase = 'idle';
    this.test = undefined;
    this.blockedUrl = undefined;
  }

  /** Call from a click, so that the browser allows the window. */
  async start(connection: string): Promise<void> {
    if (this.mutation.pending) return;
    this.stop();
    const run = this.#run;
    const isCurrent = captureScope(this.#org);
    const popup = window.open('about:blank', '_blank', 'popup,width=560,height=720');
    const started = await this.mutation.run({
      operation: 'connection.test',
      topics: [],
      run: (idempotencyKey) =>
        this.#org.client!.connections.startTest(this.#org.organizationId!, connection, { idempotencyKey }),
    });
    if (!started || run !== this.#run || !/^https?:/.test(started.result.url)) return popup?.close();
    const { id, url } = started.result;
    if (popup) {
      popup.opener = null;
      popup.location.href = url;
    } else this.blockedUrl = url;
    this.phase = 'running';
    this.#host.requestUpdate();
    await this.#poll(connection, id, popup, () => run === this.#run && isCurrent() && this.#host.isConnected);
  }

  async #poll(connection: string, id: string, popup: Window | null, isCurrent: () => boolean): Promise<void> {
    const { client, organizationId } = this.#org;
    let delay = FIRST_POLL_MS;
    for (let closed = 0; closed <= POLLS_AFTER_CLOSE;) {
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (!isCurrent()) return;
      if (popup?.closed) closed++;
      // A lost connection does not end the test.
      const test = await client!.connections.test(organizationId!, connection, id).catch(() => undefined);
      if (!isCurrent()) return;
      if (test && test.status !== 'running') {
        this.test = test;
        this.phase = 'finished';
        this.blockedUrl = undefined;
        popup?.close();
        this.#org.context?.invalidate(['connections']);
        return this.#host.requestUpdate();
      }
      delay = Math.min(delay * 1.25, LAST_POLL_MS);
    }
    this.phase = 'closed';
    this.#host.requestUpdate();
  }
}
