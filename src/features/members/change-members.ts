import { toOrgError, type OrgError } from '../../client/http/errors.js';
import { underKey } from '../../client/http/idempotency-key.js';
import type { OrgClient } from '../../client/index.js';
import type { Member, MemberBatch } from '../../contract/index.js';

/** A member for which a change failed, and the reason. */
export interface MemberFailure {
  member: Member;
  error: OrgError | { code: string };
}

interface ChangeEachOptions {
  members: Member[];
  client: OrgClient;
  organization: string;
  /** Sends the change of one member. */
  send: (member: Member) => Promise<unknown>;
  /** The change as part of a batch; `undefined` if the backend does not support batches of it. */
  batched: ((member: Member) => MemberBatch['operations'][number]) | undefined;
  /** Called when the result for a member is known. */
  settled: (member: Member) => void;
}

/** Members in a batch request: small enough to show progress, large enough to keep the number of requests low. */
const BATCH_SIZE = 50;

/** Runs a change for each member, in batches if possible. An error stops batches; the remaining members fail with it. */
export async function changeEachMember(options: ChangeEachOptions) {
  const { members, client, organization, send, batched } = options;
  const done: Member[] = [];
  const failures: MemberFailure[] = [];
  const settle = (member: Member, error?: MemberFailure['error']) => {
    if (error) failures.push({ member, error });
    else done.push(member);
    options.settled(member);
  };
  if (!batched) {
    for (const member of members) {
      await send(member).then(
        () => settle(member),
        (cause: unknown) => settle(member, toOrgError(cause)),
      );
    }
    return { done, failures };
  }
  for (let start = 0; start < members.length; start += BATCH_SIZE) {
    const part = members.slice(start, start + BATCH_SIZE);
    const operations = part.map(batched);
    try {
      const { items } = await underKey(JSON.stringify([organization, operations]), (idempotencyKey) =>
        client.members.batch(organization, operations, { idempotencyKey }),
      );
      part.forEach((member, index) => {
        const { status, problem } = items[index] ?? { status: 500 };
        settle(member, status >= 400 ? (problem ?? { code: 'internal_error' }) : undefined);
      });
    } catch (cause) {
      const error = toOrgError(cause);
      for (const member of members.slice(start)) settle(member, error);
      break;
    }
  }
  return { done, failures };
}
