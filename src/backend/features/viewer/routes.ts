import type { Routes } from '../../core/route.js';
import { getViewer } from './operations.js';

export const routes: Routes = {
  getViewer: { scope: 'user', run: getViewer },
};
