import type { LitElement } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type { Integration } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { CatalogStrings, CatalogText } from './integration-catalog.strings.js';

/** The integrations of an element; `value` is `undefined` before the first load. */
export interface Catalog {
  readonly value: Integration[] | undefined;
  readonly error: OrgError | undefined;
  /** Time of the last load, in milliseconds since the Unix epoch. */
  readonly updatedAt: number;
  refresh(): Promise<void>;
}

/** What the lazy module of the catalog is created with. */
export interface CatalogActionsOptions {
  host: LitElement & { readonly: boolean };
  org: OrgContextController;
  strings: CatalogText;
  catalog: Catalog;
  clearFilters: () => void;
}

/** What the dialogs and the connector are created with. */
export interface CatalogPartOptions extends Omit<CatalogActionsOptions, 'strings' | 'clearFilters'> {
  strings: CatalogStrings;
  /** Called with the announcement when a change is confirmed. */
  done: (announcement: string) => void;
}

/** The integration as it was loaded last. */
export const findIntegration = ({ value = [] }: Pick<Catalog, 'value'>, id: string): Integration | undefined =>
  value.find((integration) => integration.id === id);
