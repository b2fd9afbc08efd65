import type { LitElement } from 'lit';
import type { Session, SessionPage } from '../../contract/index.js';
import type { DataListView } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { sessionActions } from '../../features/sessions/session-actions.strings.js';
import { SessionDialog, type SessionOwner } from '../../features/sessions/session-dialog.js';
import type { sessionRows } from '../../features/sessions/session-rows.strings.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { laptopIcon } from '../../ui/icons/device-icons.js';
import { sessionListActions } from './session-list-actions.strings.js';
import type { sessionList } from './session-list.strings.js';

/** The lazily loaded part of the list: the dialog that ends sessions, and the empty state. */
export class SessionListActions {
  readonly list: ListActions<Session>;
  readonly #dialog: SessionDialog;
  #announcement = '';

  constructor(
    host: LitElement,
    list: DataListView<Session>,
    words: LocalizeController<typeof sessionList & typeof sessionRows>,
  ) {
    const strings = words.extend({ ...sessionActions, ...sessionListActions }, commonActions);
    const { org } = list.options;
    this.#dialog = new SessionDialog({ host, org, strings, done: (announcement) => this.#reportDone(announcement) });
    this.list = new ListActions(list, {
      strings,
      empty: () => ({
        icon: laptopIcon(),
        title: strings.text('emptyTitle'),
        text: org.supports('sessions') ? undefined : strings.text('unsupportedText'),
      }),
      renderOverlays: () => this.#dialog.render(),
      announcement: () => this.#announcement,
    });
  }

  end(owner: SessionOwner, session: Session): void {
    this.#announcement = '';
    this.#dialog.open(owner, session);
  }

  endAll(owner: SessionOwner, page: SessionPage): void {
    this.#announcement = '';
    this.#dialog.openAll(owner, page);
  }

  /** Closes the dialog when another user is shown. */
  close(): void {
    this.#announcement = '';
    this.#dialog.close();
  }

  #reportDone(announcement: string): void {
    this.#announcement = announcement;
    this.list.toast.show({ text: announcement });
  }
}
