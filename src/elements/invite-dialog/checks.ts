import type { OrgClient } from '../../client/index.js';
import { toAscii } from '../../contract/email.js';
import { addressKey, type Recipient } from '../../features/invitations/addresses.js';

/**
 * From this number of addresses on, the member and invitation lists are loaded instead of one request for each address.
 */
const LOOKUP_LIMIT = 20;
/** Longer lists are not loaded; the backend then reports existing members when the invitations are sent. */
const MAX_LIST_LENGTH = 2000;
const MAX_CONCURRENT = 4;

export interface ExistingAddresses {
  /** Maps `addressKey` to the name of the member. */
  members: Map<string, string>;
  /** Maps `addressKey` to the id of the open invitation. */
  invited: Map<string, string>;
}

interface CheckOptions {
  client: OrgClient;
  organization: string;
  emails: string[];
  known: ExistingAddresses;
  mayReadMembers: boolean;
  mayReadInvitations: boolean;
  memberCount: number | undefined;
  signal: AbortSignal;
}

/** Checks which addresses belong to members or have an open invitation, before invitations are sent. */
export async function checkAddresses(options: CheckOptions): Promise<void> {
  const { client, organization, known, signal } = options;
  const emails = options.emails.map(toAscii);
  const each = emails.length <= LOOKUP_LIMIT;
  const jobs: (() => Promise<void>)[] = [];
  const addMember = ({ email, name }: { email: string; name: string }) => known.members.set(addressKey(email), name);
  const addInvited = ({ email, id }: { email: string; id: string }) => known.invited.set(addressKey(email), id);

  if (options.mayReadMembers) {
    if (each)
      jobs.push(
        ...emails.map(
          (q) => async () =>
            void (await client.members.list(organization, { q, limit: 5 }, { signal })).items.forEach(addMember),
        ),
      );
    else if ((options.memberCount ?? Infinity) <= MAX_LIST_LENGTH)
      jobs.push(async () => {
        for await (const member of client.members.all(organization, { limit: 200 }, { signal })) addMember(member);
      });
  }
  if (options.mayReadInvitations) {
    if (each)
      jobs.push(
        ...emails.map(
          (q) => async () =>
            void (
              await client.invitations.list(organization, { q, status: ['pending'], limit: 5 }, { signal })
            ).items.forEach(addInvited),
        ),
      );
    else
      jobs.push(async () => {
        let read = 0;
        for await (const invitation of client.invitations.all(
          organization,
          { status: ['pending'], limit: 200 },
          { signal },
        )) {
          addInvited(invitation);
          if (++read >= MAX_LIST_LENGTH) return;
        }
      });
  }
  const work = async () => {
    // A failed check is ignored: sending reports existing members too.
    for (let job = jobs.shift(); job && !signal.aborted; job = jobs.shift()) await job().catch(() => {});
  };
  await Promise.all(Array.from({ length: MAX_CONCURRENT }, work));
}

/** Returns the entry with the result of the check. */
export function markExisting(entry: Recipient, { members, invited }: ExistingAddresses): Recipient {
  if (entry.state !== 'ready' && entry.state !== 'member' && entry.state !== 'invited') return entry;
  const key = addressKey(entry.email);
  const name = members.get(key);
  const invitationId = invited.get(key);
  if (name !== undefined) return { ...entry, state: 'member', name };
  if (invitationId !== undefined) return { ...entry, state: 'invited', invitationId };
  return { ...entry, state: 'ready', name: undefined, invitationId: undefined };
}
