import type { Identity, IdentitySuggestion } from '../../../contract/index.js';
import { sha256 } from '../../core/crypto.js';
import type { DuplicateRecord, IdentityRecord } from '../../core/host.js';
import { unlinkDenial } from './rules.js';

/** `count`: the number of the user's accounts. */
export function serializeIdentity(identity: IdentityRecord, count: number): Identity {
  const { id, provider, connection, email, emailVerified, linkedAt, lastUsedAt, primary, managedBy } = identity;
  const unlink = unlinkDenial(identity, count);
  return {
    id,
    provider,
    ...(connection && { connection }),
    ...(email && { email }),
    ...(email && emailVerified !== undefined && { emailVerified }),
    ...(linkedAt && { linkedAt }),
    ...(lastUsedAt && { lastUsedAt }),
    primary,
    ...(managedBy && { managedBy }),
    allowed: { unlink: unlink === undefined },
    ...(unlink && { reasons: { unlink } }),
  };
}

/** The id of a suggestion reveals nothing about the other profile. */
export const suggestionId = (userId: string, { userId: otherUserId }: DuplicateRecord): Promise<string> =>
  sha256(JSON.stringify(['identity-suggestion', userId, otherUserId]));

export async function serializeSuggestion(userId: string, duplicate: DuplicateRecord): Promise<IdentitySuggestion> {
  const { provider, connection, email, lastUsedAt } = duplicate;
  return {
    id: await suggestionId(userId, duplicate),
    provider,
    ...(connection && { connection }),
    email,
    ...(lastUsedAt && { lastUsedAt }),
  };
}
