/*
 * The settings form as the JSON Schema of an integration describes it.
 */
import type { Integration } from '../../contract/index.js';
import type { Values } from '../../i18n/localize.js';
import type { catalogActions } from './catalog-actions.strings.js';

export type SettingValue = string | number | boolean;

/** One field. */
export interface SettingField {
  name: string;
  kind: 'text' | 'uri' | 'email' | 'secret' | 'number' | 'integer' | 'boolean' | 'choice';
  label: string;
  hint?: string;
  isRequired: boolean;
  /** The secret has a value, which the backend does not return. */
  isStored: boolean;
  initial?: SettingValue;
  choices: readonly { value: string; label: string }[];
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

/** The problem of a value, as the key of its text and the values in it. */
export interface FieldProblem {
  key: keyof typeof catalogActions;
  values?: Values;
}

type Schema = Record<string, unknown>;

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
const toNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);
const toText = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The fields of the settings, in the order of the schema. Values of types without a control are left as they are. */
export function fieldsOf(integration: Integration): SettingField[] {
  const { settingsSchema, settings, storedSecrets = [] } = integration;
  const { properties, required } = settingsSchema ?? {};
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, schema]): SettingField[] => {
    const kind = isObject(schema) ? kindOf(schema) : undefined;
    if (!kind || !isObject(schema)) return [];
    const isRequired = Array.isArray(required) && required.includes(name);
    const value = settings
      ? settings[name]
      : (schema['default'] ?? (kind === 'boolean' && isRequired ? false : undefined));
    return [
      {
        name,
        kind,
        label: toText(schema['title']) ?? name,
        hint: toText(schema['description']),
        isRequired,
        isStored: storedSecrets.includes(name),
        initial: ['string', 'number', 'boolean'].includes(typeof value) ? (value as SettingValue) : undefined,
        choices: choicesOf(schema),
        min: toNumber(schema['minimum']),
        max: toNumber(schema['maximum']),
        minLength: toNumber(schema['minLength']),
        maxLength: toNumber(schema['maxLength']),
        pattern: toText(schema['pattern']),
      },
    ];
  });
}

function kindOf(schema: Schema): SettingField['kind'] | undefined {
  const { type, writeOnly, format } = schema;
  if (type === 'boolean' || type === 'number' || type === 'integer') return type;
  if (type !== 'string') return undefined;
  if (writeOnly) return 'secret';
  if (choicesOf(schema).length) return 'choice';
  return format === 'uri' || format === 'email' ? format : 'text';
}

function choicesOf({ enum: values, oneOf }: Schema): SettingField['choices'] {
  if (Array.isArray(oneOf))
    return oneOf.filter(isObject).map((one) => {
      const value = String(one['const']);
      return { value, label: toText(one['title']) ?? value };
    });
  return Array.isArray(values) ? values.map((value) => ({ value: String(value), label: String(value) })) : [];
}

/** What is wrong with a value; `undefined` if the backend can be asked. `NaN` is text in a field for numbers. */
export function problemOf(field: SettingField, value: SettingValue | undefined): FieldProblem | undefined {
  const { kind, isRequired, isStored } = field;
  if (value === undefined || value === '') {
    if (!isRequired || isStored || kind === 'boolean') return undefined;
    return { key: kind === 'choice' ? 'optionMissing' : 'valueMissing' };
  }
  if (typeof value === 'number') return numberProblem(field, value);
  return typeof value === 'string' ? textProblem(field, value) : undefined;
}

function numberProblem({ kind, min, max }: SettingField, value: number): FieldProblem | undefined {
  if (Number.isNaN(value)) return { key: 'notNumber' };
  if (kind === 'integer' && !Number.isInteger(value)) return { key: 'notWhole' };
  if (min !== undefined && value < min) return { key: 'tooSmall', values: { min } };
  return max !== undefined && value > max ? { key: 'tooLarge', values: { max } } : undefined;
}

function textProblem({ kind, minLength, maxLength, pattern }: SettingField, value: string): FieldProblem | undefined {
  const { length } = [...value];
  if (kind === 'uri' && !URL.canParse(value)) return { key: 'notUrl' };
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) return { key: 'notEmail' };
  if (minLength !== undefined && length < minLength) return { key: 'tooShort', values: { count: minLength } };
  if (maxLength !== undefined && length > maxLength) return { key: 'tooLong', values: { count: maxLength } };
  return pattern !== undefined && !matches(pattern, value) ? { key: 'wrongFormat' } : undefined;
}

/** A pattern that this browser does not know is checked by the backend alone. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return true;
  }
}

/** The problem that the backend found, by the code of the field error. */
export function refusalOf(field: SettingField, code: string): FieldProblem {
  const { kind, min = 0, max = 0, minLength = 1, maxLength = 0 } = field;
  if (code === 'required') return { key: kind === 'choice' ? 'optionMissing' : 'valueMissing' };
  if (code === 'too_small') return { key: 'tooSmall', values: { min } };
  if (code === 'too_large') return { key: 'tooLarge', values: { max } };
  if (code === 'too_short') return { key: 'tooShort', values: { count: minLength } };
  if (code === 'too_long' && maxLength) return { key: 'tooLong', values: { count: maxLength } };
  if (code === 'invalid_format' && kind === 'uri') return { key: 'notUrl' };
  if (code === 'invalid_format' && kind === 'email') return { key: 'notEmail' };
  return { key: code === 'invalid_format' ? 'wrongFormat' : 'notAccepted' };
}
