import type { OrgError } from '../../client/http/errors.js';
import type { AddressTable } from './address-table.js';
import type { ExistingAddresses } from './checks.js';
import { emptyDraft, type Draft } from './draft.js';

/** A table whose address column the viewer has to confirm. */
export interface ColumnChoice {
  table: AddressTable;
  addressColumn: number;
  roleColumn: number | undefined;
}

/** What the dialog shows. */
export interface InviteState {
  draft: Draft;
  view: 'compose' | 'sending' | 'result';
  /** Number of duplicate addresses. */
  duplicates: number;
  checking: boolean;
  errors: { addresses?: string; roles?: string };
  fileError?: string;
  choice?: ColumnChoice;
  /** Number of rows of the last table without an address. */
  rowsWithoutAddress: number;
  failure?: OrgError;
  /** Whether the draft is stored in the tab. */
  saved: boolean;
  /** Number of invitations that were sent last. */
  sent: number;
  /** Addresses whose open invitation was resent. */
  resent: ReadonlySet<string>;
  stopped: boolean;
  /** Milliseconds since 1970. */
  startedAt: number;
}

export const initialState = (): InviteState => ({
  draft: emptyDraft(),
  view: 'compose',
  duplicates: 0,
  rowsWithoutAddress: 0,
  checking: false,
  errors: {},
  saved: false,
  sent: 0,
  resent: new Set(),
  stopped: false,
  startedAt: 0,
});

export const noExisting = (): ExistingAddresses => ({ members: new Map(), invited: new Map() });
