/*
 * The slow statements of each reading operation, with the query plan and the reason.
 */
import { explain, nodesOf, type Plan, type Statement } from '../../backend/stores/plans.js';
import type { Environment } from '../environment.js';
import { table, type Cell } from '../table.js';
import { reads } from './operations.js';

/** Milliseconds in the database. */
const slow = 4;

export async function slowest({ backend, overhear, source, sizes }: Environment): Promise<string> {
  const lines: Cell[][] = [];
  for (const { name, ask, reason } of reads) {
    const statements = new Map<string, Statement>();
    const stop = overhear((statement) => statements.set(statement.text, statement));
    await backend(new Request(`http://localhost/v1${ask(sizes, 0).path}`));
    stop();
    for (const statement of statements.values()) {
      if (!/^\s*(select|with)/i.test(statement.text)) continue;
      const plan = await explain(source, statement);
      if (plan['Actual Total Time'] >= slow) lines.push([name, plan['Actual Total Time'], wayOf(plan), reason ?? '']);
    }
  }
  const what = `Statements that take the database more than ${slow} ms`;
  return `### ${what}\n\n${lines.length > 0 ? table(['operation', 'ms', 'way', 'reason'], lines) : 'None.'}`;
}

/** Nodes of the plan that read tables or sort, with their row counts. */
const wayOf = (plan: Plan): string =>
  nodesOf(plan)
    .filter((node) => node['Relation Name'] ?? node['Index Name'] ?? /Sort/.test(node['Node Type']))
    .map((node) =>
      `${node['Node Type']} ${node['Index Name'] ?? node['Relation Name'] ?? ''} ${rowsOf(node).toLocaleString('en')}`.replace(
        '  ',
        ' ',
      ),
    )
    .join('; ');

const rowsOf = (node: Plan) =>
  Math.round(node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)));
