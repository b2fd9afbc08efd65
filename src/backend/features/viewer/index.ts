import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/** The signed-in user. */
export const viewer = defineFeature({ routes });
