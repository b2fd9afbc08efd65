import type { OrgClient } from '../../client/index.js';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import { createIdempotencyKey } from '../../client/http/idempotency-key.js';
import type { Invitation, InvitationCreate } from '../../contract/index.js';
import type { Draft } from './draft.js';
import { toAscii } from '../../contract/email.js';
import type { Recipient } from './addresses.js';

/** Invitations in a request. Small enough to show progress; 2,000 addresses are 100 requests. */
const BATCH_SIZE = 20;

interface SendOptions {
  client: OrgClient;
  organization: string;
  draft: Draft;
  batched: boolean;
  batchMax: number;
  /** Called after every change of an entry; stores the draft and updates the element. */
  changed: () => void;
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

/**
 * Sends the pending entries in batches. Each entry becomes `sent` or `failed`. A batch without a response keeps its
 * idempotency key, so that a retry does not invite an address twice.
 */
export async function sendInvitations(options: SendOptions): Promise<SendOutcome> {
  const { client, organization, draft, batched, changed, stopped } = options;
  const size = batched ? Math.min(BATCH_SIZE, options.batchMax) : 1;
  const waiting = draft.recipients.filter(({ state }) => state === 'waiting');
  const invitations: Invitation[] = [];
  for (let start = 0; start < waiting.length; start += size) {
    const part = waiting.slice(start, start + size);
    if (stopped()) {
      for (const entry of waiting.slice(start)) entry.state = 'ready';
      changed();
      break;
    }
    const bodies = part.map((entry) => toInvitationCreate(entry, draft));
    const fingerprint = JSON.stringify(bodies);
    const idempotencyKey = (draft.keys[fingerprint] ??= createIdempotencyKey());
    for (const entry of part) entry.state = 'sending';
    changed();
    try {
      const items = batched
        ? (await client.invitations.batch(organization, bodies, { idempotencyKey })).items
        : [{ status: 201, invitation: await client.invitations.create(organization, bodies[0]!, { idempotencyKey }) }];
      delete draft.keys[fingerprint];
      part.forEach((entry, index) => {
        const { status, problem, invitation } = (items[index] ?? { status: 500 }) as {
          status: number;
          problem?: { code: string };
          invitation?: Invitation;
        };
        entry.state = status < 400 ? 'sent' : 'failed';
        entry.code = status < 400 ? undefined : (problem?.code ?? 'internal_error');
        if (invitation) {
          invitations.push(invitation);
          // The invitation was created, but its email was not delivered.
          if (invitation.status === 'failed')
            Object.assign(entry, { state: 'failed', code: 'not_delivered', invitationId: invitation.id });
        }
      });
      changed();
    } catch (cause) {
      const error = toOrgError(cause);
      const definite = error.status >= 400 && error.status < 500 && error.status !== 429;
      if (definite) delete draft.keys[fingerprint];
      for (const entry of part) Object.assign(entry, { state: 'failed', code: error.code });
      if (!batched && definite) {
        changed();
        continue;
      }
      for (const entry of waiting.slice(start + size)) entry.state = 'ready';
      changed();
      return { invitations, error };
    }
  }
  return { invitations };
}
