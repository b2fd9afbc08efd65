import type { Invitation, InvitationBatchResult, InvitationCreate, Page } from '../../contract/index.js';
import type { OrgClient } from '../create-org-client.js';
import { paginate } from '../http/pagination.js';
import { createOrgError } from '../http/errors.js';
import type { Shape } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { InvitationListQuery } from '../resources/queries.js';
import { unsupported, unsupportedQuery, type MyOrganizationApi } from './api.js';
import { MAX_PAGE_SIZE } from './scopes.js';
import type { Checkpoint, MemberInvitation, MemberInvitationCreate } from './types.js';

const shape: Shape = { id: null, roles: [] };

/** Open invitations of the organization. The API forgets accepted ones. */
export function createInvitations(api: MyOrganizationApi) {
  const toInvitation = async (organization: string, found: MemberInvitation): Promise<Invitation> => {
    const {
      id,
      invitee,
      inviter,
      roles,
      created_at: createdAt = '',
      expires_at: expiresAt = '',
      invitation_url,
    } = found;
    return {
      id,
      email: invitee?.email ?? '',
      roles: await api.roleRefs(organization, roles),
      status: Date.parse(expiresAt) <= Date.now() ? 'expired' : 'pending',
      invitedBy: { name: inviter?.name ?? '' },
      createdAt,
      expiresAt,
      acceptUrl: invitation_url,
    };
  };

  const read = (organization: string, invitation: string, options?: RequestOptions) =>
    api.read<MemberInvitation>(organization, ['member-invitations', invitation], shape, options);

  /** The name in the email: the one of the viewer, or else the one of the organization. */
  const inviterName = async (organization: string) => {
    const { name } = await api.account(organization);
    if (name) return name.slice(0, 300);
    const details = await api.details(organization);
    return details.display_name || details.name || organization;
  };

  const send = async (
    organization: string,
    body: Omit<MemberInvitationCreate, 'inviter'>,
    options?: RequestOptions,
  ) => {
    const inviter = { name: await inviterName(organization) };
    const made = await api.post<MemberInvitation[]>(
      organization,
      ['member-invitations'],
      { ...body, inviter },
      options,
    );
    if (Array.isArray(made) && made.length >= body.invitees.length) return made;
    throw createOrgError({ code: 'unexpected_response', status: 201, message: 'The response has no invitations' });
  };

  const create = async (
    organization: string,
    all: InvitationCreate[],
    options?: RequestOptions,
  ): Promise<Invitation[]> => {
    const [{ ttlSeconds, connectionId }] = all as [InvitationCreate];
    const isSupported = (one: InvitationCreate) =>
      !one.message &&
      !one.locale &&
      one.sendEmail !== false &&
      one.ttlSeconds === ttlSeconds &&
      one.connectionId === connectionId;
    if (!all.every(isSupported)) return unsupported();
    const made = await send(
      organization,
      {
        invitees: all.map(({ email, roleIds }) => ({ email, ...(roleIds.length && { roles: roleIds }) })),
        ...(ttlSeconds && { ttl_sec: ttlSeconds }),
        ...(connectionId && { identity_provider_id: connectionId }),
      },
      options,
    );
    const addressed = (email: string) =>
      made.find(({ invitee }) => invitee?.email?.toLowerCase() === email.toLowerCase());
    return Promise.all(all.map(({ email }, index) => toInvitation(organization, addressed(email) ?? made[index]!)));
  };

  const list = async (
    organization: string,
    { q, status, sort, limit = 50, cursor }: InvitationListQuery = {},
    options?: RequestOptions,
  ): Promise<Page<Invitation>> => {
    if (q || status?.length || sort) return unsupportedQuery();
    const { invitations, next } = await api.read<{ invitations: MemberInvitation[] } & Checkpoint>(
      organization,
      ['member-invitations'],
      { invitations: [shape] },
      options,
      { take: Math.min(limit, MAX_PAGE_SIZE), from: cursor },
    );
    const items = await Promise.all(invitations.map((invitation) => toInvitation(organization, invitation)));
    return { items, nextCursor: (items.length && next) || null };
  };

  const invitations: OrgClient['invitations'] = {
    list,
    all: (organization, query, options) => paginate((cursor) => list(organization, { ...query, cursor }, options)),
    get: async (organization, invitation, options) =>
      toInvitation(organization, await read(organization, invitation, options)),
    create: async (organization, body, options) => (await create(organization, [body], options))[0]!,
    /** One request: Auth0 accepts all of them or none. They need the same lifetime and connection. */
    batch: async (organization, all, options): Promise<InvitationBatchResult> => ({
      items: (await create(organization, all, options)).map((invitation) => ({ status: 201, invitation })),
    }),
    revoke: (organization, invitation, options) =>
      api.post<void>(organization, ['delete-member-invitations'], { invitations: [invitation] }, options),
    /**
     * Sends a new invitation with the same roles and lifetime; Auth0 then revokes the old one, so that the id changes. With
     * `sendEmail: false` resolves to the existing invitation, whose link can be copied.
     */
    resend: async (organization, invitation, { sendEmail } = {}, options) => {
      const found = await read(organization, invitation, options);
      if (sendEmail === false) return toInvitation(organization, found);
      const { invitee, roles, created_at, expires_at, identity_provider_id } = found;
      const lifetime = Math.round((Date.parse(expires_at ?? '') - Date.parse(created_at ?? '')) / 1000);
      const [made] = await send(
        organization,
        {
          invitees: [{ email: invitee?.email ?? '', ...(roles?.length && { roles }) }],
          ...(lifetime > 0 && { ttl_sec: lifetime }),
          ...(identity_provider_id && { identity_provider_id }),
        },
        options,
      );
      return toInvitation(organization, made!);
    },
    update: unsupported,
  };

  return invitations;
}
