import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/** The viewer's own memberships. */
export const memberships = defineFeature({ routes });
