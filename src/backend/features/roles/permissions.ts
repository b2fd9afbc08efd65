/*
 * The permissions that roles can contain: the permissions of the contract and those that the host adds.
 */
import type { Permission } from '../../../contract/index.js';
import { permissionNames } from '../../core/permission-names.js';
import { ok, type UserOperation } from '../../core/request-context.js';
import { requestedLanguages } from '../../http/languages.js';
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
