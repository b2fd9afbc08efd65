import type { Permission } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';

/** Loads the permissions that roles can contain, with labels in the given language. All elements share one request. */
export async function loadPermissions(org: OrgContextController, lang: string): Promise<readonly Permission[]> {
  const page = await org.context!.fetchShared('roles', `permissions ${lang}`, (signal) =>
    org.client!.permissions({ language: lang, signal }),
  );
  return page.items;
}
