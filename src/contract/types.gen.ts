// Generated from openapi.yaml by generate.ts. Do not edit.
export interface paths {
  "/capabilities": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What this backend can do */
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
    /** Who is signed in, without an organization */
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
    /** Organizations of the viewer, most recently used first */
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
     * Optional: without it pins live in the browser.
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
    /** Open invitations addressed to the viewer's verified e-mail address */
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
  "/me/sessions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Devices on which the viewer is signed in */
    get: operations["listMySessions"];
    put?: never;
    post?: never;
    /**
     * Sign the viewer out everywhere but here
     * Where the backend cannot tell which session the request comes from, here too.
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
    /** Linked accounts of the viewer */
    get: operations["listMyIdentities"];
    put?: never;
    /**
     * Link another account
     * Needs proof of both accounts: the session, and an ID token of the other one.
     */
    post: operations["linkIdentity"];
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
    /** Unlink an account, never the last one */
    delete: operations["unlinkIdentity"];
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
        /** The name that somebody would like to take. */
        name: components["parameters"]["Name"];
      };
      cookie?: never;
    };
    /** Whether a name is free */
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
     * Make an organization and become its owner
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
    /** One organization, with the permissions of the viewer in it */
    get: operations["getOrganization"];
    put?: never;
    post?: never;
    /** Delete an organization for good */
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
     * Hand the organization to another member
     * The old owner keeps the roles named in `keepRoles`.
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
     * What changes in the organization, live
     * Server-Sent Events, read with streaming `fetch`: an `EventSource` cannot send a token. The answer begins once changes
     *     are heard, so whoever reads after that misses nothing. Members hear of what they may read, of the organization and
     *     its branding, and always of their own membership. The stream ends with the membership, after the event that ends it,
     *     with the token, and whenever something may have been missed; then connect and read again. Send a comment at once and
     *     at least every 30 seconds: clients take a stream for lost after 60 seconds of silence. At most some streams for one
     *     person: 429 `rate_limited`.
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
     * The branding, to edit it
     * To show it, the organization's own copy is enough.
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
     * An SVG that could do anything but be drawn is refused, with the reason (`unsupported_media_type`). So are images that cost too much (`too_large`): more than 4,096 pixels on a side, and an SVG that draws more than 10,000 elements, references included.
     */
    put: operations["putLogo"];
    post?: never;
    /** Take a logo away */
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
     * Where `members.add` of the capabilities is `ask`, this creates an invitation (202) and says nothing about the person beyond what was sent; by `email` the invitation is sent there, by `userId` the person finds it under their own invitations. A member who was removed by the caller within the last minute is added at once and keeps the date of joining: that undoes the removal.
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
    /** One member */
    get: operations["getMember"];
    put?: never;
    post?: never;
    /**
     * Remove a member
     * Ends their sessions and tokens for this organization, and revokes all open and failed invitations of their address there.
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
    /** What removing a member entails */
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
    /** Devices on which a member is signed in */
    get: operations["listMemberSessions"];
    put?: never;
    post?: never;
    /**
     * Sign a member out everywhere
     * Ends every session of theirs that the viewer may end, and the refresh tokens that came of it. Access tokens that
     *     are out stay good until they expire.
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
     * Forget the second factors of a member
     * They enrol again when they sign in next. A second factor protects the person in all of their organizations, so
     *     this is for those who belong to this one alone, and for nobody themselves.
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
     * Each operation needs the permission and the proof that it would need alone.
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
    /** What a role can hold */
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
    /** Roles that members can have */
    get: operations["listRoles"];
    put?: never;
    /** Make a custom role */
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
    /** Delete a custom role */
    delete: operations["deleteRole"];
    options?: never;
    head?: never;
    /** Change a custom role */
    patch: operations["updateRole"];
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
    /** Invitations in all states */
    get: operations["listInvitations"];
    put?: never;
    /** Invite somebody */
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
    /** One invitation */
    get: operations["getInvitation"];
    put?: never;
    post?: never;
    /** Revoke an invitation */
    delete: operations["revokeInvitation"];
    options?: never;
    head?: never;
    /** Change roles or expiry before it is accepted */
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
     * Send the e-mail again, with a new link
     * Renews the expiry; the old link stops working. Tickets are stored as hashes only, so this is also how a link is copied later, with `sendEmail` false: that leaves the expiry of a pending invitation as it is. Less than `limits.resendAfterSeconds` after the last resend, an email is refused with 429 `rate_limited`. The email of the creation, whose `sentAt` is `createdAt`, does not count.
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
        /** The secret of the invitation link. Not an id: whoever has it can read the offer. */
        ticket: components["parameters"]["Ticket"];
      };
      cookie?: never;
    };
    /** What the holder of a ticket is offered */
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
        /** The secret of the invitation link. Not an id: whoever has it can read the offer. */
        ticket: components["parameters"]["Ticket"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept an invitation
     * With the wrong account the answer is `account_mismatch` and the ticket is not used up.
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
        /** The secret of the invitation link. Not an id: whoever has it can read the offer. */
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
    /** E-mail domains of the organization */
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
    /** Give a domain up */
    delete: operations["deleteDomain"];
    options?: never;
    head?: never;
    /** Change what people with its addresses may do */
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
     * Look the DNS record up, now
     * The backend does it itself. A record that is missing is no problem: see `status`.
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
    /**
     * People who ask to join
     * From domains with `autoJoin: request`.
     */
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
    /** Let somebody in */
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
    /** Turn somebody away */
    post: operations["denyJoinRequest"];
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
    /** Ways to sign in */
    get: operations["listConnections"];
    put?: never;
    /** Set a connection up */
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
    get?: never;
    put?: never;
    post?: never;
    /** Delete a connection */
    delete: operations["deleteConnection"];
    options?: never;
    head?: never;
    /** Change a connection or switch it on */
    patch: operations["updateConnection"];
    trace?: never;
  };
  "/organizations/{o}/connections/{c}/test": {
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
    /** Try a connection before it is switched on */
    post: operations["testConnection"];
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
    /** Make a link to a hosted wizard */
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
    /** SCIM 2.0 tokens, without their secrets */
    get: operations["listProvisioningTokens"];
    put?: never;
    /**
     * Make a SCIM 2.0 token
     * Its secret is shown this once.
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
    /** Delete a SCIM 2.0 token */
    delete: operations["deleteProvisioningToken"];
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
    /** What is asked of those who sign in */
    get: operations["getSecurityPolicy"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change what is asked of those who sign in */
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
     * Who would be locked out by a change
     * Takes the same patch and saves nothing.
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
     * Who did what to whom
     * `Accept: text/csv` exports exactly the filtered view (RFC 4180, every cell in quotes). What a spreadsheet would run as a formula has an apostrophe in front.
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
    /** Daily numbers of this organization alone */
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
    /** What can be connected */
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
    get?: never;
    /** Connect or configure an integration */
    put: operations["putIntegration"];
    post?: never;
    /** Disconnect an integration */
    delete: operations["disconnectIntegration"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** What went wrong (RFC 9457). Tell problems apart by `code`; `title` and `detail` are for developers. */
    Problem: {
      /**
       * Format: uri-reference
       * Identifies the kind of problem; may lead to its documentation.
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
      /** What is wrong with single fields of the request. */
      errors?: components["schemas"]["FieldError"][];
      /** To quote when asking for help; also in `X-Request-Id`. */
      requestId?: string;
      /** With `step_up_required`; acceptable authentication contexts. */
      acrValues?: string[];
      /** With `step_up_required`; seconds since the last authentication. */
      maxAge?: number;
      /**
       * Format: uri-reference
       * With `action_required`; where the person must do something first.
       */
      actionUrl?: string;
    };
    /** What is wrong with one field of a request. */
    FieldError: {
      /**
       * Format: json-pointer
       * RFC 6901, into the request body; `/roleIds/0`. For a missing member, where it should stand.
       */
      pointer: string;
      /** Stable name of the mistake. */
      code: "required" | "too_short" | "too_long" | "too_small" | "too_large" | "too_many" | "too_few" | "duplicate" | "invalid_format" | "invalid_type" | "unknown_value" | "invalid" | (string & {});
      /** For developers. */
      detail: string;
    };
    /** What this backend can do. What it lacks, the elements do not show. */
    Capabilities: {
      /** Version of this contract, `1`. */
      version: string;
      /** By feature name. A missing one counts as false. */
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
        /** How many requests of a kind are answered before 429 `rate_limited`: in an hour, or in a day where the name ends in `PerDay`. Empty where there are no limits. */
        rates?: {
          [key: string]: number;
        };
        /** At most 100. */
        invitationBatchMax: number;
        /** A higher `limit` is clamped to this. */
        pageSizeMax: number;
        nameMaxLength: number;
        /**
         * Format: regex
         * Regular expression (ECMA-262) for the name of an organization.
         */
        namePattern: string;
      };
      /** What the member list can be asked. */
      members: {
        /** Whether `q` works. */
        search: boolean;
        /** Fields that `sort` takes. */
        sort: string[];
        /** Filters that work, say `role` and `status`. */
        filters: string[];
        /** Whether pages carry `total`. */
        total: boolean;
        /** Whether pages can be asked for by `position`. */
        position: boolean;
        /** What adding a member does. `direct`, the default, adds at once; `ask` invites the person, who has to accept. */
        add?: "direct" | "ask" | (string & {});
      };
      /** What the backend asks for before delicate operations. No `acrValues` and a `maxAge` of 0 where it never asks. */
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
      /** Whether the viewer may give it to others; nobody grants more than they hold. */
      assignable: boolean;
      /** Whether its holders administer the organization; one of them must always remain. */
      isAdmin: boolean;
      permissions: string[];
      /** Made by this organization and so to be edited and deleted here. */
      custom: boolean;
      etag?: components["schemas"]["Etag"];
    };
    /** A custom role to make. */
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
    /** A permission that a role can hold. */
    Permission: {
      /** @example members:read */
      name: string;
      description?: string;
    };
    /** The signed-in person, with their roles and permissions in the organization at hand (empty without one). */
    Viewer: {
      userId: string;
      name: string;
      email: string;
      /** Format: uri-reference */
      picture?: string;
      roles: components["schemas"]["RoleRef"][];
      /** The only thing that controls may depend on. */
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
      /** Whether switching to it is seamless or asks to sign in. */
      switch: "seamless" | "signIn" | (string & {});
    };
    /** Merge patch of one of the viewer's memberships. */
    MembershipUpdate: {
      pinned?: boolean;
    };
    /** An open invitation addressed to the viewer's verified e-mail address. */
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
    /** An organization as it is shown in lists and on invitations. */
    OrganizationRef: {
      id: string;
      /** The slug. */
      name: string;
      displayName: string;
      branding: components["schemas"]["Branding"];
    };
    /** An organization as its members see it. The viewer's permissions in it travel along. */
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
    /** An organization to make; whoever makes it becomes its owner. */
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
    /** Who becomes the owner. */
    OrganizationTransfer: {
      userId: components["schemas"]["Id"];
      /** Ids of the roles that the old owner keeps; none by default. */
      keepRoles?: components["schemas"]["RoleIds"];
    };
    /** Whether a name is free. */
    NameAvailability: {
      available: boolean;
      /**
       * Why the name is not available. `invalid` names do not match `namePattern` or exceed `nameMaxLength`. Without a reason, it is taken.
       * @enum {string}
       */
      reason?: "taken" | "invalid";
      /** A similar name that is free. */
      suggestion?: string;
    };
    /** How an organization looks. */
    Branding: {
      /** Format: uri-reference */
      logoUrl: string | null;
      /**
       * Format: uri-reference
       * For dark backgrounds.
       */
      logoDarkUrl: string | null;
      /** What the logo says to those who do not see it. */
      logoAlt?: string;
      colors: {
        /** Hex, `#0059d6`. */
        primary: string;
        /** Hex, `#ffffff`. */
        pageBackground: string;
      };
    };
    /** Merge patch of branding. Null brings back the backend's default. */
    BrandingUpdate: {
      /**
       * Format: uri
       * A logo that is hosted elsewhere, where `logoUpload` is missing.
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
    /** Somebody who belongs to the organization. */
    Member: {
      userId: string;
      name: string;
      email: string;
      /** Whether the identity provider has verified that the address is the member's. */
      emailVerified?: boolean;
      /** Format: uri-reference */
      picture?: string;
      roles: components["schemas"]["RoleRef"][];
      /** Whether the person can sign in. */
      status: "active" | "blocked" | (string & {});
      /** Format: date-time */
      joinedAt?: string;
      /** Format: date-time */
      lastLoginAt?: string;
      mfaEnrolled?: boolean;
      /** Where the membership comes from. */
      managedBy?: "manual" | "sso" | "scim" | (string & {});
      /** Whether this is the viewer. */
      isSelf: boolean;
      /** What the viewer may do with this member, now. */
      allowed: {
        updateRoles: boolean;
        remove: boolean;
      };
      /** Where one of `allowed` is false, why; a problem code. */
      reasons?: {
        /** @example last_admin */
        updateRoles?: string;
        /** @example last_admin */
        remove?: string;
      };
      etag?: components["schemas"]["Etag"];
    };
    /** An existing user to add, by verified `email` or by `userId`; where both are given, `userId` counts. */
    MemberAdd: {
      email?: components["schemas"]["Email"];
      userId?: components["schemas"]["Id"];
      roleIds: components["schemas"]["RoleIds"];
    };
    /** The roles that the member has from now on. */
    MemberRolesUpdate: {
      roleIds: components["schemas"]["RoleIds"];
    };
    /** Changes of several members, each on its own; one that fails does not stop the others. */
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
        /** The HTTP status that the operation alone would have had. */
        status: number;
        problem?: components["schemas"]["Problem"];
        member?: components["schemas"]["Member"];
      }[];
    };
    /** What removing a member entails. */
    RemovalImpact: {
      /** Sessions that end. */
      sessions: number;
      /** Anything else of the host's, say shared projects. */
      items: {
        /** In the language of `Accept-Language`. */
        label: string;
        count: number;
      }[];
    };
    /** Who invited. */
    Inviter: {
      name: string;
      userId?: string;
    };
    /** An invitation, as those see it who manage them. */
    Invitation: {
      id: string;
      /** Empty where somebody was added by `userId` and is asked first. */
      email: string;
      /** The only person who can accept, where somebody was added by `userId`. */
      userId?: string;
      roles: components["schemas"]["RoleRef"][];
      /** `failed`: the e-mail could not be delivered. */
      status: "pending" | "accepted" | "declined" | "expired" | "revoked" | "failed" | (string & {});
      invitedBy: components["schemas"]["Inviter"];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /**
       * Format: date-time
       * When the last email was sent. Absent where none was.
       */
      sentAt?: string;
      /**
       * Format: uri
       * A link to copy. Its ticket is not the one in the email, so it does not prove the mailbox.
       */
      acceptUrl?: string;
      message?: string;
      etag?: components["schemas"]["Etag"];
    };
    /** Whom to invite to what. */
    InvitationCreate: {
      email: components["schemas"]["Email"];
      roleIds: components["schemas"]["RoleIds"];
      /** How long the link works; seven days by default. */
      ttlSeconds?: number;
      /** Plain text, goes into the e-mail. */
      message?: string;
      /** Language of the e-mail. */
      locale?: components["schemas"]["Locale"];
      /** The connection that the person must sign in with. */
      connectionId?: components["schemas"]["Id"];
      /** False: only make the link. True by default. */
      sendEmail?: boolean;
    };
    /** Merge patch of an invitation that has not been accepted. */
    InvitationUpdate: {
      roleIds?: components["schemas"]["RoleIds"];
      /** New life, counted from now. */
      ttlSeconds?: number;
    };
    /** How to renew an invitation. */
    InvitationResend: {
      /** False: only make the new link, to be copied. True by default. */
      sendEmail?: boolean;
    };
    /** Invitations to send, each on its own; one that fails does not stop the others. */
    InvitationBatch: {
      invitations: components["schemas"]["InvitationCreate"][];
    };
    /** One result for each invitation, in the order of the request. */
    InvitationBatchResult: {
      items: {
        /** The HTTP status that the invitation alone would have had. */
        status: number;
        problem?: components["schemas"]["Problem"];
        invitation?: components["schemas"]["Invitation"];
      }[];
    };
    /** What the holder of a ticket is offered. */
    InvitationOffer: {
      organization: components["schemas"]["OrganizationRef"];
      roles: components["schemas"]["RoleRef"][];
      invitedBy: components["schemas"]["Inviter"];
      /** The address that was invited; empty where the invitation is for one user whatever their address. */
      email: string;
      /** Whether the ticket was only in the email, so that its holder can read the mailbox. Only then may a sign-up page mark the address as verified; for a copied link it sends a code to the address first. */
      emailProven: boolean;
      /** Whether the viewer has that address; null while nobody is signed in. */
      viewerMatches: boolean | null;
      /** Format: date-time */
      expiresAt: string;
      message?: string;
    };
    /** What the viewer has just joined. */
    InvitationAcceptance: {
      organization: components["schemas"]["OrganizationRef"];
      roles: components["schemas"]["RoleRef"][];
    };
    /** An e-mail domain of the organization. */
    Domain: {
      id: string;
      domain: string;
      status: "pending" | "verified" | "failed" | (string & {});
      /** The DNS record that proves ownership. */
      verification: {
        type: "dns-txt" | (string & {});
        host: string;
        value: string;
      };
      /** Format: date-time */
      checkedAt?: string;
      /** What people with an address of this domain may do; nothing, ask to join, or join. */
      autoJoin: "off" | "request" | "join" | (string & {});
      etag?: components["schemas"]["Etag"];
    };
    /** A domain to claim. */
    DomainCreate: {
      domain: components["schemas"]["Hostname"];
      /**
       * `off` by default.
       * @enum {string}
       */
      autoJoin?: "off" | "request" | "join";
    };
    /** Merge patch of a domain. */
    DomainUpdate: {
      /** @enum {string} */
      autoJoin?: "off" | "request" | "join";
    };
    /** Somebody with an address of a domain that lets people ask to join. */
    JoinRequest: {
      id: string;
      userId: string;
      name: string;
      email: string;
      /** Format: date-time */
      createdAt: string;
    };
    /** The roles that the new member gets. */
    JoinRequestApproval: {
      roleIds: components["schemas"]["RoleIds"];
    };
    /** A way to sign in to the organization, such as the customer's own identity provider. */
    Connection: {
      id: string;
      name: string;
      strategy: "oidc" | "saml" | (string & {});
      enabled: boolean;
      /** Whether signing in through it makes people members. */
      autoMembership: boolean;
      /** What those people get. */
      defaultRoles: components["schemas"]["RoleRef"][];
      /** Depends on the strategy. Secrets are write-only and never in here. */
      config: {
        [key: string]: unknown;
      };
      lastTest?: components["schemas"]["ConnectionTest"];
      /** Format: date-time */
      certificateExpiresAt?: string;
      etag?: components["schemas"]["Etag"];
    };
    /** A connection to set up. */
    ConnectionCreate: {
      name: components["schemas"]["Label"];
      /**
       * @example oidc
       * @example saml
       */
      strategy: string;
      /** False by default: test it first. */
      enabled?: boolean;
      /** False by default. */
      autoMembership?: boolean;
      defaultRoleIds?: components["schemas"]["RoleIds"];
      /** Depends on the strategy; may hold secrets. */
      config: {
        [key: string]: unknown;
      };
    };
    /** Merge patch of a connection. A secret that is absent stays. */
    ConnectionUpdate: {
      name?: components["schemas"]["Label"];
      enabled?: boolean;
      autoMembership?: boolean;
      defaultRoleIds?: components["schemas"]["RoleIds"];
      /** Merged key by key. */
      config?: {
        [key: string]: unknown;
      };
    };
    /** How a try of the connection went, step by step. */
    ConnectionTest: {
      /** Format: date-time */
      at: string;
      ok: boolean;
      steps: {
        /** @example discovery */
        name: string;
        ok: boolean;
        /** What went wrong. */
        code?: string;
      }[];
    };
    /** Link to a hosted wizard that sets up a connection. */
    SetupLink: {
      /** Format: uri */
      url: string;
      /** Format: date-time */
      expiresAt: string;
    };
    /** What the organization asks of those who sign in. */
    SecurityPolicy: {
      mfa: {
        mode: "off" | "optional" | "required" | (string & {});
        /** Accepted second factors; empty means any. */
        factors: string[];
        /** User ids. */
        exempt: string[];
      };
      ssoRequired: boolean;
      /** User ids that get in without SSO, to break the glass. */
      ssoExempt: string[];
      /** Empty means any. */
      allowedEmailDomains: string[];
      sessionMaxAgeSeconds?: number;
    };
    /** Merge patch of the security policy. */
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
    };
    /** Who would be locked out by a change, before it is saved. */
    SecurityPolicyImpact: {
      /** May be more than `people` lists. */
      total: number;
      people: {
        userId: string;
        name: string;
        email: string;
        /**
         * A code
         * @example mfa_not_enrolled
         */
        reason: string;
      }[];
    };
    /** Who did what to whom. */
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
    /** Daily numbers of this organization alone. */
    Activity: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      days: {
        /** Format: date */
        date: string;
        activeMembers: number;
        logins: number;
        failedLogins: number;
        newMembers: number;
      }[];
      /** Share of new members, 0 to 1, who came back in week 1, 2, and so on. */
      retention?: number[];
    };
    /** Something in the organization that has changed; the data of a Server-Sent Event. */
    Change: {
      resource: "organization" | "branding" | "member" | "role" | "invitation" | "domain" | "connection" | "securityPolicy" | "joinRequest" | "integration" | (string & {});
      id: string;
      /** Null when the resource is gone, has none, or has one that differs from viewer to viewer. */
      etag: string | null;
    };
    /**
     * A device on which somebody is signed in. To an organization it is theirs in full where it was opened for that
     *     organization alone, or the person belongs to no other. Where it is not, `ip` and `userAgent` are left out and
     *     it cannot be revoked there; a session that was opened for another organization is not listed at all. To the
     *     person themselves every session is theirs.
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
      /** Whether the request came from this one. */
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
      provider: string;
      connection?: string;
      email?: string;
      /** Format: date-time */
      linkedAt: string;
      primary: boolean;
      allowed: {
        /** Never the last one. */
        unlink: boolean;
      };
    };
    /** Proof that the second account is the viewer's too. */
    IdentityLink: {
      /** A fresh ID token of the account to link, made for this application. */
      idToken: string;
    };
    /** Something that the organization can connect. */
    Integration: {
      id: string;
      name: string;
      description: string;
      /** Format: uri-reference */
      logoUrl?: string;
      category: string;
      status: "available" | "connected" | "error" | (string & {});
      /**
       * Format: uri-reference
       * Where connecting takes place, if not by a request.
       */
      connectUrl?: string;
      settings?: {
        [key: string]: unknown;
      };
      allowed: {
        connect: boolean;
        disconnect: boolean;
      };
    };
    /** How to connect or configure an integration. */
    IntegrationSettings: {
      settings?: {
        [key: string]: unknown;
      };
    };
    /** A token with which an identity provider maintains members by SCIM 2.0. */
    ProvisioningToken: {
      id: string;
      name: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt?: string;
      /** Format: date-time */
      lastUsedAt?: string;
      /**
       * Format: uri
       * The address to give to the identity provider.
       */
      scimUrl?: string;
      /** Shown once, in the answer to the request that made it. */
      secret?: string;
    };
    /** A token to make. */
    ProvisioningTokenCreate: {
      name: components["schemas"]["Label"];
      /** How long it works; without end by default. */
      ttlSeconds?: number;
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
      /** Index of the first item, where the page was asked for by `position`. */
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
      /** What the viewer may do with the person as a whole, now; what the backend does not offer is absent. */
      allowed?: {
        revokeAll?: boolean;
        resetMfa?: boolean;
      };
      /** Where one of `allowed` is false, why; a problem code. */
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
    };
    /** A page of integrations. */
    IntegrationPage: {
      items: components["schemas"]["Integration"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** A page of provisioning tokens, without their secrets. */
    ProvisioningTokenPage: {
      items: components["schemas"]["ProvisioningToken"][];
      nextCursor: components["schemas"]["NextCursor"];
      total?: components["schemas"]["Total"];
    };
    /** Opaque; null on the last page. */
    NextCursor: string | null;
    /** How many there are on all pages together. */
    Total: number;
    /** The resource's strong ETag, to send back in `If-Match`. */
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
    /** Name in an object of free form. `__proto__` is refused, as it harms careless programs. */
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
    /** What the client has is still current. */
    NotModified: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** What the backend can do. */
    Capabilities: {
      headers: {
        ETag: components["headers"]["ETag"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Capabilities"];
      };
    };
    /** The signed-in person. */
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
    /** Whether the name is free. */
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
    /** What it entails. */
    RemovalImpact: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["RemovalImpact"];
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
    /** The offer. */
    InvitationOffer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["InvitationOffer"];
      };
    };
    /** What the viewer has joined. */
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
    /** How it went. */
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
    /** Who would be locked out. */
    SecurityPolicyImpact: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SecurityPolicyImpact"];
      };
    };
    /** The numbers. */
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
    /** The person was asked to join. */
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
    /** Open requests, oldest first. */
    JoinRequestPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["JoinRequestPage"];
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
    /** Linked accounts. */
    IdentityPage: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["IdentityPage"];
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
    /** The request cannot be understood: `malformed_request`, `unsupported_query`. */
    BadRequest: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** Proof of identity is missing, wrong or too weak: `unauthenticated`, `invalid_token`, `step_up_required`. */
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
    /** Known, but not allowed: `permission_denied`, `org_mismatch`, `role_not_assignable`, `hook_rejected`, `action_required`, `feature_disabled`, `csrf_required`. */
    Forbidden: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** There is no such thing, or the viewer may not know of it: `not_found`, `user_not_found`. */
    NotFound: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** It does not fit what is there; the code says why. */
    Conflict: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The invitation is over: `invitation_expired`, `invitation_revoked`, `invitation_used`. */
    Gone: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** Somebody else was faster: `etag_mismatch`. */
    PreconditionFailed: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** The body is too large: `too_large`. At most 256 KiB of JSON; 1 MiB for a batch of invitations and for images. */
    TooLarge: {
      headers: {
        "X-Request-Id": components["headers"]["RequestId"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** Not a kind of body that is taken here: `unsupported_media_type`. */
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
    /** The secret of the invitation link. Not an id: whoever has it can read the offer. */
    Ticket: string;
    /** The name that somebody would like to take. */
    Name: string;
    /** Id of the domain. */
    DomainId: string;
    /** Id of the request to join. */
    JoinRequestId: string;
    /** Id of the connection. */
    ConnectionId: string;
    /** Id of the session. */
    SessionId: string;
    /** Id of the linked account. */
    IdentityId: string;
    /** Id of the integration. */
    IntegrationId: string;
    /** Id of the provisioning token. */
    ProvisioningTokenId: string;
    /** How many items at most; clamped to `pageSizeMax`. */
    Limit: number;
    /** `nextCursor` of the page before. */
    Cursor: string;
    /** Index of the first item, where the capability `members.position` is true; never with `cursor`. With a filter or a search whose pages carry no `total`, a far one may be refused as `unsupported_query`. */
    Position: number;
    /** Words that names and e-mail addresses must contain, in any order, without regard to case and accents. One or two letters are looked for at the beginning of words only. */
    Search: string;
    /** `name` (default), `joinedAt` or `lastLoginAt`; `-` in front turns it round. */
    Sort: string;
    /** Role ids; repeated, any of them. */
    RoleFilter: string[];
    /** Repeated, any of them. */
    StatusFilter: string[];
    /** `createdAt`, `expiresAt` or `email`; `-` in front turns it round. Newest first by default. */
    InvitationSort: string;
    /** Such as `member.remove`; `member.*` takes all that begin so. */
    EventType: string;
    /** Id of who did it. */
    Actor: string;
    /** Id of whom or what it was done to. */
    Target: string;
    /** Not before. */
    FromTime: string;
    /** Before. */
    ToTime: string;
    /** First day; 30 days before `to` by default. */
    FromDate: string;
    /** Last day, included; today by default. */
    ToDate: string;
    /** The background that the logo is made for. */
    LogoVariant: "light" | "dark";
    /** The ETag that the change was made from; a mismatch is refused. */
    IfMatch: string;
    /** The ETag that the client already has. */
    IfNoneMatch: string;
    /** Unique per request and the same when it is tried again. */
    IdempotencyKey: string;
    /** Needed with a cookie session. */
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
    ConnectionCreate: {
      content: {
        "application/json": components["schemas"]["ConnectionCreate"];
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
    IntegrationSettings: {
      content: {
        "application/json": components["schemas"]["IntegrationSettings"];
      };
    };
    ProvisioningTokenCreate: {
      content: {
        "application/json": components["schemas"]["ProvisioningTokenCreate"];
      };
    };
    /** The image itself, at most as large as the backend takes. */
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
    /** Strong; to send back in `If-Match`. */
    ETag: string;
    /** Where the new resource stands. */
    Location: string;
    /**
     * With `step_up_required`, as RFC 9470 has it.
     * @example Bearer error="insufficient_user_authentication", acr_values="http://schemas.openid.net/pape/policies/2007/06/multi-factor", max_age="300"
     */
    WwwAuthenticate: string;
    /** Seconds to wait. */
    RetryAfter: string;
    /** To quote when asking for help. */
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
        /** Words that names and e-mail addresses must contain, in any order, without regard to case and accents. One or two letters are looked for at the beginning of words only. */
        q?: components["parameters"]["Search"];
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Needed with a cookie session. */
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
        /** Needed with a cookie session. */
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
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
  listMySessions: {
    parameters: {
      query?: {
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Needed with a cookie session. */
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
        /** Needed with a cookie session. */
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
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
  unlinkIdentity: {
    parameters: {
      query?: never;
      header?: {
        /** Needed with a cookie session. */
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
      default: components["responses"]["Problem"];
    };
  };
  checkOrganizationName: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The name that somebody would like to take. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** The background that the logo is made for. */
        variant?: components["parameters"]["LogoVariant"];
      };
      header?: {
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** The background that the logo is made for. */
        variant?: components["parameters"]["LogoVariant"];
      };
      header?: {
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** Words that names and e-mail addresses must contain, in any order, without regard to case and accents. One or two letters are looked for at the beginning of words only. */
        q?: components["parameters"]["Search"];
        /** Role ids; repeated, any of them. */
        role?: components["parameters"]["RoleFilter"];
        /** Repeated, any of them. */
        status?: components["parameters"]["StatusFilter"];
        /** `name` (default), `joinedAt` or `lastLoginAt`; `-` in front turns it round. */
        sort?: components["parameters"]["Sort"];
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
        cursor?: components["parameters"]["Cursor"];
        /** Index of the first item, where the capability `members.position` is true; never with `cursor`. With a filter or a search whose pages carry no `total`, a far one may be refused as `unsupported_query`. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Needed with a cookie session. */
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
        /** Needed with a cookie session. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
      query?: never;
      header?: {
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
  listInvitations: {
    parameters: {
      query?: {
        /** Repeated, any of them. */
        status?: components["parameters"]["StatusFilter"];
        /** Words that names and e-mail addresses must contain, in any order, without regard to case and accents. One or two letters are looked for at the beginning of words only. */
        q?: components["parameters"]["Search"];
        /** `createdAt`, `expiresAt` or `email`; `-` in front turns it round. Newest first by default. */
        sort?: components["parameters"]["InvitationSort"];
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** The secret of the invitation link. Not an id: whoever has it can read the offer. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** The secret of the invitation link. Not an id: whoever has it can read the offer. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
        "X-Requested-With"?: components["parameters"]["RequestedWith"];
      };
      path: {
        /** The secret of the invitation link. Not an id: whoever has it can read the offer. */
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
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
  listConnections: {
    parameters: {
      query?: {
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
  deleteConnection: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
      412: components["responses"]["PreconditionFailed"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  updateConnection: {
    parameters: {
      query?: never;
      header?: {
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
      412: components["responses"]["PreconditionFailed"];
      422: components["responses"]["Invalid"];
      428: components["responses"]["PreconditionRequired"];
      default: components["responses"]["Problem"];
    };
  };
  testConnection: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
      200: components["responses"]["ConnectionTest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  createSetupLink: {
    parameters: {
      query?: never;
      header?: {
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** Needed with a cookie session. */
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
        /** The ETag that the change was made from; a mismatch is refused. */
        "If-Match"?: components["parameters"]["IfMatch"];
        /** Needed with a cookie session. */
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
      query?: never;
      header?: {
        /** Unique per request and the same when it is tried again. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** Needed with a cookie session. */
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
        /** Such as `member.remove`; `member.*` takes all that begin so. */
        type?: components["parameters"]["EventType"];
        /** Id of who did it. */
        actor?: components["parameters"]["Actor"];
        /** Id of whom or what it was done to. */
        target?: components["parameters"]["Target"];
        /** Not before. */
        from?: components["parameters"]["FromTime"];
        /** Before. */
        to?: components["parameters"]["ToTime"];
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
        /** First day; 30 days before `to` by default. */
        from?: components["parameters"]["FromDate"];
        /** Last day, included; today by default. */
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
        /** How many items at most; clamped to `pageSizeMax`. */
        limit?: components["parameters"]["Limit"];
        /** `nextCursor` of the page before. */
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
  putIntegration: {
    parameters: {
      query?: never;
      header?: {
        /** Needed with a cookie session. */
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
    requestBody: components["requestBodies"]["IntegrationSettings"];
    responses: {
      200: components["responses"]["Integration"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      422: components["responses"]["Invalid"];
      default: components["responses"]["Problem"];
    };
  };
  disconnectIntegration: {
    parameters: {
      query?: never;
      header?: {
        /** Needed with a cookie session. */
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
      default: components["responses"]["Problem"];
    };
  };
}
