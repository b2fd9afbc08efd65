/*
 * The accounts that a user signs in with. They are at the host's identity provider, which is called outside of
 * transactions: the change is made first and recorded afterward.
 */
import { pageOf, sortRows, type SortKey } from '../../core/cursor.js';
import type { DuplicateRecord, IdentityRecord, IdentitySource } from '../../core/host.js';
import { memberTarget, recordChange, type RecordedChange } from '../../core/record-change.js';
import {
  noContent,
  ok,
  type OperationResult,
  type UserContext,
  type UserOperation,
} from '../../core/request-context.js';
import { allowParameters, readPage } from '../../http/query-parameters.js';
import { problem } from '../../http/problem.js';
import { addressKey, verifiedAddress } from '../../identity/email-address.js';
import { unlinkDenial } from './rules.js';
import { serializeIdentity, serializeSuggestion, suggestionId } from './serialize.js';

export const listMyIdentities: UserOperation = async (context) => {
  allowParameters(context, ['limit', 'cursor']);
  const request = readPage(context);
  const source = identitySource(context);
  return {
    status: 200,
    afterCommit: async () => {
      const identities = await source.list({ userId: context.user.id });
      const page = pageOf('identities', sortRows(identities, byAge), request, byAge, [0, '', '']);
      const duplicates = request.cursor === undefined ? await findDuplicates(context, source) : [];
      const suggestions = await Promise.all(duplicates.map((one) => serializeSuggestion(context.user.id, one)));
      return ok({
        ...page,
        items: page.items.map((identity) => serializeIdentity(identity, identities.length)),
        ...(suggestions.length > 0 && { suggestions }),
      });
    },
  };
};

/** The primary account, then the others in the order in which they were linked. */
const byAge = ({ primary, linkedAt, id }: IdentityRecord): SortKey => [primary ? 0 : 1, linkedAt ?? '', id];

export const unlinkIdentity: UserOperation = async (context) => {
  const source = identitySource(context);
  return afterCommitOnly(async () => {
    const { user, params } = context;
    const identities = await source.list({ userId: user.id });
    const identity = identities.find(({ id }) => id === params['i']);
    if (!identity) throw notLinked();
    const denial = unlinkDenial(identity, identities.length);
    if (denial) throw problem(denial, 'The account cannot be unlinked');
    if (!(await source.unlink({ userId: user.id, identityId: identity.id }))) {
      // Another request was faster.
      const left = await source.list({ userId: user.id });
      throw left.some(({ id }) => id === identity.id)
        ? problem('last_identity', 'The account is the only way to sign in')
        : notLinked();
    }
    await recordIdentityChange(context, 'identity.unlink', { from: nameOf(identity), to: null });
    return noContent;
  });
};

export const dismissIdentitySuggestion: UserOperation = async (context) => {
  const source = identitySource(context);
  return afterCommitOnly(async () => {
    const userId = context.user.id;
    for (const duplicate of await findDuplicates(context, source)) {
      if ((await suggestionId(userId, duplicate)) !== context.params['s']) continue;
      await source.duplicates!.dismiss({ userId, otherUserId: duplicate.userId });
      return noContent;
    }
    throw problem('not_found', 'The suggestion does not exist');
  });
};

/** Accounts of other profiles with the same address, if it is verified for both. */
async function findDuplicates({ user }: UserContext, source: IdentitySource): Promise<DuplicateRecord[]> {
  const key = verifiedAddress(user);
  if (key === undefined || !source.duplicates) return [];
  const found = await source.duplicates.find({ userId: user.id, email: user.email });
  return found.filter(
    ({ userId, email, emailVerified }) => userId !== user.id && emailVerified && addressKey(email) === key,
  );
}

/** Records a change of the user's accounts. It belongs to no organization. */
export const recordIdentityChange = (
  context: UserContext,
  type: 'identity.link' | 'identity.unlink',
  change: { from: string | null; to: string | null },
): Promise<void> =>
  context.settings.store.transaction((tx) =>
    recordChange(tx, context, context.user, {
      type,
      organizationId: null,
      target: memberTarget(context.user),
      changes: [{ field: 'identity', ...change }],
    } satisfies RecordedChange),
  );

/** What the audit log calls an account. */
export const nameOf = ({ provider, email }: IdentityRecord): string => (email ? `${provider} ${email}` : provider);

/** Refuses with `feature_disabled` without a source. */
export function identitySource({ settings: { identities } }: UserContext): IdentitySource {
  if (!identities) throw problem('feature_disabled', 'This backend does not support the operation');
  return identities;
}

const notLinked = () => problem('not_found', 'The account is not linked');

/** The work runs after the transaction of the checks, so the result is known only then. */
export const afterCommitOnly = (work: () => Promise<OperationResult>): OperationResult => ({
  ...noContent,
  completesAfterCommit: true,
  afterCommit: work,
});
