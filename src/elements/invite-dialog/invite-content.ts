import { html, nothing, type LitElement } from 'lit';
import type { Role } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { addStyles } from '../../core/add-styles.js';
import { QueryController } from '../../controllers/query.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { inviteContent } from './invite-content.strings.js';
import type { inviteDialog } from './invite-dialog.strings.js';
import { modalDialog } from '../../ui/overlay/dialog.js';
import { downloadIcon } from '../../ui/icons/list-icons.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { composeView } from './compose-view.js';
import { contentStyles } from './invite-content.styles.js';
import { InviteForm } from './invite-form.js';
import type { InviteDialogStrings } from './invite-dialog.strings.js';
import { resultView, sendingView } from './outcome-views.js';

interface Host extends LitElement {
  open: boolean;
  withoutDraft: boolean;
  emails: string;
  roles: string;
  close(): void;
}

/**
 * The lazily loaded content of the dialog: the form, the sending progress and the results. Loaded on first hover or
 * focus of the button.
 */
export class InviteContent {
  readonly #host: Host;
  readonly #org: OrgContextController;
  readonly #strings: InviteDialogStrings;
  readonly #accessState: AccessStateController;
  readonly #roles: QueryController<Role[], readonly [string]>;
  readonly #form: InviteForm;
  #draftOwner: string | undefined;
  #emails = '';
  #roleIds = '';
  #moreShown = false;

  constructor(
    host: Host,
    org: OrgContextController,
    strings: LocalizeController<typeof inviteDialog>,
    accessState: AccessStateController,
  ) {
    addStyles(host, contentStyles);
    this.#host = host;
    this.#org = org;
    this.#strings = strings.extend(inviteContent, commonActions);
    this.#accessState = accessState;
    this.#roles = new QueryController<Role[], readonly [string]>(host, {
      org,
      args: () => (host.open && org.organizationId && org.context ? [org.organizationId] : undefined),
      run: ([organization]) => org.context!.roles(organization),
      topics: ['roles'],
    });
    this.#form = new InviteForm(host, org, this.#strings, () => this.#roles.value ?? []);
  }

  /**
   * Called before each update; applies the properties of the host. `draftOf`: owner of the draft; empty to remove the
   * draft.
   */
  update(draftOf: string | undefined): void {
    const { organization } = this.#org;
    if (draftOf !== this.#draftOwner && (organization || !draftOf)) {
      if (organization && draftOf)
        this.#form.loadDraft(organization.id, organization.viewer.userId, this.#draftOwner === undefined);
      else this.#form.clear();
      this.#draftOwner = draftOf;
    }
    const { emails, roles } = this.#host;
    if (emails && emails !== this.#emails) this.#form.addresses.addText(emails);
    if (roles && roles !== this.#roleIds) this.#form.change({ roleIds: roles.split(/[\s,]+/).filter(Boolean) });
    this.#emails = emails;
    this.#roleIds = roles;
  }

  closed(): void {
    if (this.#form.state.view === 'result') this.#form.reset();
  }

  disconnected(): void {
    this.#form.stopChecking();
  }

  render() {
    const text = this.#strings;
    const { view } = this.#form.state;
    if (this.#accessState.state)
      return modalDialog({ ...this.#frame, title: text.text('trigger'), body: html`${this.#accessState.render()}` });
    if (view === 'sending') return this.#renderSending();
    return view === 'result' ? this.#renderResult() : this.#renderCompose();
  }

  get #frame() {
    return { part: 'dialog', closeLabel: this.#strings.common('close'), close: () => this.#host.close() };
  }

  get #organizationName(): string {
    return this.#org.organization?.displayName ?? '';
  }

  #renderCompose() {
    const text = this.#strings;
    const form = this.#form;
    const { saved } = form.state;
    const ready = form.sendable.length;
    const { message = true, locale = true } = this.#org.capabilities?.invitations ?? {};
    const showMore = () => {
      this.#moreShown = !this.#moreShown;
      this.#host.requestUpdate();
    };
    return modalDialog({
      ...this.#frame,
      title: this.#organizationName
        ? text.text('title', { organization: this.#organizationName })
        : text.text('trigger'),
      lead: text.text('lead'),
      submit: () => void form.send(),
      body: html`
        ${this.#renderFailure()}
        ${composeView({
          ...form.state,
          roles: this.#roles.value ?? [],
          capabilities: this.#org.capabilities,
          strings: text,
          moreShown: this.#moreShown,
          change: (patch) => form.change(patch),
          addRecipients: (value) => form.addRecipients(value),
          addText: (value) => form.addresses.addText(value),
          choose: (patch) => form.addresses.choose(patch),
          acceptChoice: () => form.addresses.acceptChoice(),
          cancelChoice: () => form.addresses.cancelChoice(),
          addFile: (file) => void form.addresses.addFile(file),
          remove: (entry) => form.remove(entry),
          correct: (entry) => form.correct(entry),
          resend: (entry) => void form.resend(entry),
        })}
      `,
      foot: html`
        ${saved ? html`<span class="hint">${text.text('draftSaved')}</span>` : nothing}
        <span class="end"></span>
        ${
          message || locale
            ? html`<button type="button" class="button quiet" aria-expanded=${this.#moreShown} @click=${showMore}>
                ${text.text('more')}
              </button>`
            : nothing
        }
        <button class="button primary">
          <span .textContent=${ready ? text.text('send', { count: ready }) : text.text('sendNothing')}></span>
        </button>
      `,
    });
  }

  #renderSending() {
    const text = this.#strings;
    const { draft, stopped, startedAt } = this.#form.state;
    const count = draft.recipients.filter(({ state }) =>
      ['waiting', 'sending', 'sent', 'failed'].includes(state),
    ).length;
    return modalDialog({
      ...this.#frame,
      title: text.text('sendingTitle', { count }),
      lead: text.text('sendingLead'),
      body: sendingView(draft, this.#roles.value ?? [], text, startedAt),
      foot: html`
        <button
          type="button"
          class="button quiet"
          aria-disabled=${stopped ? 'true' : nothing}
          @click=${() => this.#form.stop()}
        >
          ${text.text(stopped ? 'stopping' : 'stop')}
        </button>
        <button type="button" class="button secondary" @click=${() => this.#host.close()}>
          ${text.common('close')}
        </button>
      `,
    });
  }

  #renderResult() {
    const text = this.#strings;
    const form = this.#form;
    const { draft, sent } = form.state;
    const failed = draft.recipients.filter(({ state }) => state === 'failed').length;
    const title = !failed
      ? text.text('doneTitle', { count: sent })
      : sent
        ? text.text('partTitle', { sent, failed })
        : text.text('noneTitle', { count: failed });
    return modalDialog({
      ...this.#frame,
      title,
      lead: text.text(failed ? 'partLead' : 'doneLead'),
      submit: () => void form.send(),
      body: html`
        ${this.#renderFailure()}
        ${resultView(draft, sent, this.#organizationName, this.#roles.value ?? [], text, (patch) => form.change(patch))}
      `,
      foot: html`
        <button type="button" class="button quiet" @click=${() => form.downloadReport()}>
          ${downloadIcon()}${text.text('report')}
        </button>
        <span class="end"></span>
        ${
          failed
            ? html`<button type="button" class="button secondary" @click=${() => this.#host.close()}>
                  ${text.text('done')}
                </button>
                <button class="button primary">${text.text('retry', { count: failed })}</button>`
            : html`<button type="button" class="button secondary" @click=${() => form.reset()}>
                  ${text.text('inviteMore')}
                </button>
                <button type="button" class="button primary" autofocus @click=${() => this.#host.close()}>
                  ${text.text('done')}
                </button>`
        }
      `,
    });
  }

  #renderFailure() {
    const { failure } = this.#form.state;
    return failure
      ? inlineAlert({ kind: 'danger', text: errorMessage(this.#strings, failure), role: 'alert' })
      : nothing;
  }
}
