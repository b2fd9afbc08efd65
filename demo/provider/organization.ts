/*
 * For which organization a login is. At Auth0: "Business users", with "Prompt for organization" for those who belong
 * to several, and membership required.
 */
import type { Membership } from '../../src/contract/index.js';

/** What follows from the request and the memberships. */
export type OrganizationDecision =
  | { kind: 'organization'; organization: { id: string; name: string } }
  /** Several, and nobody said which. */
  | { kind: 'choose' }
  /** The person belongs to none; the token will name none. */
  | { kind: 'none' }
  /** One was asked for, and the person is no member of it. */
  | { kind: 'denied' };

/**
 * @param asked - Id or name, as the application sent it or the person chose it.
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
