import type { Routes } from '../../core/route.js';
import { getCapabilities } from './operations.js';

export const routes: Routes = {
  getCapabilities: { scope: 'anyone', run: getCapabilities },
};
