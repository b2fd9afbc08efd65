/**
 * Who may import whom in `src/`, types included. A room may import the rooms that it names and those that these may import;
 * no room imports a later one. `stories/guide/architecture.mdx` draws the same table.
 */
export const rooms = {
  contract: [],
  client: ['contract'],
  auth: ['client'],
  core: ['auth'],
  i18n: ['core'],
  styles: [],
  ui: ['styles'],
  controllers: ['i18n', 'ui'],
  'data-list': ['controllers'],
  forms: ['controllers'],
  features: ['data-list', 'forms'],
  elements: ['features'],
  backend: ['contract'],
};

const reachable = (room) => [...new Set(rooms[room].flatMap((next) => [next, ...reachable(next)]))];

export default {
  forbidden: [
    ...Object.keys(rooms).map((room) => ({
      name: `${room}-imports`,
      comment: `src/${room}/ may import ${reachable(room).join(', ') || 'nothing'}.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...reachable(room)].join('|')})/` },
    })),
    {
      name: 'elements-are-closed',
      comment: 'An element uses another one through its define module.',
      severity: 'error',
      from: { path: '^src/elements/([^/]+)/' },
      to: { path: '^src/elements/', pathNot: '^src/elements/$1/|\\.define\\.ts$' },
    },
    {
      name: 'no-circles',
      comment: 'Circular imports, types included.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.gen\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
