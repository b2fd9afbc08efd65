/*
 * The organization context: client, authentication adapter, current organization, shared cache and invalidation. Elements
 * share the `OrgContext` that `<org-provider>` provides. It does not use the DOM.
 */
import type { AuthAdapter } from '../auth/adapter.js';
import { readShown, writeShown } from '../auth/tab-storage.js';
import { findMostRecentOrganization } from './most-recent-organization.js';
import type { OrgClient } from '../client/index.js';
import { isOrgError } from '../client/http/errors.js';
import type { Capabilities, Organization, Role } from '../contract/index.js';

/** Topics of invalidation. Queries name the topics that they depend on. */
export type ResourceTopic =
  | 'session'
  | 'organization'
  | 'organizations'
  | 'branding'
  | 'members'
  | 'roles'
  | 'invitations'
  | 'domains'
  | 'connections'
  | 'provisioningTokens'
  | 'apiKeys'
  | 'webhooks'
  | 'integrations'
  | 'imports'
  | 'joinRequests'
  | 'securityPolicy'
  | 'identities';

export const RESOURCE_TOPICS: readonly ResourceTopic[] = [
  'session',
  'organization',
  'organizations',
  'branding',
  'members',
  'roles',
  'invitations',
  'domains',
  'connections',
  'provisioningTokens',
  'apiKeys',
  'webhooks',
  'integrations',
  'imports',
  'joinRequests',
  'securityPolicy',
  'identities',
];

export interface InvalidationEvent {
  topics: readonly ResourceTopic[];
  /** The element that made the change and has rendered it already. */
  source?: object;
}

export interface OrgContextOptions {
  client: OrgClient;
  auth?: AuthAdapter;
  /** Initial organization. Default: the one of the adapter, then (with cookies) the one that this tab showed, then the most recently used one. */
  organization?: string;
}

/**
 * State that all elements of one signed-in user on one page share. Concurrent reads share one request, and later reads use the
 * cached response until its topic is invalidated.
 */
export class OrgContext {
  readonly client: OrgClient;
  readonly auth: AuthAdapter;
  readonly #listeners = new Set<(change: InvalidationEvent) => void>();
  readonly #cache = new Map<string, { topic: ResourceTopic; answer: Promise<unknown> }>();
  #explicitOrganizationId: string | null | undefined;
  #resolved: string | null | undefined;
  #resolving: Promise<void> | undefined;
  #signedOut = false;
  /** Increases when a pending resolution of the organization becomes obsolete. */
  #resolution = 0;
  #error: unknown;
  #organizationAbort = new AbortController();
  /** Called for each read that failed to reach the backend. */
  onUnreached?: () => void;
  /** A read failed to reach the backend. */
  unreached = false;
  /** Increases with each `reset()`, so that state of the previous user is recognized. */
  userVersion = 0;

  constructor({ client, auth = {}, organization }: OrgContextOptions) {
    this.client = client;
    this.auth = auth;
    this.#explicitOrganizationId = organization;
  }

  /** Id of the current organization: `undefined` until it is resolved, `null` for a user without an organization. */
  get organizationId(): string | null | undefined {
    return this.#explicitOrganizationId === undefined ? this.#resolved : this.#explicitOrganizationId;
  }

  /** The backend answered with `unauthenticated`. */
  get signedOut(): boolean {
    return this.#signedOut;
  }

  /** Error of resolving the current organization. */
  get error(): unknown {
    return this.#error;
  }

  /** Aborts when the organization or the user changes. */
  get signal(): AbortSignal {
    return this.#organizationAbort.signal;
  }

  /** Calls `listener` after each invalidation. Returns a function that unsubscribes. */
  subscribe(listener: (change: InvalidationEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Clears the cached responses of these topics and notifies the listeners. */
  invalidate(topics: readonly ResourceTopic[], source?: object): void {
    for (const [key, read] of this.#cache) if (topics.includes(read.topic)) this.#cache.delete(key);
    if (topics.includes('organizations')) this.#error = undefined;
    for (const listener of [...this.#listeners]) listener({ topics, source });
  }

  /** Sets the current organization (`null`: none) and clears the cache. */
  setOrganization(organization: string | null | undefined): void {
    if (organization === this.#explicitOrganizationId && organization !== undefined) return;
    this.#explicitOrganizationId = organization;
    this.#forgetOrganization();
    this.#clearCache();
  }

  /** Records the error of a read. Network failures are retried later. */
  noteFailure(error: unknown): void {
    if (!isOrgError(error, 'network') && !isOrgError(error, 'timeout')) return;
    this.unreached = true;
    this.onUnreached?.();
  }

  /** Clears the state. Call it when another user may be signed in. */
  reset(): void {
    this.#forgetOrganization();
    this.#signedOut = false;
    this.userVersion++;
    this.#clearCache();
  }

  /** Resolves the current organization if the host did not set it. Elements call this when they are connected. */
  resolveOrganization(): Promise<void> {
    if (this.organizationId !== undefined) return Promise.resolve();
    return (this.#resolving ??= this.#findOrganization());
  }

  /** Gets a token for this organization from the adapter and makes it the current one. May navigate away. */
  async switchOrganization(organization: string, options?: { returnTo?: string }): Promise<void> {
    await this.auth.switchOrganization?.(organization, options);
    // The token is new, so everything is read again, also for the same organization.
    if (organization === this.organizationId) this.#clearCache();
    else this.setOrganization(organization);
    this.#keepShown();
  }

  #keepShown(): void {
    if (this.organizationId && !this.auth.getOrganization) writeShown(this.organizationId);
  }

  capabilities(): Promise<Capabilities> {
    return this.fetchShared('session', 'capabilities', (signal) => this.client.capabilities({ signal }));
  }

  organization(id: string): Promise<Organization> {
    return this.fetchShared('organization', `organization ${id}`, (signal) =>
      this.client.organizations.get(id, { signal }),
    );
  }

  async roles(id: string): Promise<Role[]> {
    return (await this.fetchShared('roles', `roles ${id}`, (signal) => this.client.roles.list(id, { signal }))).items;
  }

  /** Runs `load` once for concurrent and later callers with the same key. Failed requests are not cached. */
  fetchShared<T>(topic: ResourceTopic, key: string, load: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const known = this.#cache.get(key);
    if (known) return known.answer as Promise<T>;
    const entry = { topic, answer: load(this.signal) };
    const { userVersion } = this;
    this.#cache.set(key, entry);
    entry.answer.then(
      () => topic === 'session' || userVersion !== this.userVersion || this.#markSignedOut(false),
      (error: unknown) => {
        if (this.#cache.get(key) === entry) this.#cache.delete(key);
        // A late response says nothing about the user who has signed in since.
        if (userVersion !== this.userVersion) return;
        if (isOrgError(error, 'unauthenticated')) this.#markSignedOut(true);
        this.noteFailure(error);
      },
    );
    return entry.answer;
  }

  /** A resolution that is pending then does not set the organization of another user. */
  #forgetOrganization(): void {
    this.#resolution++;
    this.#resolved = this.#resolving = this.#error = undefined;
  }

  async #findOrganization(): Promise<void> {
    const resolution = this.#resolution;
    try {
      let id = await this.auth.getOrganization?.();
      const kept = this.auth.getOrganization ? null : readShown();
      if (!id && kept) {
        // Another user may be signed in, or the viewer may have left the organization.
        id = await this.organization(kept).then(
          () => kept,
          (cause: unknown) => {
            if (
              isOrgError(cause, 'not_found') ||
              isOrgError(cause, 'permission_denied') ||
              isOrgError(cause, 'org_mismatch')
            )
              return null;
            throw cause;
          },
        );
      }
      id ||=
        (await this.fetchShared('organizations', 'recent', (signal) =>
          findMostRecentOrganization(this.client, null, signal),
        )) ?? null;
      if (resolution !== this.#resolution) return;
      this.#resolved = id;
      this.#keepShown();
    } catch (error) {
      if (resolution !== this.#resolution) return;
      this.#error = error;
      this.#resolving = undefined;
      this.noteFailure(error);
    }
    this.invalidate(['session']);
  }

  #markSignedOut(signedOut: boolean): void {
    if (this.#signedOut === signedOut) return;
    this.#signedOut = signedOut;
    this.invalidate(['session']);
  }

  #clearCache(): void {
    this.#organizationAbort.abort();
    this.#organizationAbort = new AbortController();
    this.#cache.clear();
    this.invalidate(RESOURCE_TOPICS);
  }
}
