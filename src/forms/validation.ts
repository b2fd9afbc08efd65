import type { OrgError } from '../client/http/errors.js';

/** Error messages by the id of their control. */
export type FieldErrors = Partial<Record<string, string>>;

/** How a control is validated, in the browser and by the backend. */
export interface FieldRule {
  /** Message for an invalid value. */
  invalid: string;
  /** Whether the value is valid. Default: constraint validation of the control. */
  isValid?: () => boolean;
  /** JSON Pointer (RFC 6901) of the errors of the backend that belong to the control. */
  pointer?: string;
  /** Message for an error of the backend that belongs to the control by its code. */
  refused?: (error: OrgError) => string | undefined;
}

/** Rules by the id of the control. Other controls of the form have only constraint validation. */
export type FieldRules = Record<string, FieldRule>;

type Control = Element & Partial<Pick<HTMLInputElement, 'validity' | 'validationMessage'>>;

/** Validates a form before it is sent. Errors are in the order of the controls. */
export function validateForm(form: ParentNode, rules: FieldRules = {}): FieldErrors {
  const errors: FieldErrors = {};
  for (const control of form.querySelectorAll<Control>('input, select, textarea')) {
    const rule = rules[control.id];
    if (!control.id || (rule?.isValid?.() ?? control.validity?.valid ?? true)) continue;
    errors[control.id] = rule?.invalid ?? control.validationMessage;
  }
  return errors;
}

/** Assigns an error of the backend to controls. Empty if it belongs to none. */
export function fieldErrorsOf(error: OrgError, rules: FieldRules = {}): FieldErrors {
  const errors: FieldErrors = {};
  for (const [id, { refused, pointer, invalid }] of Object.entries(rules)) {
    const text = refused?.(error) ?? (error.errors.some((one) => one.pointer === pointer) ? invalid : undefined);
    if (text) errors[id] = text;
  }
  return errors;
}

/** Focuses the first control with an error. */
export function focusFirstError(root: ParentNode, errors: FieldErrors): void {
  const [id] = Object.keys(errors);
  if (id) root.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
}
