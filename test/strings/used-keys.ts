/*
 * Which strings of `src/i18n/en` and of the `*.strings.ts` files the sources show. The type checker answers: whatever can arrive at `text()`,
 * `common()` or `from()` is a union of keys, also where it is chosen, computed or handed on.
 */
import { basename, resolve } from 'node:path';
import ts from 'typescript';
import { permissions, problemCodes } from '../../src/contract/index.js';

/** Declares the strings that `DataListController` shows, whatever the element. */
const listTypes = resolve('src/data-list/data-list.types.ts');
/** Files with English strings. */
const isEnglish = (file: string) => /\/src\/(i18n\/en\/[\w-]+|.*\.strings)\.ts$/.test(file);
const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
  ts.sys,
  process.cwd(),
);
const hosts = [
  'src/elements/',
  'src/features/',
  'src/forms/',
  'src/data-list/',
  'src/ui/',
  'src/controllers/',
  'src/core/',
  'src/i18n/',
];

/** Keys that come from outside, so that no type can name the ones that do: why each of them may stand in the words. */
export const fromOutside: { file: string; allowed: (key: string, sources: string) => boolean }[] = [
  // Errors have a string for each code of the contract and of the client.
  {
    file: 'errors.ts',
    allowed: (key, sources) => (problemCodes as string[]).includes(key) || sources.includes(`'${key}'`),
  },
  // Permissions of the contract are labeled by their name.
  { file: 'permissions.ts', allowed: (key) => (permissions as readonly string[]).includes(key) },
  // Permissions are grouped by the part before the colon.
  {
    file: 'member-sections.strings.ts',
    allowed: (key) =>
      permissions.some(
        (permission) => `area${permission[0]!.toUpperCase()}${permission.slice(1).split(':')[0]!}` === key,
      ),
  },
  // Outcomes are named by the value that the backend recorded.
  {
    file: 'event-outcome.strings.ts',
    allowed: (key, sources) => sources.includes(`'${key}'`),
  },
  // Sentences are named by the type that the backend recorded, security policies are part of the contract only.
  {
    file: 'event-sentences.strings.ts',
    allowed: (key, sources) =>
      ['other', 'someone', 'apiKeyActor'].includes(key) ||
      key.startsWith('security-policy.') ||
      sources.includes(`'${key.replace(/\.tried$/, '')}'`),
  },
  // Changes are named by the field that the backend recorded; the others are read with `textFrom`.
  {
    file: 'event-changes.strings.ts',
    allowed: (key, sources) =>
      ['added', 'removed', 'changedTo', 'changedFrom', 'nothing', 'yes', 'no'].includes(key) ||
      // Of the security policy, which is part of the contract only.
      /^(sso|allowedEmail|sessionMaxAge)/.test(key) ||
      new RegExp(`\\b${key}\\b`).test(sources),
  },
];

export interface Sources {
  program: ts.Program;
  /** Source text with codes and audit types: client, backend and error messages. */
  outside: string;
}

/** Reads the sources; `planted` replaces the text of files, by path from the root. */
export function readSources(planted: Record<string, string> = {}, before?: ts.Program): Sources {
  const texts = new Map(Object.entries(planted).map(([path, text]) => [resolve(path), text]));
  const host = ts.createCompilerHost(config.options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, options, ...others) => {
    const text = texts.get(resolve(path));
    if (text !== undefined) return ts.createSourceFile(path, text, options, true);
    return before?.getSourceFile(path) ?? getSourceFile.call(host, path, options, ...others);
  };
  const roots = config.fileNames.filter((path) =>
    /\/src\/(elements|features|data-list|ui|controllers|core|i18n|client|backend)\//.test(path),
  );
  const program = ts.createProgram(roots, { ...config.options, noEmit: true }, host);
  const outside = program
    .getSourceFiles()
    .filter(({ fileName }) => /\/src\/(client|backend)\/|\/error-message\.ts$/.test(fileName));
  return { program, outside: outside.map(({ text }) => text).join('\n') };
}

/** Words that nothing shows: `member-list.ts: title`. */
export function unusedKeys({ program, outside }: Sources): string[] {
  const used = usedKeys(program);
  const unused: string[] = [];
  for (const file of program.getSourceFiles()) {
    if (!isEnglish(file.fileName)) continue;
    const name = basename(file.fileName);
    for (const key of keysOf(file)) {
      const known =
        used.get(key)?.has(file.fileName) ||
        (/-(list|log)\.strings\.ts$/.test(name) && used.get(key)?.has(listTypes)) ||
        fromOutside.some((one) => one.file === name && one.allowed(key, outside));
      if (!known) unused.push(`${name}: ${key}`);
    }
  }
  return unused;
}

/** Keys of the one object that a file of English exports. */
function keysOf(file: ts.SourceFile): string[] {
  const keys: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node)) {
      keys.push((node.name as ts.Identifier | ts.StringLiteral).text);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return keys;
}

/** Files of English in which a key is shown, by key. */
function usedKeys(program: ts.Program): Map<string, Set<string>> {
  const checker = program.getTypeChecker();
  const used = new Map<string, Set<string>>();
  const use = (symbol: ts.Symbol | undefined) => {
    for (const { parent } of symbol?.declarations ?? []) {
      const { fileName } = parent.getSourceFile();
      if (isEnglish(fileName) || fileName === listTypes)
        used.set(symbol!.name, (used.get(symbol!.name) ?? new Set()).add(fileName));
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) use(checker.getSymbolAtLocation(node.name));
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: receiver, name } = node.expression;
      const words = wordsOf(checker, receiver, name.text);
      const [argument] = node.arguments;
      // A cast to all keys marks an external key; a cast to some lists them.
      const open = argument && ts.isAsExpression(argument) && ts.isTypeReferenceNode(argument.type);
      if (words && argument && !open)
        for (const key of literalsOf(checker.getTypeAtLocation(argument))) use(checker.getPropertyOfType(words, key));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles())
    if (hosts.some((room) => file.fileName.includes(`/${room}`))) visit(file);
  return used;
}

/** The words behind `strings.text` or `strings.common`: the type argument of the controller. */
function wordsOf(checker: ts.TypeChecker, receiver: ts.Expression, method: string): ts.Type | undefined {
  const at = ['text', 'common'].indexOf(method);
  if (at < 0) return undefined;
  const type = checker.getTypeAtLocation(receiver);
  return type.symbol?.name === 'LocalizeController'
    ? checker.getTypeArguments(type as ts.TypeReference)[at]
    : undefined;
}

const literalsOf = (type: ts.Type): string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
