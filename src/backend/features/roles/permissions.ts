/*
 * The permissions that roles can hold: those of the contract and those of the host.
 */
import { permissions, type Permission } from '../../../contract/index.js';
import { ok, type RequestContext, type UserOperation } from '../../core/request-context.js';
import type { Settings } from '../../core/settings.js';
import { allowParameters } from '../../http/query-parameters.js';

export const listPermissions: UserOperation = async (context) => {
  allowParameters(context, ['limit', 'cursor']);
  const languages = requestedLanguages(context);
  const items = permissionNames(context.settings).map((name): Permission => {
    const { label, description, group } = context.settings.permissions?.describe?.(name, languages) ?? {};
    return {
      name,
      ...(label !== undefined && { label }),
      ...(description !== undefined && { description }),
      ...(group !== undefined && { group }),
    };
  });
  return ok({ items, nextCursor: null, total: items.length }, { vary: 'accept-language' });
};

/** All permissions that a custom role can hold. */
export function permissionNames({ permissions: catalog }: Pick<Settings, 'permissions'>): string[] {
  return [...new Set([...permissions, ...(catalog?.names ?? [])])];
}

/** The languages of `Accept-Language` (RFC 9110, section 12.5.4), the preferred one first. */
function requestedLanguages({ request }: Pick<RequestContext, 'request'>): string[] {
  return (request.headers.get('accept-language') ?? '')
    .split(',')
    .slice(0, 20)
    .flatMap((part) => {
      const [, tag, weight = '1'] =
        /^\s*([a-z]{1,8}(?:-[a-z0-9]{1,8})*)\s*(?:;\s*q=([01](?:\.\d{1,3})?))?\s*$/i.exec(part) ?? [];
      return tag && Number(weight) > 0 ? [{ tag, weight: Number(weight) }] : [];
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
