import type { Webhook } from '../../contract/index.js';
import type { DataListView } from '../../data-list/data-list.types.js';

/** The loaded webhooks of a list. */
export const webhooksOf = ({ rows }: Pick<DataListView<Webhook>, 'rows'>): Webhook[] =>
  Array.from({ length: rows.count }, (_, index) => rows.row(index)).filter((row) => row !== undefined);
