import type { Activity } from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { ActivityQuery } from './queries.js';

/** Daily statistics of an organization. */
export function createActivity({ read }: Resource) {
  return {
    /** At most 731 days. Default: the last 30 days. */
    get: (organization: string, query?: ActivityQuery, options?: RequestOptions) =>
      read<Activity>({ ...organizationPath(organization, 'activity'), query }, shapes.activity, options),
  };
}
