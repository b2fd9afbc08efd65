import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/** The roles of an organization. */
export const roles = defineFeature({ routes, topics: { role: 'roles:read' } });
