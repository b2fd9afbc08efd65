import type { Integration } from '../../contract/index.js';
import type { SettingField, SettingValue } from './settings-fields.js';

/** What the viewer has entered and not saved, by the name of the setting. An empty text removes a value. */
export class SettingsDraft {
  readonly #entered = new Map<string, SettingValue>();

  /** The value in the form. */
  value({ name, initial }: SettingField): SettingValue | undefined {
    return this.#entered.has(name) ? this.#entered.get(name) : initial;
  }

  enter(field: SettingField, value: SettingValue): void {
    const { name, initial = field.kind === 'boolean' ? false : '' } = field;
    if (value === initial) this.#entered.delete(name);
    else this.#entered.set(name, value);
  }

  clear(): void {
    this.#entered.clear();
  }

  /** Names of the settings whose value differs. */
  changed(fields: readonly SettingField[]): string[] {
    return fields.filter((field) => this.#entered.has(field.name)).map(({ name }) => name);
  }

  /** The changes of a connected integration, as a merge patch. */
  patch(fields: readonly SettingField[]): Record<string, unknown> {
    return Object.fromEntries(this.changed(fields).map((name) => [name, this.#sent(name)]));
  }

  /** All values, also the defaults, for an integration that is not connected; the changes for one that is. */
  connectBody(integration: Integration, fields: readonly SettingField[]): Record<string, unknown> {
    const defaults = fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial] as const]));
    return { ...(integration.settings ? {} : Object.fromEntries(defaults)), ...this.patch(fields) };
  }

  #sent(name: string): SettingValue | null {
    const value = this.#entered.get(name)!;
    return value === '' ? null : value;
  }
}
