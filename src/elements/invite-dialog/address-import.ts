import type { LitElement } from 'lit';
import type { Role } from '../../contract/index.js';
import { decodeText } from '../../features/tables/text-encoding.js';
import { entriesOf, entriesOfText, readTable, type AddressTable } from './address-table.js';
import type { Recipient } from '../../features/invitations/addresses.js';
import type { Draft } from './draft.js';
import type { InviteDialogStrings } from './invite-dialog.strings.js';
import type { ColumnChoice, InviteState } from './invite-state.js';

/** Largest file that is read, in bytes. */
const MAX_FILE_SIZE = 1_000_000;

/** The form that receives the addresses. */
interface AddressForm {
  readonly state: InviteState;
  set(patch: Partial<InviteState>): void;
  add(recipients: Recipient[]): void;
  addRecipients(text: string): void;
  change(patch: Partial<Draft>): void;
  save(): void;
  focusAddresses(): void;
  captureDraft(): () => boolean;
}

/** Reads addresses from files, pasted tables and pasted text. The viewer confirms the columns of an ambiguous table. */
export class AddressImport {
  readonly #host: LitElement;
  readonly #form: AddressForm;
  readonly #strings: InviteDialogStrings;
  readonly #roles: () => readonly Role[];

  constructor(host: LitElement, form: AddressForm, strings: InviteDialogStrings, roles: () => readonly Role[]) {
    this.#host = host;
    this.#form = form;
    this.#strings = strings;
    this.#roles = roles;
  }

  /** Adds pasted or dropped text. Cells copied from a spreadsheet are parsed as a table. */
  addText(text: string): void {
    const table = /\t/.test(text) ? readTable(text) : undefined;
    if (table) this.#openTable(table);
    else this.#form.addRecipients(text);
  }

  async addFile(file: File): Promise<void> {
    const refuse = (key: 'fileTooLarge' | 'fileUnreadable' | 'fileEmpty') =>
      this.#form.set({ fileError: this.#strings.text(key) });
    this.#form.set({ fileError: undefined, choice: undefined });
    if (file.size > MAX_FILE_SIZE) return refuse('fileTooLarge');
    const isCurrent = this.#form.captureDraft();
    const buffer = await file.arrayBuffer().catch(() => undefined);
    if (!isCurrent()) return;
    const text = buffer && decodeText(new Uint8Array(buffer), this.#strings.lang);
    if (!text) return refuse('fileUnreadable');
    const table = readTable(text);
    if (table) return this.#openTable(table);
    const entries = entriesOfText(text);
    if (!entries.length) return refuse('fileEmpty');
    this.#form.set({ rowsWithoutAddress: 0 });
    this.#form.add(entries);
    this.#form.save();
  }

  choose(patch: Partial<ColumnChoice>): void {
    this.#form.set({ choice: { ...this.#form.state.choice!, ...patch } });
  }

  cancelChoice(): void {
    this.#form.set({ choice: undefined });
    this.#form.focusAddresses();
  }

  acceptChoice(): void {
    this.#addTable(this.#form.state.choice!);
    this.#form.focusAddresses();
  }

  #openTable(table: AddressTable): void {
    const choice = { table, addressColumn: table.addressColumns[0]!, roleColumn: table.roleColumn };
    if (table.isCertain) this.#addTable(choice);
    else {
      this.#form.set({ choice });
      void this.focusChoice();
    }
  }

  /** Focuses the choice of the address column. */
  async focusChoice(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#address-column')?.focus();
  }

  #addTable({ table, addressColumn, roleColumn }: ColumnChoice): void {
    const { entries, rowsWithoutAddress } = entriesOf(table, addressColumn, roleColumn, this.#roles());
    this.#form.set({ choice: undefined, rowsWithoutAddress });
    this.#form.add(entries);
    if (entries.some(({ roleIds }) => roleIds)) this.#form.change({ perRecipientRoles: true });
    else this.#form.save();
  }
}
