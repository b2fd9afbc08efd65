import { composeFeatures } from '../../src/backend/core/feature.js';
import * as features from '../../src/backend/features/index.js';

/** The routes of all features, by operation. */
export const { routes } = composeFeatures(Object.values(features));
