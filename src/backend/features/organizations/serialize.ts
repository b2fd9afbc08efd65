import type { Organization, OrganizationRef } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import type { RequestContext } from '../../core/request-context.js';
import type { OrganizationRecord } from '../../store/store.js';
import { serializeBranding } from '../branding/serialize.js';
import { roleRefs } from '../roles/serialize.js';
import { serializeViewer } from '../viewer/serialize.js';

export function serializeOrganizationRef(context: RequestContext, organization: OrganizationRecord): OrganizationRef {
  const { id, name, displayName, branding } = organization;
  return { id, name, displayName, branding: serializeBranding(context, branding) };
}

export function serializeOrganization(context: RequestContext, access: Access, memberCount: number): Organization {
  const { organization } = access;
  return {
    ...serializeOrganizationRef(context, organization),
    createdAt: organization.createdAt,
    memberCount,
    metadata: organization.metadata,
    viewer: serializeViewer(access.user, roleRefs(access.roles, access.membership.roleIds), [...access.permissions]),
  };
}
