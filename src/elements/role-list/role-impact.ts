import type { LitElement } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import type { Role, RoleImpact, RoleImpactRequest } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { captureScope } from '../../controllers/scope.js';

/** Milliseconds between the last input and the request. */
const PAUSE = 200;
/** Number of members that are loaded first. */
const FIRST_MEMBERS = 3;
/** Number of members that each later page adds. */
const MORE_MEMBERS = 50;

/** Loads the effects of an unsaved change of a role on members. Late responses are dropped. */
export class RoleImpactController {
  /** The effects that were loaded last, with all pages of members. */
  value: RoleImpact | undefined;
  error: OrgError | undefined;
  /** Whether `value` belongs to an earlier input. */
  isStale = false;
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: { role: Role; request: RoleImpactRequest } | undefined;

  constructor(host: LitElement, org: OrgContextController) {
    this.#host = host;
    this.#org = org;
    host.addController({ hostDisconnected: () => this.#stop() });
  }

  /** Loads the effects of a change after a pause in the input; with `atOnce` immediately. */
  load(role: Role, request: RoleImpactRequest, { atOnce = false } = {}): void {
    this.#stop();
    this.#last = { role, request };
    this.isStale = this.value !== undefined;
    this.#timer = setTimeout(() => void this.#request(FIRST_MEMBERS), atOnce ? 0 : PAUSE);
  }

  retry(): void {
    void this.#request(FIRST_MEMBERS);
  }

  loadMore(): void {
    void this.#request(MORE_MEMBERS, this.value);
  }

  /** Cancels the request and clears the effects. Call it when a dialog opens or closes. */
  clear(): void {
    this.#stop();
    this.value = this.error = this.#last = undefined;
    this.isStale = false;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  async #request(limit: number, shown?: RoleImpact): Promise<void> {
    const { client, organizationId } = this.#org;
    if (!this.#last || !client || !organizationId) return;
    const { role, request } = this.#last;
    const isCurrent = captureScope(this.#org, 'organization');
    const { signal } = (this.#abort = new AbortController());
    try {
      const query = { limit, cursor: shown?.nextCursor ?? undefined };
      const impact = await client.roles.impact(organizationId, role.id, request, query, { signal });
      if (signal.aborted || !isCurrent()) return;
      this.value = shown ? { ...impact, people: [...shown.people, ...impact.people] } : impact;
      this.error = undefined;
      this.isStale = false;
    } catch (cause) {
      if (signal.aborted || !isCurrent()) return;
      this.error = toOrgError(cause);
    }
    this.#host.requestUpdate();
  }
}
