/** Requests in an hour, unless stated otherwise, for each user, client address or organization. A batch counts as many as it has items. */
export interface RateLimits {
  /** Invitations created and resent by one user. Default 2,000. */
  invitations?: number;
  /** Invitations created and resent in one organization by all users; failed requests do not count. Default 5,000. */
  organizationInvitations?: number;
  /** The same in 24 hours. Default 20,000. */
  organizationInvitationsPerDay?: number;
  /** Invitations to one email address by all users, where `sendInvitation` is set. Default 50. */
  addresses?: number;
  /** Resends of one invitation by one user. Default 10. */
  resends?: number;
  /** Members added by one user, which is also how addresses are looked up. Default 2,000. */
  additions?: number;
  /** Rows of imports that add users or create accounts, in one organization, checked or added. Default 20,000. */
  importRows?: number;
  /** Names of organizations looked up by one user. Default 1,000. */
  nameChecks?: number;
  /** Lists searched by one user (`q`). Counted in each process. Default 10,000. */
  searches?: number;
  /** Invitations opened from one client address, where `clientAddress` says what that is. Default 1,000. */
  tickets?: number;
  /** Exports of the audit log by one user. Default 60. */
  exports?: number;
  /** Domains added or checked by one user. Default 120. */
  domainChecks?: number;
  /** Metadata of identity providers read, and connections tested, by one user. Default 120. */
  connectionChecks?: number;
  /** Test events sent, and deliveries sent again, by one user. Default 120. */
  webhookChecks?: number;
  /** Integrations connected or checked by one user. Default 120. */
  integrationChecks?: number;
  /** Requests to join by one user. Default 50. */
  joinRequests?: number;
  /** SCIM requests with one provisioning token. Default 90,000: 25 a second. */
  provisioning?: number;
  /** Requests to this API with one API key, in a minute. Default 600. */
  apiKeyRequestsPerMinute?: number;
}

export const DEFAULT_LIMITS: Required<RateLimits> = {
  invitations: 2_000,
  organizationInvitations: 5_000,
  organizationInvitationsPerDay: 20_000,
  addresses: 50,
  resends: 10,
  additions: 2_000,
  importRows: 20_000,
  nameChecks: 1_000,
  searches: 10_000,
  tickets: 1_000,
  exports: 60,
  domainChecks: 120,
  connectionChecks: 120,
  webhookChecks: 120,
  integrationChecks: 120,
  joinRequests: 50,
  provisioning: 90_000,
  apiKeyRequestsPerMinute: 600,
};

/** What a request counts toward a limit. */
export interface CountedUse {
  limit: keyof RateLimits;
  /** Identifies the user, address or organization. Nothing is counted without it. */
  who: string | null | undefined;
  /** Default 1. */
  cost?: number;
  /** Default 3,600: an hour. */
  windowSeconds?: number;
}
