/*
 * Lists, creates, rotates and revokes the provisioning tokens of an organization.
 */
import type { ProvisioningTokenCreate } from '../../../contract/index.js';
import { newId } from '../../core/crypto.js';
import { differences, recordChange } from '../../core/record-change.js';
import { created, noContent, ok, okWithETag } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { requireMatch } from '../../http/etag.js';
import { problem } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';
import type { ProvisioningTokenRecord } from '../../store/store.js';
import {
  createSecret,
  expiryOf,
  findToken,
  requireProvisioning,
  rotateDenial,
  setDirectoryActive,
  tokenTarget,
} from './rules.js';
import { serializeToken } from './serialize.js';

/** Not paginated: an organization has few tokens. */
export const listTokens: OrganizationOperation = async (context, tx, access) => {
  const settings = requireProvisioning(context.settings);
  allowParameters(context, ['limit', 'cursor']);
  const { id, directory } = access.organization;
  const records = await tx.provisioningTokens(id);
  const items = records.map((record) => serializeToken(settings, access, record));
  return ok({
    items,
    nextCursor: null,
    total: items.length,
    scimUrl: settings.scimUrl,
    managedMemberCount: directory?.isActive ? await tx.countDirectoryUsers(id) : 0,
    memberCount: await tx.countMembers(id),
    groupCount: directory?.groups.length ?? 0,
  });
};

export const createToken: OrganizationOperation = async (context, tx, access) => {
  const settings = requireProvisioning(context.settings);
  const { organization, user } = access;
  const { name, ttlSeconds = null } = context.body as ProvisioningTokenCreate;
  if ((await tx.provisioningTokens(organization.id)).length >= settings.max)
    throw problem('provisioning_token_limit_reached', `An organization can have ${settings.max} provisioning tokens`);
  const { secret, ...stored } = await createSecret();
  const record: ProvisioningTokenRecord = {
    id: newId('tok'),
    organizationId: organization.id,
    name: name.trim(),
    ...stored,
    permissions: [...access.permissions],
    createdBy: { userId: user.id, name: user.name },
    ttlSeconds,
    createdAt: context.now,
    rotatedAt: null,
    expiresAt: expiryOf(ttlSeconds, context.now),
    lastUsedAt: null,
    version: 1,
  };
  await tx.putProvisioningToken(record);
  await setDirectoryActive(tx, organization, true);
  await recordChange(tx, context, user, {
    type: 'provisioning-token.create',
    organizationId: organization.id,
    target: tokenTarget(record),
    changes: differences({}, { expiresAt: record.expiresAt }),
  });
  return created(
    context,
    `/organizations/${encodeURIComponent(organization.id)}/provisioning-tokens/${record.id}`,
    record.version,
    { ...serializeToken(settings, access, record), secret },
  );
};

export const rotateToken: OrganizationOperation = async (context, tx, access) => {
  const settings = requireProvisioning(context.settings);
  const before = await findToken(context, tx, access.organization.id);
  requireMatch(context.request, before.version);
  const denial = rotateDenial(access, before);
  if (denial) throw problem(denial, 'The token has permissions that you do not hold');
  const { secret, ...stored } = await createSecret();
  const record: ProvisioningTokenRecord = {
    ...before,
    ...stored,
    rotatedAt: context.now,
    expiresAt: expiryOf(before.ttlSeconds, context.now),
    version: before.version + 1,
  };
  await tx.putProvisioningToken(record);
  await recordChange(tx, context, access.user, {
    type: 'provisioning-token.rotate',
    organizationId: record.organizationId,
    target: tokenTarget(record),
    changes: differences({ expiresAt: before.expiresAt }, { expiresAt: record.expiresAt }),
  });
  return okWithETag(record.version, { ...serializeToken(settings, access, record), secret });
};

export const revokeToken: OrganizationOperation = async (context, tx, access) => {
  const { organization, user } = access;
  const record = await findToken(context, tx, organization.id);
  requireMatch(context.request, record.version);
  await tx.deleteProvisioningToken(organization.id, record.id);
  const isActive = (await tx.provisioningTokens(organization.id)).length > 0;
  await setDirectoryActive(tx, organization, isActive);
  await recordChange(tx, context, user, {
    type: 'provisioning-token.revoke',
    organizationId: organization.id,
    target: tokenTarget(record),
    announce: [{ isGone: true }],
  });
  return noContent;
};
