/*
 * Writes the files that are lists of elements, from the folders of `src/elements`. They are checked in, and
 * `test/lint/generated.test.ts` fails when one of them is stale.
 *
 * `npm run generate` writes them, and the types and validators of the contract.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Placeholder } from '../src/core/element-meta.js';
import { sectionsOfStrings } from './strings.js';
import { elements, camelCase, pascalCase, type RegisteredElement } from './registry.js';

const header = '/* Written by `npm run generate`. Do not edit. */\n';

/** Every generated file: its path and its text. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const all = await elements();
  const files: [path: string, text: string][] = [
    ['src/elements.gen.ts', classes(all)],
    ['src/elements-meta.gen.ts', metadata(all)],
    ['src/element-loaders.gen.ts', loaders(all)],
    ['src/define.ts', defineAll(all)],
    ['src/english.gen.ts', english()],
    ['src/elements/org-admin/sections.gen.ts', sections(all)],
    ['src/elements/org-admin/section-loaders.gen.ts', sectionLoaders(all)],
    ['src/styles/not-defined.css', notDefined(all)],
    ['README.md', readme(all)],
  ];
  return new Map(
    await Promise.all(
      files.map(
        async ([path, text]) =>
          [path, await format(text, { ...(await resolveConfig(path)), filepath: path })] as [string, string],
      ),
    ),
  );
}

const moduleOf = (tag: string, role = '') => `./elements/${tag}/${tag}${role}.js`;

/** Classes and types of every element. */
const classes = (all: RegisteredElement[]) => `${header}
${all.map(({ tag }) => `import { ${pascalCase(tag)} } from '${moduleOf(tag)}';`).join('\n')}

${all.map(({ tag }) => `export * from '${moduleOf(tag)}';`).join('\n')}

/** Every element by its tag. */
export const elements = {
${all.map(({ tag }) => `'${tag}': ${pascalCase(tag)},`).join('\n')}
} as const;
`;

const metadata = (all: RegisteredElement[]) => `${header}
import type { ElementMeta } from './core/element-meta.js';
${all.map(({ tag }) => `import ${camelCase(tag)} from '${moduleOf(tag, '.meta')}';`).join('\n')}

/** The metadata of every element, by tag. For tests, stories and documentation; no page loads it. */
export const elementsMeta = {
${all.map(({ tag }) => `'${tag}': ${camelCase(tag)},`).join('\n')}
} satisfies Record<string, ElementMeta>;
`;

const loaders = (all: RegisteredElement[]) => `${header}
/** Functions that load and register an element, by its tag. */
export const elementLoaders: Record<string, () => Promise<unknown>> = {
${all.map(({ tag }) => `'${tag}': () => import('${moduleOf(tag, '.define')}'),`).join('\n')}
};
`;

/** An element that loads others lazily is registered by its class: here all others are loaded already. */
function defineAll(all: RegisteredElement[]): string {
  const lazy = all.filter(({ meta }) => meta.loadsElements);
  return `${header}
/* Registers every element. */
${all
  .filter(({ meta }) => !meta.loadsElements)
  .map(({ tag }) => `import '${moduleOf(tag, '.define')}';`)
  .join('\n')}
${lazy
  .map(
    ({ tag }) =>
      `import type {} from '${moduleOf(tag, '.define')}';\nimport { ${pascalCase(tag)} } from '${moduleOf(tag)}';`,
  )
  .join('\n')}
import { define } from './core/define.js';

${lazy.map(({ tag }) => `define('${tag}', ${pascalCase(tag)});`).join('\n')}

export * from './index.js';
`;
}

/** The English locale: the sections that `*.strings.ts` files add to `Strings`. */
function english(): string {
  const imports = new Map<string, Set<string>>();
  const all = sectionsOfStrings();
  for (const { parts } of all)
    for (const { name, source } of parts) imports.set(source, (imports.get(source) ?? new Set()).add(name));
  return `${header}
${[...imports].map(([source, names]) => `import { ${[...names].join(', ')} } from '${source}';`).join('\n')}
import type { Strings } from './i18n/strings.js';

/** All English strings: the reference for locales. */
const english: Strings = {
${all.map(({ section, parts }) => `${section}: { ${parts.map(({ name }) => `...${name}`).join(', ')} },`).join('\n')}
};

export default english;
`;
}

const adminSections = (all: RegisteredElement[]) =>
  all
    .flatMap(({ tag, meta }) => (meta.adminSection ? [{ tag, feature: meta.feature, ...meta.adminSection }] : []))
    .sort((a, b) => a.order - b.order);

const sections = (all: RegisteredElement[]) => `${header}
import type { AdminSectionElement } from '../../core/element-meta.js';

export type SectionId = ${adminSections(all)
  .map(({ id }) => `'${id}'`)
  .join(' | ')};

/** The built-in sections in display order. */
export const builtInSections: Record<SectionId, AdminSectionElement> = {
${adminSections(all)
  .map(
    ({ id, tag, group, permission, feature, keepMounted }) =>
      `'${id}': { tag: '${tag}', group: '${group}'${permission ? `, permission: '${permission}'` : ''}${feature ? `, feature: '${feature}'` : ''}${keepMounted ? ', keepMounted: true' : ''} },`,
  )
  .join('\n')}
};
`;

const sectionLoaders = (all: RegisteredElement[]) => `${header}
/** Functions that load and register the element of a section. */
export const loadersOfSections = {
${adminSections(all)
  .map(({ id, tag }) => `'${id}': () => import('../${tag}/${tag}.define.js'),`)
  .join('\n')}
};
`;

/** The style sheet for pages on which elements are not defined yet. */
function notDefined(all: RegisteredElement[]): string {
  const placeholders = all.map(({ tag, meta }): Placeholder & { tag: string } => ({ tag, ...meta.placeholder }));
  const tagsWith = (test: (placeholder: Placeholder) => unknown, suffix = (_: Placeholder) => '') =>
    placeholders.filter(test).map((one) => one.tag + suffix(one));
  const shown = ({ hiddenBy }: Placeholder) => (hiddenBy ? `:not([${hiddenBy}])` : '');
  const is = (tags: string[]) => (tags.length === 1 ? tags[0]! : `:is(${tags.join(', ')})`);
  const size = (tag: string, blockSize: number, inlineSize?: number) =>
    `${tag}:not(:defined) {\n${inlineSize ? `inline-size: ${inlineSize}px;\n` : ''}block-size: ${blockSize}px;\n}`;
  const blocks = tagsWith(({ display }) => display === 'block', shown);
  return `${header}
/*
 * Reserves the space of each element until its module has loaded, so that the page does not move, and hides content that
 * only some viewers may see. Link it in the head of pages that are not rendered by a server.
 */
/* A reset such as \`* { all: unset }\` removes the display of elements, and with it their narrow layout. */
${is(blocks)}:where(:not([hidden])) {
  display: block;
}
${is(tagsWith(({ display }) => display === 'contents'))}:not(:defined) {
  display: contents;
}
${is(blocks)}:not(:defined) {
  display: block;
  overflow: hidden;
}
${is(tagsWith(({ display }) => display === 'inline-block'))}:not(:defined) {
  display: inline-block;
  vertical-align: bottom;
}
${is(tagsWith(({ hidesContent }) => hidesContent))}:not(:defined) > * {
  display: none;
}
${[
  ...tagsWith(({ display }) => display === 'none'),
  ...placeholders.flatMap(({ tag, hiddenBy }) => (hiddenBy ? [`${tag}[${hiddenBy}]`] : [])),
]
  .map((selector) => `${selector}:not(:defined)`)
  .join(',\n')} {
  display: none;
}

${placeholders.flatMap(({ tag, blockSize, inlineSize }) => (blockSize ? [size(tag, blockSize, inlineSize)] : [])).join('\n')}

@media (width < 640px) {
${placeholders.flatMap(({ tag, narrowBlockSize }) => (narrowBlockSize ? [size(tag, narrowBlockSize)] : [])).join('\n')}
}
`;
}

/** The README with its table of elements. */
function readme(all: RegisteredElement[]): string {
  const rows = [...all]
    .sort((a, b) => a.meta.order - b.meta.order)
    .map(({ tag, meta }) => `| \`<${tag}>\` | ${meta.summary} |`);
  const table = `<!-- elements -->\n\n| Element | Shows |\n| --- | --- |\n${rows.join('\n')}\n\n<!-- /elements -->`;
  return readFileSync('README.md', 'utf8').replace(/<!-- elements -->[\s\S]*<!-- \/elements -->/, () => table);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [path, text] of await generatedFiles()) writeFileSync(path, text);
