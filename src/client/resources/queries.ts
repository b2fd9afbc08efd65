export interface PageQuery {
  /** Page size; the backend clamps it to `limits.pageSizeMax`. */
  limit?: number;
  /** `nextCursor` of the previous page. */
  cursor?: string;
}

export interface MemberListQuery extends PageQuery {
  /** Searched in names and email addresses. */
  q?: string;
  /** Role ids, any of them. */
  role?: string[];
  status?: string;
  /** `name` (default), `joinedAt` or `lastLoginAt`; a leading `-` reverses the order. */
  sort?: string;
  /** Index of the first row. Needs the capability `members.position`. Not combined with `cursor`. */
  position?: number;
}

export interface InvitationListQuery extends PageQuery {
  q?: string;
  status?: string[];
  sort?: string;
}

export interface ApiKeyListQuery extends PageQuery {
  /** Searched in names and prefixes. */
  q?: string;
  /** `active`, `expired` or `revoked`, any of them. */
  status?: string[];
}

export interface ActivityQuery {
  /** First day, such as `2026-11-23`. Default: 29 days before `to`. */
  from?: string;
  /** Last day, inclusive. Default: today in the time zone of the backend. */
  to?: string;
}

export interface AuditListQuery extends PageQuery {
  type?: string[];
  outcome?: string[];
  actor?: string;
  target?: string;
  /** RFC 3339 date-times. */
  from?: string;
  to?: string;
}
