import { permissions } from '../../contract/index.js';
import type { Settings } from './settings.js';

/** Names of all permissions that a custom role can contain. */
export function permissionNames({ permissions: catalog }: Pick<Settings, 'permissions'>): string[] {
  return [...new Set([...permissions, ...(catalog?.names ?? [])])];
}

/** Permissions that no API key can have: a leaked key must not be able to create more keys. */
export const RESERVED_PERMISSIONS: readonly string[] = ['api-keys:manage'];
