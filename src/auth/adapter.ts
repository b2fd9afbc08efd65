/*
 * Where proof of identity comes from. One small interface, and an adapter each for a cookie session, a token of the
 * host's own and auth0-spa-js. No elements and no requests to the org API in here.
 */
import type { TokenSource } from '../client/http/types.js';

export interface SignInRequest {
  /** Organization to sign in to. */
  organization?: string;
  /** Ticket of an invitation that is to be accepted. */
  invitation?: string;
  /** E-mail address to fill in. */
  loginHint?: string;
  /** Another account than the one that is signed in: the identity provider has to ask. */
  switchAccount?: boolean;
  /** Address to come back to. Default: the current one. */
  returnTo?: string;
}

export interface StepUpRequest {
  /** Any of these will do (OpenID Connect `acr_values`, RFC 9470). */
  acrValues: string[];
  /** Seconds that the proof may be old. */
  maxAge?: number;
  organization?: string;
}

/** Thrown by `stepUp` when the person did not want to; any other error is shown as a failure. */
export class StepUpCancelled extends Error {
  readonly code = 'cancelled';
}

/**
 * What `org-provider.auth` takes. Every member is optional: `{}` is a cookie session that the host manages alone.
 */
export interface AuthAdapter extends TokenSource {
  /** The organization that the current proof is for, or `null` when it is for none. Without it the provider's attribute decides. */
  getOrganization?(): Promise<string | null>;
  /**
   * Makes the next token be for this organization. May navigate away, and then never resolves.
   * Without it a switch is the host's: listen to `before-organization-switch`, or set `organization` on the provider.
   * `returnTo`: address to come back to, by default the current one.
   */
  switchOrganization?(organization: string, options?: { returnTo?: string }): Promise<void>;
  /**
   * Gets stronger or fresher proof: resolves when the next token carries it, rejects with an error whose `code` is
   * `cancelled` when the person did not want to. Called in a click, so a pop-up may open. May navigate away.
   */
  stepUp?(request: StepUpRequest): Promise<void>;
  /** The ID token, for `<token-inspector>`. */
  getIdToken?(): Promise<string | null>;
  signIn?(request?: SignInRequest): Promise<void>;
  signOut?(): Promise<void>;
  /** Tells of changes made outside (login, logout, another organization); returns the way to stop. */
  subscribe?(listener: () => void): () => void;
}
