import type { Permission } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';

/** Loads the permissions that roles can hold, with the texts of the backend in a language. Shared by all elements. */
export async function loadPermissions(org: OrgContextController, lang: string): Promise<readonly Permission[]> {
  const page = await org.context!.fetchShared('roles', `permissions ${lang}`, (signal) =>
    org.client!.permissions({ language: lang, signal }),
  );
  return page.items;
}
