// Generated from openapi.yaml by generate.ts. Do not edit.
import type { RequestSchemaName } from './operations.gen.js';

/** What AJV says about a mistake. */
export interface RawError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  propertyName?: string;
  params: Record<string, unknown>;
}

/** Answers whether a value is valid; if not, its `errors` tell why until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: RawError[] | null;
}

export declare const validators: Record<RequestSchemaName, Validator>;
