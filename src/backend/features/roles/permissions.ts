/*
 * The permissions that roles can contain: the permissions of the contract and those that the host adds.
 */
import type { Permission } from '../../../contract/index.js';
import { permissionNames } from '../../core/permission-names.js';
import { ok, type RequestContext, type UserOperation } from '../../core/request-context.js';
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

/** Parses `Accept-Language` (RFC 9110, section 12.5.4). Returns the languages in order of preference. */
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
