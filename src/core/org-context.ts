/*
 * The organization context: who is here, in which organization, on which client, and what changed. Elements meet in one
 * `OrgContext`, which `<org-provider>` hands down. It knows no DOM and draws nothing.
 */
import type { AuthAdapter } from '../auth/adapter.js';
import { readShown, writeShown } from '../auth/tab-storage.js';
import { findMostRecentOrganization } from './most-recent-organization.js';
import type { OrgClient } from '../client/index.js';
import { isOrgError } from '../client/http/errors.js';
import type { Capabilities, Organization, Role } from '../contract/index.js';

/** What can change under an element: its queries name the topics that they depend on. */
export type ResourceTopic =
  'session' | 'organization' | 'organizations' | 'branding' | 'members' | 'roles' | 'invitations';

export const RESOURCE_TOPICS: readonly ResourceTopic[] = [
  'session',
  'organization',
  'organizations',
  'branding',
  'members',
  'roles',
  'invitations',
];

export interface InvalidationEvent {
  topics: readonly ResourceTopic[];
  /** Who made the change and has drawn it already. */
  source?: object;
}

export interface OrgContextOptions {
  client: OrgClient;
  auth?: AuthAdapter;
  /** Organization to begin with; without it the adapter, then (with cookies) what this tab showed, then the most recently used membership decides. */
  organization?: string;
}

/**
 * One signed-in person on one page. Reads that several elements need are asked once: two calls at the same time share
 * a request, a later one gets the answer that is there until something changes it.
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
  #error: unknown;
  #organizationAbort = new AbortController();
  /** Called for each read that did not reach the backend. */
  onUnreached?: () => void;
  /** A read did not reach the backend. */
  unreached = false;

  constructor({ client, auth = {}, organization }: OrgContextOptions) {
    this.client = client;
    this.auth = auth;
    this.#explicitOrganizationId = organization;
  }

  /** The current organization: `undefined` while that is being found out, `null` for a person who belongs to none. */
  get organizationId(): string | null | undefined {
    return this.#explicitOrganizationId === undefined ? this.#resolved : this.#explicitOrganizationId;
  }

  /** The backend said that nobody is signed in. */
  get signedOut(): boolean {
    return this.#signedOut;
  }

  /** Why the current organization could not be found out. */
  get error(): unknown {
    return this.#error;
  }

  /** Aborts when this organization is left, or another person may be here: what is still under way has no reader. */
  get signal(): AbortSignal {
    return this.#organizationAbort.signal;
  }

  /** Calls `listener` after each change; returns the way to stop. */
  subscribe(listener: (change: InvalidationEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that something on these topics is no longer what it was. */
  invalidate(topics: readonly ResourceTopic[], source?: object): void {
    for (const [key, read] of this.#cache) if (topics.includes(read.topic)) this.#cache.delete(key);
    if (topics.includes('organizations')) this.#error = undefined;
    for (const listener of [...this.#listeners]) listener({ topics, source });
  }

  /** Makes this the current organization here, `null` none; nothing about the one before is kept. */
  setOrganization(organization: string | null | undefined): void {
    if (organization === this.#explicitOrganizationId && organization !== undefined) return;
    this.#explicitOrganizationId = organization;
    this.#resolved = this.#resolving = this.#error = undefined;
    this.#clearCache();
  }

  /** A read failed: where the backend was not reached, it is sent again later. */
  noteFailure(error: unknown): void {
    if (!isOrgError(error, 'network') && !isOrgError(error, 'timeout')) return;
    this.unreached = true;
    this.onUnreached?.();
  }

  /** Forgets everything: somebody else may be signed in now. */
  reset(): void {
    this.#resolved = this.#resolving = this.#error = undefined;
    this.#signedOut = false;
    this.#clearCache();
  }

  /** Finds out the current organization where the host did not name it. Elements call this when they appear. */
  resolveOrganization(): Promise<void> {
    if (this.organizationId !== undefined) return Promise.resolve();
    return (this.#resolving ??= this.#findOrganization());
  }

  /** Asks the adapter for proof for this organization and makes it the current one. May navigate away. */
  async switchOrganization(organization: string, options?: { returnTo?: string }): Promise<void> {
    await this.auth.switchOrganization?.(organization, options);
    // To the one that is shown already: the proof is new, so everything is read again.
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

  /** Shares one request between everybody who asks for the same; a failed one is not kept. */
  fetchShared<T>(topic: ResourceTopic, key: string, load: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const known = this.#cache.get(key);
    if (known) return known.answer as Promise<T>;
    const entry = { topic, answer: load(this.signal) };
    this.#cache.set(key, entry);
    entry.answer.then(
      () => topic === 'session' || this.#markSignedOut(false),
      (error: unknown) => {
        if (this.#cache.get(key) === entry) this.#cache.delete(key);
        if (isOrgError(error, 'unauthenticated')) this.#markSignedOut(true);
        this.noteFailure(error);
      },
    );
    return entry.answer;
  }

  async #findOrganization(): Promise<void> {
    try {
      let id = await this.auth.getOrganization?.();
      const kept = this.auth.getOrganization ? null : readShown();
      if (!id && kept) {
        // Another person may be here now, or this one may have left it.
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
      this.#resolved = id;
      this.#keepShown();
    } catch (error) {
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
