/*
 * Where proof of identity comes from. One small interface, and an adapter each for a cookie session, a token of the
 * host's own and auth0-spa-js. No elements and no requests to the org API in here.
 */
import type { TokenSource } from '../client/request.js';

export interface SignInRequest {
  /** Organization to sign in to. */
  organization?: string;
  /** Ticket of an invitation that is to be accepted. */
  invitation?: string;
  /** Address to come back to. Default: the current one. */
  returnTo?: string;
}

/**
 * What `org-provider.auth` takes. Every member is optional: `{}` is a cookie session that the host manages alone.
 */
export interface AuthAdapter extends TokenSource {
  /** The organization that the current proof is for, or `null` when it is for none. Without it the provider's attribute decides. */
  getOrganization?(): Promise<string | null>;
  /**
   * Makes the next token be for this organization. May navigate away, and then never resolves.
   * Without it a switch is the host's: listen to `before-org-switch`, or set `organization` on the provider.
   */
  switchOrganization?(organization: string): Promise<void>;
  signIn?(request?: SignInRequest): Promise<void>;
  signOut?(): Promise<void>;
  /** Tells of changes made outside (login, logout, another organization); returns the way to stop. */
  subscribe?(listener: () => void): () => void;
}
