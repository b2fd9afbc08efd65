/*
 * Authentication adapters: one small interface, and implementations for cookie sessions, for the host's own tokens and for
 * auth0-spa-js. This room has no elements and sends no requests to the org API.
 */
import type { TokenSource } from '../client/http/types.js';

export interface SignInRequest {
  /** Organization to sign in to. */
  organization?: string;
  /** Ticket of the invitation that the user wants to accept. */
  invitation?: string;
  /** Email address to prefill. */
  loginHint?: string;
  /** The user wants to sign in with another account, so the identity provider must show its sign-in page. */
  switchAccount?: boolean;
  /** URL to return to. Default: the current one. */
  returnTo?: string;
}

export interface StepUpRequest {
  /** Acceptable authentication contexts, any of them (OpenID Connect `acr_values`, RFC 9470). */
  acrValues: string[];
  /** Maximum age of the authentication, in seconds. */
  maxAge?: number;
  organization?: string;
}

/** The account that the user wants to sign in with. All members are hints. */
export interface AccountRequest {
  /** The identity provider of the account, such as `github`. */
  provider?: string;
  /** Email address to prefill. */
  loginHint?: string;
}

/** Proof of an account. */
export interface IdentityProof {
  /** An ID token that was issued for this application a moment ago, with `auth_time`. */
  idToken: string;
  /** The `nonce` of the authentication request, if it had one. */
  nonce?: string;
}

/** Thrown by `stepUp` and `proveAccount` when the user cancels. Any other error is shown as a failure. */
export class StepUpCancelled extends Error {
  readonly code = 'cancelled';
}

/**
 * Type of `org-provider.auth`. Every member is optional: `{}` is a cookie session that the host manages alone.
 */
export interface AuthAdapter extends TokenSource {
  /** Resolves to the organization that the current token is for, or to `null`. Without it the attribute of the provider decides. */
  getOrganization?(): Promise<string | null>;
  /**
   * Gets a token for this organization. May navigate away and then never resolves.
   * Without it the host implements the switch: listen to `before-organization-switch`, or set `organization` on the provider.
   * `returnTo`: URL to return to, by default the current one.
   */
  switchOrganization?(organization: string, options?: { returnTo?: string }): Promise<void>;
  /**
   * Authenticates the user again, stronger or fresher. Resolves when the next token shows it; rejects with an error whose
   * `code` is `cancelled` when the user cancels. Called from a click, so a pop-up can open. May navigate away.
   */
  stepUp?(request: StepUpRequest): Promise<void>;
  /**
   * Signs in to another account without changing the current session of the page, and resolves to its ID token, for
   * `<identity-list>`. The identity provider must show its sign-in page (`prompt=login`, `max_age=0`). Rejects with an error
   * whose `code` is `cancelled` when the user cancels. Called from a click, so a pop-up can open. Without it accounts cannot
   * be linked.
   */
  proveAccount?(request: AccountRequest): Promise<IdentityProof>;
  /** The ID token, for `<token-inspector>`. */
  getIdToken?(): Promise<string | null>;
  signIn?(request?: SignInRequest): Promise<void>;
  signOut?(): Promise<void>;
  /** Calls `listener` after a sign-in, a sign-out or a switch outside of the elements. Returns a function that unsubscribes. */
  subscribe?(listener: () => void): () => void;
}
