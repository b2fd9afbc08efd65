/** Detail of `step-up-required` and `action-required`. */
export interface ChallengeDetail {
  /** Organization that the request was about. */
  organization?: string;
  /** Acceptable authentication contexts (OpenID Connect `acr_values`); any of them. Only for `step-up-required`. */
  acrValues?: string[];
  /** Maximum age of the authentication, in seconds. Only for `step-up-required`. */
  maxAge?: number;
  /** URL of the page where the user can complete the action. Only for `action-required`. */
  actionUrl?: string;
}
