/*
 * The permissions of the application, as roles show them.
 */
import type { PermissionCatalog } from '../../src/backend/index.js';

const texts: Record<string, Record<string, { label: string; description: string; group: string }>> = {
  en: {
    'dashboard:read': { label: 'View dashboard', description: 'See charts and readings', group: 'Dashboard' },
    'dashboard:manage': { label: 'Set up dashboard', description: 'Add, move and remove charts', group: 'Dashboard' },
  },
  de: {
    'dashboard:read': { label: 'Dashboard ansehen', description: 'Diagramme und Messwerte sehen', group: 'Dashboard' },
    'dashboard:manage': {
      label: 'Dashboard einrichten',
      description: 'Diagramme hinzufügen, verschieben und entfernen',
      group: 'Dashboard',
    },
  },
};

/** English unless the first language of the request has texts. */
export const permissions: PermissionCatalog = {
  names: Object.keys(texts['en']!),
  describe: (name, [language = 'en']) => (texts[language.slice(0, 2)] ?? texts['en']!)[name],
};
