import { paginate } from '../client/http/pagination.js';
import type { DataListView } from './data-list.types.js';

/** Largest pages that every backend supports. */
const PAGE_SIZE = 200;

/** Loads all rows that match the filters, whether they are shown or not. Ends when the scope of the list changes. */
export async function* allRows<Row>(list: DataListView<Row>): AsyncGenerator<Row> {
  const { scope, filters, options } = list;
  const limit = sizeOf(list);
  const { signal } = new AbortController();
  for await (const row of paginate((cursor) => options.load(scope!, filters, { limit, cursor }, signal))) {
    if (scope !== list.scope) return;
    yield row;
  }
}

/** Loads the rows between two indexes, both included. Needs random access. */
export async function* rowsBetween<Row>(list: DataListView<Row>, from: number, to: number): AsyncGenerator<Row> {
  const { scope, filters, options } = list;
  const size = sizeOf(list);
  const { signal } = new AbortController();
  for (let position = from; position <= to; position += size) {
    const limit = Math.min(size, to - position + 1);
    const { items } = await options.load(scope!, filters, { limit, position }, signal);
    if (scope !== list.scope) return;
    yield* items;
  }
}

const sizeOf = <Row>({ options }: DataListView<Row>) => options.org.capabilities?.limits.pageSizeMax ?? PAGE_SIZE;
