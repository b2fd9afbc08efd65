import { html } from 'lit';
import { FormDialog, type DialogStrings, type FormDialogOptions } from './form-dialog.js';

/** Dialog that asks whether to leave with unsaved changes; see `guardUnsavedChanges`. */
export class UnsavedChangesDialog {
  readonly #strings: DialogStrings;
  readonly #dialog: FormDialog<number>;
  #answer: ((leave: boolean) => void) | undefined;

  constructor(options: FormDialogOptions) {
    this.#strings = options.strings;
    this.#dialog = new FormDialog({ ...options, onClose: () => this.#end(false) });
  }

  /** Opens the dialog. Resolves to whether to continue without saving. */
  ask(count: number): Promise<boolean> {
    this.#end(false);
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#dialog.open(count);
    });
  }

  render() {
    const text = this.#strings;
    return this.#dialog.render({
      title: text.common('unsavedTitle'),
      body: html`<p>${text.common('unsavedText', { count: this.#dialog.subject ?? 0 })}</p>`,
      cancelLabel: text.common('unsavedStay'),
      submitLabel: text.common('unsavedLeave'),
      focusCancel: true,
      danger: true,
      submit: () => {
        this.#end(true);
        this.#dialog.close();
      },
    });
  }

  #end(leave: boolean): void {
    this.#answer?.(leave);
    this.#answer = undefined;
  }
}
