import type { Domain } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import type { DomainSettings } from '../../core/domain-options.js';
import { withEtag } from '../../http/etag.js';
import type { DomainRecord } from '../../store/store.js';
import { checksEndAt } from './check.js';
import { joinRoles } from './rules.js';

export function serializeDomain(settings: DomainSettings, access: Access, record: DomainRecord): Domain {
  const { verifiedAt, checkedAt, lastCheck, nextCheckAt } = record;
  return withEtag(record.version, {
    id: record.id,
    domain: record.domain,
    status: record.status,
    verification: { type: 'dns-txt' as const, host: record.host, value: record.value },
    createdAt: record.createdAt,
    ...(verifiedAt !== null && { verifiedAt }),
    ...(checkedAt !== null && { checkedAt }),
    ...(lastCheck !== null && {
      lastCheck: { result: lastCheck.result, values: lastCheck.values.map((found) => ({ ...found })) },
    }),
    ...(nextCheckAt !== null && { nextCheckAt }),
    ...(record.status !== 'verified' && { checksEndAt: checksEndAt(record) }),
    autoJoin: record.autoJoin,
    ...(settings.joinRoleIds && {
      autoJoinRoles: joinRoles(settings, access.roles).map(({ id, name }) => ({ id, name })),
    }),
  });
}
