/*
 * Records of what goes out of the store: events that wait for the host's hooks, and changes that people watch.
 */
import type { Instant } from './records.js';

/** An event that its hook has not handled yet, or an invitation email that is not known to be sent. It outlives its organization. */
export interface DeliveryRecord {
  id: string;
  organizationId: string;
  /** Name of the `after` hook, or `mail`. */
  hook: string;
  /** Any JSON. */
  event: Record<string, unknown>;
  /** How often it has been leased. */
  attempts: number;
  /** When it may be leased, for the first time or again; `null`: given up, and only kept. */
  dueAt: Instant | null;
}

export interface DeliveryQuery {
  /** Only events for these. Others are passed over, and hold up nothing. */
  hooks: string[];
  now: Instant;
  /** Not of these organizations. */
  except?: string[];
  /** Until then nobody else can lease them. */
  until: Instant;
  limit: number;
  /** True for deliveries that do not wait for each other: any that is due, the earliest first. Default: in order within an organization. */
  unordered?: boolean;
}

/** Something that has changed in an organization, as it is announced to those who watch. */
export interface ChangeRecord {
  organizationId: string;
  /** As in the contract's `Change`. */
  resource: string;
  id: string;
  isGone: boolean;
}

/** Whoever listens to a store. Must not throw. */
export interface ChangeListener {
  onChange(change: ChangeRecord): void;
  /** Changes may have been missed, for the connection was lost; from now on they are told again. */
  onReconnect(): void;
}
