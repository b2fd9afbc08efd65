import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** Style sheets are template literals: white space and comments in them are bytes that every page would load. */
function smallStyles(): Plugin {
  return {
    name: 'small-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/') || !code.includes('css`')) return null;
      const small = code.replace(/css`([^`]*)`/g, (_, style: string) => {
        const squeezed = style.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replaceAll(';}', '}').trim();
        return `css\`${squeezed}\``;
      });
      return { code: small, map: null };
    },
  };
}

const external = [/^lit($|\/)/, /^@lit\//, /^@auth0\//, /^jose($|\/)/, /^kysely($|\/)/, /^pg($|\/)/, /^@electric-sql\//, /^node:/];

/** What is published as it is. */
function contractFiles(): Plugin {
  return {
    name: 'contract-files',
    generateBundle() {
      for (const file of ['contract/openapi.yaml', 'contract/validators.gen.d.ts']) {
        this.emitFile({ type: 'asset', fileName: file, source: readFileSync(`src/${file}`, 'utf8') });
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
    plugins: [smallStyles(), ...(cdn ? [] : [contractFiles()])],
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
