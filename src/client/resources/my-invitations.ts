import type { InvitationAcceptance, Page, ReceivedInvitation } from '../../contract/index.js';
import { path, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** Invitations that the viewer received. */
export function createMyInvitations({ get, post }: Resource) {
  return {
    list: (options?: RequestOptions) =>
      get<Page<ReceivedInvitation>>(path('me', 'invitations'), shapes.received, undefined, options),
    accept: (invitation: string, options?: RequestOptions) =>
      post<InvitationAcceptance>(
        path('me', 'invitations', invitation, 'accept'),
        undefined,
        options,
        shapes.acceptance,
      ),
    decline: (invitation: string, options?: RequestOptions) =>
      post<void>(path('me', 'invitations', invitation, 'decline'), undefined, options),
  };
}
