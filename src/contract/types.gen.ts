// Generated from openapi.yaml by generate.ts. Do not edit.
export interface paths {
  "/capabilities": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the capabilities of the backend */
    get: operations["getCapabilities"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the signed-in user, without an organization */
    get: operations["getViewer"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/organizations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List organizations of the viewer, most recently used first */
    get: operations["listMyOrganizations"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/organizations/{o}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Leave an organization */
    delete: operations["leaveOrganization"];
    options?: never;
    head?: never;
    /**
     * Pin or unpin an organization
     * Optional. Without it, pins are stored in the browser.
     */
    patch: operations["updateMyMembership"];
    trace?: never;
  };
  "/me/invitations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List open invitations for the viewer's verified email address */
    get: operations["listMyInvitations"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/invitations/{i}/accept": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the invitation. */
        i: components["parameters"]["InvitationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept an invitation without its ticket */
    post: operations["acceptMyInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/invitations/{i}/decline": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the invitation. */
        i: components["parameters"]["InvitationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decline an invitation without its ticket */
    post: operations["declineMyInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/joinable-organizations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List organizations that the viewer can ask to join
     * Organizations that have verified the domain of the viewer's verified address and let users ask, and those that the
     *     viewer has asked. Without a verified address there are none.
     */
    get: operations["listJoinableOrganizations"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/join-requests": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask to join an organization
     * An open request is returned as it is. 404 if the viewer cannot ask, whether the organization exists or not.
     */
    post: operations["createJoinRequest"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/join-requests/{j}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the request to join. */
        j: components["parameters"]["JoinRequestId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Withdraw a request to join */
    delete: operations["withdrawJoinRequest"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/sessions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List sessions of the viewer */
    get: operations["listMySessions"];
    put?: never;
    post?: never;
    /**
     * Sign the viewer out of all other sessions
     * Also ends the current session if the backend cannot identify it.
     */
    delete: operations["revokeMySessions"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/sessions/{s}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the session. */
        s: components["parameters"]["SessionId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Sign the viewer out on one device */
    delete: operations["revokeMySession"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/identities": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List linked accounts of the viewer */
    get: operations["listMyIdentities"];
    put?: never;
    /**
     * Link another account
     * Requires proof of both accounts: the session, and an ID token of the other account. The other profile is removed,
     *     so an account that belongs to organizations or has pending invitations is refused with `identity_in_use`.
     */
    post: operations["linkIdentity"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/identities/preview": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Preview linking another account
     * Changes nothing and does not use up the ID token.
     */
    post: operations["previewIdentityLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/identities/{i}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the linked account. */
        i: components["parameters"]["IdentityId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Unlink an account that is neither the last nor the primary one */
    delete: operations["unlinkIdentity"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/me/identity-suggestions/{s}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the suggested duplicate. */
        s: components["parameters"]["IdentitySuggestionId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Dismiss a suggested duplicate for good */
    delete: operations["dismissIdentitySuggestion"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organization-names/{name}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The name to check. */
        name: components["parameters"]["Name"];
      };
      cookie?: never;
    };
    /** Check whether a name is available */
    get: operations["checkOrganizationName"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an organization and become its owner
     * In one transaction.
     */
    post: operations["createOrganization"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** Get an organization, with the permissions of the viewer */
    get: operations["getOrganization"];
    put?: never;
    post?: never;
    /** Delete an organization permanently */
    delete: operations["deleteOrganization"];
    options?: never;
    head?: never;
    /** Rename an organization or change its metadata */
    patch: operations["updateOrganization"];
    trace?: never;
  };
  "/organizations/{o}/transfer": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Transfer the organization to another member
     * The previous owner keeps the roles in `keepRoles`.
     */
    post: operations["transferOrganization"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/changes": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /**
     * Stream changes of the organization
     * Server-Sent Events, read with streaming `fetch`: an `EventSource` cannot send a token. The response starts once the
     *     subscription is active, so clients that read data after that miss no change. Members receive changes of the resources
     *     that they may read, of the organization and its branding, and always of their own membership. The stream ends when
     *     the membership ends (after the event about it), when the token expires, and whenever events may have been lost; clients
     *     then reconnect and read again. The server sends a comment immediately and at least every 30 seconds: clients treat a
     *     stream as lost after 60 seconds without data. The number of streams per user is limited: 429 `rate_limited`.
     */
    get: operations["watchChanges"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/branding": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /**
     * Get the branding for editing
     * To display the branding, use the copy in the organization.
     */
    get: operations["getBranding"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change colors and texts of the branding */
    patch: operations["updateBranding"];
    trace?: never;
  };
  "/organizations/{o}/branding/logo": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Upload a logo
     * SVG files with anything but static graphics are rejected, with the reason (`unsupported_media_type`). Images that are too expensive to render are also rejected (`too_large`): more than 4,096 pixels on a side, and SVG files that render more than 10,000 elements, including references.
     */
    put: operations["putLogo"];
    post?: never;
    /** Remove a logo */
    delete: operations["deleteLogo"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/members": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** Search, filter and sort the members */
    get: operations["listMembers"];
    put?: never;
    /**
     * Add an existing user
     * If `members.add` of the capabilities is `ask`, this creates an invitation (202) and returns no data about the user beyond the request. By `email`, the invitation is sent to that address; by `userId`, it appears in the invitations of the user. A member whom the caller removed within the last minute is added immediately and keeps the joining date, which undoes the removal.
     */
    post: operations["addMember"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/members/{u}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    /** Get a member */
    get: operations["getMember"];
    put?: never;
    post?: never;
    /**
     * Remove a member
     * Ends the member's sessions and tokens for this organization, and revokes all open and failed invitations of the address there.
     */
    delete: operations["removeMember"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/members/{u}/roles": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    get?: never;
    /** Replace the roles of a member */
    put: operations["replaceMemberRoles"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/members/{u}/removal-impact": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    /** Preview the consequences of removing a member */
    get: operations["getRemovalImpact"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/members/{u}/sessions": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    /** List sessions of a member */
    get: operations["listMemberSessions"];
    put?: never;
    post?: never;
    /**
     * Sign a member out of all sessions
     * Ends all sessions of the member that the viewer may end, and their refresh tokens. Access tokens that
     *     were already issued remain valid until they expire.
     */
    delete: operations["revokeMemberSessions"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/members/{u}/sessions/{s}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
        /** Id of the session. */
        s: components["parameters"]["SessionId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Sign a member out on one device */
    delete: operations["revokeMemberSession"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/members/{u}/reset-mfa": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reset the second factors of a member
     * The member enrolls again at the next sign-in. A second factor protects the user in all organizations, so
     *     this works only for members who belong to no other organization, and not for the viewer.
     */
    post: operations["resetMemberMfa"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/batch/members": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change many members, with a result for each
     * Each operation requires the same permission and step-up as the single request.
     */
    post: operations["batchMembers"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/permissions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List permissions of roles */
    get: operations["listPermissions"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/roles": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** List roles of members */
    get: operations["listRoles"];
    put?: never;
    /** Create a custom role */
    post: operations["createRole"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/roles/{r}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the role. */
        r: components["parameters"]["RoleId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a custom role
     * Deletes the role and gives its members and open invitations the replacement in one transaction. A role that is in use
     *     is deleted only with `replacement` or `unassign`.
     */
    delete: operations["deleteRole"];
    options?: never;
    head?: never;
    /** Change a custom role */
    patch: operations["updateRole"];
    trace?: never;
  };
  "/organizations/{o}/roles/{r}/impact": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the role. */
        r: components["parameters"]["RoleId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Preview who a change of a role affects
     * Accepts the same patch, or a deletion, and saves nothing.
     */
    post: operations["previewRole"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/invitations": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** List invitations in all states */
    get: operations["listInvitations"];
    put?: never;
    /** Create an invitation */
    post: operations["createInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/invitations/{i}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the invitation. */
        i: components["parameters"]["InvitationId"];
      };
      cookie?: never;
    };
    /** Get an invitation */
    get: operations["getInvitation"];
    put?: never;
    post?: never;
    /** Revoke an invitation */
    delete: operations["revokeInvitation"];
    options?: never;
    head?: never;
    /** Change roles or expiry of a pending invitation */
    patch: operations["updateInvitation"];
    trace?: never;
  };
  "/organizations/{o}/invitations/{i}/resend": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the invitation. */
        i: components["parameters"]["InvitationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Resend the email with a new link
     * Renews the expiry; the old link stops working. Tickets are stored as hashes only, so copying a link later also requires this request, with `sendEmail` false, which keeps the expiry of a pending invitation. Less than `limits.resendAfterSeconds` after the last resend, an email is rejected with 429 `rate_limited`. The first email, whose `sentAt` is `createdAt`, does not count.
     */
    post: operations["resendInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/batch/invitations": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Invite many, with a result for each */
    post: operations["batchInvitations"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/invitations/{ticket}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The secret of the invitation link. Not an id: anyone who has it can read the invitation. */
        ticket: components["parameters"]["Ticket"];
      };
      cookie?: never;
    };
    /** Get the invitation of a ticket */
    get: operations["getInvitationOffer"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/invitations/{ticket}/accept": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The secret of the invitation link. Not an id: anyone who has it can read the invitation. */
        ticket: components["parameters"]["Ticket"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept an invitation
     * With the wrong account, the response is `account_mismatch` and the ticket remains valid.
     */
    post: operations["acceptInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/invitations/{ticket}/decline": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The secret of the invitation link. Not an id: anyone who has it can read the invitation. */
        ticket: components["parameters"]["Ticket"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decline an invitation */
    post: operations["declineInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/domains": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** List email domains of the organization */
    get: operations["listDomains"];
    put?: never;
    /** Claim a domain */
    post: operations["createDomain"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/domains/{d}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the domain. */
        d: components["parameters"]["DomainId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove a domain
     * Its addresses no longer join. Members stay.
     */
    delete: operations["deleteDomain"];
    options?: never;
    head?: never;
    /** Change what users with an address of the domain may do */
    patch: operations["updateDomain"];
    trace?: never;
  };
  "/organizations/{o}/domains/{d}/verify": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the domain. */
        d: components["parameters"]["DomainId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check the DNS record of a domain
     * The backend looks up the record. A missing record is not an error: see `status` and `lastCheck`. The backend also
     *     checks by itself until `checksEndAt`, and verified domains from time to time.
     */
    post: operations["verifyDomain"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/join-requests": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** List requests to join */
    get: operations["listJoinRequests"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/join-requests/{j}/approve": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the request to join. */
        j: components["parameters"]["JoinRequestId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Approve a request to join
     * The user must still have the verified address with which they asked.
     */
    post: operations["approveJoinRequest"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/join-requests/{j}/deny": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the request to join. */
        j: components["parameters"]["JoinRequestId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Deny a request to join
     * The user cannot ask again for a while, which the backend decides.
     */
    post: operations["denyJoinRequest"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/batch/join-requests": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Approve or deny many requests, with a result for each
     * Each operation requires the same permission and step-up as the single request.
     */
    post: operations["batchJoinRequests"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/connections": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** List connections */
    get: operations["listConnections"];
    put?: never;
    /** Create a connection */
    post: operations["createConnection"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/connections/{c}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the connection. */
        c: components["parameters"]["ConnectionId"];
      };
      cookie?: never;
    };
    /** Read a connection */
    get: operations["getConnection"];
    put?: never;
    post?: never;
    /**
     * Delete a connection
     * Its users can no longer sign in through it. Members stay, with their roles. The last enabled connection cannot be
     *     deleted or disabled while the security policy requires single sign-on: `connection_required`.
     */
    delete: operations["deleteConnection"];
    options?: never;
    head?: never;
    /**
     * Change or enable a connection
     * Refused with `role_not_assignable` if it gives roles that the caller cannot give, unless it is only disabled.
     */
    patch: operations["updateConnection"];
    trace?: never;
  };
  "/organizations/{o}/connections/{c}/tests": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the connection. */
        c: components["parameters"]["ConnectionId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Test a connection before it is enabled
     * Begins a real sign-in that changes nothing. Open the URL of the response in a window.
     */
    post: operations["startConnectionTest"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/connections/{c}/tests/{t}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the connection. */
        c: components["parameters"]["ConnectionId"];
        /** Id of the test. */
        t: components["parameters"]["TestId"];
      };
      cookie?: never;
    };
    /** Read the result of a test */
    get: operations["getConnectionTest"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/connections/metadata": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read the configuration of an identity provider
     * From SAML metadata or from the discovery document of an OpenID provider. Saves nothing.
     */
    post: operations["readConnectionMetadata"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/connections/setup-link": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a link to a hosted wizard */
    post: operations["createSetupLink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/provisioning-tokens": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** List SCIM 2.0 tokens, without their secrets */
    get: operations["listProvisioningTokens"];
    put?: never;
    /**
     * Create a SCIM 2.0 token
     * The secret is returned only once.
     */
    post: operations["createProvisioningToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/provisioning-tokens/{t}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the provisioning token. */
        t: components["parameters"]["ProvisioningTokenId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke a SCIM 2.0 token
     * Requests with it are refused at once. Members stay. Without the last token, the organization manages members itself
     *     again.
     */
    delete: operations["deleteProvisioningToken"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/provisioning-tokens/{t}/rotate": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the provisioning token. */
        t: components["parameters"]["ProvisioningTokenId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replace the secret of a SCIM 2.0 token
     * The old secret stops working at once. The new one is returned only once, and has the lifetime of the first. Refused
     *     with `role_not_assignable` if the token has permissions that the caller does not hold.
     */
    post: operations["rotateProvisioningToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/imports": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** List the last imports */
    get: operations["listImports"];
    put?: never;
    /**
     * Create an import
     * The mode `invite` also needs the permission `invitations:create`. An organization keeps its last imports: the oldest that has
     *     ended is deleted.
     */
    post: operations["createImport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/imports/{i}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    /** Get an import */
    get: operations["getImport"];
    put?: never;
    post?: never;
    /**
     * Delete an import
     * Deletes its rows. What it has created stays.
     */
    delete: operations["deleteImport"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/imports/{i}/rows": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    /** List rows with their results */
    get: operations["listImportRows"];
    /**
     * Upload rows
     * Replaces rows with these numbers. The import is a draft again.
     */
    put: operations["putImportRows"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/imports/{i}/check": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check all rows without changing anything */
    post: operations["checkImport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/imports/{i}/start": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Start a checked import
     * Rows that are not `ready` are left out. The backend checks the permissions of the caller again while it runs.
     */
    post: operations["startImport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/imports/{i}/pause": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Pause an import */
    post: operations["pauseImport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/imports/{i}/resume": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Continue an import that was paused or has failed
     * It runs with the permissions of the caller.
     */
    post: operations["resumeImport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/imports/{i}/stop": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stop an import
     * What it has created stays. It cannot be continued.
     */
    post: operations["stopImport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/imports/{i}/undo": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Undo an import
     * Revokes the invitations and removes the members that it created, if they have not changed since. Accounts stay. It needs
     *     `invitations:revoke` for invitations, `members:remove` for members.
     */
    post: operations["undoImport"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/imports/{i}/report": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    /**
     * Download the results
     * Cells that a spreadsheet would run as a formula are prefixed with an apostrophe. The report is streamed.
     */
    get: operations["getImportReport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/security-policy": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** Get the security policy */
    get: operations["getSecurityPolicy"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change the security policy */
    patch: operations["updateSecurityPolicy"];
    trace?: never;
  };
  "/organizations/{o}/security-policy/impact": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Preview who would be locked out by a change
     * Accepts the same patch and saves nothing.
     */
    post: operations["previewSecurityPolicy"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/audit-events": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /**
     * List audit events
     * `Accept: text/csv` exports exactly the filtered view (RFC 4180, every cell in quotes). Cells that a spreadsheet would run as a formula are prefixed with an apostrophe. `Accept: application/x-ndjson` exports the same events as JSON Lines: one `AuditEvent` on each line, newest first. Both are streamed.
     */
    get: operations["listAuditEvents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/activity": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /**
     * Get daily statistics of this organization
     * A range of more than 731 days is refused with 400 `unsupported_query`.
     */
    get: operations["getActivity"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/integrations": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** List integrations */
    get: operations["listIntegrations"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/integrations/{i}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the integration. */
        i: components["parameters"]["IntegrationId"];
      };
      cookie?: never;
    };
    /** Read an integration */
    get: operations["getIntegration"];
    put?: never;
    post?: never;
    /**
     * Disconnect an integration
     * Access is revoked at the other product. Waiting events are not delivered; settings and secrets are deleted.
     */
    delete: operations["disconnectIntegration"];
    options?: never;
    head?: never;
    /** Change the settings of a connected integration */
    patch: operations["updateIntegration"];
    trace?: never;
  };
  "/organizations/{o}/integrations/{i}/connect": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the integration. */
        i: components["parameters"]["IntegrationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Connect an integration, or connect it again
     * With `settings`, it is connected at once. With `oauth`, nothing changes yet: open `authorizationUrl`. The browser returns to
     *     `returnUrl` with a fragment `integration={id}&ticket={ticket}`, or `integration={id}&error={code}` if the user or the
     *     provider refused (`access_denied`). The page then sends the ticket with `completeIntegration`.
     */
    post: operations["connectIntegration"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/integrations/{i}/complete": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the integration. */
        i: components["parameters"]["IntegrationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Complete a connection with OAuth
     * Only for the user who started it, once, within ten minutes.
     */
    post: operations["completeIntegration"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/integrations/{i}/check": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the integration. */
        i: components["parameters"]["IntegrationId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check the health of a connected integration
     * The check runs at once. A failure is no error, see `status` and `lastCheck` of the result.
     */
    post: operations["checkIntegration"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/api-keys": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** List API keys, without their secrets */
    get: operations["listApiKeys"];
    put?: never;
    /**
     * Create an API key
     * The secret is returned only once. Refused with `permission_not_grantable` if the key would have permissions that the
     *     caller does not hold.
     */
    post: operations["createApiKey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/api-keys/{k}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the API key. */
        k: components["parameters"]["ApiKeyId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke an API key
     * Requests with it are refused at once. The key stays in the list for 30 days. Revoking it again has no effect.
     */
    delete: operations["revokeApiKey"];
    options?: never;
    head?: never;
    /**
     * Change the name or the permissions of an API key
     * Refused with `permission_not_grantable` if it adds permissions that the caller does not hold; removing permissions is
     *     always possible.
     */
    patch: operations["updateApiKey"];
    trace?: never;
  };
  "/organizations/{o}/api-keys/{k}/rotate": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the API key. */
        k: components["parameters"]["ApiKeyId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replace the secret of an API key
     * The old secret works until the end of the overlap. The new one is returned only once, and has the lifetime of the
     *     first. Refused with `permission_not_grantable` if the key has permissions that the caller does not hold.
     */
    post: operations["rotateApiKey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/webhooks": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    /** List webhooks, without their secrets */
    get: operations["listWebhooks"];
    put?: never;
    /**
     * Create a webhook
     * The secret is returned only once.
     */
    post: operations["createWebhook"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/webhooks/{w}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a webhook, with its deliveries
     * Waiting deliveries are not sent.
     */
    delete: operations["deleteWebhook"];
    options?: never;
    head?: never;
    /** Change, enable or disable a webhook */
    patch: operations["updateWebhook"];
    trace?: never;
  };
  "/organizations/{o}/webhooks/{w}/rotate-secret": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replace the secret of a webhook
     * The new secret is returned only once. Until `previousSecretExpiresAt`, requests are signed with both secrets; a
     *     second rotation in that time ends the first secret at once.
     */
    post: operations["rotateWebhookSecret"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/webhooks/{w}/test": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a test event
     * An event of the type `endpoint.test` is sent at once, also if the webhook is disabled or deliveries are waiting. It is not
     *     repeated. The response has the result.
     */
    post: operations["testWebhook"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/webhooks/{w}/deliveries": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    /** List deliveries of a webhook */
    get: operations["listWebhookDeliveries"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/organizations/{o}/webhooks/{w}/deliveries/{d}/redeliver": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
        /** Id of the delivery. */
        d: components["parameters"]["WebhookDeliveryId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send an event again
     * A pending delivery is due at once. Any other is sent again, after those that are waiting, with the same `eventId`.
     */
    post: operations["redeliverWebhookDelivery"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** A problem (RFC 9457). Identify problems by `code`; `title` and `detail` are for developers. */
    Problem: {
      /**
       * Format: uri-reference
       * Identifies the type of problem; may be the URL of its documentation.
       */
      type: string;
      title: string;
      /** The HTTP status. */
      status: number;
      detail?: string;
      /** Format: uri-reference */
      instance?: string;
      /**
       * One of the problem codes, or one of the backend's own.
       * @example last_admin
       */
      code: string;
      /** Errors in single fields of the request. */
      errors?: components["schemas"]["FieldError"][];
      /** Include it in support requests; also in `X-Request-Id`. */
      requestId?: string;
      /** With `step_up_required`; acceptable authentication contexts. */
      acrValues?: string[];
      /** With `step_up_required`; seconds since the last authentication. */
      maxAge?: number;
      /**
       * Format: uri-reference
       * With `action_required`; URL of the page where the user completes the required step.
       */
      actionUrl?: string;
    };
    /** An error in one field of a request. */
    FieldError: {
      /**
       * Format: json-pointer
       * JSON pointer (RFC 6901) into the request body; `/roleIds/0`. For a missing member, its expected location.
       */
      pointer: string;
      /** Stable name of the error. */
      code: "required" | "too_short" | "too_long" | "too_small" | "too_large" | "too_many" | "too_few" | "duplicate" | "invalid_format" | "invalid_type" | "unknown_value" | "invalid" | (string & {});
      /** For developers. */
      detail: string;
    };
    /** The features of this backend. The elements hide features that are not supported. */
    Capabilities: {
      /** Version of this contract, `1`. */
      version: string;
      /** By feature name. A missing feature counts as false. */
      features: {
        [key: string]: boolean;
      };
      limits: {
        rolesPerMember: number;
        invitationTtlMaxSeconds: number;
        /** How long after a resend (`sentAt`) an invitation cannot be resent by email again. 0 for no limit. */
        resendAfterSeconds?: number;
        /** How long an address or user cannot be invited again after declining. 0 for no limit. */
        reinviteAfterSeconds?: number;
        /** After how many days audit events are removed. Absent if they are kept forever. */
        auditRetentionDays?: number;
        /** Number of requests of each type that are allowed before 429 `rate_limited`: per hour, or per day or minute if the name ends in `PerDay` or `PerMinute`. Empty if there are no limits. */
        rates?: {
          [key: string]: number;
        };
        /** At most 100. */
        invitationBatchMax: number;
        /** A higher `limit` is clamped to this. */
        pageSizeMax: number;
        /** The number of custom roles that an organization can have. */
        customRolesMax?: number;
        /** The number of connections that an organization can have. */
        connectionsMax?: number;
        /** The number of provisioning tokens that an organization can have. */
        provisioningTokensMax?: number;
        /** The number of API keys that an organization can have at a time. */
        apiKeysMax?: number;
        /** The number of webhooks that an organization can have. */
        webhooksMax?: number;
        /** The number of rows of an import. */
        importRowsMax?: number;
        /** The number of domains that an organization can have. */
        domainsMax?: number;
        nameMaxLength: number;
        /**
         * Format: regex
         * Regular expression (ECMA-262) for the name of an organization.
         */
        namePattern: string;
      };
      /** The queries that the member list supports. */
      members: {
        /** Whether `q` is supported. */
        search: boolean;
        /** Fields that `sort` accepts. */
        sort: string[];
        /** Supported filters, such as `role` and `status`. */
        filters: string[];
        /** Whether pages include `total`. */
        total: boolean;
        /** Whether pages can be requested by `position`. */
        position: boolean;
        /** How members are added. `direct`, the default, adds the user immediately; `ask` sends an invitation that the user must accept. */
        add?: "direct" | "ask" | (string & {});
      };
      /** What the backend supports for invitations. Everything, if absent. */
      invitations?: {
        /** Whether `q`, `status` and `sort` are supported. */
        search: boolean;
        /** Whether roles and expiry of an invitation can be changed. */
        update: boolean;
        /** Whether an invitation can contain a message. */
        message: boolean;
        /** Whether the language of the email can be chosen. */
        locale: boolean;
      };
      /** The parts of security policies that the backend enforces. Absent without the feature `securityPolicy`. */
      securityPolicy?: {
        /** Whether a second factor can be required. */
        mfa: boolean;
        /** The second factors that can be accepted. Empty if the backend does not tell them apart. */
        factors: (("webauthn" | "otp" | "push" | "sms" | "email" | "recovery-code") | string)[];
        /** Whether single sign-on can be required. */
        sso: boolean;
        /** Whether domains of email addresses can be required. */
        emailDomains: boolean;
        /** Whether the time since the sign-in can be limited. */
        sessionMaxAge: boolean;
      };
      /** How API keys work. Absent without the feature `apiKeys`. */
      apiKeys?: {
        /** The first characters of each key, for secret scanners. */
        prefix: string;
        /** Permissions that no key can have. */
        reservedPermissions: string[];
      };
      /** What verified domains can do. Absent without the feature `domains`. */
      domains?: {
        /** The values of `autoJoin` that the backend supports. */
        autoJoin: (("off" | "join") | string)[];
      };
      /** What connections support. Absent without the feature `connections`. */
      connections?: {
        strategies: (("oidc" | "saml") | string)[];
        /** Whether a connection has to be tested before it is enabled. */
        tests: boolean;
      };
      /** What webhooks support. Absent without the feature `webhooks`. */
      webhooks?: {
        /** The types of events, such as `member.added`, in the order in which they are shown. */
        eventTypes: string[];
        /** After how many days deliveries are removed. */
        retentionDays: number;
        /** How long a secret stays valid after it was rotated. */
        secretOverlapSeconds: number;
      };
      /** What imports support. Absent without the feature `imports`. */
      imports?: {
        /** The values of `mode` that the backend supports. */
        modes: (("invite" | "add" | "create") | string)[];
      };
      /** The authentication that the backend requires for sensitive operations. No `acrValues` and a `maxAge` of 0 if it never requires step-up. */
      stepUp: {
        acrValues: string[];
        /** Seconds. */
        maxAge: number;
      };
    };
    /** A role, by id and name. */
    RoleRef: {
      id: string;
      name: string;
    };
    /** A role that members can have. Never infer anything from its name. */
    Role: {
      id: string;
      name: string;
      description?: string;
      /** Whether the viewer may grant it; users cannot grant permissions that they do not have. */
      assignable: boolean;
      /** Whether the role administers the organization; at least one member must always have such a role. */
      isAdmin: boolean;
      permissions: string[];
      /** Created by this organization and therefore editable and deletable. */
      custom: boolean;
      /** The number of members with the role, if requested with `counts`. */
      memberCount?: number;
      /**
       * Format: date-time
       * Absent for roles that were never changed.
       */
      updatedAt?: string;
      /** Whether the viewer may change and delete the role. Absent if the backend has no custom roles. */
      allowed?: {
        update: boolean;
        delete: boolean;
      };
      /** Problem codes for the actions that are not allowed. */
      reasons?: {
        /** @example role_standard */
        update?: string;
        /** @example role_not_assignable */
        delete?: string;
      };
      etag?: components["schemas"]["Etag"];
    };
    /** A custom role to create. */
    RoleCreate: {
      name: components["schemas"]["Label"];
      description?: string;
      permissions: components["schemas"]["PermissionNames"];
    };
    /** Merge patch of a custom role. */
    RoleUpdate: {
      name?: components["schemas"]["Label"];
      description?: string | null;
      permissions?: components["schemas"]["PermissionNames"];
    };
    /**
     * A change of a role to preview: the same patch as `updateRole`, or `delete: true` for its deletion. Members receive
     *     `replacementRoleId` instead of a deleted role; without it they lose the role.
     */
    RoleImpactRequest: {
      name?: components["schemas"]["Label"];
      description?: string | null;
      permissions?: components["schemas"]["PermissionNames"];
      delete?: boolean;
      replacementRoleId?: components["schemas"]["Id"];
    };
    /**
     * What a change of a role means for its members, before it is saved. Permissions that a member holds through another
     *     role are not gained or lost.
     */
    RoleImpact: {
      /** The number of members with the role. */
      members: number;
      /** The number of members whose permissions change. */
      total: number;
      /** The permissions that members gain. */
      gains: components["schemas"]["PermissionChange"][];
      /** The permissions that members lose. */
      loses: components["schemas"]["PermissionChange"][];
      /** The number of members who are left without a role. */
      unassigned: number;
      /** The number of open invitations with the role. */
      invitations: number;
      /** One page of the members with the role, by name. Empty for viewers who cannot see members. */
      people: {
        userId: string;
        name: string;
        email: string;
        picture?: string;
        gains: string[];
        loses: string[];
      }[];
      nextCursor: components["schemas"]["NextCursor"];
    };
    /** A permission that members gain or lose. */
    PermissionChange: {
      /** @example members:remove */
      permission: string;
      /** The number of members who gain or lose it. */
      members: number;
    };
    /**
     * A permission that a role can hold. The elements have labels for the permissions of this contract. Those of the
     *     host have theirs here, in the language of `Accept-Language`.
     */
    Permission: {
      /** @example members:read */
      name: string;
      /** @example View members */
      label?: string;
      description?: string;
      /**
       * Label of the group that lists show it in.
       * @example Projects
       */
      group?: string;
    };
    /** The signed-in user, with roles and permissions in the current organization (empty without one). */
    Viewer: {
      userId: string;
      name: string;
      email: string;
      /** Format: uri-reference */
      picture?: string;
      roles: components["schemas"]["RoleRef"][];
      /** The only field that user interfaces may use to enable or show controls. */
      permissions: string[];
    };
    /** One of the viewer's organizations. */
    Membership: {
      organization: components["schemas"]["OrganizationRef"];
      roles: components["schemas"]["RoleRef"][];
      /** Format: date-time */
      joinedAt?: string;
      /** Format: date-time */
      lastUsedAt?: string;
      pinned?: boolean;
      /** Whether switching to it is seamless or requires a sign-in. */
      switch: "seamless" | "signIn" | (string & {});
    };
    /** Merge patch of one of the viewer's memberships. */
    MembershipUpdate: {
      pinned?: boolean;
    };
    /** An open invitation addressed to the viewer's verified email address. */
    ReceivedInvitation: {
      id: string;
      organization: components["schemas"]["OrganizationRef"];
      roles: components["schemas"]["RoleRef"][];
      invitedBy: components["schemas"]["Inviter"];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    /** The organization summary in lists and invitations. */
    OrganizationRef: {
      id: string;
      /** The slug. */
      name: string;
      displayName: string;
      branding: components["schemas"]["Branding"];
    };
    /** An organization with the viewer's permissions in it. */
    Organization: {
      id: string;
      /** The slug. */
      name: string;
      displayName: string;
      branding: components["schemas"]["Branding"];
      /** Format: date-time */
      createdAt?: string;
      memberCount?: number;
      metadata?: {
        [key: string]: string;
      };
      viewer: components["schemas"]["Viewer"];
    };
    /** An organization to create; the viewer becomes its owner. */
    OrganizationCreate: {
      name: components["schemas"]["OrganizationName"];
      displayName: components["schemas"]["Label"];
      metadata?: {
        [key: string]: string;
      };
    };
    /** Merge patch of an organization. */
    OrganizationUpdate: {
      name?: components["schemas"]["OrganizationName"];
      displayName?: components["schemas"]["Label"];
      /** Merged key by key; null clears a key, or all of them. */
      metadata?: {
        [key: string]: string | null;
      } | null;
    };
    /** The new owner. */
    OrganizationTransfer: {
      userId: components["schemas"]["Id"];
      /** Ids of the roles that the previous owner keeps; none by default. */
      keepRoles?: components["schemas"]["RoleIds"];
    };
    /** Whether a name is available. */
    NameAvailability: {
      available: boolean;
      /**
       * Why the name is not available. `invalid` names do not match `namePattern` or exceed `nameMaxLength`. Without a reason, it is taken.
       * @enum {string}
       */
      reason?: "taken" | "invalid";
      /** A similar name that is available. */
      suggestion?: string;
    };
    /** The branding of an organization. */
    Branding: {
      /** Format: uri-reference */
      logoUrl: string | null;
      /**
       * Format: uri-reference
       * For dark backgrounds.
       */
      logoDarkUrl: string | null;
      /** Alternative text of the logo. */
      logoAlt?: string;
      colors: {
        /** Hex, `#0059d6`. */
        primary: string;
        /** Hex, `#ffffff`. */
        pageBackground: string;
      };
    };
    /** Merge patch of branding. Null restores the default of the backend. */
    BrandingUpdate: {
      /**
       * Format: uri
       * URL of a logo that is hosted elsewhere, if `logoUpload` is not supported.
       */
      logoUrl?: string | null;
      /** Format: uri */
      logoDarkUrl?: string | null;
      logoAlt?: string | null;
      colors?: {
        primary?: string | null;
        pageBackground?: string | null;
      } | null;
    };
    /** A member of the organization. */
    Member: {
      userId: string;
      name: string;
      email: string;
      /** Whether the identity provider has verified the email address. */
      emailVerified?: boolean;
      /** Format: uri-reference */
      picture?: string;
      roles: components["schemas"]["RoleRef"][];
      /** Whether the user can sign in. */
      status: "active" | "blocked" | (string & {});
      /** Format: date-time */
      joinedAt?: string;
      /** Format: date-time */
      lastLoginAt?: string;
      mfaEnrolled?: boolean;
      /**
       * The source of the membership. While the organization has a provisioning token, members with `scim` can only be
       *     removed by its directory, and their roles only be changed by it if it manages any role as a group:
       *     `managed_by_directory`.
       */
      managedBy?: "manual" | "sso" | "scim" | (string & {});
      /** Whether this is the viewer. */
      isSelf: boolean;
      /** The actions that the viewer may currently perform on this member. */
      allowed: {
        updateRoles: boolean;
        remove: boolean;
      };
      /** The reason for each action of `allowed` that is false; a problem code. */
      reasons?: {
        /** @example last_admin */
        updateRoles?: string;
        /** @example last_admin */
        remove?: string;
      };
      etag?: components["schemas"]["Etag"];
    };
    /** An existing user to add, by verified `email` or by `userId`; if both are given, `userId` takes precedence. */
    MemberAdd: {
      email?: components["schemas"]["Email"];
      userId?: components["schemas"]["Id"];
      roleIds: components["schemas"]["RoleIds"];
    };
    /** The new roles of the member. */
    MemberRolesUpdate: {
      roleIds: components["schemas"]["RoleIds"];
    };
    /** Independent changes of several members; a failure does not affect the other changes. */
    MemberBatch: {
      operations: {
        /** @enum {string} */
        op: "remove" | "setRoles";
        userId: components["schemas"]["Id"];
        /** With `setRoles`. */
        roleIds?: components["schemas"]["RoleIds"];
      }[];
    };
    /** One result for each operation, in the order of the request. */
    MemberBatchResult: {
      items: {
        /** The HTTP status of this operation. */
        status: number;
        problem?: components["schemas"]["Problem"];
        member?: components["schemas"]["Member"];
      }[];
    };
    /** The consequences of removing a member. */
    RemovalImpact: {
      /** Sessions that end. */
      sessions: number;
      /** Other consequences in the host application, such as shared projects. */
      items: {
        /** In the language of `Accept-Language`. */
        label: string;
        count: number;
      }[];
    };
    /** The member who sent the invitation. */
    Inviter: {
      name: string;
      userId?: string;
    };
    /** An invitation, for members who manage invitations. */
    Invitation: {
      id: string;
      /** Empty if a user was added by `userId` and must accept first. */
      email: string;
      /** The only user who can accept, if a user was added by `userId`. */
      userId?: string;
      roles: components["schemas"]["RoleRef"][];
      /** `failed`: the email could not be delivered. */
      status: "pending" | "accepted" | "declined" | "expired" | "revoked" | "failed" | (string & {});
      invitedBy: components["schemas"]["Inviter"];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /**
       * Format: date-time
       * When the last email was sent. Absent if none was sent.
       */
      sentAt?: string;
      /**
       * Format: uri
       * A link to copy. Its ticket is not the one in the email, so it does not prove access to the mailbox.
       */
      acceptUrl?: string;
      message?: string;
      etag?: components["schemas"]["Etag"];
    };
    /** An invitation to create. */
    InvitationCreate: {
      email: components["schemas"]["Email"];
      roleIds: components["schemas"]["RoleIds"];
      /** Lifetime of the link; seven days by default. */
      ttlSeconds?: number;
      /** Plain text, included in the email. */
      message?: string;
      /** Language of the email. */
      locale?: components["schemas"]["Locale"];
      /** The connection that the invitee must sign in with. */
      connectionId?: components["schemas"]["Id"];
      /** False: only create the link. True by default. */
      sendEmail?: boolean;
    };
    /** Merge patch of an invitation that has not been accepted. */
    InvitationUpdate: {
      roleIds?: components["schemas"]["RoleIds"];
      /** New lifetime, from now. */
      ttlSeconds?: number;
    };
    /** How to renew an invitation. */
    InvitationResend: {
      /** False: only create a new link to copy. True by default. */
      sendEmail?: boolean;
    };
    /** Independent invitations to send; a failure does not affect the other invitations. */
    InvitationBatch: {
      invitations: components["schemas"]["InvitationCreate"][];
    };
    /** One result for each invitation, in the order of the request. */
    InvitationBatchResult: {
      items: {
        /** The HTTP status of this invitation. */
        status: number;
        problem?: components["schemas"]["Problem"];
        invitation?: components["schemas"]["Invitation"];
      }[];
    };
    /** The invitation as shown to the holder of its ticket. */
    InvitationOffer: {
      organization: components["schemas"]["OrganizationRef"];
      roles: components["schemas"]["RoleRef"][];
      invitedBy: components["schemas"]["Inviter"];
      /** The address that was invited; empty if the invitation is for one user regardless of the address. */
      email: string;
      /** Whether the ticket was sent by email only, which proves that its holder can read the mailbox. Only then may a sign-up page mark the address as verified; for a copied link it sends a code to the address first. */
      emailProven: boolean;
      /** Whether the viewer has that address; null without a session. */
      viewerMatches: boolean | null;
      /** Format: date-time */
      expiresAt: string;
      message?: string;
    };
    /** The organization that the viewer has joined. */
    InvitationAcceptance: {
      organization: components["schemas"]["OrganizationRef"];
      roles: components["schemas"]["RoleRef"][];
    };
    /**
     * An email domain of the organization. Only one organization can have a domain verified; several can have it
     *     pending, and the first that publishes its record gets it.
     */
    Domain: {
      id: string;
      /** In ASCII (A-labels, RFC 5890) and lower case. */
      domain: string;
      /**
       * `pending`: the record has not been found yet. `verified`: it was found. `failed`: the last check found other
       *     values, the checks have ended, or the record of a verified domain has been missing for too long.
       */
      status: "pending" | "verified" | "failed" | (string & {});
      /** The DNS record that proves ownership. */
      verification: {
        type: "dns-txt" | (string & {});
        /** The complete name of the TXT record. */
        host: string;
        /** The complete content of the TXT record. */
        value: string;
      };
      /** Format: date-time */
      createdAt?: string;
      /**
       * Format: date-time
       * Absent unless the domain is verified.
       */
      verifiedAt?: string;
      /**
       * Format: date-time
       * The time of the last check. Absent before the first.
       */
      checkedAt?: string;
      lastCheck?: components["schemas"]["DomainCheck"];
      /**
       * Format: date-time
       * When the backend checks again. Absent if it does not.
       */
      nextCheckAt?: string;
      /**
       * Format: date-time
       * When the backend stops to check a domain that is not verified. It can still be checked on demand.
       */
      checksEndAt?: string;
      /**
       * What users with a verified email address of this domain may do: nothing, ask to join, or join. Applies only
       *     while the domain is verified.
       */
      autoJoin: "off" | "request" | "join" | (string & {});
      /** The roles of users who join, and of approved ones by default. Absent if the backend does not support joining. */
      autoJoinRoles?: components["schemas"]["RoleRef"][];
      etag?: components["schemas"]["Etag"];
    };
    /** What the last check of a domain found. */
    DomainCheck: {
      /**
       * `found`: the expected record. `not_found`: no TXT record. `other_value`: TXT records, but none with the expected
       *     value. `unavailable`: the name servers did not answer. `taken`: the expected record, but another organization
       *     has verified the domain.
       */
      result: "found" | "not_found" | "other_value" | "unavailable" | "taken" | (string & {});
      /** Values that were found instead. Long ones are cut off. */
      values: {
        value: string;
        /** `outdated`: a value of an earlier or another verification. `unrelated`: any other. */
        kind: "outdated" | "unrelated" | (string & {});
      }[];
    };
    /**
     * A domain to claim. Refused with a field error: `public_email_domain` for domains of public mail services,
     *     `duplicate` for a domain that the organization has already.
     */
    DomainCreate: {
      domain: components["schemas"]["Hostname"];
    };
    /** Merge patch of a domain. `request` and `join` need a verified domain. */
    DomainUpdate: {
      /** @enum {string} */
      autoJoin?: "off" | "request" | "join";
    };
    /** An open request to join, by a user with a verified address of a domain that allows requests. */
    JoinRequest: {
      id: string;
      userId: string;
      name: string;
      /** The address that was verified when the user asked. */
      email: string;
      /** Format: uri-reference */
      picture?: string;
      /** The verified domain of the address. */
      domain: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * When the user was removed from the organization. Absent if they never were.
       */
      removedAt?: string;
      /** The roles of an approval that names none. */
      roles: components["schemas"]["RoleRef"][];
    };
    /** The roles of the new member. Without them, the user gets the roles of users who join by domain. */
    JoinRequestApproval: {
      roleIds?: components["schemas"]["RoleIds"];
    };
    /** Independent decisions about several requests; a failure does not affect the others. */
    JoinRequestBatch: {
      operations: {
        /** @enum {string} */
        op: "approve" | "deny";
        requestId: components["schemas"]["Id"];
        /** With `approve`; see the single request. */
        roleIds?: components["schemas"]["RoleIds"];
      }[];
    };
    /** One result for each operation, in the order of the request. */
    JoinRequestBatchResult: {
      items: {
        /** The HTTP status of this operation. */
        status: number;
        problem?: components["schemas"]["Problem"];
        /** With `approve`. */
        member?: components["schemas"]["Member"];
      }[];
    };
    /** The organization that the viewer asks to join. */
    JoinRequestCreate: {
      organizationId: components["schemas"]["Id"];
    };
    /**
     * An organization that the viewer can ask to join, or has asked. It shows nothing about the organization that its
     *     sign-in page does not show.
     */
    JoinableOrganization: {
      organization: components["schemas"]["OrganizationRef"];
      /** The domain of the viewer's verified address. */
      domain: string;
      /** `available`: the viewer can ask. `requested`: the request is open. `denied`: the viewer can ask again later. */
      status: "available" | "requested" | "denied" | (string & {});
      /** With `requested`. */
      requestId?: string;
      /**
       * Format: date-time
       * With `requested`.
       */
      requestedAt?: string;
      /**
       * Format: date-time
       * With `denied`; when the viewer can ask again.
       */
      availableAt?: string;
    };
    /** A way to sign in to the organization: the customer's own identity provider. It is disabled until a test has passed. */
    Connection: {
      id: string;
      name: string;
      strategy: "oidc" | "saml" | (string & {});
      /** Selects the instructions that the viewer sees; nothing else depends on it. */
      provider?: "okta" | "entra" | "google" | "ping" | (string & {});
      enabled: boolean;
      /** Whether users can sign in from the dashboard of the identity provider. */
      idpInitiated: boolean;
      /** Whether users who sign in through it become members. */
      autoMembership: boolean;
      /** The roles of users whose groups are not mapped. */
      defaultRoles: components["schemas"]["RoleRef"][];
      attributes: components["schemas"]["ConnectionAttributes"];
      /** Roles by group. Members who joined through the connection get them at each sign-in. */
      roleMapping: {
        /** A value of the claim or attribute `attributes.groups`. */
        value: string;
        role: components["schemas"]["RoleRef"];
      }[];
      /** Email domains whose users sign in with it. They count only while they are verified. */
      domains: {
        id: string;
        domain: string;
        /** That of the domain. */
        status?: string;
      }[];
      /** OpenID Connect. Absent until it is set. */
      oidc?: {
        issuer: string;
        clientId: string;
        /** Whether a secret is stored. It is never in a response. */
        hasClientSecret: boolean;
        scopes: string[];
      };
      /** SAML 2.0. Absent until it is set. */
      saml?: {
        entityId: string;
        ssoUrl: string;
        certificates: components["schemas"]["SigningCertificate"][];
      };
      setup: components["schemas"]["ConnectionSetup"];
      lastTest?: components["schemas"]["ConnectionTestResult"];
      /** Whether a test has passed since the configuration was last changed. Absent if the backend has no tests. */
      tested?: boolean;
      /**
       * Format: date-time
       * When the first certificate that is still valid expires; when the last one expired, if none is valid.
       */
      certificateExpiresAt?: string;
      /** Members whose last sign-in was through it. */
      memberCount?: number;
      /** Format: date-time */
      createdAt: string;
      etag?: components["schemas"]["Etag"];
      allowed: {
        update: boolean;
        delete: boolean;
        enable: boolean;
      };
      /**
       * Where `allowed` is false, why; a problem code. `role_not_assignable`: the connection gives roles that the viewer
       *     cannot give. `connection_incomplete`, `connection_not_tested`, `connection_domain_taken`: it cannot be enabled.
       *     `connection_required`: it cannot be deleted.
       */
      reasons?: {
        update?: string;
        delete?: string;
        /** @example connection_not_tested */
        enable?: string;
      };
    };
    /** Names of the claims (OpenID Connect) or attributes (SAML) that contain the profile. Absent ones are not read. */
    ConnectionAttributes: {
      email: string;
      name?: string;
      firstName?: string;
      lastName?: string;
      picture?: string;
      groups?: string;
    };
    /** A certificate (X.509) that the identity provider signs with. It is public. */
    SigningCertificate: {
      /** SHA-256, in upper case hexadecimal with colons. */
      fingerprint: string;
      /** Format: date-time */
      notBefore: string;
      /** Format: date-time */
      notAfter: string;
      /** The certificate (RFC 7468). */
      pem?: string;
      /**
       * Format: date-time
       * When a sign-in was last signed with it.
       */
      lastUsedAt?: string;
    };
    /** Values to copy to the identity provider: `redirectUri` for OpenID Connect, the others for SAML. */
    ConnectionSetup: {
      redirectUri?: string;
      /** The assertion consumer service. */
      acsUrl?: string;
      /** Entity id of the service provider, and the audience. */
      entityId?: string;
      metadataUrl?: string;
    };
    /**
     * A connection to create. It is disabled. Everything but name and strategy can be set later. Refused with a field
     *     error: `not_https`, `private_address`, `invalid_certificate`, `too_many`, `duplicate`, `unknown_value`.
     */
    ConnectionCreate: {
      name: components["schemas"]["Label"];
      /** @enum {string} */
      strategy: "oidc" | "saml";
      provider?: string;
      /** False by default. */
      idpInitiated?: boolean;
      /** False by default. */
      autoMembership?: boolean;
      /** Administrator roles are refused. */
      defaultRoleIds?: components["schemas"]["RoleIds"];
      attributes?: components["schemas"]["ConnectionAttributesUpdate"];
      roleMapping?: components["schemas"]["RoleMappingUpdate"];
      domainIds?: components["schemas"]["DomainIds"];
      oidc?: components["schemas"]["OidcUpdate"];
      saml?: components["schemas"]["SamlUpdate"];
    };
    /**
     * Merge patch of a connection, with the same field errors as for a new one. A secret that is absent is unchanged. After
     *     a change of the configuration, `oidc`, `saml` or `attributes`, a disabled connection has to be tested again.
     */
    ConnectionUpdate: {
      name?: components["schemas"]["Label"];
      provider?: string | null;
      /** True needs a test that has passed since the last change of the configuration. */
      enabled?: boolean;
      idpInitiated?: boolean;
      autoMembership?: boolean;
      defaultRoleIds?: components["schemas"]["RoleIds"];
      attributes?: components["schemas"]["ConnectionAttributesUpdate"];
      roleMapping?: components["schemas"]["RoleMappingUpdate"];
      domainIds?: components["schemas"]["DomainIds"];
      oidc?: components["schemas"]["OidcUpdate"];
      saml?: components["schemas"]["SamlUpdate"];
    };
    DomainIds: components["schemas"]["Id"][];
    /**
     * Merge patch of the names. By default `email`, `name`, `given_name`, `family_name` and `groups` for OpenID Connect;
     *     `email`, `firstName`, `lastName` and `groups` for SAML.
     */
    ConnectionAttributesUpdate: {
      email?: components["schemas"]["AttributeName"];
      name?: components["schemas"]["AttributeName"];
      firstName?: components["schemas"]["AttributeName"];
      lastName?: components["schemas"]["AttributeName"];
      picture?: components["schemas"]["AttributeName"];
      groups?: components["schemas"]["AttributeName"];
    };
    AttributeName: unknown;
    RoleMappingUpdate: {
      value: components["schemas"]["Label"];
      roleId: components["schemas"]["Id"];
    }[];
    /** Merge patch of the configuration for OpenID Connect. */
    OidcUpdate: {
      /** Format: uri */
      issuer?: string;
      clientId?: string;
      /** Write-only. */
      clientSecret?: string | null;
      scopes?: string[];
    };
    /** Merge patch of the configuration for SAML 2.0. */
    SamlUpdate: {
      entityId?: string;
      /** Format: uri */
      ssoUrl?: string;
      /** At most two, so that the next one can be added before the first expires. */
      certificates?: {
        /** PEM, or its content without header. */
        pem?: string;
        fingerprint?: string;
      }[];
    };
    /**
     * Where the configuration is: exactly one of them. Refused with a field error: `not_https`, `private_address`,
     *     `unreachable`, `timeout`, `redirected`, `too_large`, `invalid_metadata`, `no_certificate`, `issuer_mismatch`.
     */
    ConnectionMetadataRequest: {
      /**
       * Format: uri
       * The address of SAML metadata.
       */
      url?: string;
      /** SAML metadata. */
      xml?: string;
      /**
       * Format: uri
       * The issuer of an OpenID provider.
       */
      issuer?: string;
    };
    /** The configuration that was found. Nothing is stored. */
    ConnectionMetadata: {
      saml?: {
        entityId: string;
        ssoUrl: string;
        certificates: components["schemas"]["SigningCertificate"][];
      };
      oidc?: {
        issuer: string;
        authorizationEndpoint: string;
        tokenEndpoint: string;
        jwksUri: string;
        scopes: string[];
        claims: string[];
      };
    };
    /** A step of a test. Steps after the first that failed were not run. */
    ConnectionTestStep: {
      name: "discovery" | "authorization" | "response" | "token" | "signature" | "time" | "audience" | "recipient" | "email" | "domain" | "roles" | (string & {});
      ok: boolean;
      /** What is wrong. */
      code?: "discovery_unreachable" | "issuer_mismatch" | "client_unknown" | "client_secret_invalid" | "redirect_uri_mismatch" | "sign_in_canceled" | "consent_required" | "scope_refused" | "signature_missing" | "signature_invalid" | "certificate_expired" | "audience_mismatch" | "recipient_mismatch" | "response_expired" | "response_replayed" | "clock_skew" | "name_id_invalid" | "email_missing" | "email_not_verified" | "domain_not_verified" | "role_not_found" | "timeout" | (string & {});
      /** The value that was wrong. */
      received?: string;
      expected?: string;
      durationMs?: number;
    };
    /** The result of a test, step by step. */
    ConnectionTestResult: {
      /** Format: date-time */
      at: string;
      ok: boolean;
      steps: components["schemas"]["ConnectionTestStep"][];
    };
    /** A test that has begun. Open `url` in a window and sign in there. */
    ConnectionTestStart: {
      id: string;
      url: string;
    };
    /** A test of a connection with a real sign-in. It changes nothing. Kept for a day. */
    ConnectionTest: {
      id: string;
      /** After 15 minutes without a result a test has failed: `timeout`. */
      status: "running" | "passed" | "failed" | (string & {});
      /** Format: date-time */
      startedAt: string;
      /** Format: date-time */
      finishedAt?: string;
      steps: components["schemas"]["ConnectionTestStep"][];
      /** The claims or attributes of the user who signed in. Long values are cut off. */
      claims?: {
        [key: string]: string[];
      };
      /** What the user would get, with the current mapping. */
      preview?: {
        email?: string;
        name?: string;
        picture?: string;
        groups: string[];
        roles: {
          id: string;
          name: string;
          /** The group that it is mapped from. Absent for a default role. */
          value?: string;
        }[];
        /** Groups without a role. */
        unmapped: string[];
        /** Whether a member has this email address. */
        isMember: boolean;
      };
    };
    /** Link to a hosted wizard that sets up a connection. */
    SetupLink: {
      /** Format: uri */
      url: string;
      /** Format: date-time */
      expiresAt: string;
    };
    /**
     * The requirements for signing in to the organization. A request of a member who does not meet them is refused:
     *     `step_up_required` if signing in again helps, otherwise `email_domain_not_allowed`.
     */
    SecurityPolicy: {
      mfa: {
        /** With `required`, no sign-in without a second factor. With `optional`, members can set one up. */
        mode: "off" | "optional" | "required" | (string & {});
        /** Accepted second factors; empty means any. */
        factors: string[];
        /** Ids of the members who need no second factor. */
        exempt: string[];
      };
      /** With `true`, no sign-in except through a connection of the organization. */
      ssoRequired: boolean;
      /** Ids of the members who can sign in without single sign-on, for emergencies. */
      ssoExempt: string[];
      /** Domains of verified email addresses, each without its subdomains. Empty means any. */
      allowedEmailDomains: string[];
      /** Seconds after which members sign in again. Absent if there is no limit. */
      sessionMaxAgeSeconds?: number;
      /** The users that the policy names, such as those who are exempt. */
      people?: {
        userId: string;
        name: string;
        email: string;
        picture?: string;
      }[];
    };
    /**
     * Merge patch of the security policy. Lists are replaced as a whole. A part that the backend does not enforce, see
     *     `securityPolicy` of the capabilities, cannot be set.
     */
    SecurityPolicyUpdate: {
      mfa?: {
        /** @enum {string} */
        mode?: "off" | "optional" | "required";
        factors?: string[];
        exempt?: components["schemas"]["UserIds"];
      };
      ssoRequired?: boolean;
      ssoExempt?: components["schemas"]["UserIds"];
      allowedEmailDomains?: components["schemas"]["Hostname"][];
      sessionMaxAgeSeconds?: number | null;
      /** Whether to save although the viewer would be locked out; otherwise 409 `confirmation_required`. */
      confirmLockout?: boolean;
    };
    /**
     * The active members who would be locked out by a change, before it is saved. Members who do not meet the present
     *     policy either are not included.
     */
    SecurityPolicyImpact: {
      /** The number of members of the organization. */
      members: number;
      /** The number of members who would be locked out; may be more than `people` lists. */
      total: number;
      /** Whether the viewer would be locked out. */
      viewerAffected: boolean;
      /** One page of them, by name. Empty for viewers who cannot see members. */
      people: {
        userId: string;
        name: string;
        email: string;
        picture?: string;
        roles: components["schemas"]["RoleRef"][];
        /**
         * `mfa_not_enrolled`: no second factor is known. `sso_not_available`: no enabled connection has the domain
         *     of the verified address.
         */
        reason: "mfa_not_enrolled" | "sso_not_available" | "email_domain_not_allowed" | (string & {});
      }[];
      nextCursor: components["schemas"]["NextCursor"];
    };
    /** An audit event with actor, action and target. */
    AuditEvent: {
      id: string;
      /** Format: date-time */
      time: string;
      /** @example member.roles.update */
      type: string;
      actor: {
        id: string;
        name: string;
        /** @example user */
        kind: string;
      };
      target: {
        /** @example member */
        kind: string;
        id: string;
        name: string;
      };
      outcome: "success" | "denied" | "failed" | (string & {});
      changes?: {
        field: string;
        /** The old value; null where there was none. */
        from: unknown;
        /** The new value; null where it was cleared. */
        to: unknown;
      }[];
      ip?: string;
      userAgent?: string;
    };
    /** Daily statistics of this organization. */
    Activity: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** IANA name of the time zone of the days; UTC if absent. */
      timeZone?: string;
      /**
       * Format: date
       * The first day that was recorded. Days before it are 0. Absent if there is no activity yet.
       */
      since?: string;
      /** One entry for each day from `from` to `to`, in this order. */
      days: {
        /** Format: date */
        date: string;
        /** Members who sent a request or signed in. */
        activeMembers: number;
        logins: number;
        failedLogins: number;
        /** Members who joined for the first time. */
        newMembers: number;
        /** Members whose account moved from another system. Only with `migration`. */
        migratedMembers?: number;
      }[];
      /** How far the move from another user system has come (lazy migration). Absent if users of this backend do not move. */
      migration?: {
        /** Members whose account has moved, of all time. */
        members: number;
        /** People of the organization in the other system, those who have moved included; absent if unknown. */
        total?: number;
      };
      /** Members by the week in which they joined, for the weeks with new members, oldest first. */
      cohorts?: {
        /**
         * Format: date
         * The Monday of the week.
         */
        week: string;
        newMembers: number;
        /** How many of them were active in week 1, 2, and so on after it. Only weeks that have ended. */
        activeMembers: number[];
      }[];
      /** Share of new members, 0 to 1, who returned in week 1, 2, and so on. */
      retention?: number[];
    };
    /** A change in the organization; the data of a Server-Sent Event. */
    Change: {
      resource: "organization" | "branding" | "member" | "role" | "invitation" | "domain" | "connection" | "securityPolicy" | "joinRequest" | "provisioningToken" | "apiKey" | "import" | "integration" | "webhook" | (string & {});
      id: string;
      /** Null if the resource was deleted, has no ETag, or has an ETag that differs between viewers. */
      etag: string | null;
    };
    /**
     * A session of a user on a device. An organization has full access to a session that was created for that
     *     organization only, or if the user belongs to no other organization. Otherwise `ip` and `userAgent` are omitted and
     *     the organization cannot revoke it. Sessions that were created for another organization are not listed. Users
     *     have full access to all of their own sessions.
     */
    Session: {
      id: string;
      userId: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastSeenAt: string;
      ip?: string;
      userAgent?: string;
      /** Whether the request was sent from this session. */
      current: boolean;
      allowed: {
        revoke: boolean;
      };
      /**
       * Where `allowed` is false, why; a problem code. `permission_denied`: the session is not this organization's
       *     alone. `role_not_assignable`: the person holds permissions that the viewer does not hold.
       */
      reasons?: {
        /** @example permission_denied */
        revoke?: string;
      };
    };
    /** One of the viewer's linked accounts. */
    Identity: {
      id: string;
      /** The identity provider, such as `google-oauth2`. */
      provider: string;
      /** Name of the connection. */
      connection?: string;
      email?: string;
      /** Whether the identity provider has verified the email address. */
      emailVerified?: boolean;
      /** Format: date-time */
      linkedAt?: string;
      /**
       * Format: date-time
       * When the viewer last signed in with it.
       */
      lastUsedAt?: string;
      /** Whether the profile was created with this account. */
      primary: boolean;
      /** Display name of the organization that requires the account. */
      managedBy?: string;
      allowed: {
        /** Always false for the last account and the primary one. */
        unlink: boolean;
      };
      /**
       * Where `allowed` is false, why; a problem code. `last_identity`: the viewer could not sign in anymore.
       *     `primary_identity`: the profile was created with the account. `identity_managed`: an organization requires it.
       */
      reasons?: {
        /** @example last_identity */
        unlink?: string;
      };
    };
    /**
     * An account of another profile with the viewer's verified email address, which its identity provider has verified
     *     as well. Shown to the viewer only.
     */
    IdentitySuggestion: {
      /** Opaque; valid for this suggestion only. */
      id: string;
      provider: string;
      /** Name of the connection. */
      connection?: string;
      email: string;
      /** Format: date-time */
      lastUsedAt?: string;
    };
    /** Proof that the second account also belongs to the viewer. */
    IdentityLink: {
      /** A fresh ID token of the account to link, issued for this application, with `auth_time`. It can be used once. */
      idToken: string;
      /** The `nonce` of the authentication request. If present, the token must have the same. */
      nonce?: string;
    };
    /** What linking an account changes. */
    IdentityPreview: {
      provider: string;
      /** Name of the connection. */
      connection?: string;
      email?: string;
      /** Display names of organizations, at most 10, that the account belongs to. It must leave them first. */
      organizations: string[];
      /** Pending invitations of the account, at most 10. They must be accepted or declined first. */
      invitations: number;
      allowed: {
        link: boolean;
      };
      /**
       * Where `allowed` is false, why; a problem code. `identity_linked`: the account is linked to this or another
       *     profile. `identity_in_use`: it belongs to organizations or has pending invitations.
       */
      reasons?: {
        /** @example identity_in_use */
        link?: string;
      };
    };
    /**
     * An integration of the catalog, and its connection to the organization. `status` is `available` (not connected),
     *     `connected`, `needs_attention` (it works in part, or failed events are repeated) or `error` (it does not work).
     */
    Integration: {
      id: string;
      name: string;
      description: string;
      /** For grouping; in the language of the request if the backend has it. */
      category: string;
      /** Format: uri-reference */
      logoUrl?: string;
      /** How it is connected: `oauth` (the user signs in to the other product) or `settings` (the user fills in a form). */
      method: "oauth" | "settings" | (string & {});
      status: "available" | "connected" | "needs_attention" | "error" | (string & {});
      /** Why the organization cannot connect it, such as a plan. Absent if it can. */
      unavailableReason?: string;
      /** What the integration does while it is connected. */
      effects: string[];
      /** What changes when it is disconnected. */
      disconnectEffects: string[];
      /**
       * The form of the settings, a JSON Schema of one object. Its properties are strings (with `enum`, or with `oneOf` of
       *     `const` and `title`, for a choice), numbers and booleans with `title`, `description` and `default`. A property with
       *     `writeOnly` is a secret, which is never returned. Absent without settings.
       */
      settingsSchema?: {
        [key: string]: unknown;
      };
      /** The values of a connection, without its secrets. */
      settings?: {
        [key: string]: unknown;
      };
      /** The names of the secrets that have a value. */
      storedSecrets?: string[];
      /** The account or workspace that it is connected to. */
      account?: string;
      connectedBy?: {
        userId?: string;
        name: string;
      };
      /** Format: date-time */
      connectedAt?: string;
      /**
       * Format: date-time
       * Since when it has not worked. Absent while it works.
       */
      failingSince?: string;
      /** What needs attention, as the integration states it. */
      attention?: string;
      /** The last health check. Absent before the first one. */
      lastCheck?: {
        /** Format: date-time */
        at: string;
        ok: boolean;
        durationMs: number;
      };
      /** The last failure of a check, a delivery or an access token. */
      lastError?: {
        /** `access_revoked`, `timeout`, `unreachable`, `failed`, or a code of the integration. */
        code: string;
        /** A sentence of the integration for users. */
        message?: string;
        /**
         * Format: date-time
         * When it happened last.
         */
        at: string;
        /**
         * Format: date-time
         * When it happened first without a success in between.
         */
        since: string;
        /** How often it has happened since then. */
        count: number;
        /**
         * Format: date-time
         * The first success after it.
         */
        recoveredAt?: string;
      };
      /** The number of events that have not been delivered. */
      waiting: number;
      /**
       * Format: date-time
       * When the oldest waiting event is removed, unless the integration works again before.
       */
      waitingUntil?: string;
      allowed: {
        /** Connect, or connect again. */
        connect: boolean;
        update: boolean;
        check: boolean;
        disconnect: boolean;
      };
      etag?: components["schemas"]["Etag"];
    };
    /**
     * How to connect an integration. `settings` are required where the schema of an integration with `settings` requires
     *     them; after OAuth they can be set later. `returnUrl` is the page that the browser returns to after OAuth; its origin must
     *     be one that the backend knows (field error `unknown_origin`).
     */
    IntegrationConnect: {
      settings?: components["schemas"]["IntegrationSettings"];
      returnUrl?: string;
    };
    /** The connected integration, or the page where the user continues. */
    IntegrationConnectResult: {
      integration: components["schemas"]["Integration"];
      /**
       * Format: uri
       * The page of the other product where the user gives access, within ten minutes. With `oauth` only.
       */
      authorizationUrl?: string;
    };
    /** The ticket that the browser returned with. */
    IntegrationComplete: {
      ticket: string;
    };
    /**
     * Merge patch of the settings, validated as a whole against the schema, with field errors below `/settings`. Null removes a
     *     value; a secret that is absent stays.
     */
    IntegrationUpdate: {
      settings: components["schemas"]["IntegrationSettings"];
    };
    /** Values by name. */
    IntegrationSettings: {
      [key: string]: unknown;
    };
    /**
     * A token that a directory manages members with, by SCIM 2.0. It can do what the user who created it could do then:
     *     give roles with permissions that they held, and add, change or remove members if they could.
     */
    ProvisioningToken: {
      id: string;
      name: string;
      /** The first characters of the secret. */
      prefix: string;
      createdBy: {
        userId?: string;
        name: string;
      };
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * When the secret was last replaced.
       */
      rotatedAt?: string;
      /**
       * Format: date-time
       * Absent if it does not expire.
       */
      expiresAt?: string;
      /**
       * Format: date-time
       * Absent if it was never used. Exact to a minute.
       */
      lastUsedAt?: string;
      /**
       * Format: uri
       * The base URL to enter at the directory.
       */
      scimUrl: string;
      /** Returned once, in the response to the request that creates or rotates it. */
      secret?: string;
      allowed: {
        /** Whether the viewer holds all permissions of the token. */
        rotate: boolean;
      };
      /** The problem code for each action that is not allowed. */
      reasons?: {
        /** @example role_not_assignable */
        rotate?: string;
      };
      etag?: components["schemas"]["Etag"];
    };
    /** A token to create. */
    ProvisioningTokenCreate: {
      name: components["schemas"]["Label"];
      /** Lifetime of each secret; unlimited by default. */
      ttlSeconds?: number;
    };
    /**
     * A key that scripts and services send as a bearer token. It acts for the organization, not for a user, and in this
     *     organization alone. It belongs to the organization, and stays when its creator leaves. Revoked keys stay in the list
     *     for 30 days.
     */
    ApiKey: {
      id: string;
      name: string;
      /** The first characters of the secret. */
      prefix: string;
      permissions: string[];
      /** With `expired` and `revoked`, requests with the key are refused. */
      status: "active" | "expired" | "revoked" | (string & {});
      createdBy: components["schemas"]["ApiKeyUser"];
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * When the secret was last replaced.
       */
      rotatedAt?: string;
      /**
       * Format: date-time
       * Until when the secret before the last rotation works. Absent if it does not.
       */
      previousExpiresAt?: string;
      /**
       * Format: date-time
       * Absent if it does not expire.
       */
      expiresAt?: string;
      /**
       * Format: date-time
       * Absent if it was never used. Exact to a minute.
       */
      lastUsedAt?: string;
      /** Format: date-time */
      revokedAt?: string;
      revokedBy?: components["schemas"]["ApiKeyUser"];
      /** Returned once, in the response to the request that creates or rotates it. */
      secret?: string;
      allowed: {
        update: boolean;
        /** Whether the viewer holds all permissions of the key. */
        rotate: boolean;
        revoke: boolean;
      };
      /** The problem code for each action that is not allowed. */
      reasons?: {
        /** @example permission_denied */
        update?: string;
        /** @example permission_not_grantable */
        rotate?: string;
        /** @example permission_denied */
        revoke?: string;
      };
      etag?: components["schemas"]["Etag"];
    };
    /** A user who has created or revoked a key. The name is the one of that time. */
    ApiKeyUser: {
      userId?: string;
      name: string;
    };
    /** A key to create. */
    ApiKeyCreate: {
      name: components["schemas"]["Label"];
      permissions: components["schemas"]["PermissionNames"];
      /** Lifetime of each secret; unlimited by default. */
      ttlSeconds?: number;
    };
    /** Merge patch of a key. */
    ApiKeyUpdate: {
      name?: components["schemas"]["Label"];
      permissions?: components["schemas"]["PermissionNames"];
    };
    /** How to replace the secret of a key. */
    ApiKeyRotation: {
      /** How long the old secret still works; 0 for not at all. It never works longer than it would have. */
      overlapSeconds: number;
    };
    /**
     * An endpoint that receives events of the organization. Requests are signed as described by Standard Webhooks
     *     (https://www.standardwebhooks.com). Events are delivered in order and at least once. A delivery that fails is
     *     repeated, and later ones wait.
     */
    Webhook: {
      id: string;
      name: string;
      /** Format: uri */
      url: string;
      /** Absent: all, also those that are added later. */
      eventTypes?: string[];
      enabled: boolean;
      /** `delivering`, `retrying` (the last delivery failed and is repeated), or `disabled`. */
      status: "delivering" | "retrying" | "disabled" | (string & {});
      /**
       * Why the backend disabled it: `failures` (no delivery succeeded for days) or `gone` (the endpoint answered with
       *     410). Absent if a user did.
       */
      disabledReason?: "failures" | "gone" | (string & {});
      /**
       * Format: date-time
       * Absent while it is enabled.
       */
      disabledAt?: string;
      /**
       * Format: date-time
       * The first failure since a delivery succeeded.
       */
      failingSince?: string;
      /** The number of pending deliveries. Those of a disabled webhook are sent when it is enabled. */
      waiting: number;
      /** The last attempt. Absent before the first one. */
      lastDelivery?: {
        /** Format: date-time */
        at: string;
        ok: boolean;
        /** The HTTP status of the response. */
        status?: number;
      };
      /** The last characters of the secret. */
      secretSuffix: string;
      /** Returned once, in the response to the request that creates or rotates it. */
      secret?: string;
      /** The last characters of the secret before a rotation. */
      previousSecretSuffix?: string;
      /**
       * Format: date-time
       * Until then, requests are also signed with the previous secret.
       */
      previousSecretExpiresAt?: string;
      createdBy: {
        userId?: string;
        name: string;
      };
      /** Format: date-time */
      createdAt: string;
      etag?: components["schemas"]["Etag"];
    };
    /**
     * A webhook to create. It is enabled. Refused with a field error for the URL: `not_https` (also for a URL with a user
     *     name), `private_address`.
     */
    WebhookCreate: {
      name: components["schemas"]["Label"];
      url: string;
      /** All by default. */
      eventTypes?: components["schemas"]["WebhookEventTypes"];
    };
    /**
     * Merge patch of a webhook, with the same field errors as for a new one. An `eventTypes` of null selects all. With
     *     `enabled`, waiting deliveries are sent, the oldest first.
     */
    WebhookUpdate: {
      name?: components["schemas"]["Label"];
      url?: string;
      eventTypes?: string[] | null;
      enabled?: boolean;
    };
    WebhookEventTypes: string[];
    /** One attempt to deliver an event. */
    WebhookAttempt: {
      /** Format: date-time */
      at: string;
      durationMs: number;
      /** The HTTP status. Absent if there was no response. 2xx is success. */
      status?: number;
      /** Why there was no response, or no use of it. */
      error?: "timeout" | "unreachable" | "redirected" | "private_address" | "not_https" | (string & {});
      /** The start of the response, up to 4,096 characters. */
      responseBody?: string;
    };
    /** An event, and the attempts to deliver it. */
    WebhookDelivery: {
      id: string;
      /** The same in each attempt and for each webhook; also in the header `webhook-id`. */
      eventId: string;
      eventType: string;
      /** `pending`, `succeeded`, or `failed` (it is not repeated). */
      state: "pending" | "succeeded" | "failed" | (string & {});
      /** Format: date-time */
      createdAt: string;
      /** The oldest first, at most the last 20. */
      attempts: components["schemas"]["WebhookAttempt"][];
      /** The JSON that is sent. */
      requestBody: string;
      /** Those of the last attempt. Absent before the first one. */
      requestHeaders?: {
        [key: string]: string;
      };
      /**
       * Format: date-time
       * Absent if it is not repeated, waits for an earlier delivery, or the webhook is disabled.
       */
      nextAttemptAt?: string;
    };
    /**
     * A job that adds many people. Rows are uploaded in parts to a `draft` and checked (`checking`, then `checked`) before
     *     anything happens. It runs on the server (`running`), each row once, with the permissions that its starter has at that
     *     time. It can be paused, stopped, and undone for an hour (`undoing`, then `undone`).
     */
    MemberImport: {
      id: string;
      /** `invite` invites each person, `add` adds users who have an account, `create` creates accounts without invitations. */
      mode: "invite" | "add" | "create" | (string & {});
      state: "draft" | "checking" | "checked" | "running" | "paused" | "stopped" | "finished" | "failed" | "undoing" | "undone" | (string & {});
      fileName?: string;
      /** The roles of rows without roles of their own. */
      roleIds: string[];
      createdBy: {
        userId?: string;
        name: string;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      startedAt?: string;
      /**
       * Format: date-time
       * When it finished or was stopped.
       */
      finishedAt?: string;
      /**
       * Format: date-time
       * Until when it can be undone.
       */
      undoUntil?: string;
      /**
       * Format: date-time
       * It continues then because a limit of the backend is reached.
       */
      waitingUntil?: string;
      /**
       * Why it failed. A problem code.
       * @example permission_denied
       */
      problem?: string;
      /** The number of rows, and of those with each result. */
      counts: {
        rows: number;
        unchecked: number;
        ready: number;
        skipped: number;
        problem: number;
        done: number;
        failed: number;
        undone: number;
        kept: number;
      };
      /** What the viewer can do in this state. */
      allowed: {
        /** Whether rows can be uploaded and checked. */
        edit: boolean;
        start: boolean;
        pause: boolean;
        resume: boolean;
        stop: boolean;
        undo: boolean;
        delete: boolean;
      };
    };
    /** An import to create, without rows. */
    MemberImportCreate: {
      /** @enum {unknown} */
      mode: "invite" | "add" | "create";
      roleIds: components["schemas"]["RoleIds"];
      fileName?: components["schemas"]["Label"];
    };
    /** Consecutive rows. */
    ImportRowsUpload: {
      rows: {
        /** As in the file, also if it is no address. */
        email?: string;
        name?: string;
        roleIds?: components["schemas"]["RoleIds"];
      }[];
    };
    /** A row and its result. */
    ImportRow: {
      /** Its number in the file. */
      row: number;
      email: string;
      name?: string;
      /** Those of the import if the row has none. */
      roleIds: string[];
      /** `unchecked`, `ready`, `skipped` (there is nothing to do) or `problem` before it runs; then `done` or `failed`; `undone` or `kept` (it has changed since) after it was undone. */
      result: "unchecked" | "ready" | "skipped" | "problem" | "done" | "failed" | "undone" | "kept" | (string & {});
      /**
       * Why, for every result but `unchecked`, `ready`, `done` and `undone`. A problem code, or `invalid_email`, `unknown_role`, `duplicate_row` or, for `kept`, `changed`.
       * @example already_member
       */
      code?: string;
      /** The first row with this address. */
      duplicateOf?: number;
    };
    /** A page of the viewer's organizations. */
    MembershipPage: {
      items: components["schemas"]["Membership"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of invitations addressed to the viewer. */
    ReceivedInvitationPage: {
      items: components["schemas"]["ReceivedInvitation"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of members. */
    MemberPage: {
      items: components["schemas"]["Member"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
      /** Index of the first item, if the page was requested by `position`. */
      position?: number;
    };
    /** A page of roles. */
    RolePage: {
      items: components["schemas"]["Role"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of permissions. */
    PermissionPage: {
      items: components["schemas"]["Permission"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of invitations. */
    InvitationPage: {
      items: components["schemas"]["Invitation"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of domains. */
    DomainPage: {
      items: components["schemas"]["Domain"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of requests to join. */
    JoinRequestPage: {
      items: components["schemas"]["JoinRequest"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of organizations that the viewer can ask to join. */
    JoinableOrganizationPage: {
      items: components["schemas"]["JoinableOrganization"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of connections. */
    ConnectionPage: {
      items: components["schemas"]["Connection"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of audit events, newest first. */
    AuditEventPage: {
      items: components["schemas"]["AuditEvent"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of sessions. */
    SessionPage: {
      items: components["schemas"]["Session"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
      /** The actions that the viewer may currently perform on all sessions of the user; unsupported actions are absent. */
      allowed?: {
        revokeAll?: boolean;
        resetMfa?: boolean;
      };
      /** The reason for each action of `allowed` that is false; a problem code. */
      reasons?: {
        /** @example role_not_assignable */
        revokeAll?: string;
        /** @example self_action_forbidden */
        resetMfa?: string;
      };
    };
    /** A page of the viewer's linked accounts. */
    IdentityPage: {
      items: components["schemas"]["Identity"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
      /** Possible duplicates of the profile that the viewer has not dismissed. Absent if there are none. */
      suggestions?: components["schemas"]["IdentitySuggestion"][];
    };
    /** The integrations of the catalog. */
    IntegrationPage: {
      items: components["schemas"]["Integration"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of provisioning tokens, without their secrets, and what the directory manages. */
    ProvisioningTokenPage: {
      items: components["schemas"]["ProvisioningToken"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
      /**
       * Format: uri
       * The base URL to enter at the directory.
       */
      scimUrl?: string;
      /** Members that the directory manages, including blocked ones. */
      managedMemberCount?: number;
      /** All members of the organization. */
      memberCount?: number;
      /** Roles that the directory assigns as groups. */
      groupCount?: number;
    };
    /** A page of API keys, without their secrets. */
    ApiKeyPage: {
      items: components["schemas"]["ApiKey"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of webhooks, without their secrets. */
    WebhookPage: {
      items: components["schemas"]["Webhook"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of deliveries, the newest first. */
    WebhookDeliveryPage: {
      items: components["schemas"]["WebhookDelivery"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** The last imports, the newest first. */
    MemberImportPage: {
      items: components["schemas"]["MemberImport"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of rows of an import, in the order of the file. */
    ImportRowPage: {
      items: components["schemas"]["ImportRow"][];
      nextCursor: components["schemas"]["NextCursor"];
    };
    /** Opaque; null on the last page. */
    NextCursor: string | null;
    /** Number of items on all pages. */
    Total: number;
    /** The strong ETag of the resource, for `If-Match`. */
    Etag: string;
    /**
     * Format: email
     * An internationalized domain is written in ASCII (A-labels, RFC 5890): `jane@xn--mnchen-3ya.example`.
     */
    Email: string;
    Id: string;
    UserIds: components["schemas"]["Id"][];
    RoleIds: components["schemas"]["Id"][];
    PermissionNames: string[];
    /** One line of text with a visible character, without zero-width spaces and without characters that change the direction of text. */
    Label: string;
    /** Key of a free-form object. `__proto__` is rejected because it can cause prototype pollution. */
    Key: string;
    /** Without a scheme; international names in their ASCII form. */
    Hostname: string;
    /** The slug; lower case, digits, `-` and `_`. A backend may be stricter, see `limits` of the capabilities. */
    OrganizationName: string;
    /** BCP 47 language tag. */
    Locale: string;
  };
  responses: {
    /** Done. */
    Done: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** The stored response of the client is current. */
    NotModified: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** The capabilities of the backend. */
    Capabilities: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Capabilities"];
      };
    };
    /** The signed-in user. */
    Viewer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Viewer"];
      };
    };
    /** The organization. */
    Organization: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Organization"];
      };
    };
    /** The branding. */
    Branding: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Branding"];
      };
    };
    /** The membership. */
    Membership: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Membership"];
      };
    };
    /** Whether the name is available. */
    NameAvailability: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["NameAvailability"];
      };
    };
    /** The member. */
    Member: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Member"];
      };
    };
    /** One result for each operation. */
    MemberBatchResult: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["MemberBatchResult"];
      };
    };
    /** The consequences. */
    RemovalImpact: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["RemovalImpact"];
      };
    };
    /** What the change means for members. */
    RoleImpact: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["RoleImpact"];
      };
    };
    /** The role. */
    Role: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Role"];
      };
    };
    /** The invitation. */
    Invitation: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Invitation"];
      };
    };
    /** One result for each invitation. */
    InvitationBatchResult: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["InvitationBatchResult"];
      };
    };
    /** The invitation as shown to the holder of its ticket. */
    InvitationOffer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["InvitationOffer"];
      };
    };
    /** The organization that the viewer has joined. */
    InvitationAcceptance: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["InvitationAcceptance"];
      };
    };
    /** The domain. */
    Domain: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Domain"];
      };
    };
    /** The connection. */
    Connection: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Connection"];
      };
    };
    /** The configuration that was found. */
    ConnectionMetadata: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ConnectionMetadata"];
      };
    };
    /** The test, and its result so far. */
    ConnectionTest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ConnectionTest"];
      };
    };
    /** The security policy. */
    SecurityPolicy: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SecurityPolicy"];
      };
    };
    /** The members who would be locked out. */
    SecurityPolicyImpact: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SecurityPolicyImpact"];
      };
    };
    /** The statistics. */
    Activity: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Activity"];
      };
    };
    /** The integration. */
    Integration: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Integration"];
      };
    };
    /** An endless stream; the `data` of each event is one change as JSON. */
    Changes: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "text/event-stream": components["schemas"]["Change"];
      };
    };
    /** The new organization. */
    OrganizationCreated: {
      headers: {
        ETag: components["headers"]["ETag"];
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Organization"];
      };
    };
    /** The new member. */
    MemberCreated: {
      headers: {
        ETag: components["headers"]["ETag"];
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Member"];
      };
    };
    /** An invitation was created. */
    MemberAsked: {
      headers: {
        ETag: components["headers"]["ETag"];
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Invitation"];
      };
    };
    /** The new role. */
    RoleCreated: {
      headers: {
        ETag: components["headers"]["ETag"];
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Role"];
      };
    };
    /** The new invitation. */
    InvitationCreated: {
      headers: {
        ETag: components["headers"]["ETag"];
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Invitation"];
      };
    };
    /** The new domain, with the DNS record to set. */
    DomainCreated: {
      headers: {
        ETag: components["headers"]["ETag"];
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Domain"];
      };
    };
    /** The new connection. */
    ConnectionCreated: {
      headers: {
        ETag: components["headers"]["ETag"];
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Connection"];
      };
    };
    /** The test that has begun. */
    ConnectionTestStarted: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ConnectionTestStart"];
      };
    };
    /** The link. */
    SetupLinkCreated: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SetupLink"];
      };
    };
    /** The linked account. */
    IdentityCreated: {
      headers: {
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Identity"];
      };
    };
    /** The token, with its new secret. */
    ProvisioningTokenRotated: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProvisioningToken"];
      };
    };
    /** The new token, with its secret. */
    ProvisioningTokenCreated: {
      headers: {
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProvisioningToken"];
      };
    };
    /** The import. */
    MemberImport: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["MemberImport"];
      };
    };
    /** The new import. */
    MemberImportCreated: {
      headers: {
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["MemberImport"];
      };
    };
    /** All rows with their results. */
    ImportReport: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "text/csv": string;
      };
    };
    /** The key. With its new secret after a rotation. */
    ApiKey: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ApiKey"];
      };
    };
    /** The new key, with its secret. */
    ApiKeyCreated: {
      headers: {
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ApiKey"];
      };
    };
    /** The webhook. */
    Webhook: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Webhook"];
      };
    };
    /** The webhook, with its new secret. */
    WebhookRotated: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Webhook"];
      };
    };
    /** The new webhook, with its secret. */
    WebhookCreated: {
      headers: {
        Location: components["headers"]["Location"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Webhook"];
      };
    };
    /** The delivery. */
    WebhookDelivery: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["WebhookDelivery"];
      };
    };
    /** The viewer's organizations, most recently used first. */
    MembershipPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["MembershipPage"];
      };
    };
    /** Open invitations, newest first. */
    ReceivedInvitationPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ReceivedInvitationPage"];
      };
    };
    /** Members. */
    MemberPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["MemberPage"];
      };
    };
    /** Roles. */
    RolePage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["RolePage"];
      };
    };
    /** Permissions that a role can hold. */
    PermissionPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["PermissionPage"];
      };
    };
    /** Invitations. */
    InvitationPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["InvitationPage"];
      };
    };
    /** Domains. */
    DomainPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["DomainPage"];
      };
    };
    /** Open requests, newest first. */
    JoinRequestPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["JoinRequestPage"];
      };
    };
    /** One result for each operation. */
    JoinRequestBatchResult: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["JoinRequestBatchResult"];
      };
    };
    /** The organization, with the open request. */
    JoinableOrganization: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["JoinableOrganization"];
      };
    };
    /** Organizations that the viewer can ask to join, or has asked. */
    JoinableOrganizationPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["JoinableOrganizationPage"];
      };
    };
    /** Connections. */
    ConnectionPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ConnectionPage"];
      };
    };
    /** Events, newest first. */
    AuditEventPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AuditEventPage"];
        "text/csv": string;
        "application/x-ndjson": string;
      };
    };
    /** Sessions, last seen first. */
    SessionPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SessionPage"];
      };
    };
    /** What linking the account changes. */
    IdentityPreview: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["IdentityPreview"];
      };
    };
    /** Linked accounts. */
    IdentityPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["IdentityPage"];
      };
    };
    /** The integration, or where to continue. */
    IntegrationConnectResult: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["IntegrationConnectResult"];
      };
    };
    /** Integrations. */
    IntegrationPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["IntegrationPage"];
      };
    };
    /** Tokens, without their secrets. */
    ProvisioningTokenPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ProvisioningTokenPage"];
      };
    };
    /** Webhooks, the oldest first, without their secrets. */
    WebhookPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["WebhookPage"];
      };
    };
    /** Deliveries, the newest first. */
    WebhookDeliveryPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["WebhookDeliveryPage"];
      };
    };
    /** Keys, without their secrets. */
    ApiKeyPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ApiKeyPage"];
      };
    };
    /** The last imports. */
    MemberImportPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["MemberImportPage"];
      };
    };
    /** Rows. */
    ImportRowPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ImportRowPage"];
      };
    };
    /** The request is malformed or not supported: `malformed_request`, `unsupported_query`. */
    BadRequest: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** Authentication is missing, invalid or too weak: `unauthenticated`, `invalid_token`, `step_up_required`. */
    Unauthorized: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The caller is authenticated but not allowed to do this: `permission_denied`, `org_mismatch`, `role_not_assignable`, `hook_rejected`, `action_required`, `feature_disabled`, `csrf_required`. */
    Forbidden: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The resource does not exist, or the viewer may not see it: `not_found`, `user_not_found`. */
    NotFound: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The request conflicts with the current state; see `code`. */
    Conflict: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The invitation is no longer valid: `invitation_expired`, `invitation_revoked`, `invitation_used`. */
    Gone: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The resource has changed since it was read: `etag_mismatch`. */
    PreconditionFailed: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The body is too large: `too_large`. At most 256 KiB of JSON; 1 MiB for a batch of invitations, for rows of an import and for images. */
    TooLarge: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The media type of the body is not supported: `unsupported_media_type`. */
    UnsupportedMediaType: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The body is not valid: `validation_failed`, with `errors`; or `idempotency_reuse`. */
    Invalid: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** `If-Match` is missing: `precondition_required`. */
    PreconditionRequired: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** Any other problem: `rate_limited`, `internal_error`, `upstream_error`, `unavailable`, `upstream_timeout`. */
    Problem: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        "Retry-After": components["headers"]["RetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
  };
  parameters: {
    /** Id of the organization. */
    OrganizationId: string;
    /** User id of the member. */
    UserId: string;
    /** Id of the role. */
    RoleId: string;
    /** Id of the invitation. */
    InvitationId: string;
    /** The secret of the invitation link. Not an id: anyone who has it can read the invitation. */
    Ticket: string;
    /** The name to check. */
    Name: string;
    /** Id of the domain. */
    DomainId: string;
    /** Id of the request to join. */
    JoinRequestId: string;
    /** Id of the test. */
    TestId: string;
    /** Id of the connection. */
    ConnectionId: string;
    /** Id of the session. */
    SessionId: string;
    /** Id of the suggested duplicate. */
    IdentitySuggestionId: string;
    /** Id of the linked account. */
    IdentityId: string;
    /** Id of the integration. */
    IntegrationId: string;
    /** Id of the import. */
    ImportId: string;
    /** Id of the provisioning token. */
    ProvisioningTokenId: string;
    /** Id of the API key. */
    ApiKeyId: string;
    /** Id of the webhook. */
    WebhookId: string;
    /** Id of the delivery. */
    WebhookDeliveryId: string;
    /** Only deliveries in this state. */
    WebhookDeliveryState: "pending" | "succeeded" | "failed";
    /** Maximum number of items; clamped to `pageSizeMax`. */
    Limit: number;
    /** `nextCursor` of the previous page. */
    Cursor: string;
    /** Index of the first item, if the capability `members.position` is true; never with `cursor`. With a filter or a search whose pages have no `total`, a large position may be rejected with `unsupported_query`. */
    Position: number;
    /** Words that names and email addresses must contain, in any order, ignoring case and accents. One or two letters match the beginning of words only. */
    Search: string;
    /** `name` (default), `joinedAt` or `lastLoginAt`; a `-` prefix reverses the order. */
    Sort: string;
    /** Whether the roles contain `memberCount`. Counting takes longer in a large organization. */
    RoleCounts: boolean;
    /** Id of the role that members and open invitations receive instead. */
    Replacement: string;
    /** Whether members and open invitations lose the role without a replacement. Not with `replacement`. */
    Unassign: boolean;
    /** Role ids; if repeated, any of them matches. */
    RoleFilter: string[];
    /** If repeated, any of them matches. */
    StatusFilter: string[];
    /** `createdAt`, `expiresAt` or `email`; a `-` prefix reverses the order. Newest first by default. */
    InvitationSort: string;
    /** Such as `member.remove`; `member.*` matches all actions with that prefix. */
    EventType: string;
    /** Any of these outcomes: `success`, `denied`, `failed`. */
    Outcome: string[];
    /** Id of the actor. */
    Actor: string;
    /** Id of the target. */
    Target: string;
    /** Start of the period (inclusive). */
    FromTime: string;
    /** End of the period (exclusive). */
    ToTime: string;
    /** First day; 29 days before `to` by default. At most 731 days are returned at once. */
    FromDate: string;
    /** Last day (inclusive); today by default. */
    ToDate: string;
    /** The number of the first of these rows in the file. */
    FirstRow: number;
    /** If repeated, any of them matches. */
    RowResult: string[];
    /** The background that the logo is designed for. */
    LogoVariant: "light" | "dark";
    /** The ETag of the version that the change is based on; a mismatch is rejected. */
    IfMatch: string;
    /** The ETag that the client already has. */
    IfNoneMatch: string;
    /** Unique per request; retries use the same key. */
    IdempotencyKey: string;
    /** Required with a cookie session. */
    RequestedWith: "org-elements";
  };
  requestBodies: {
    OrganizationCreate: {
      content: {
        "application/json": components["schemas"]["OrganizationCreate"];
      };
    };
    OrganizationUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["OrganizationUpdate"];
      };
    };
    OrganizationTransfer: {
      content: {
        "application/json": components["schemas"]["OrganizationTransfer"];
      };
    };
    InvitationResend: {
      content: {
        "application/json": components["schemas"]["InvitationResend"];
      };
    };
    MembershipUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["MembershipUpdate"];
      };
    };
    BrandingUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["BrandingUpdate"];
      };
    };
    MemberAdd: {
      content: {
        "application/json": components["schemas"]["MemberAdd"];
      };
    };
    MemberRolesUpdate: {
      content: {
        "application/json": components["schemas"]["MemberRolesUpdate"];
      };
    };
    MemberBatch: {
      content: {
        "application/json": components["schemas"]["MemberBatch"];
      };
    };
    RoleCreate: {
      content: {
        "application/json": components["schemas"]["RoleCreate"];
      };
    };
    RoleUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["RoleUpdate"];
      };
    };
    RoleImpactRequest: {
      content: {
        "application/json": components["schemas"]["RoleImpactRequest"];
      };
    };
    InvitationCreate: {
      content: {
        "application/json": components["schemas"]["InvitationCreate"];
      };
    };
    InvitationUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["InvitationUpdate"];
      };
    };
    InvitationBatch: {
      content: {
        "application/json": components["schemas"]["InvitationBatch"];
      };
    };
    DomainCreate: {
      content: {
        "application/json": components["schemas"]["DomainCreate"];
      };
    };
    DomainUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["DomainUpdate"];
      };
    };
    JoinRequestApproval: {
      content: {
        "application/json": components["schemas"]["JoinRequestApproval"];
      };
    };
    JoinRequestBatch: {
      content: {
        "application/json": components["schemas"]["JoinRequestBatch"];
      };
    };
    JoinRequestCreate: {
      content: {
        "application/json": components["schemas"]["JoinRequestCreate"];
      };
    };
    ConnectionCreate: {
      content: {
        "application/json": components["schemas"]["ConnectionCreate"];
      };
    };
    ConnectionMetadataRequest: {
      content: {
        "application/json": components["schemas"]["ConnectionMetadataRequest"];
      };
    };
    ConnectionUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["ConnectionUpdate"];
      };
    };
    SecurityPolicyUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["SecurityPolicyUpdate"];
      };
    };
    IdentityLink: {
      content: {
        "application/json": components["schemas"]["IdentityLink"];
      };
    };
    IntegrationConnect: {
      content: {
        "application/json": components["schemas"]["IntegrationConnect"];
      };
    };
    IntegrationComplete: {
      content: {
        "application/json": components["schemas"]["IntegrationComplete"];
      };
    };
    IntegrationUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["IntegrationUpdate"];
      };
    };
    ProvisioningTokenCreate: {
      content: {
        "application/json": components["schemas"]["ProvisioningTokenCreate"];
      };
    };
    ApiKeyCreate: {
      content: {
        "application/json": components["schemas"]["ApiKeyCreate"];
      };
    };
    ApiKeyUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["ApiKeyUpdate"];
      };
    };
    ApiKeyRotation: {
      content: {
        "application/json": components["schemas"]["ApiKeyRotation"];
      };
    };
    WebhookCreate: {
      content: {
        "application/json": components["schemas"]["WebhookCreate"];
      };
    };
    WebhookUpdate: {
      content: {
        "application/merge-patch+json": components["schemas"]["WebhookUpdate"];
      };
    };
    MemberImportCreate: {
      content: {
        "application/json": components["schemas"]["MemberImportCreate"];
      };
    };
    ImportRowsUpload: {
      content: {
        "application/json": components["schemas"]["ImportRowsUpload"];
      };
    };
    /** The image data, up to the maximum size of the backend. */
    Image: {
      content: {
        "image/png": string;
        "image/jpeg": string;
        "image/webp": string;
        "image/svg+xml": string;
      };
    };
  };
  headers: {
    /** Strong; for `If-Match`. */
    ETag: string;
    /** The URL of the new resource. */
    Location: string;
    /**
     * With `step_up_required`, as defined in RFC 9470.
     * @example Bearer error="insufficient_user_authentication", acr_values="http://schemas.openid.net/pape/policies/2007/06/multi-factor", max_age="300"
     */
    WwwAuthenticate: string;
    /** Seconds to wait. */
    RetryAfter: string;
    /** Include it in support requests. */
    RequestId: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getCapabilities: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag that the client already has. */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Capabilities"];
      304: components["responses"]["NotModified"];
      default: components["responses"]["Problem"];
    };
  };
  getViewer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Viewer"];
      401: components["responses"]["Unauthorized"];
      default: components["responses"]["Problem"];
    };
  };
  listMyOrganizations: {
    parameters: {
      query?: {
        /** Words that names and email addresses must contain, in any order, ignoring case and accents. One or two letters match the beginning of words only. */
        q?: components["parameters"]["Search"];
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["MembershipPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      default: components["responses"]["Problem"];
    };
  };
  leaveOrganization: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      default: components["responses"]["Problem"];
    };
  };
  updateMyMembership: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["MembershipUpdate"];
    responses: {
      200: components["responses"]["Membership"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listMyInvitations: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ReceivedInvitationPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      default: components["responses"]["Problem"];
    };
  };
  acceptMyInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the invitation. */
        i: components["parameters"]["InvitationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["InvitationAcceptance"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      410: components["responses"]["Gone"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  declineMyInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the invitation. */
        i: components["parameters"]["InvitationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      410: components["responses"]["Gone"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listJoinableOrganizations: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["JoinableOrganizationPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      default: components["responses"]["Problem"];
    };
  };
  createJoinRequest: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["JoinRequestCreate"];
    responses: {
      200: components["responses"]["JoinableOrganization"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  withdrawJoinRequest: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the request to join. */
        j: components["parameters"]["JoinRequestId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  listMySessions: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["SessionPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      default: components["responses"]["Problem"];
    };
  };
  revokeMySessions: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      default: components["responses"]["Problem"];
    };
  };
  revokeMySession: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the session. */
        s: components["parameters"]["SessionId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  listMyIdentities: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["IdentityPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      default: components["responses"]["Problem"];
    };
  };
  linkIdentity: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["IdentityLink"];
    responses: {
      201: components["responses"]["IdentityCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  previewIdentityLink: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["IdentityLink"];
    responses: {
      200: components["responses"]["IdentityPreview"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  unlinkIdentity: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the linked account. */
        i: components["parameters"]["IdentityId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      default: components["responses"]["Problem"];
    };
  };
  dismissIdentitySuggestion: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the suggested duplicate. */
        s: components["parameters"]["IdentitySuggestionId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  checkOrganizationName: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The name to check. */
        name: components["parameters"]["Name"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["NameAvailability"];
      401: components["responses"]["Unauthorized"];
      default: components["responses"]["Problem"];
    };
  };
  createOrganization: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["OrganizationCreate"];
    responses: {
      201: components["responses"]["OrganizationCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  getOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Organization"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  deleteOrganization: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  updateOrganization: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["OrganizationUpdate"];
    responses: {
      200: components["responses"]["Organization"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  transferOrganization: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["OrganizationTransfer"];
    responses: {
      200: components["responses"]["Organization"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  watchChanges: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Changes"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  getBranding: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Branding"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  updateBranding: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["BrandingUpdate"];
    responses: {
      200: components["responses"]["Branding"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  putLogo: {
    parameters: {
      query?: {
        /** The background that the logo is designed for. */
        variant?: components["parameters"]["LogoVariant"];
      };
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["Image"];
    responses: {
      200: components["responses"]["Branding"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      412: components["responses"]["PreconditionFailed"];
      413: components["responses"]["TooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  deleteLogo: {
    parameters: {
      query?: {
        /** The background that the logo is designed for. */
        variant?: components["parameters"]["LogoVariant"];
      };
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Branding"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  listMembers: {
    parameters: {
      query?: {
        /** Words that names and email addresses must contain, in any order, ignoring case and accents. One or two letters match the beginning of words only. */
        q?: components["parameters"]["Search"];
        /** Role ids; if repeated, any of them matches. */
        role?: components["parameters"]["RoleFilter"];
        /** If repeated, any of them matches. */
        status?: components["parameters"]["StatusFilter"];
        /** `name` (default), `joinedAt` or `lastLoginAt`; a `-` prefix reverses the order. */
        sort?: components["parameters"]["Sort"];
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
        /** Index of the first item, if the capability `members.position` is true; never with `cursor`. With a filter or a search whose pages have no `total`, a large position may be rejected with `unsupported_query`. */
        position?: components["parameters"]["Position"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["MemberPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  addMember: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["MemberAdd"];
    responses: {
      201: components["responses"]["MemberCreated"];
      202: components["responses"]["MemberAsked"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  getMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Member"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  removeMember: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  replaceMemberRoles: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["MemberRolesUpdate"];
    responses: {
      200: components["responses"]["Member"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  getRemovalImpact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["RemovalImpact"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  listMemberSessions: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["SessionPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  revokeMemberSessions: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  revokeMemberSession: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
        /** Id of the session. */
        s: components["parameters"]["SessionId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  resetMemberMfa: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** User id of the member. */
        u: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  batchMembers: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["MemberBatch"];
    responses: {
      200: components["responses"]["MemberBatchResult"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listPermissions: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["PermissionPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      default: components["responses"]["Problem"];
    };
  };
  listRoles: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
        /** Whether the roles contain `memberCount`. Counting takes longer in a large organization. */
        counts?: components["parameters"]["RoleCounts"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["RolePage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  createRole: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["RoleCreate"];
    responses: {
      201: components["responses"]["RoleCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  deleteRole: {
    parameters: {
      query?: {
        /** Id of the role that members and open invitations receive instead. */
        replacement?: components["parameters"]["Replacement"];
        /** Whether members and open invitations lose the role without a replacement. Not with `replacement`. */
        unassign?: components["parameters"]["Unassign"];
      };
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the role. */
        r: components["parameters"]["RoleId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  updateRole: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the role. */
        r: components["parameters"]["RoleId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["RoleUpdate"];
    responses: {
      200: components["responses"]["Role"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  previewRole: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the role. */
        r: components["parameters"]["RoleId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["RoleImpactRequest"];
    responses: {
      200: components["responses"]["RoleImpact"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listInvitations: {
    parameters: {
      query?: {
        /** If repeated, any of them matches. */
        status?: components["parameters"]["StatusFilter"];
        /** Words that names and email addresses must contain, in any order, ignoring case and accents. One or two letters match the beginning of words only. */
        q?: components["parameters"]["Search"];
        /** `createdAt`, `expiresAt` or `email`; a `-` prefix reverses the order. Newest first by default. */
        sort?: components["parameters"]["InvitationSort"];
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["InvitationPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  createInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["InvitationCreate"];
    responses: {
      201: components["responses"]["InvitationCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  getInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the invitation. */
        i: components["parameters"]["InvitationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Invitation"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  revokeInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the invitation. */
        i: components["parameters"]["InvitationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      410: components["responses"]["Gone"];
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  updateInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the invitation. */
        i: components["parameters"]["InvitationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["InvitationUpdate"];
    responses: {
      200: components["responses"]["Invitation"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      410: components["responses"]["Gone"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  resendInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the invitation. */
        i: components["parameters"]["InvitationId"];
      };
      cookie?: never;
    };
    requestBody?: components["requestBodies"]["InvitationResend"];
    responses: {
      200: components["responses"]["Invitation"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      410: components["responses"]["Gone"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  batchInvitations: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["InvitationBatch"];
    responses: {
      200: components["responses"]["InvitationBatchResult"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  getInvitationOffer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The secret of the invitation link. Not an id: anyone who has it can read the invitation. */
        ticket: components["parameters"]["Ticket"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["InvitationOffer"];
      404: components["responses"]["NotFound"];
      410: components["responses"]["Gone"];
      default: components["responses"]["Problem"];
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** The secret of the invitation link. Not an id: anyone who has it can read the invitation. */
        ticket: components["parameters"]["Ticket"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["InvitationAcceptance"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      410: components["responses"]["Gone"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  declineInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** The secret of the invitation link. Not an id: anyone who has it can read the invitation. */
        ticket: components["parameters"]["Ticket"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      410: components["responses"]["Gone"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listDomains: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["DomainPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  createDomain: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["DomainCreate"];
    responses: {
      201: components["responses"]["DomainCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  deleteDomain: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the domain. */
        d: components["parameters"]["DomainId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  updateDomain: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the domain. */
        d: components["parameters"]["DomainId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["DomainUpdate"];
    responses: {
      200: components["responses"]["Domain"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  verifyDomain: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the domain. */
        d: components["parameters"]["DomainId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Domain"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listJoinRequests: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["JoinRequestPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  approveJoinRequest: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the request to join. */
        j: components["parameters"]["JoinRequestId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["JoinRequestApproval"];
    responses: {
      200: components["responses"]["Member"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  denyJoinRequest: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the request to join. */
        j: components["parameters"]["JoinRequestId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  batchJoinRequests: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["JoinRequestBatch"];
    responses: {
      200: components["responses"]["JoinRequestBatchResult"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listConnections: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ConnectionPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  createConnection: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["ConnectionCreate"];
    responses: {
      201: components["responses"]["ConnectionCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  getConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the connection. */
        c: components["parameters"]["ConnectionId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Connection"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  deleteConnection: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the connection. */
        c: components["parameters"]["ConnectionId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  updateConnection: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the connection. */
        c: components["parameters"]["ConnectionId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["ConnectionUpdate"];
    responses: {
      200: components["responses"]["Connection"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  startConnectionTest: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the connection. */
        c: components["parameters"]["ConnectionId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: components["responses"]["ConnectionTestStarted"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  getConnectionTest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the connection. */
        c: components["parameters"]["ConnectionId"];
        /** Id of the test. */
        t: components["parameters"]["TestId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ConnectionTest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  readConnectionMetadata: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["ConnectionMetadataRequest"];
    responses: {
      200: components["responses"]["ConnectionMetadata"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  createSetupLink: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: components["responses"]["SetupLinkCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listProvisioningTokens: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ProvisioningTokenPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  createProvisioningToken: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["ProvisioningTokenCreate"];
    responses: {
      201: components["responses"]["ProvisioningTokenCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  deleteProvisioningToken: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the provisioning token. */
        t: components["parameters"]["ProvisioningTokenId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  rotateProvisioningToken: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the provisioning token. */
        t: components["parameters"]["ProvisioningTokenId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ProvisioningTokenRotated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listImports: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["MemberImportPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  createImport: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["MemberImportCreate"];
    responses: {
      201: components["responses"]["MemberImportCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  getImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["MemberImport"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  deleteImport: {
    parameters: {
      query?: never;
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      default: components["responses"]["Problem"];
    };
  };
  listImportRows: {
    parameters: {
      query?: {
        /** If repeated, any of them matches. */
        result?: components["parameters"]["RowResult"];
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ImportRowPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  putImportRows: {
    parameters: {
      query: {
        /** The number of the first of these rows in the file. */
        from: components["parameters"]["FirstRow"];
      };
      header?: {
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["ImportRowsUpload"];
    responses: {
      200: components["responses"]["MemberImport"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      413: components["responses"]["TooLarge"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  checkImport: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["MemberImport"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  startImport: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["MemberImport"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  pauseImport: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["MemberImport"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  resumeImport: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["MemberImport"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  stopImport: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["MemberImport"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  undoImport: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["MemberImport"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  getImportReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the import. */
        i: components["parameters"]["ImportId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ImportReport"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  getSecurityPolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["SecurityPolicy"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  updateSecurityPolicy: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["SecurityPolicyUpdate"];
    responses: {
      200: components["responses"]["SecurityPolicy"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  previewSecurityPolicy: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["SecurityPolicyUpdate"];
    responses: {
      200: components["responses"]["SecurityPolicyImpact"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listAuditEvents: {
    parameters: {
      query?: {
        /** Such as `member.remove`; `member.*` matches all actions with that prefix. */
        type?: components["parameters"]["EventType"];
        /** Any of these outcomes: `success`, `denied`, `failed`. */
        outcome?: components["parameters"]["Outcome"];
        /** Id of the actor. */
        actor?: components["parameters"]["Actor"];
        /** Id of the target. */
        target?: components["parameters"]["Target"];
        /** Start of the period (inclusive). */
        from?: components["parameters"]["FromTime"];
        /** End of the period (exclusive). */
        to?: components["parameters"]["ToTime"];
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["AuditEventPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  getActivity: {
    parameters: {
      query?: {
        /** First day; 29 days before `to` by default. At most 731 days are returned at once. */
        from?: components["parameters"]["FromDate"];
        /** Last day (inclusive); today by default. */
        to?: components["parameters"]["ToDate"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Activity"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  listIntegrations: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["IntegrationPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  getIntegration: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the integration. */
        i: components["parameters"]["IntegrationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Integration"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  disconnectIntegration: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the integration. */
        i: components["parameters"]["IntegrationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  updateIntegration: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the integration. */
        i: components["parameters"]["IntegrationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["IntegrationUpdate"];
    responses: {
      200: components["responses"]["Integration"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  connectIntegration: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the integration. */
        i: components["parameters"]["IntegrationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["IntegrationConnect"];
    responses: {
      200: components["responses"]["IntegrationConnectResult"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  completeIntegration: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the integration. */
        i: components["parameters"]["IntegrationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["IntegrationComplete"];
    responses: {
      200: components["responses"]["Integration"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  checkIntegration: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the integration. */
        i: components["parameters"]["IntegrationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Integration"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listApiKeys: {
    parameters: {
      query?: {
        /** Words that names and email addresses must contain, in any order, ignoring case and accents. One or two letters match the beginning of words only. */
        q?: components["parameters"]["Search"];
        /** If repeated, any of them matches. */
        status?: components["parameters"]["StatusFilter"];
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ApiKeyPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  createApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["ApiKeyCreate"];
    responses: {
      201: components["responses"]["ApiKeyCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  revokeApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the API key. */
        k: components["parameters"]["ApiKeyId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  updateApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the API key. */
        k: components["parameters"]["ApiKeyId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["ApiKeyUpdate"];
    responses: {
      200: components["responses"]["ApiKey"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  rotateApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the API key. */
        k: components["parameters"]["ApiKeyId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["ApiKeyRotation"];
    responses: {
      200: components["responses"]["ApiKey"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listWebhooks: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["WebhookPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  createWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["WebhookCreate"];
    responses: {
      201: components["responses"]["WebhookCreated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  deleteWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components["responses"]["Done"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  updateWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag of the version that the change is based on; a mismatch is rejected. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["WebhookUpdate"];
    responses: {
      200: components["responses"]["Webhook"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["WebhookRotated"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  testWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["WebhookDelivery"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  listWebhookDeliveries: {
    parameters: {
      query?: {
        /** Maximum number of items; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the previous page. */
        cursor?: components["parameters"]["Cursor"];
        /** Only deliveries in this state. */
        state?: components["parameters"]["WebhookDeliveryState"];
      };
      header?: never;
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["WebhookDeliveryPage"];
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      default: components["responses"]["Problem"];
    };
  };
  redeliverWebhookDelivery: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request; retries use the same key. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Required with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** Id of the organization. */
        o: components["parameters"]["OrganizationId"];
        /** Id of the webhook. */
        w: components["parameters"]["WebhookId"];
        /** Id of the delivery. */
        d: components["parameters"]["WebhookDeliveryId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["WebhookDelivery"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
}
