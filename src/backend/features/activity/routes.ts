import type { Routes } from '../../core/route.js';
import { getActivity } from './operations.js';

export const routes: Routes = {
  getActivity: { scope: 'organization', run: getActivity },
};
