import type { LitElement } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import type { SecurityPolicyImpact, SecurityPolicyUpdate } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { captureScope } from '../../controllers/scope.js';

/** Milliseconds between the last change of the form and the request. */
const PAUSE = 200;
/** Members that the form shows. */
const FIRST_PEOPLE = 3;

/** Loads whom a change of the policy would lock out, while the viewer makes it. A late response is dropped. */
export class PolicyImpactController {
  value: SecurityPolicyImpact | undefined;
  error: OrgError | undefined;
  /** Whether `value` belongs to an earlier change. */
  isStale = false;
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: SecurityPolicyUpdate | undefined;

  constructor(host: LitElement, org: OrgContextController) {
    this.#host = host;
    this.#org = org;
    host.addController({ hostDisconnected: () => this.#stop() });
  }

  /** The change that `value` is about, or will be. */
  get request(): SecurityPolicyUpdate {
    return this.#last ?? {};
  }

  /** Loads the effects of a change after a pause. A change of nothing has none. */
  load(request: SecurityPolicyUpdate): void {
    this.#stop();
    if (Object.keys(request).length === 0) return this.clear();
    this.#last = request;
    this.isStale = true;
    this.#timer = setTimeout(() => void this.retry(), PAUSE);
  }

  /** Forgets everything. */
  clear(): void {
    this.#stop();
    this.value = this.error = this.#last = undefined;
    this.isStale = false;
  }

  async retry(): Promise<void> {
    const { client, organizationId } = this.#org;
    if (!this.#last || !client || !organizationId) return;
    const isCurrent = captureScope(this.#org, 'organization');
    const { signal } = (this.#abort = new AbortController());
    try {
      const query = { limit: FIRST_PEOPLE };
      const value = await client.securityPolicy.impact(organizationId, this.#last, query, { signal });
      if (signal.aborted || !isCurrent()) return;
      this.value = value;
      this.error = undefined;
      this.isStale = false;
    } catch (cause) {
      if (signal.aborted || !isCurrent()) return;
      this.error = toOrgError(cause);
    }
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }
}
