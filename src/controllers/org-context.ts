import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import type { OrgClient, OrgError } from '../client/index.js';
import { toOrgError } from '../client/http/errors.js';
import type { Capabilities, FeatureName, Organization, PermissionName } from '../contract/index.js';
import { ContextConsumer } from '../core/context-protocol.js';
import { warnOfObjects } from '../core/decorators.js';
import { RESOURCE_TOPICS, OrgContext, type InvalidationEvent } from '../core/org-context.js';
import { restoreStyles } from '../core/add-styles.js';

type Host = ReactiveControllerHost & HTMLElement & { organization?: string; client?: OrgClient };

const sessions = new WeakMap<OrgClient, OrgContext>();

/** Elements that have the same client and no provider share one context. */
function sessionOf(client: OrgClient): OrgContext {
  let context = sessions.get(client);
  if (!context) sessions.set(client, (context = new OrgContext({ client })));
  return context;
}

/**
 * Connects an element to the organization context: the one of the nearest provider, or one for its own `client`. Loads the
 * organization and the capabilities in parallel and shares them with other elements.
 */
export class OrgContextController implements ReactiveController {
  organization: Organization | undefined;
  capabilities: Capabilities | undefined;
  readonly #host: Host;
  readonly #reads: boolean;
  #withCapabilities: boolean;
  readonly #consumer: ContextConsumer<'org-elements:context'>;
  readonly #listeners = new Set<(change: InvalidationEvent) => void>();
  #context: OrgContext | undefined;
  #stop: (() => void) | undefined;
  #read = 0;
  #readFor: string | undefined;
  #error: OrgError | undefined;

  /**
   * `reads: false`: the element does not show the current organization. `withCapabilities: false`: capabilities are loaded
   * only after `loadCapabilities()`.
   */
  constructor(host: Host, { reads = true, withCapabilities = true } = {}) {
    this.#host = host;
    this.#reads = reads;
    this.#withCapabilities = withCapabilities;
    this.#consumer = new ContextConsumer(host, 'org-elements:context', () => this.#attach());
    host.addController(this);
  }

  get context(): OrgContext | undefined {
    return this.#context;
  }

  /** No provider around the host has a client, and none is pending. */
  get outside(): boolean {
    return !this.#context && this.#consumer.settled;
  }

  get client(): OrgClient | undefined {
    return this.#context?.client;
  }

  /** `undefined` until it is known, `null` for a user without an organization. */
  get organizationId(): string | null | undefined {
    return this.#host.organization || this.#context?.organizationId;
  }

  /** Error of the organization or its capabilities. */
  get error(): OrgError | undefined {
    return this.#error ?? (this.#context?.error ? toOrgError(this.#context.error) : undefined);
  }

  get signedOut(): boolean {
    return this.#context?.signedOut || this.error?.code === 'unauthenticated' || this.error?.code === 'invalid_token';
  }

  /** Whether the viewer has this permission. `undefined` until it is known; never treat that as `true`. */
  can(permission: PermissionName): boolean | undefined {
    return this.organization?.viewer.permissions.includes(permission);
  }

  supports(feature: FeatureName): boolean {
    return this.capabilities?.features[feature] === true;
  }

  /** Loads the capabilities. */
  loadCapabilities(): void {
    this.#withCapabilities = true;
    this.#readFor = undefined;
    this.#host.requestUpdate();
  }

  /** Calls `listener` after each change, except those of this element. */
  subscribe(listener: (change: InvalidationEvent) => void): void {
    this.#listeners.add(listener);
  }

  /** Invalidates all topics. */
  retry(): void {
    this.#readFor = this.#error = undefined;
    this.#context?.invalidate(RESOURCE_TOPICS);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    restoreStyles(this.#host as unknown as LitElement);
    warnOfObjects(this.#host);
    this.#attach();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = this.#context = undefined;
    this.#readFor = undefined;
    this.#read++;
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#attach();
    const context = this.#context;
    if (!context || !this.#reads) return;
    const id = this.organizationId;
    if (id === undefined && !context.error) void context.resolveOrganization();
    if (id !== undefined && (id ?? '') !== this.#readFor) void this.#load(context, id ?? '');
  }

  #attach(): void {
    const context = this.#host.client ? sessionOf(this.#host.client) : this.#consumer.value;
    if (context === this.#context) return;
    this.#stop?.();
    this.#context = context;
    this.#clear();
    this.#stop = context?.subscribe((change) => this.#onInvalidation(change));
    this.#host.requestUpdate();
  }

  #onInvalidation(change: InvalidationEvent): void {
    if (change.source === this.#host) return;
    if (this.organizationId !== this.#readFor) this.#clear();
    else if (change.topics.includes('organization')) {
      this.#read++;
      this.#readFor = undefined;
    }
    for (const listener of this.#listeners) listener(change);
    this.#host.requestUpdate();
  }

  /** Clears the data of the previous organization. */
  #clear(): void {
    this.#read++;
    this.#readFor = this.#error = this.organization = undefined;
  }

  async #load(context: OrgContext, id: string): Promise<void> {
    const read = ++this.#read;
    this.#readFor = id;
    // Capabilities also cover actions without an organization, such as creating one.
    const [organization, capabilities] = await Promise.allSettled([
      id ? context.organization(id) : undefined,
      this.#withCapabilities ? context.capabilities() : undefined,
    ]);
    if (read !== this.#read) return;
    this.#error = undefined;
    if (capabilities.status === 'fulfilled') this.capabilities = capabilities.value;
    else if (!this.capabilities) this.#error = toOrgError(capabilities.reason);
    if (organization.status === 'fulfilled') this.organization = organization.value;
    else {
      const error = toOrgError(organization.reason);
      // A refusal clears the data. After a network failure the last data stays.
      if (error.status >= 400 && error.status < 500) this.organization = undefined;
      if (!this.organization) this.#error = error;
    }
    this.#host.requestUpdate();
  }
}
