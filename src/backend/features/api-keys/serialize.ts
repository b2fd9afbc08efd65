import type { ApiKey, ProblemCode } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import type { RequestContext } from '../../core/request-context.js';
import { withEtag } from '../../http/etag.js';
import type { ApiKeyRecord, Instant } from '../../store/store.js';
import { rotateDenial, updateDenial } from './rules.js';

export type ApiKeyStatus = 'active' | 'expired' | 'revoked';

export function statusOf({ revoked, expiresAt }: ApiKeyRecord, now: Instant): ApiKeyStatus {
  if (revoked) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}

/** The key without its secret. */
export function serializeKey(
  { settings, now }: Pick<RequestContext, 'settings' | 'now'>,
  access: Access,
  record: ApiKeyRecord,
): ApiKey {
  const { previous, revoked } = record;
  const update = updateDenial(access, record);
  const denials: Record<'update' | 'rotate' | 'revoke', ProblemCode | undefined> = {
    update,
    rotate: rotateDenial(settings, access, record),
    revoke: update,
  };
  const reasons = Object.entries(denials).filter(([, code]) => code !== undefined);
  return withEtag(record.version, {
    id: record.id,
    name: record.name,
    prefix: record.prefix,
    permissions: [...record.permissions],
    status: statusOf(record, now),
    createdBy: { ...record.createdBy },
    createdAt: record.createdAt,
    ...(record.rotatedAt !== null && { rotatedAt: record.rotatedAt }),
    ...(previous && previous.expiresAt > now && !revoked && { previousExpiresAt: previous.expiresAt }),
    ...(record.expiresAt !== null && { expiresAt: record.expiresAt }),
    ...(record.lastUsedAt !== null && { lastUsedAt: record.lastUsedAt }),
    ...(revoked && { revokedAt: revoked.at, revokedBy: { ...revoked.by } }),
    allowed: { update: !denials.update, rotate: !denials.rotate, revoke: !denials.revoke },
    ...(reasons.length > 0 && { reasons: Object.fromEntries(reasons) as NonNullable<ApiKey['reasons']> }),
  });
}
