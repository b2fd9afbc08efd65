/*
 * How long one hostile request blocks the event loop: for each operation with a body, the slowest of several bodies at the size
 * limit.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createMemoryStore, createOrgBackend } from '../../../src/backend/index.js';
import { createSampleData } from '../../../src/backend/testing/sample-data.js';
import { operations, requestBodies, type OperationId } from '../../../src/contract/index.js';
import { requestSchemas } from '../../../src/contract/requests.gen.js';
import { machine } from '../measure.js';
import type { Scenario } from '../scenario.js';
import { table } from '../table.js';

export const hostile: Scenario = {
  name: 'hostile',
  async run({ isQuick }) {
    const backend = createOrgBackend({
      store: createMemoryStore(createSampleData({ members: 25, organizations: 3 })),
      authenticate: async () => ({ userId: 'user_1', via: 'token' }),
      policy: { ownerRoleIds: ['owner'] },
      onError: () => {},
    });
    const send = async (operation: OperationId, body: string, type: string): Promise<number> => {
      const { method, path } = operations[operation];
      const place = path
        .replace('{o}', 'org_1')
        .replace('{variant}', 'light')
        .replace(/\{\w+\}/g, 'user_2');
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      await setTimeout(5);
      delay.reset();
      const response = await backend(
        new Request(`https://app.example.com/v1${place}`, { method, body, headers: { 'content-type': type } }),
      );
      if (response.status >= 500) throw new Error(`${operation} answered ${response.status}`);
      await setTimeout(5);
      delay.disable();
      return delay.max / 1e6;
    };
    const rows: [string, string, number][] = [];
    const measureAll = async (operation: OperationId, type: string, bodies: [string, string][]) => {
      const found: [string, number][] = [];
      for (const [name, body] of bodies) {
        await send(operation, body, type);
        found.push([name, await send(operation, body, type)]);
      }
      const [name, longest] = found.sort(([, one], [, other]) => other - one)[0]!;
      rows.push([operation, name, longest]);
    };
    for (const [operation, schema] of Object.entries(requestBodies)) {
      const limit = (operation === 'batchInvitations' ? 1024 : 256) * (isQuick ? 64 : 1024);
      const type =
        operations[operation as OperationId].method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
      await measureAll(
        operation as OperationId,
        type,
        Object.keys(requestSchemas[schema]!.properties ?? {}).flatMap((member) => jsonBodies(member, limit)),
      );
    }
    await measureAll('putLogo', 'image/svg+xml', svgBodies(1024 * (isQuick ? 64 : 1024)));
    return [
      '# Hostile bodies',
      'The longest time that one request kept the event loop, in milliseconds, and the body that did.',
      table(['operation', 'body', 'ms'], rows),
      machine(),
    ].join('\n\n');
  },
};

const fill = (before: string, item: string, after: string, limit: number) =>
  `${before}${item.repeat(Math.floor((limit - before.length - after.length) / item.length))}${after}`;

function jsonBodies(member: string, limit: number): [string, string][] {
  const items = ['{}', '1', '""', 'null', '[]', '{"":1}', '"\\u0000"'];
  return [
    ...items.map((item): [string, string] => [
      `${member}: a list of ${item}`,
      `${fill(`{"${member}":[${item}`, `,${item}`, ']}', limit)}`,
    ]),
    [`${member}: a long text`, fill(`{"${member}":"`, 'a-', '"}', limit)],
    [`${member}: nested lists`, fill(`{"${member}":`, '[', '', limit)],
  ];
}

function svgBodies(limit: number): [string, string][] {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg">';
  return [
    ...['/*', '/* ', 'url(', '\\', '@'].map((item): [string, string] => [
      `style of ${item}`,
      fill(`${svg}<style>`, item, '</style></svg>', limit),
    ]),
    ...['<g>', '<!--', '<![CDATA[', '&', '<', '<?'].map((item): [string, string] => [
      `svg of ${item}`,
      fill(svg, item, '</svg>', limit),
    ]),
    ['attributes', fill(`${svg}<g `, 'fill="/*" ', '/></svg>', limit)],
  ];
}
