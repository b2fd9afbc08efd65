import type {
  Invitation,
  InvitationBatchResult,
  InvitationCreate,
  InvitationUpdate,
  Page,
} from '../../contract/index.js';
import { paginate } from '../http/pagination.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { InvitationListQuery } from './queries.js';

/** Invitations that an organization sends. */
export function createInvitations({ list, patch, post, read, remove }: Resource) {
  const invitations = {
    list: (organization: string, query?: InvitationListQuery, options?: RequestOptions) =>
      list<Invitation, Page<Invitation>>(
        organizationPath(organization, 'invitations'),
        shapes.invitation,
        ({ id }) => id,
        query,
        options,
      ),
    all: (organization: string, query?: InvitationListQuery, options?: RequestOptions) =>
      paginate((cursor) => invitations.list(organization, { ...query, cursor }, options)),
    get: (organization: string, invitation: string, options?: RequestOptions) =>
      read<Invitation>(organizationPath(organization, 'invitations', invitation), shapes.invitation, options),
    create: (organization: string, body: InvitationCreate, options?: RequestOptions) =>
      post<Invitation>(organizationPath(organization, 'invitations'), body, options, shapes.invitation),
    batch: (organization: string, all: InvitationCreate[], options?: RequestOptions) =>
      post<InvitationBatchResult>(
        organizationPath(organization, 'batch', 'invitations'),
        { invitations: all },
        options,
        shapes.batch,
      ),
    update: (organization: string, invitation: string, body: InvitationUpdate, options?: RequestOptions) =>
      patch<Invitation>(organizationPath(organization, 'invitations', invitation), body, shapes.invitation, options),
    revoke: (organization: string, invitation: string, options?: RequestOptions) =>
      remove(organizationPath(organization, 'invitations', invitation), options),
    /** Creates a new link and renews the expiry; the old link stops working. `sendEmail: false` only creates the link. */
    resend: (organization: string, invitation: string, body: { sendEmail?: boolean } = {}, options?: RequestOptions) =>
      post<Invitation>(
        organizationPath(organization, 'invitations', invitation, 'resend'),
        body,
        options,
        shapes.invitation,
      ),
  };

  return invitations;
}
