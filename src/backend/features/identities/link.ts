/*
 * Linking an account. The session proves the one account and a fresh ID token the other; each token links once.
 */
import type { IdentityLink, IdentityPreview } from '../../../contract/index.js';
import { sha256 } from '../../core/crypto.js';
import type { IdentitySource } from '../../core/host.js';
import { ok, type UserContext, type UserOperation } from '../../core/request-context.js';
import { problem } from '../../http/problem.js';
import { InvalidTokenError } from '../../identity/authenticate.js';
import type { StoreTransaction } from '../../store/store.js';
import { afterCommitOnly, identitySource, nameOf, recordIdentityChange } from './operations.js';
import { linkDenial, readDependents } from './rules.js';
import { serializeIdentity } from './serialize.js';

/** Seconds that a sign-in proves an account. */
const PROOF_LIFETIME_SECONDS = 300;

/** Seconds that the identity provider's clock can be ahead. */
const CLOCK_TOLERANCE_SECONDS = 60;

/** The scope of used tokens among the idempotency keys, which the store keeps for a day. */
const USED_PROOFS = 'urn:org-elements:identity-proofs';

export const previewIdentityLink: UserOperation = async (context) => {
  const source = identitySource(context);
  return {
    status: 200,
    afterCommit: async () => {
      const otherUserId = await verifyProof(context, source);
      const others = await source.list({ userId: otherUserId });
      const dependents = await context.settings.store.transaction(async (tx) =>
        readDependents(tx, context, otherUserId, await tx.user(otherUserId)),
      );
      const denial = linkDenial(context.user.id, otherUserId, others, dependents);
      // Nothing about the profile of another user that the account is linked to, or about the viewer's own.
      const shown = denial === 'identity_linked' ? { organizations: [], invitations: 0 } : dependents;
      const { provider = '', connection, email } = others.find(({ primary }) => primary) ?? others[0] ?? {};
      return ok({
        provider,
        ...(connection && { connection }),
        ...(email && { email }),
        ...shown,
        allowed: { link: denial === undefined },
        ...(denial && { reasons: { link: denial } }),
      } satisfies IdentityPreview);
    },
  };
};

export const linkIdentity: UserOperation = async (context) => {
  const source = identitySource(context);
  return afterCommitOnly(async () => {
    const { user, settings, baseUrl } = context;
    const otherUserId = await verifyProof(context, source);
    const others = await source.list({ userId: otherUserId });
    await settings.store.transaction(async (tx) => {
      const other = await tx.user(otherUserId);
      const denial = linkDenial(user.id, otherUserId, others, await readDependents(tx, context, otherUserId, other));
      if (denial) throw problem(denial, 'The account cannot be linked');
      await useProof(tx, context);
    });
    const linked = await source.link({ userId: user.id, otherUserId });
    if (!linked) throw problem('identity_linked', 'The account has been linked by another request');
    await settings.store.transaction(async (tx) => {
      const other = await tx.user(otherUserId);
      // No user can sign in to the removed profile, so lookups by its address must not find it.
      if (other?.emailVerified) await tx.putUser({ ...other, emailVerified: false });
    });
    await recordIdentityChange(context, 'identity.link', { from: null, to: nameOf(linked) });
    const { length } = await source.list({ userId: user.id });
    return {
      status: 201,
      body: serializeIdentity(linked, length),
      headers: { location: `${baseUrl}/v1/me/identities/${encodeURIComponent(linked.id)}` },
    };
  });
};

/** Resolves to the id of the user whose account the token proves. */
async function verifyProof(context: UserContext, { verifyIdToken }: IdentitySource): Promise<string> {
  const { idToken, nonce } = context.body as IdentityLink;
  const now = new Date(context.now);
  const claims = await verifyIdToken(idToken, now).catch((error: unknown) => {
    throw error instanceof InvalidTokenError ? invalidProof(error.message) : error;
  });
  const isFresh = (seconds: number) => {
    const age = now.getTime() / 1000 - seconds;
    return age <= PROOF_LIFETIME_SECONDS && age >= -CLOCK_TOLERANCE_SECONDS;
  };
  if (!isFresh(claims.issuedAt) || !isFresh(claims.authenticatedAt)) throw invalidProof('The sign-in is too old');
  if (nonce !== undefined && nonce !== claims.nonce) throw invalidProof('"nonce" differs');
  return claims.userId;
}

/** Uses the token up. Refuses one that was used before, here or in another process. */
async function useProof(tx: StoreTransaction, { body, now }: UserContext): Promise<void> {
  // The signature can be encoded in several ways, so only what it signs identifies the token.
  const { idToken } = body as IdentityLink;
  const key = await sha256(idToken.slice(0, idToken.lastIndexOf('.')));
  const claim = (await tx.claimIdempotencyKeys(USED_PROOFS, [key], now)).get(key)!;
  if (claim.state !== 'new') throw invalidProof('The token has been used');
  await tx.saveIdempotentResult(USED_PROOFS, key, {
    requestHash: key,
    status: 201,
    headers: {},
    body: '',
    createdAt: now,
  });
}

const invalidProof = (detail: string) => problem('identity_proof_invalid', detail);
