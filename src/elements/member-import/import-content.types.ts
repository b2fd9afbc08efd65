import type { LitElement } from 'lit';
import type { MemberImport as Import, Role } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { TableAnalysis } from '../../features/tables/table-file.js';
import type { TableErrorCode } from '../../features/tables/table-error.js';
import type { ColumnMapping } from './column-mapping.js';
import type { MemberImportStrings } from './member-import.strings.js';

/** What all steps use. */
export interface ImportContext {
  host: LitElement;
  org: OrgContextController;
  text: MemberImportStrings;
}

const KNOWN_MODES = ['invite', 'add', 'create'] as const;

export type ImportMode = (typeof KNOWN_MODES)[number];

/** The mode of an import that a newer backend may have extended. */
export const modeOf = ({ mode }: Pick<Import, 'mode'>): ImportMode =>
  KNOWN_MODES.find((known) => known === mode) ?? 'invite';

/** The input of the first two steps. */
export interface WizardValues {
  mode: ImportMode;
  file?: File | undefined;
  /** Why the file was refused. */
  fileError?: TableErrorCode | 'too_many' | undefined;
  /** The file is being read. */
  isReading: boolean;
  analysis?: TableAnalysis | undefined;
  mapping?: ColumnMapping | undefined;
  /** The controls of the format are shown. */
  showsFormat: boolean;
}

export interface StepView {
  text: MemberImportStrings;
  org: OrgContextController;
  values: Readonly<WizardValues>;
  errors: Partial<Record<string, string>>;
  roles: readonly Role[];
  set: (patch: Partial<WizardValues>) => void;
  /** Reads a file, or the same one in another format. */
  read: (file: File, given?: Partial<TableAnalysis['format']>) => void;
}
