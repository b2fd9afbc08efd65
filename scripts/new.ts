/*
 * Creates a new element: `npm run new -- role-list` writes its folder, strings, events, metadata, story and test, and adds it
 * to the generated files. Tags that end with `-list` start as a data list; name the client resource with `--resource roles`
 * (default `members`). Other elements start with the name of the organization. The result compiles and passes the tests.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { camelCase, elements, pascalCase } from './registry.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { resource: { type: 'string' } } });
const [tag = ''] = positionals;
const resource = values.resource ?? 'members';

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};
if (!/^[a-z]+(-[a-z]+)+$/.test(tag))
  fail('Usage: npm run new -- <tag> [--resource members], with a tag of two words: role-list');
if (existsSync(`src/elements/${tag}`)) fail(`src/elements/${tag} exists already.`);

const [name, section] = [pascalCase(tag), camelCase(tag)];
const title = tag.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
const isList = tag.endsWith('-list');
const order = Math.max(...(await elements()).map(({ meta }) => meta.order)) + 1;
const folder = `src/elements/${tag}`;

/** Files of every element. */
const shared: Record<string, string> = {
  [`${folder}/${tag}.define.ts`]: `import '../org-provider/org-provider.define.js';
import { define } from '../../core/define.js';
import { ${name} } from './${tag}.js';

define('${tag}', ${name});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`,
  [`${folder}/${tag}.events.ts`]: `import type { OrgErrorDetail } from '../../core/events.js';

/** Events of \`<${tag}>\`, by type. */
export interface ${name}EventMap {
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends ${name}EventMap {}
}
`,
  [`${folder}/${tag}.meta.ts`]: `import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: '${title}',
  order: ${order},
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: '${isList ? title : ''}' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'ready', state: 'ready', backend: {}, text: '${isList ? title : 'Acme Logistics'}' },
  ],
  budget: { bundled: ${isList ? '27_000, split: 32_000' : '20_000, split: 23_000'} },
  placeholder: { display: 'block', blockSize: ${isList ? '428, narrowBlockSize: 780' : '64'} },
} satisfies ElementMeta;
`,
  [`stories/${tag}.stories.ts`]: `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { states } from './states.js';

const meta: Meta = { title: 'Elements/${tag}', component: '${tag}' };
export default meta;

export const Playground: StoryObj = { args: {${isList ? ' readonly: false, withoutTitle: false ' : ''}} };
${['Ready', 'Loading', 'Error', 'NoSession', 'LongContent', 'RightToLeft', 'Dark', 'HighContrast', 'Narrow', 'Themed', 'Compact'].map((state) => `export const ${state} = states.${state};`).join('\n')}
`,
  [`test/elements/${tag}.test.ts`]: `import { expect } from '@open-wc/testing';
import { mount } from './mount.js';

describe('<${tag}>', () => {
  it('shows ${isList ? 'its rows' : 'the organization'}', async () => {
    const driver = await mount('${tag}');
    await driver.ready();
    expect(driver.${isList ? "all('[part=row]').length" : 'text()'}).to.${isList ? 'be.above(0)' : "include('Acme Logistics')"};
  });
});
`,
};

const imports = `import { html, LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property } from '../../core/decorators.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { ${section}, type ${name}Messages } from './${tag}.strings.js';`;
const exported = `export type { ${name}EventMap } from './${tag}.events.js';
export type { ${name}Messages } from './${tag}.strings.js';`;
const properties = `  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** API client, for use without an \`<org-provider>\`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<${name}Messages>;
`;
const stringsModule = (keys: string, more = '') => `import type { Messages } from '../../i18n/strings.js';
${more ? `import type { ${more} } from './${tag}-actions.strings.js';\n` : ''}
/** Strings of the first render. */
export const ${section} = {
${keys}
} as const;

/** All strings of the section \`${section}\`, by key. */
export type ${name}Messages = Messages<typeof ${section}${more ? ` & typeof ${more}` : ''}>;

declare module '../../i18n/strings.js' {
  interface Strings {
    ${section}: ${name}Messages;
  }
}
`;
const states = `@cssstate loading - The first load is pending.
 * @cssstate error - The first load failed.
 * @cssstate no-session - The viewer is not signed in.`;

const rowName = tag.replace(/-list$/, '');
const [actionsName, actionsSection] = [`${name}Actions`, `${section}Actions`];

const list = (): Record<string, string> => ({
  [`${folder}/${tag}.ts`]: `${imports.replace('html, LitElement', 'LitElement')}
import { DataListController } from '../../data-list/data-list.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import type { ${actionsName} } from './${tag}-actions.js';
import { ${section}Columns, type Row } from './${rowName}-columns.js';

${exported}

/**
 * ${title}.
 *
 * \`\`\`html
 * <${tag}></${tag}>
 * \`\`\`
 *
 * @tagname ${tag}
 * @slot actions - Custom buttons.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart table - The table.
 * @csspart row - A row.
 * ${states}
 * @cssstate empty - There are no rows.
 */
export class ${name} extends LitElement {
  static override styles = dataListStyles;

  /** Hides all actions. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
${properties}
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, '${section}', ${section});
  readonly #list = new DataListController<Row, Record<string, never>, ${actionsName}>(this, {
    org: this.#org,
    strings: this.#strings,
    filters: {},
    load: (organization, _filters, page, signal) =>
      this.#org.client!.${resource}.list(organization, { limit: page.limit, cursor: page.cursor }, { signal }),
    topics: ['${resource}'],
    keyOf: (row) => JSON.stringify(row),
    columns: () => ${section}Columns(this.#strings),
    accessState: () => this.#accessState,
    actions: async (list) => {
      const { ${actionsName} } = await import('./${tag}-actions.js');
      return new ${actionsName}(list, this.#strings);
    },
  });
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    failure: () => (this.#list.rows.count ? undefined : this.#list.rows.error),
  });

  /** Reloads the rows. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override render() {
    return this.#list.render();
  }
}
`,
  [`${folder}/${rowName}-columns.ts`]: `import type { OrgClient } from '../../client/index.js';
import type { ListColumn } from '../../data-list/data-list.types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { ${section} } from './${tag}.strings.js';

export type Row = Awaited<ReturnType<OrgClient['${resource}']['list']>>['items'][number];

export const ${section}Columns = (strings: LocalizeController<typeof ${section}>): ListColumn<Row>[] => [
  { label: strings.text('name'), classes: 'col-main', cell: (row) => ('name' in row ? row.name : '') },
];
`,
  [`${folder}/${tag}-actions.ts`]: `import type { DataListView } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { searchIllustration } from '../../ui/display/illustrations.js';
import { ${actionsSection} } from './${tag}-actions.strings.js';
import type { Row } from './${rowName}-columns.js';
import type { ${section} } from './${tag}.strings.js';

/** The lazily loaded part of the list: dialogs, row menu and empty state. */
export class ${actionsName} {
  readonly list: ListActions<Row>;

  constructor(list: DataListView<Row>, words: LocalizeController<typeof ${section}>) {
    const strings = words.extend(${actionsSection}, commonActions);
    this.list = new ListActions(list, {
      strings,
      empty: () => ({ icon: searchIllustration(), title: strings.text('emptyTitle') }),
    });
  }
}
`,
  [`${folder}/${tag}-actions.strings.ts`]: `/** Strings of the lazily loaded actions. */
export const ${actionsSection} = {
  emptyTitle: 'Nothing here yet',
} as const;
`,
  [`${folder}/${tag}.strings.ts`]: stringsModule(
    `  title: '${title}',
  subject: '${title.toLowerCase()}',
  name: 'Name',
  found: { one: '{count} row', other: '{count} rows' },
  shown: 'Showing {shown} of {total}',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',`,
    actionsSection,
  ),
});

const plain = (): Record<string, string> => ({
  [`${folder}/${tag}.ts`]: `${imports}
import { setComponentState } from '../../controllers/component-state.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { buttonStyles } from '../../ui/form/button.js';

${exported}

/**
 * ${title}.
 *
 * \`\`\`html
 * <${tag}></${tag}>
 * \`\`\`
 *
 * @tagname ${tag}
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * ${states}
 */
export class ${name} extends LitElement {
  static override styles = [baseStyles, containerStyles, buttonStyles];

${properties}
  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, '${section}', ${section});
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
  });

  protected override willUpdate(): void {
    setComponentState(this.#internals, this.#accessState.state ?? (this.#org.organization ? 'ready' : 'loading'));
  }

  protected override render() {
    if (this.#accessState.state) return this.#accessState.render();
    return html\`<p>\${this.#org.organization?.displayName}</p>\`;
  }
}
`,
  [`${folder}/${tag}.strings.ts`]: stringsModule(`  subject: 'the organization',`),
});

mkdirSync(folder);
for (const [path, text] of Object.entries({ ...shared, ...(isList ? list() : plain()) })) {
  writeFileSync(path, text);
  console.log(path);
}
const run = (...command: string[]) => execFileSync('npx', command, { stdio: 'inherit' });
run('tsx', 'scripts/generate.ts');
run('prettier', '--write', '--log-level', 'warn', folder, `stories/${tag}.stories.ts`, `test/elements/${tag}.test.ts`);
console.log(`
Next:
- Write the properties, states and strings of <${tag}>, and its tests.
- Measure its size with \`npm run size -- ${tag}\` and its placeholder with \`test/ssr\`; both are in ${tag}.meta.ts.
- \`npm run locales\` lists the strings to translate. \`npm run accept\` takes the pictures of the stories.
- New data needs \`src/contract/openapi.yaml\`, a client resource, and a feature in \`src/backend/features/\`.`);
