/*
 * A backend for tests: sample data, a clock that tests advance, and requests as any user.
 */
import type { Member, Problem } from '../../src/contract/index.js';
import {
  createOrgBackend,
  createMemoryStore,
  type Identity,
  type InvitationMail,
  type MemorySeed,
  type OrgBackendOptions,
} from '../../src/backend/index.js';
import { createSampleData, type SampleOptions } from '../../src/backend/testing/sample-data.js';

export const origin = 'https://app.example.com/org-api';

export interface Reply<Body = any> {
  status: number;
  body: Body;
  headers: Headers;
  text: string;
}

export interface RequestOptions {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  raw?: BodyInit;
}

export type TestBackend = ReturnType<typeof createTestBackend>;

/** `who` is a user id or an identity. */
export function createTestBackend(
  options: Partial<OrgBackendOptions> & { sample?: SampleOptions; seed?: MemorySeed } = {},
) {
  const { sample, seed, ...rest } = options;
  const clock = { now: new Date('2026-11-02T09:00:00.000Z') };
  const mails: InvitationMail[] = [];
  const errors: unknown[] = [];
  const store = rest.store ?? createMemoryStore(seed ?? createSampleData({ members: 25, organizations: 3, ...sample }));
  const backend = createOrgBackend({
    store,
    authenticate: async (request) => {
      const header = request.headers.get('authorization');
      return header ? (JSON.parse(decodeURIComponent(header)) as Identity) : null;
    },
    policy: { ownerRoleIds: ['owner'], addMember: 'direct', securityPolicy: {} },
    publicUrl: origin,
    sendInvitation: async (mail) => void mails.push(mail),
    clock: () => clock.now,
    onError: (error) => void errors.push(error),
    ...rest,
  });

  async function api<Body = any>(
    who: string | Partial<Identity> | null,
    path: string,
    { method = 'GET', body, headers = {}, raw }: RequestOptions = {},
  ): Promise<Reply<Body>> {
    const identity = typeof who === 'string' ? { userId: who } : who;
    const response = await backend(
      new Request(origin + '/v1' + path, {
        method,
        headers: {
          ...(identity && { authorization: encodeURIComponent(JSON.stringify({ via: 'token', ...identity })) }),
          ...(body !== undefined && {
            'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
          }),
          ...headers,
        },
        body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
      }),
    );
    const isEndless = response.headers.get('content-type') === 'text/event-stream';
    const text = isEndless ? '' : await response.text();
    if (isEndless) await response.body?.cancel();
    const isJson = /\bjson/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: (isJson && text ? JSON.parse(text) : undefined) as Body,
      headers: response.headers,
      text,
    };
  }

  return {
    api,
    backend,
    clock,
    errors,
    mails,
    store,
    advance: (seconds: number) => void (clock.now = new Date(clock.now.getTime() + seconds * 1000)),
    /** The audit log of an organization, newest first. */
    audit: async (organization = 'org_1') =>
      store.transaction(async (tx) => (await tx.auditEvents(organization, { limit: 200 })).items),
    member: async (user: string) => (await api<Member>('user_1', `/organizations/org_1/members/${user}`)).body,
  };
}

export const codeOf = (reply: Reply): Problem['code'] => reply.body?.code;

/** The ticket in an invitation link. */
export const ticketIn = (url: string) => new URL(url).searchParams.get('invitation')!;
