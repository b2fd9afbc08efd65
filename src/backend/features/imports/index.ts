import { defineFeature } from '../../core/feature.js';
import { importQueue } from './queue.js';
import { routes } from './routes.js';
import { modesOf } from './rules.js';

/** Imports: jobs that add many people to an organization. */
export const imports = defineFeature({
  routes,
  topics: { import: 'members:add' },
  capabilities: ({ settings }) => ({
    features: { imports: settings.imports !== undefined },
    ...(settings.imports && {
      limits: { importRowsMax: settings.imports.rowsMax },
      imports: { modes: modesOf(settings) },
    }),
  }),
  queue: importQueue,
});
