import type { Integration } from '../../contract/index.js';
import { isConnected, needsAttention } from './integration-status.js';

/** Search and filters; empty matches all. */
export interface CatalogFilters {
  search: string;
  category: string;
  status: string;
}

export const NO_FILTERS: CatalogFilters = { search: '', category: '', status: '' };

/** Integrations under one heading. */
export interface CatalogGroup {
  /** A category; empty for the connected ones. */
  category: string;
  integrations: Integration[];
}

export const isFiltered = (filters: CatalogFilters): boolean => Object.values(filters).some(Boolean);

/** The categories of the catalog, by name. */
export function categoriesOf(integrations: readonly Integration[], lang: string): string[] {
  return [...new Set(integrations.map(({ category }) => category))].sort((one, other) =>
    one.localeCompare(other, lang),
  );
}

const statuses: Record<string, (integration: Integration) => boolean> = {
  connected: isConnected,
  attention: needsAttention,
  available: (integration) => !isConnected(integration),
};

/** The integrations that match, in the order of the catalog. */
export function filterCatalog(
  integrations: readonly Integration[],
  { search, category, status }: CatalogFilters,
  lang: string,
): Integration[] {
  const words = search.toLocaleLowerCase(lang).split(/\s+/);
  return integrations.filter((integration) => {
    const text = `${integration.name} ${integration.description}`.toLocaleLowerCase(lang);
    return (
      words.every((word) => text.includes(word)) &&
      (!category || integration.category === category) &&
      (!status || statuses[status]!(integration))
    );
  });
}

/** Connected ones first, then a group for each category. */
export function groupCatalog(integrations: readonly Integration[], lang: string): CatalogGroup[] {
  const others = integrations.filter((integration) => !isConnected(integration));
  return [
    { category: '', integrations: integrations.filter(isConnected) },
    ...categoriesOf(others, lang).map((category) => ({
      category,
      integrations: others.filter((integration) => integration.category === category),
    })),
  ].filter((group) => group.integrations.length > 0);
}
