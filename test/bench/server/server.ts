/*
 * The server kit with a thousand and a million members, on PGlite and PostgreSQL, compared with plain SQL behind a minimal
 * router. Sequential and concurrent requests.
 */
import { measure, machine, type Candidate, type Figure } from '../measure.js';
import { planChecks } from '../../backend/stores/plan-checks.js';
import type { Statement } from '../../backend/stores/plans.js';
import { openEnvironment, type Environment } from '../environment.js';
import type { BenchOptions, Scenario } from '../scenario.js';
import { openEngines, type Engine } from '../engines.js';
import { number, percent, ratio, table, type Cell } from '../table.js';
import type { Sizes } from '../seed/statements.js';
import { bareRequest, createBareHandler } from './bare.js';
import { reads, writes, type Operation } from './operations.js';
import { slowest } from './slow.js';

type Name = 'kit small' | 'kit large' | 'bare' | 'bare that asks';

const smallSizes = { members: 1_000, organizations: 100 };
const describe = ({ members, organizations }: Sizes) =>
  `${number(members)} members in one of ${number(organizations)} organizations`;
const operations = [...reads, ...writes];

export const server: Scenario = {
  name: 'server',
  async run(options) {
    const engines = await openEngines(options);
    try {
      const measured: Measured[] = [];
      for (const engine of engines) measured.push(await measureEngine(engine, options));
      return [
        '# The server kit, measured',
        `${describe(smallSizes)}, and ${describe(options)}.`,
        summarize(measured),
        explanation,
        ...measured.map(({ text }) => text),
      ].join('\n\n');
    } finally {
      for (const engine of engines) await engine.close();
    }
  },
};

interface Measured {
  title: string;
  alone: Line[];
  together?: Line[];
  text: string;
}

/** The most frequent and the most expensive operations. */
const foremost = [
  'first page by name',
  'jump to 50 %',
  'search one person',
  'search two rare letters',
  'one member',
  'my organizations',
  'audit',
  'change roles',
  'invite 50',
];

function summarize(measured: Measured[]): string {
  const rows = measured.flatMap(({ title, alone, together }) =>
    foremost.map((name): Cell[] => {
      const [one, eight] = [alone, together].map((lines) => lines?.find(({ operation }) => operation.name === name));
      const { figures } = one!;
      return [
        title,
        name,
        figures['kit small'].median,
        figures['kit large'].median,
        ratio(figures['kit large'], figures['kit small']),
        percent(figures.bare, figures['kit large']),
        eight ? percent(eight.figures.bare, eight.figures['kit large']) : '',
      ];
    }),
  );
  return table(['database', 'operation', 'small, ms', 'large, ms', 'growth', 'of bare', 'of bare, 8 at a time'], rows);
}

const explanation = `Milliseconds for one request, medians of the rounds. *Growth* is large against small, *of bare* the throughput of the kit against that of the bare SQL
behind a bare router, *that asks* against the same with one statement more, for the permissions of who asks; each the median of the ratios of the rounds, in which all
candidates take turns. *Statements* are what the kit sends to the database for one request, transactions included. Every request of the kit is authorized by the live membership;
rows say what the viewer may do with them and carry a tag; changes are made under the organization's lock, with an audit event, and announced. \`of bare\` counts all that as loss.
On a machine that is busy with other things times grow; ratios say more.`;

async function measureEngine(engine: Engine, options: BenchOptions): Promise<Measured> {
  const { members, organizations } = options;
  const small = await openEnvironment(await engine.place(smallSizes), smallSizes);
  const large = await openEnvironment(await engine.place({ members, organizations }), { members, organizations });
  try {
    const alone = await measureAll(small, large, options, 1);
    const together = engine.name === 'pglite' ? undefined : await measureAll(small, large, options, 8);
    const plans = await checkPlans(large);
    const versions = machine({ [engine.name === 'pglite' ? 'PGlite (PostgreSQL)' : 'PostgreSQL']: large.version });
    const text = [
      `## ${engine.title}`,
      versions,
      show(alone, 1),
      together ? show(together, 8) : '',
      plans,
      await slowest(large),
    ]
      .filter(Boolean)
      .join('\n\n');
    return { title: engine.title, alone, together, text };
  } finally {
    await small.close();
    await large.close();
  }
}

/** Runs the plan checks of the tests on this data. */
async function checkPlans({ store, source, sizes, overhear }: Environment): Promise<string> {
  const heard: Statement[] = [];
  const stop = overhear((statement) => void heard.push(statement));
  const failures: string[] = [];
  for (const [name, check] of Object.entries(planChecks)) {
    await check({ store, source, sizes, asked: () => heard.splice(0) }).catch((error: Error) =>
      failures.push(`- ${name}: ${error.message.split('\n')[0]}`),
    );
  }
  stop();
  const title = '### Plans';
  const many = Object.keys(planChecks).length;
  return failures.length === 0
    ? `${title}\n\nAll ${many} groups of questions are answered by indexes.`
    : `${title}\n\nNot as they should be:\n\n${failures.join('\n')}`;
}

interface Line {
  operation: Operation;
  statements: number;
  figures: Record<Name, Figure>;
}

async function measureAll(
  small: Environment,
  large: Environment,
  { rounds, isQuick, tell }: BenchOptions,
  together: number,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [at, operation] of operations.entries()) {
    tell(`${large.source.engine}, ${together} at a time: ${operation.name}`);
    const candidates: Record<Name, Candidate> = {
      'kit small': viaKit(operation, small),
      'kit large': viaKit(operation, large),
      bare: viaBare(at, operation, large, { asks: false }),
      'bare that asks': viaBare(at, operation, large, { asks: true }),
    };
    const figures = await measure(candidates, { rounds, milliseconds: isQuick ? 20 : 80, together });
    lines.push({ operation, statements: await statementsOf(operation, large), figures });
  }
  return lines;
}

async function statementsOf(operation: Operation, environment: Environment): Promise<number> {
  const before = environment.sent();
  const turn = 7_000_001;
  await viaKit(operation, environment).run(turn);
  const count = environment.sent() - before;
  await restoring(operation, environment).restore?.(turn, turn + 1);
  return count;
}

function restoring({ restore, most }: Operation, { query, sizes }: Environment): Pick<Candidate, 'restore' | 'most'> {
  return {
    most,
    ...(restore && {
      restore: (first: number, last: number) => query(restore.text, restore.values(sizes, first, last)),
    }),
  };
}

function viaKit(operation: Operation, environment: Environment): Candidate {
  const { backend, sizes } = environment;
  const { status = 200 } = operation;
  return {
    ...restoring(operation, environment),
    async run(turn) {
      const { method, path, body } = operation.ask(sizes, turn);
      const response = await backend(
        new Request(`http://localhost/v1${path}`, {
          method,
          ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        }),
      );
      const text = await response.text();
      if (response.status !== status)
        throw new Error(`${operation.name} answered ${response.status}: ${text.slice(0, 300)}`);
    },
  };
}

function viaBare(at: number, operation: Operation, environment: Environment, how: { asks: boolean }): Candidate {
  const handler = createBareHandler(operations, environment.sizes, environment.query, how);
  return {
    ...restoring(operation, environment),
    async run(turn) {
      const response = await handler(bareRequest(at, operation, environment.sizes, turn));
      await response.text();
    },
  };
}

function show(lines: Line[], together: number): string {
  const rows = lines.map(({ operation, statements, figures }): Cell[] => [
    operation.name,
    statements,
    figures['kit small'].median,
    figures['kit large'].median,
    ratio(figures['kit large'], figures['kit small']),
    figures.bare.median,
    percent(figures.bare, figures['kit large']),
    percent(figures['bare that asks'], figures['kit large']),
  ]);
  const title =
    together === 1
      ? 'One request after the other'
      : `${together} requests at a time (milliseconds for each: their inverse is the throughput)`;
  return `### ${title}\n\n${table(['operation', 'statements', 'kit, small', 'kit, large', 'growth', 'bare, large', 'of bare', 'of bare that asks'], rows)}`;
}
