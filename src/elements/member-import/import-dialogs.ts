import { html, nothing } from 'lit';
import type { MemberImport as Import } from '../../contract/index.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { importMutation } from './import-actions.js';
import { modeOf, type ImportContext } from './import-content.types.js';

export type ConfirmedAction = 'stop' | 'undo' | 'delete';

interface Subject {
  action: ConfirmedAction;
  item: Import;
}

const TITLES = { stop: 'stopTitle', undo: 'undoTitle', delete: 'discardTitle' } as const;
const LABELS = { stop: 'stop', undo: 'undo', delete: 'discard' } as const;

interface ImportDialogsOptions extends ImportContext {
  done: (action: ConfirmedAction, item: Import, result: Import | undefined) => void;
}

/** The dialog that confirms an action which cannot be taken back. */
export class ImportDialogs {
  readonly #options: ImportDialogsOptions;
  readonly #dialog: FormDialog<Subject>;

  constructor(options: ImportDialogsOptions) {
    const { host, org, text } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings: text });
  }

  open(action: ConfirmedAction, item: Import): void {
    this.#dialog.open({ action, item });
  }

  render() {
    const subject = this.#dialog.subject;
    if (!subject) return nothing;
    const { text } = this.#options;
    return this.#dialog.render({
      title: text.text(TITLES[subject.action]),
      danger: true,
      focusCancel: true,
      submitLabel: text.text(LABELS[subject.action]),
      submit: () => void this.#run(subject),
      body: html`<p>${this.#effect(subject)}</p>`,
    });
  }

  #effect({ action, item }: Subject): string {
    const { text } = this.#options;
    if (action === 'stop') return text.text('stopText');
    if (action === 'delete') return text.text('discardText');
    const count = item.counts.done;
    return text.text(modeOf(item) === 'invite' ? 'undoTextInvite' : 'undoTextMembers', { count });
  }

  async #run({ action, item }: Subject): Promise<void> {
    const { done } = await this.#dialog.run(importMutation(this.#options, action, item));
    if (done) this.#options.done(action, item, done.result);
  }
}
