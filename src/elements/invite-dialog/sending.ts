import type { OrgClient } from '../../client/index.js';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import { createIdempotencyKey } from '../../client/http/idempotency-key.js';
import type { Invitation, InvitationCreate } from '../../contract/index.js';
import type { Draft } from './draft.js';
import { toAscii } from '../../contract/email.js';
import type { Recipient } from '../../features/invitations/addresses.js';

/** Invitations in a request. Small enough to show progress; 2,000 addresses are 100 requests. */
const BATCH_SIZE = 20;

interface SendOptions {
  client: OrgClient;
  organization: string;
  recipients: readonly Recipient[];
  /** Roles, message and expiry of the invitations. The idempotency keys in `keys` are changed. */
  draft: Draft;
  batched: boolean;
  batchMax: number;
  /** Called with the changes of recipients, by email. */
  changed: (patches: ReadonlyMap<string, Partial<Recipient>>) => void;
  stopped: () => boolean;
}

export interface SendOutcome {
  invitations: Invitation[];
  /** The error that stopped sending. */
  error?: OrgError;
}

/** Returns the request body for an entry. */
export function toInvitationCreate(entry: Recipient, draft: Draft): InvitationCreate {
  return {
    email: toAscii(entry.email),
    roleIds: (draft.perRecipientRoles ? entry.roleIds : undefined) ?? draft.roleIds,
    ttlSeconds: draft.ttlDays * 86_400,
    ...(draft.message.trim() && { message: draft.message.trim() }),
    ...(draft.locale && { locale: draft.locale }),
  };
}

/** The same change for several recipients. */
const patchAll = (recipients: readonly Recipient[], patch: Partial<Recipient>) =>
  new Map(recipients.map(({ email }) => [email, patch]));

interface ItemResult {
  status: number;
  problem?: { code: string };
  invitation?: Invitation;
}

function patchFor({ status, problem, invitation }: ItemResult): Partial<Recipient> {
  // The invitation was created, but its email was not delivered.
  if (invitation?.status === 'failed') return { state: 'failed', code: 'not_delivered', invitationId: invitation.id };
  return status < 400
    ? { state: 'sent', code: undefined }
    : { state: 'failed', code: problem?.code ?? 'internal_error' };
}

/**
 * Sends the recipients in batches. Each becomes `sent` or `failed`. A batch without a response keeps its idempotency key, so
 * that a retry does not invite an address twice.
 */
export async function sendInvitations(options: SendOptions): Promise<SendOutcome> {
  const { client, organization, recipients, draft, batched, changed, stopped } = options;
  const size = batched ? Math.min(BATCH_SIZE, options.batchMax) : 1;
  const invitations: Invitation[] = [];
  for (let start = 0; start < recipients.length; start += size) {
    const part = recipients.slice(start, start + size);
    const rest = recipients.slice(start + size);
    if (stopped()) {
      changed(patchAll([...part, ...rest], { state: 'ready' }));
      break;
    }
    const bodies = part.map((entry) => toInvitationCreate(entry, draft));
    const fingerprint = JSON.stringify(bodies);
    const idempotencyKey = (draft.keys[fingerprint] ??= createIdempotencyKey());
    changed(patchAll(part, { state: 'sending' }));
    try {
      const items: ItemResult[] = batched
        ? (await client.invitations.batch(organization, bodies, { idempotencyKey })).items
        : [{ status: 201, invitation: await client.invitations.create(organization, bodies[0]!, { idempotencyKey }) }];
      delete draft.keys[fingerprint];
      const results = part.map((_, index) => items[index] ?? { status: 500 });
      for (const { invitation } of results) if (invitation) invitations.push(invitation);
      changed(new Map(part.map(({ email }, index) => [email, patchFor(results[index]!)])));
    } catch (cause) {
      const error = toOrgError(cause);
      const isDefinite = error.status >= 400 && error.status < 500 && error.status !== 429;
      if (isDefinite) delete draft.keys[fingerprint];
      changed(patchAll(part, { state: 'failed', code: error.code }));
      if (!batched && isDefinite) continue;
      changed(patchAll(rest, { state: 'ready' }));
      return { invitations, error };
    }
  }
  return { invitations };
}
