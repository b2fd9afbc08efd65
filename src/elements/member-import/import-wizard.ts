import { html } from 'lit';
import type { Role } from '../../contract/index.js';
import { captureScope } from '../../controllers/scope.js';
import { Wizard } from '../../forms/wizard.js';
import { openTable, type TableReader } from '../../features/tables/open-table.js';
import type { TableAnalysis, TableFormat } from '../../features/tables/table-file.js';
import { TableError } from '../../features/tables/table-error.js';
import { guessFields, guessRoles } from './column-mapping.js';
import { columnRules, columnsStep } from './columns-step.js';
import type { ImportContext, StepView, WizardValues } from './import-content.types.js';
import { STEP_COUNT } from './import-stepper.js';
import { allowsMode, modesOf, rowsMaxOf, uploadRules, uploadStep } from './upload-step.js';

interface ImportWizardOptions extends ImportContext {
  roles: () => readonly Role[];
  /** Called with the values after both steps. */
  finish: (values: Readonly<WizardValues>) => void;
}

/** The steps before the upload: the file and its columns. */
export class ImportWizard {
  readonly wizard: Wizard<WizardValues>;
  readonly #options: ImportWizardOptions;
  /** The last file that was chosen is read; results of earlier ones are dropped. */
  #reading = 0;
  #reader: TableReader | undefined;

  constructor(options: ImportWizardOptions) {
    this.#options = options;
    const { host, org, text, finish } = options;
    const modes = modesOf(org);
    const mode = modes.find((each) => allowsMode(org, each)) ?? modes[0] ?? 'invite';
    this.wizard = new Wizard<WizardValues>({
      host,
      initial: { mode, isReading: false, showsFormat: false },
      labels: () => ({
        back: text.text('back'),
        next: text.common('continue'),
        finish: text.text('checkRows', { count: this.wizard.values.analysis?.rowCount ?? 0 }),
        position: (step) => text.text('position', { step, total: STEP_COUNT }),
      }),
      steps: () => [
        {
          title: text.text('uploadTitle'),
          render: () => uploadStep(this.#view),
          rules: (values) => uploadRules({ text, org, values }),
        },
        {
          title: text.text('columnsTitle'),
          render: () => columnsStep(this.#view),
          rules: (values) => columnRules({ text, values }),
        },
      ],
      finish: (values) => {
        if (!values.isReading) finish(values);
      },
    });
  }

  render() {
    return html`<div class=${this.wizard.index ? 'broad' : ''}>${this.wizard.render()}</div>`;
  }

  /** Stops reading. */
  close(): void {
    this.#reading++;
    this.#reader?.close();
  }

  get #view(): StepView {
    const { text, org, roles } = this.#options;
    return {
      text,
      org,
      values: this.wizard.values,
      errors: this.wizard.errors,
      roles: roles(),
      set: (patch) => this.wizard.set(patch),
      read: (file, given) => void this.#read(file, given),
    };
  }

  async #read(file: File, given: Partial<TableFormat> = {}): Promise<void> {
    const { org, text } = this.#options;
    this.close();
    const reading = this.#reading;
    const isCurrent = captureScope(org);
    const isSame = file === this.wizard.values.file;
    this.wizard.set({ file, isReading: true, fileError: undefined, ...(!isSame && { analysis: undefined }) });
    if (!isSame) this.wizard.back();
    const reader = await openTable(file);
    const outcome = await reader.analyze({ language: text.lang, given }).catch((error: unknown) => error);
    reader.close();
    if (reading !== this.#reading || !isCurrent()) return;
    this.wizard.set({ isReading: false, ...this.#toValues(outcome) });
  }

  #toValues(outcome: unknown): Partial<WizardValues> {
    if (outcome instanceof Error) return this.#refuse(outcome instanceof TableError ? outcome.code : 'unreadable');
    const analysis = outcome as TableAnalysis;
    if (analysis.rowCount > rowsMaxOf(this.#options.org)) return this.#refuse('too_many');
    const roles = this.#options.roles();
    const fields = guessFields(analysis.columns, roles);
    const defaultRoleId = this.wizard.values.mapping?.defaultRoleId ?? leastPowerful(roles);
    return {
      analysis,
      mapping: { fields, roles: guessRoles(analysis.columns[fields.indexOf('role')], roles), defaultRoleId },
    };
  }

  /** Without the columns of a file, there is only the first step. */
  #refuse(fileError: WizardValues['fileError']): Partial<WizardValues> {
    this.wizard.back();
    return { analysis: undefined, fileError };
  }
}

/** The assignable role with the fewest permissions that does not administer the organization. */
function leastPowerful(roles: readonly Role[]): string {
  const [first] = roles
    .filter(({ assignable, isAdmin }) => assignable && !isAdmin)
    .sort((a, b) => a.permissions.length - b.permissions.length);
  return first?.id ?? '';
}
