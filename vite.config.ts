import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import MagicString from 'magic-string';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';
import { dtcgTokens } from './src/styles/dtcg-tokens.js';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

interface TaggedTemplate extends Node {
  tag: Node & { name?: string };
  quasi: Node & { quasis: (Node & { value: { raw: string } })[] };
}

/**
 * Style sheets and templates are literals: white space and comments in them are bytes that every page would load. A
 * style sheet becomes a call of `unsafeCSS` (all that it holds is written here), which bundlers may leave out unused.
 */
function smallLiterals(): Plugin {
  return {
    name: 'small-literals',
    transform(code, id) {
      if (!id.includes('/src/') || !/(css|html|svg)`/.test(code)) return null;
      const literals: TaggedTemplate[] = [];
      const visit = (node: unknown): void => {
        if (Array.isArray(node)) node.forEach(visit);
        else if (node && typeof node === 'object') {
          if ((node as Node).type === 'TaggedTemplateExpression') literals.push(node as TaggedTemplate);
          Object.values(node).forEach(visit);
        }
      };
      visit(this.parse(code));
      const written = new MagicString(code);
      for (const { tag, quasi, start, end } of literals) {
        const pieces = quasi.quasis.map(({ value }) => value.raw);
        // What is put into a text may do anything, for all that a bundler knows: only inside of a call it may be left out with it.
        const [before, after] = pieces.length > 1 ? ['(() => unsafeCSS(', '))()'] : ['unsafeCSS(', ')'];
        if (tag.name === 'css') written.update(start, quasi.start, `/* @__PURE__ */ ${before}`).appendLeft(end, after);
        const small =
          tag.name === 'css'
            ? pieces.map(smallStyle)
            : tag.name === 'html' || tag.name === 'svg'
              ? smallTemplate(pieces)
              : pieces;
        // Positions of the parser may or may not count the backtick and `${`: the text itself is looked up.
        quasi.quasis.forEach((one, index) => {
          const at = code.indexOf(pieces[index]!, one.start);
          if (small[index] !== pieces[index]) written.update(at, at + pieces[index]!.length, small[index]!);
        });
      }
      if (literals.some(({ tag }) => tag.name === 'css') && !/import \{[^}]*\bunsafeCSS\b/.test(code))
        written.prepend(`import { unsafeCSS } from 'lit';\n`);
      return { code: written.toString(), map: written.generateMap({ hires: true }) };
    },
  };
}

const smallStyle = (style: string) =>
  style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .replace(/(^|[{}])([^@{}]+)(?={)/g, (rule) => rule.replaceAll(' > ', '>'))
    .trim();

/** Runs of white space become one space, outside of attribute values; at both ends of a template a line break is nothing. */
function smallTemplate(pieces: readonly string[]): string[] {
  let place: 'text' | 'tag' | '"' | "'" = 'text';
  const small = pieces.map((piece) => {
    let written = '';
    for (const [part] of piece.matchAll(/<(?=[/a-z])|>|["']|\s+|[^<>"'\s]+|</gi)) {
      if (place === 'text') {
        written += /^\s/.test(part) ? ' ' : part;
        if (part === '<') place = 'tag';
      } else if (place === 'tag') {
        if (part === '>') {
          written = `${written.trimEnd()}>`;
          place = 'text';
        } else {
          written += /^\s/.test(part) ? ' ' : part;
          if (part === '"' || part === "'") place = part;
        }
      } else {
        written += part;
        if (part === place) place = 'tag';
      }
    }
    return written;
  });
  if (/^\s*\n/.test(pieces[0]!)) small[0] = small[0]!.trimStart();
  if (/\n\s*$/.test(pieces.at(-1)!)) small[small.length - 1] = small.at(-1)!.trimEnd();
  return small;
}

/** The compiler's helper for decorators allows for every kind of them. Ours are functions of a prototype and a name: they are called. */
function plainDecorators(): Plugin {
  return {
    name: 'plain-decorators',
    transform(code, id) {
      if (!id.includes('/src/') || !code.includes('_decorate([')) return null;
      const plain = new MagicString(code);
      plain.replace(
        /\b_+decorate\w*\(\[((?:property|state)\([^]*?\))\], (\w+\.prototype), ("\w+"), void 0\);/g,
        '$1($2, $3);',
      );
      if (plain.toString().includes('_decorate([')) this.error('a decorator that is neither property nor state');
      plain.replace(/^import \w+ from "[^"]*helpers\/decorate";\n/m, '');
      return { code: plain.toString(), map: plain.generateMap({ hires: true }) };
    },
  };
}

const external = [
  /^lit($|\/)/,
  /^@lit\//,
  /^@auth0\//,
  /^jose($|\/)/,
  /^kysely($|\/)/,
  /^pg($|\/)/,
  /^@electric-sql\//,
  /^node:/,
];

/** What is published as it is. */
function publishedFiles(): Plugin {
  return {
    name: 'published-files',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'contract/openapi.yaml',
        source: readFileSync('src/contract/openapi.yaml', 'utf8'),
      });
      this.emitFile({
        type: 'asset',
        fileName: 'not-defined.css',
        source: readFileSync('src/styles/not-defined.css', 'utf8'),
      });
      for (const file of readdirSync('src/styles/themes')) {
        this.emitFile({
          type: 'asset',
          fileName: `themes/${file}`,
          source: readFileSync(`src/styles/themes/${file}`, 'utf8'),
        });
      }
      for (const scheme of ['light', 'dark'] as const) {
        this.emitFile({
          type: 'asset',
          fileName: `tokens/${scheme}.json`,
          source: JSON.stringify(dtcgTokens(scheme), null, 2),
        });
      }
    },
  };
}

/**
 * What nearly every element needs before it draws. What these import is here too, is Lit's, or comes later. In the order of
 * the alphabet, which gzip likes.
 */
const joined: Record<string, string[]> = {
  // By itself: pages without elements, workers and servers use it.
  'client.js': ['errors', 'idempotency-key', 'pagination', 'transport', 'response-shapes'].map(
    (name) => `client/http/${name}.js`,
  ),
  'base.js': [
    ...['controllers/component-state.js', 'controllers/lazy-module.js', 'controllers/org-context.js'],
    ...[
      'add-styles',
      'context-protocol',
      'decorators',
      'define',
      'emit',
      'hydration',
      'idle',
      'org-context',
      'renders-on-server',
    ].map((name) => `core/${name}.js`),
    'elements/org-provider/org-provider.js',
    ...['features/access-state/access-state-controller.js', 'features/access-state/lazy-load-error.js'],
    ...['i18n/en/common.js', 'i18n/localize.js', 'i18n/strings.js'],
    ...['styles/base.js', 'styles/hex-color.js', 'styles/tokens.js'],
    ...['ui/display/avatar.js', 'ui/form/button.js', 'ui/icon.js'],
  ],
};

/**
 * Bundlers that cut modules by who shares them (Vite, esbuild) make a file of every few lines that the first part of an
 * element shares with one of its later parts: `member-list` came in eight. What lies in one module stays in one file.
 */
function joinedModules(): Plugin {
  return {
    name: 'joined-modules',
    async generateBundle(_, bundle) {
      const chunk = (file: string) => bundle[file] as Rolldown.OutputChunk;
      for (const [name, files] of Object.entries(joined)) {
        const names = files.flatMap((file) => chunk(file).exports);
        const twice = names.filter((one, index) => names.indexOf(one) !== index);
        if (twice.length) this.error(`two modules in ${name} export ${twice.join(', ')}`);
        const {
          output: [whole],
        } = (
          (await build({
            configFile: false,
            publicDir: false,
            logLevel: 'error',
            plugins: [modulesOf(name, files, chunk)],
            build: {
              write: false,
              sourcemap: true,
              target: 'es2022',
              minify: false,
              lib: { entry: name, formats: ['es'] },
              rolldownOptions: { output: { entryFileNames: name } },
            },
          })) as Rolldown.RolldownOutput[]
        )[0]!;
        this.emitFile({ type: 'asset', fileName: name, source: whole.code });
        this.emitFile({
          type: 'asset',
          fileName: `${name}.map`,
          source: JSON.stringify({
            ...whole.map,
            sources: whole.map!.sources.map((source) => source.replace(/^.*?src\//, '../src/')),
          }),
        });
      }
      for (const [name, files] of Object.entries(joined)) {
        for (const file of files) {
          chunk(file).code = `export { ${chunk(file).exports.join(', ')} } from '${relative(file, name)}';\n`;
          delete bundle[`${file}.map`];
        }
      }
    },
  };
}

/** From one file to another, as an import has it. */
const relative = (from: string, to: string) => posix.relative(posix.dirname(from), to).replace(/^(?!\.)/, './');

const modulesOf = (name: string, files: string[], chunk: (file: string) => Rolldown.OutputChunk): Plugin => ({
  name: 'modules-of',
  enforce: 'pre',
  resolveId(id, importer) {
    if (!importer) return `/${name}`;
    if (!id.startsWith('.') && !id.startsWith('/')) return { id, external: true };
    const file = posix.resolve(posix.dirname(importer), id).slice(1);
    return files.includes(file) ? `/${file}` : { id: `./${file}`, external: true };
  },
  load(id) {
    const file = id.slice(1);
    if (file === name) return files.map((one) => `export * from './${one}';`).join('\n');
    return files.includes(file) ? { code: chunk(file).code, map: chunk(file).map as never } : null;
  },
});

const sourceFiles = () =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/${file}`);

/** `vite build` makes the modules, `vite build --mode cdn` the one file. */
export default defineConfig(({ mode }) => {
  const cdn = mode === 'cdn';
  const sources = sourceFiles().filter((file) => !/\.d\.ts$|\/generate\.ts$/.test(file));
  return {
    plugins: [plainDecorators(), smallLiterals(), ...(cdn ? [] : [publishedFiles(), joinedModules()])],
    publicDir: false,
    build: {
      outDir: cdn ? 'dist/cdn' : 'dist',
      emptyOutDir: !cdn,
      sourcemap: true,
      target: 'es2022',
      minify: cdn,
      lib: {
        entry: cdn
          ? { 'org-elements': 'src/define.ts' }
          : Object.fromEntries(sources.map((file) => [file.slice('src/'.length, -'.ts'.length), file])),
        formats: ['es'],
      },
      rolldownOptions: {
        external: cdn ? [/^@auth0\//] : external,
        output: cdn
          ? { minify: true, codeSplitting: false, entryFileNames: '[name].js' }
          : {
              preserveModules: true,
              preserveModulesRoot: 'src',
              entryFileNames: (chunk) => `${chunk.name.replace(/^_virtual\/.*\/helpers(\/esm)?\//, '_helpers/')}.js`,
            },
      },
    },
  };
});
