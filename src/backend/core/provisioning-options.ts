/*
 * The options for provisioning by SCIM, and their defaults.
 */

/** A user of a directory who has no account yet. */
export interface ProvisionedUser {
  organizationId: string;
  /** In a domain that the organization has verified, so the account can count it as verified. */
  email: string;
  name: string;
  givenName?: string;
  familyName?: string;
  /** The language that the directory sent, such as `en-US`. */
  locale?: string;
}

/** How directories create and remove members. */
export interface ProvisioningOptions {
  /** The URL where `createScimHandler` is mounted, as directories see it: `https://app.example.com/scim/v2`. */
  scimUrl: string;
  /**
   * Creates the account that a user will sign in with, without a password, or finds the one that has verified this address.
   * Resolves to the subject of its tokens. An account with `emailVerified: false` is refused: anyone could have signed up with
   * the address. Called outside of transactions for an address that no user of the store has verified; it can be called again
   * for the same address.
   */
  createUser: (user: ProvisionedUser) => Promise<{ userId: string; emailVerified: boolean }>;
  /**
   * Roles of new members, before the directory assigns groups. Administrator roles, and roles that the token cannot give, are
   * left out. Default: `domains.joinRoleIds`.
   */
  defaultRoleIds?: readonly string[];
  /** Tokens of an organization. Default 10. */
  max?: number;
}

/** The options with their defaults. */
export interface ProvisioningSettings extends Required<Omit<ProvisioningOptions, 'defaultRoleIds'>> {
  /** Absent: those of users who join by domain. */
  readonly defaultRoleIds?: readonly string[];
}

/** Fills in the defaults. Throws a `TypeError` for a URL that is none. */
export function toProvisioningSettings({
  scimUrl,
  createUser,
  defaultRoleIds,
  max = 10,
}: ProvisioningOptions): ProvisioningSettings {
  if (!/^https?:\/\/[^\s?#]+$/.test(scimUrl))
    throw new TypeError('provisioning.scimUrl must be an absolute URL without a query');
  return { scimUrl: scimUrl.replace(/\/+$/, ''), createUser, max, ...(defaultRoleIds && { defaultRoleIds }) };
}
