/*
 * The organization of a login. At Auth0: "Business users" with "Prompt for organization" and required membership.
 */
import type { Membership } from '../../src/contract/index.js';

/** The decision from the request and the memberships. */
export type OrganizationDecision =
  | { kind: 'organization'; organization: { id: string; name: string } }
  /** Several, and the request names none. */
  | { kind: 'choose' }
  /** The user belongs to none; the token will name none. */
  | { kind: 'none' }
  /** The request names one that the user does not belong to. */
  | { kind: 'denied' };

/**
 * @param asked - Id or name, as the application sent it or the user chose it.
 * @param memberships - Active ones.
 */
export function decideOrganization(
  asked: string | undefined,
  memberships: Pick<Membership, 'organization'>[],
): OrganizationDecision {
  if (asked) {
    const found = memberships.find(({ organization: { id, name } }) => id === asked || name === asked.toLowerCase());
    return found ? { kind: 'organization', organization: pick(found) } : { kind: 'denied' };
  }
  if (memberships.length > 1) return { kind: 'choose' };
  return memberships[0] ? { kind: 'organization', organization: pick(memberships[0]) } : { kind: 'none' };
}

const pick = ({ organization: { id, name } }: Pick<Membership, 'organization'>) => ({ id, name });
