import type { InvitationAcceptance, InvitationOffer } from '../../contract/index.js';
import { path, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** The landing page of an invitation link. The ticket is the secret in the link. */
export function createInvitationOffers({ post, read }: Resource) {
  return {
    get: (ticket: string, options?: RequestOptions) =>
      read<InvitationOffer>(path('invitations', ticket), shapes.offer, options),
    accept: (ticket: string, options?: RequestOptions) =>
      post<InvitationAcceptance>(path('invitations', ticket, 'accept'), undefined, options, shapes.acceptance),
    decline: (ticket: string, options?: RequestOptions) =>
      post<void>(path('invitations', ticket, 'decline'), undefined, options),
  };
}
