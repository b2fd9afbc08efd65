import { readdirSync, readFileSync } from 'node:fs';
import MagicString from 'magic-string';
import { defineConfig, type Plugin } from 'vite';
import { designTokens } from './src/styles/design-tokens.js';

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
        if (tag.name === 'css') written.update(start, quasi.start, '/* @__PURE__ */ unsafeCSS(').appendLeft(end, ')');
        const small = tag.name === 'css' ? pieces.map(smallStyle) : tag.name === 'html' || tag.name === 'svg' ? smallTemplate(pieces) : pieces;
        // Positions of the parser may or may not count the backtick and `${`: the text itself is looked up.
        quasi.quasis.forEach((one, index) => {
          const at = code.indexOf(pieces[index]!, one.start);
          if (small[index] !== pieces[index]) written.update(at, at + pieces[index]!.length, small[index]!);
        });
      }
      if (literals.some(({ tag }) => tag.name === 'css') && !/import \{[^}]*\bunsafeCSS\b/.test(code)) written.prepend(`import { unsafeCSS } from 'lit';\n`);
      return { code: written.toString(), map: written.generateMap({ hires: true }) };
    },
  };
}

const smallStyle = (style: string) =>
  style.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replaceAll(';}', '}').replace(/(^|[{}])([^@{}]+)(?={)/g, (rule) => rule.replaceAll(' > ', '>')).trim();

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
      plain.replace(/\b_+decorate\w*\(\[((?:property|state)\([^]*?\))\], (\w+\.prototype), ("\w+"), void 0\);/g, '$1($2, $3);');
      if (plain.toString().includes('_decorate([')) this.error('a decorator that is neither property nor state');
      plain.replace(/^import \w+ from "[^"]*helpers\/decorate";\n/m, '');
      return { code: plain.toString(), map: plain.generateMap({ hires: true }) };
    },
  };
}

const external = [/^lit($|\/)/, /^@lit\//, /^@auth0\//, /^jose($|\/)/, /^kysely($|\/)/, /^pg($|\/)/, /^@electric-sql\//, /^node:/];

/** What is published as it is. */
function publishedFiles(): Plugin {
  return {
    name: 'published-files',
    generateBundle() {
      for (const file of ['contract/openapi.yaml', 'contract/validators.gen.d.ts']) {
        this.emitFile({ type: 'asset', fileName: file, source: readFileSync(`src/${file}`, 'utf8') });
      }
      this.emitFile({ type: 'asset', fileName: 'before-upgrade.css', source: readFileSync('src/styles/before-upgrade.css', 'utf8') });
      for (const file of readdirSync('src/styles/themes')) {
        this.emitFile({ type: 'asset', fileName: `themes/${file}`, source: readFileSync(`src/styles/themes/${file}`, 'utf8') });
      }
      for (const scheme of ['light', 'dark'] as const) {
        this.emitFile({ type: 'asset', fileName: `tokens/${scheme}.json`, source: JSON.stringify(designTokens(scheme), null, 2) });
      }
    },
  };
}

const sourceFiles = () => readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => `src/${file}`);

/** `vite build` makes the modules, `vite build --mode cdn` the one file. */
export default defineConfig(({ mode }) => {
  const cdn = mode === 'cdn';
  const sources = sourceFiles().filter((file) => !/\.d\.ts$|\/generate\.ts$/.test(file));
  return {
    plugins: [plainDecorators(), smallLiterals(), ...(cdn ? [] : [publishedFiles()])],
    publicDir: false,
    build: {
      outDir: cdn ? 'dist/cdn' : 'dist',
      emptyOutDir: !cdn,
      sourcemap: true,
      target: 'es2022',
      minify: cdn,
      lib: {
        entry: cdn ? { 'org-elements': 'src/define.ts' } : Object.fromEntries(sources.map((file) => [file.slice('src/'.length, -'.ts'.length), file])),
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
