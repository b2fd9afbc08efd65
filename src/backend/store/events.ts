/*
 * Records that leave the store: deliveries for the host's hooks, and announcements of changes.
 */
import type { Instant } from './records.js';

/**
 * An event that its hook, a webhook or an integration has not handled yet, or an invitation email that may not have been sent. It outlives
 * its organization.
 */
export interface DeliveryRecord {
  id: string;
  /** Deliveries with the same one are in order: the organization, or the id of the webhook or of the connection. */
  organizationId: string;
  /** Name of the `after` hook, `mail`, `webhook`, or `integration`. */
  hook: string;
  /** Any JSON. */
  event: Record<string, unknown>;
  /** How often it has been leased. */
  attempts: number;
  /** When it can be leased next; `null`: given up and stored only. */
  dueAt: Instant | null;
}

export interface DeliveryQuery {
  /** Only deliveries with these values of `hook`. Others do not delay them. */
  hooks: string[];
  now: Instant;
  /** Excluded organizations. */
  except?: string[];
  /** The end of the lease. */
  until: Instant;
  limit: number;
  /**
   * True for deliveries that do not wait for each other: any that is due, the earliest first. Default: in order within
   * an organization.
   */
  unordered?: boolean;
}

/** A change in an organization, as it is announced to event streams. */
export interface ChangeRecord {
  organizationId: string;
  /** As in the contract's `Change`. */
  resource: string;
  id: string;
  isGone: boolean;
}

/** A subscriber of a store. Its methods must not throw. */
export interface ChangeListener {
  onChange(change: ChangeRecord): void;
  /** The connection was lost and is back: changes may have been missed. */
  onReconnect(): void;
}
