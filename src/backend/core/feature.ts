/*
 * A feature is one resource of the API: its routes, and its part of everything that the core does for all resources.
 * Each folder of `features/` exports one, `features/index.ts` lists them, and `composeFeatures` joins them.
 */
import {
  features as featureNames,
  type Capabilities,
  type FeatureName,
  type PermissionName,
} from '../../contract/index.js';
import type { DeliveryQueue } from '../hooks/delivery-queue.js';
import type { HookName } from '../hooks/hooks.js';
import type { StoreTransaction } from '../store/store.js';
import type { RateLimiter } from './rate-limits.js';
import type { FeatureRegistry, HookSubject, RequestContext, UserContext } from './request-context.js';
import type { Route, Routes } from './route.js';
import type { Settings } from './settings.js';

/** The part of `GET /capabilities` that a feature adds. Features that no one mentions are false. */
export interface FeatureCapabilities extends Partial<Omit<Capabilities, 'version' | 'features' | 'limits'>> {
  features?: Partial<Record<FeatureName, boolean>>;
  limits?: Partial<Capabilities['limits']>;
}

/** The permission that receives changes of a resource, by resource type. Null: any member. */
export type Topics = Readonly<Record<string, PermissionName | null>>;

/** Reads the input of each hook from a request, with the same checks that the operation makes. */
export type HookReaders = {
  readonly [Name in HookName]?: (
    context: UserContext,
    tx: StoreTransaction,
  ) => HookSubject<Name> | Promise<HookSubject<Name>>;
};

export interface Feature {
  /** An operation of the contract that no feature has responds with `feature_disabled`. */
  readonly routes: Routes;
  /**
   * Reads without a sign-in that the contract does not have, because responses contain their complete URLs. `path` is below
   * `/v1`.
   */
  readonly additionalRoutes?: Readonly<Record<string, Extract<Route, { scope: 'anyone' }> & { path: string }>>;
  /** The resources that its changes are announced as in the event stream. */
  readonly topics?: Topics;
  readonly capabilities?: (context: RequestContext) => FeatureCapabilities;
  /** Before-hooks of its operations. `HookInputs` has their types; each feature adds its own. */
  readonly hooks?: HookReaders;
  /** Deliveries of the outbox other than `after` hooks. */
  readonly queue?: (settings: Settings, limiter: RateLimiter) => DeliveryQueue;
}

/** Declares a feature. */
export const defineFeature = (feature: Feature): Feature => feature;

/** All features of a backend. */
export interface Features extends FeatureRegistry {
  readonly routes: Routes;
  readonly additionalRoutes: NonNullable<Feature['additionalRoutes']>;
  readonly topics: Topics;
  queues(settings: Settings, limiter: RateLimiter): DeliveryQueue[];
}

/** Joins features. Throws a `TypeError` for two routes of one operation, and for a route with a hook without input. */
export function composeFeatures(features: readonly Feature[]): Features {
  const routes = join(features.map((feature) => feature.routes));
  const additionalRoutes = join(features.map((feature) => feature.additionalRoutes));
  const topics = join(features.map((feature) => feature.topics));
  const hooks: HookReaders = join(features.map((feature) => feature.hooks));
  for (const [operation, { hook }] of Object.entries(routes))
    if (hook && !hooks[hook]) throw new TypeError(`${operation}: no feature reads the input of the hook ${hook}`);
  return {
    routes,
    additionalRoutes,
    topics,
    queues: (settings, limiter) => features.flatMap(({ queue }) => queue?.(settings, limiter) ?? []),
    capabilities: (context) => joinCapabilities(features.flatMap((feature) => feature.capabilities?.(context) ?? [])),
    readHookInput: async (name, context, tx) => hooks[name]!(context, tx),
  };
}

/** One object with the entries of all. */
function join<Entries extends object>(parts: readonly (Entries | undefined)[]): Entries {
  const joined: Record<string, unknown> = {};
  for (const part of parts) {
    const double = Object.keys(part ?? {}).find((name) => Object.hasOwn(joined, name));
    if (double !== undefined) throw new TypeError(`Two features define ${double}`);
    Object.assign(joined, part);
  }
  return joined as Entries;
}

function joinCapabilities(parts: FeatureCapabilities[]): Omit<Capabilities, 'version'> {
  const offered = join(parts.map(({ features }) => features));
  return {
    ...(join(parts.map(({ features: _features, limits: _limits, ...part }) => part)) as Capabilities),
    features: Object.fromEntries(
      featureNames.map((name) => [name, offered[name] ?? false]),
    ) as Capabilities['features'],
    limits: join(parts.map(({ limits }) => limits)) as Capabilities['limits'],
  };
}
