import type { ProvisioningToken } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import type { ProvisioningSettings } from '../../core/provisioning-options.js';
import { withEtag } from '../../http/etag.js';
import type { ProvisioningTokenRecord } from '../../store/store.js';
import { rotateDenial } from './rules.js';

/** The token without its secret. */
export function serializeToken(
  { scimUrl }: ProvisioningSettings,
  access: Access,
  record: ProvisioningTokenRecord,
): ProvisioningToken {
  const denial = rotateDenial(access, record);
  return withEtag(record.version, {
    id: record.id,
    name: record.name,
    prefix: record.prefix,
    createdBy: record.createdBy,
    createdAt: record.createdAt,
    rotatedAt: record.rotatedAt ?? undefined,
    expiresAt: record.expiresAt ?? undefined,
    lastUsedAt: record.lastUsedAt ?? undefined,
    scimUrl,
    allowed: { rotate: !denial },
    ...(denial && { reasons: { rotate: denial } }),
  });
}
