/* Reads `custom-elements.json` for controls, tables and pages of the documentation. */
import type { InputType } from 'storybook/internal/types';
import manifest from '../custom-elements.json';

export interface Described {
  name: string;
  description?: string;
  type?: { text: string };
}

interface Member extends Described {
  kind: 'field' | 'method';
  attribute?: string;
  default?: string;
  readonly?: boolean;
  parameters?: Described[];
  return?: { type: { text: string } };
}

export interface ElementInfo {
  tagName: string;
  description: string;
  members: Member[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssStates?: Described[];
}

/** Every element, as in the manifest. */
export const elementInfos = (manifest.modules as { declarations: Partial<ElementInfo>[] }[])
  .flatMap(({ declarations }) => declarations)
  .filter((one): one is ElementInfo => Boolean(one.tagName));

export const infoOf = (tag: string): ElementInfo => elementInfos.find(({ tagName }) => tagName === tag)!;

/** Names of everything that elements tell. */
export const eventNames = [...new Set(elementInfos.flatMap(({ events = [] }) => events.map(({ name }) => name)))];

const row = (category: string, { name, description, type }: Described, more: Partial<InputType> = {}): InputType => ({
  name,
  description,
  control: { disable: true },
  ...more,
  table: { category, type: type && { summary: type.text }, ...more.table },
});

function fieldRow(member: Member): InputType {
  const choices = [...(member.type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, value]) => value!);
  const isText = /^string( \| undefined)?$/.test(member.type?.text ?? '');
  const control = member.type?.text === 'boolean' ? 'boolean' : isText ? 'text' : 'select';
  const hasControl = member.attribute && (control !== 'select' || choices.length > 0);
  return row(
    member.attribute ? 'attributes' : 'properties',
    { ...member, name: member.attribute ?? member.name },
    {
      table: { defaultValue: member.default === undefined ? undefined : { summary: member.default } },
      ...(hasControl && { control: { type: control }, ...(control === 'select' && { options: choices }) }),
    },
  );
}

const methodRow = (member: Member): InputType => {
  const given = (member.parameters ?? []).map(({ name, type }) => `${name}${type ? `: ${type.text}` : ''}`).join(', ');
  return row('methods', {
    ...member,
    name: `${member.name}()`,
    type: { text: `(${given}) => ${member.return?.type.text ?? 'void'}` },
  });
};

/** Rows of the table of an element. Those with a control are named by the property that it turns. */
export function argTypesOf(tag: string): Record<string, InputType> {
  const { members, events = [], slots = [], cssParts = [], cssStates = [] } = infoOf(tag);
  const fields = members
    .filter(({ kind }) => kind === 'field')
    .sort((a, b) => Number(!a.attribute) - Number(!b.attribute));
  const rows = (category: string, list: Described[], write = (name: string) => name) =>
    list.map((one) => [`${category} ${one.name}`, row(category, { ...one, name: write(one.name) })] as const);
  return Object.fromEntries([
    ...fields.map((member) => [member.name, fieldRow(member)] as const),
    ...members
      .filter(({ kind }) => kind === 'method')
      .map((member) => [`method ${member.name}`, methodRow(member)] as const),
    ...rows('events', events),
    ...rows('slots', slots, (name) => name || '(default)'),
    ...rows('css parts', cssParts, (name) => `::part(${name})`),
    ...rows('css states', cssStates, (name) => `:state(${name})`),
  ]);
}

/** The markup of an element with these args, as one would write it. */
export function markupOf(tag: string, args: Record<string, unknown>, content = ''): string {
  const attributes = infoOf(tag).members.flatMap(({ name, attribute }) => {
    const value = args[name];
    if (!attribute || value === undefined || value === '' || value === false) return [];
    return value === true ? [attribute] : [`${attribute}="${String(value).replaceAll('"', '&quot;')}"`];
  });
  return `<${[tag, ...attributes].join(' ')}>${content}</${tag}>`;
}
