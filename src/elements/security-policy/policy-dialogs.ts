import { html, nothing, type LitElement } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import type { SecurityPolicyImpact, SecurityPolicyUpdate } from '../../contract/index.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { addStyles } from '../../core/add-styles.js';
import { emit } from '../../core/emit.js';
import { download, toCsv } from '../../data-list/csv.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { UnsavedChangesDialog } from '../../forms/unsaved-changes-dialog.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { affectedRow, reasonText } from './impact-panel.js';
import { policyDialogStrings } from './policy-dialogs.strings.js';
import type { SecurityPolicyStrings } from './security-policy.strings.js';

/** Members of one page of the dialog, and of one request of the export. */
const PAGE = 50;
const EXPORT_PAGE = 200;

interface PeopleList {
  request: SecurityPolicyUpdate;
  people: SecurityPolicyImpact['people'];
  total: number;
  nextCursor: string | null;
  pending: boolean;
  error?: OrgError | undefined;
}

/** The lazily loaded dialogs: all members who would be locked out, the confirmation, and unsaved changes. */
export class PolicyDialogs {
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings;
  readonly #focus: DialogFocusController;
  readonly #people: FormDialog<PeopleList>;
  readonly #confirmation: FormDialog<{ confirm: () => void }>;
  readonly #unsavedChanges: UnsavedChangesDialog;

  constructor(host: LitElement, org: OrgContextController, strings: SecurityPolicyStrings) {
    addStyles(host, [dialogStyles]);
    this.#host = host;
    this.#org = org;
    const extended = (this.#strings = strings.extend(policyDialogStrings, commonActions));
    this.#focus = new DialogFocusController(host);
    this.#people = new FormDialog({ host, org, strings: extended });
    this.#confirmation = new FormDialog({ host, org, strings: extended });
    this.#unsavedChanges = new UnsavedChangesDialog({ host, org, strings: extended });
  }

  updated(): void {
    this.#focus.updated();
  }

  askToLeave(count: number): Promise<boolean> {
    return this.#unsavedChanges.ask(count);
  }

  /** Asks the viewer before a change that locks them out. */
  confirm(confirm: () => void): void {
    this.#confirmation.open({ confirm });
  }

  /** Shows everyone whom a change would lock out. */
  showPeople(request: SecurityPolicyUpdate): void {
    const list: PeopleList = { request, people: [], total: 0, nextCursor: null, pending: false };
    this.#people.open(list);
    void this.#loadMore(list);
  }

  render() {
    return html`${this.#renderPeople()} ${this.#renderConfirmation()} ${this.#unsavedChanges.render()}`;
  }

  #renderPeople() {
    const list = this.#people.subject;
    const text = this.#strings;
    if (!list) return nothing;
    const { people, error, nextCursor, pending, total } = list;
    return this.#people.render({
      title: text.text('peopleTitle'),
      ...(total && { note: text.text('memberCount', { count: total }) }),
      cancelLabel: text.common('close'),
      submitLabel: text.text('exportCsv'),
      submit: () => void this.#export(list),
      body: html`
        ${
          error
            ? inlineAlert({
                kind: 'danger',
                title: text.common('loadFailed', { what: text.text('impact') }),
                text: errorMessage(text, error),
                role: 'alert',
              })
            : nothing
        }
        <ul class="people">
          ${people.map((person) => affectedRow(text, person))}
        </ul>
        ${
          pending
            ? html`<p class="hint" role="status">${text.common('loading')}</p>`
            : nextCursor || error
              ? html`<button type="button" class="button secondary" @click=${() => void this.#loadMore(list)}>
                  ${error ? text.common('tryAgain') : text.text('showMore')}
                </button>`
              : nothing
        }
      `,
    });
  }

  #renderConfirmation() {
    const subject = this.#confirmation.subject;
    const text = this.#strings;
    if (!subject) return nothing;
    return this.#confirmation.render({
      title: text.text('confirmTitle'),
      danger: true,
      focusCancel: true,
      submitLabel: text.text('confirmSubmit'),
      submit: () => {
        this.#confirmation.close();
        subject.confirm();
      },
      body: html`<p>${text.text('confirmText')}</p>`,
    });
  }

  #read(request: SecurityPolicyUpdate, cursor: string | null, limit: number): Promise<SecurityPolicyImpact> {
    const { client, organizationId } = this.#org;
    return client!.securityPolicy.impact(organizationId!, request, { limit, cursor: cursor ?? undefined });
  }

  async #loadMore(list: PeopleList): Promise<void> {
    if (list.pending) return;
    list.pending = true;
    list.error = undefined;
    this.#host.requestUpdate();
    try {
      const { people, total, nextCursor } = await this.#read(list.request, list.nextCursor, PAGE);
      Object.assign(list, { people: [...list.people, ...people], total, nextCursor });
    } catch (cause) {
      list.error = toOrgError(cause);
    }
    list.pending = false;
    this.#host.requestUpdate();
  }

  /** Downloads all of them as a CSV file. */
  async #export(list: PeopleList): Promise<void> {
    if (list.pending) return;
    const text = this.#strings;
    const rows = [[text.text('columnName'), text.text('columnEmail'), text.text('columnReason')]];
    list.pending = true;
    list.error = undefined;
    this.#host.requestUpdate();
    try {
      let cursor: string | null = null;
      do {
        const page: SecurityPolicyImpact = await this.#read(list.request, cursor, EXPORT_PAGE);
        for (const person of page.people) rows.push([person.name, person.email, reasonText(text, person)]);
        cursor = page.nextCursor;
      } while (cursor !== null && list === this.#people.subject);
      // The viewer has closed the dialog.
      if (list === this.#people.subject) download(`${text.text('exportFile')}.csv`, toCsv(rows, text.lang));
    } catch (cause) {
      list.error = toOrgError(cause);
      emit(this.#host, 'org-error', { operation: 'security-policy.export', error: list.error });
    }
    list.pending = false;
    this.#host.requestUpdate();
  }
}
