/*
 * The settings of a connection: validated against the schema of the integration, with secrets apart.
 */
import type { FieldError } from '../../../contract/index.js';
import { pointerTo, validateValue, type RequestSchema } from '../../../contract/validate.js';
import type { IntegrationDefinition, SettingSchema, SettingsSchema } from '../../core/integration-options.js';
import type { IntegrationSettings } from '../../core/integration-settings.js';
import { decryptSecret, encryptSecret } from '../../core/secrets.js';
import { problem } from '../../http/problem.js';
import type { IntegrationConnectionRecord } from '../../store/store.js';

type Values = Readonly<Record<string, unknown>>;
type Place = Pick<IntegrationConnectionRecord, 'id' | 'organizationId'>;

const POINTER = '/settings';
const DEFAULT_MAX_LENGTH = 4_096;

/** The values of a connection, secrets included. */
export async function readValues(
  options: IntegrationSettings,
  record: Place & Pick<IntegrationConnectionRecord, 'settings' | 'secrets'>,
): Promise<Values> {
  const secrets = record.secrets
    ? (JSON.parse(await decryptSecret(options, record, record.secrets.sealed)) as Values)
    : {};
  return { ...record.settings, ...secrets };
}

/** What is stored of values. */
export async function toStoredValues(
  options: IntegrationSettings,
  { settings: schema }: IntegrationDefinition,
  place: Place,
  values: Values,
): Promise<Pick<IntegrationConnectionRecord, 'settings' | 'secrets'>> {
  const isSecret = ([name]: [string, unknown]) => schema?.properties[name]?.writeOnly === true;
  const entries = Object.entries(values);
  const secrets = entries.filter(isSecret);
  return {
    settings: Object.fromEntries(entries.filter((entry) => !isSecret(entry))),
    secrets:
      secrets.length > 0
        ? {
            sealed: await encryptSecret(options, place, JSON.stringify(Object.fromEntries(secrets))),
            names: secrets.map(([name]) => name),
          }
        : null,
  };
}

/** Merges a patch (RFC 7396) into values and validates the result. Throws `validation_failed` with the fields. */
export async function mergeValues(definition: IntegrationDefinition, before: Values, patch: Values): Promise<Values> {
  const schema: SettingsSchema = definition.settings ?? { type: 'object', properties: {} };
  const given = { ...before, ...patch };
  const unknown = Object.keys(patch).filter((name) => !Object.hasOwn(schema.properties, name));
  // Values that an earlier version of the catalog had are left out.
  const values = Object.fromEntries(
    Object.keys(schema.properties).flatMap((name) => (given[name] == null ? [] : [[name, given[name]]])),
  );
  const errors: FieldError[] = unknown.map((name) => ({
    pointer: pointerTo(POINTER, name),
    code: 'unknown_value',
    detail: 'There is no setting with this name',
  }));
  errors.push(...validateValue(toRequestSchema(schema), values, POINTER));
  if (errors.length === 0) errors.push(...(await ownErrors(definition, values)));
  if (errors.length > 0) throw problem('validation_failed', 'The settings are not valid', { errors });
  return values;
}

async function ownErrors({ validate }: IntegrationDefinition, values: Values): Promise<FieldError[]> {
  const found = (await validate?.(values)) ?? [];
  return found.map(({ name, code, detail }) => ({ pointer: pointerTo(POINTER, name), code, detail }));
}

/** The schema for the validation, without what only the form shows. */
const toRequestSchema = ({ required = [], properties }: SettingsSchema): RequestSchema => ({
  type: 'object',
  required,
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, toValueSchema(schema, required.includes(name))]),
  ),
});

function toValueSchema(
  { type, oneOf, enum: values, minLength, maxLength, pattern, format, minimum, maximum }: SettingSchema,
  isRequired: boolean,
): RequestSchema {
  const choices = oneOf?.map((one) => one.const) ?? values;
  if (type !== 'string') return { type, minimum, maximum };
  return {
    type,
    ...(choices && { enum: choices }),
    // An empty text is no value.
    minLength: minLength ?? (isRequired ? 1 : 0),
    maxLength: maxLength ?? DEFAULT_MAX_LENGTH,
    pattern,
    format,
  };
}
