/*
 * How PostgreSQL ran a statement, from EXPLAIN.
 */
import type { Driver } from '../../../src/backend/stores/sql/connection.js';

export interface Statement {
  text: string;
  parameters: readonly unknown[];
}

export interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Actual Total Time': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

/** Runs the statement and resolves to its plan. */
export async function explain(source: Driver, { text, parameters }: Statement): Promise<Plan> {
  const connection = await source.connect();
  try {
    const { rows } = await connection.query(`explain (analyze, format json) ${text}`, parameters);
    return (rows as { 'QUERY PLAN': [{ Plan: Plan }] }[])[0]!['QUERY PLAN'][0].Plan;
  } finally {
    connection.release();
  }
}

export const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The same driver; `hear` receives every statement. */
export const overheard = (source: Driver, hear: (statement: Statement) => void): Driver => ({
  ...source,
  async connect() {
    const { query, release } = await source.connect();
    return {
      release,
      query(text, parameters, instants) {
        hear({ text, parameters: [...parameters] });
        return query(text, parameters, instants);
      },
    };
  },
});
