import type { Routes } from '../../core/route.js';
import { watchChanges } from './operations.js';

export const routes: Routes = {
  watchChanges: { scope: 'organization', run: watchChanges, needsUser: true },
};
