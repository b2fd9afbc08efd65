import { html, nothing, type LitElement } from 'lit';
import type { Identity, IdentitySuggestion } from '../../contract/index.js';
import { MutationController } from '../../controllers/mutation.js';
import type { DataListView } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { formatDate } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { peopleIcon } from '../../ui/icons/action-icons.js';
import { identityDialogStyles } from './identity-dialogs.styles.js';
import { identityListActions } from './identity-list-actions.strings.js';
import type { identityList, IdentityListStrings } from './identity-list.strings.js';
import { LinkDialog } from './link-dialog.js';
import { providerName } from './provider-name.js';
import { UnlinkDialog } from './unlink-dialog.js';

interface IdentityListActionsOptions {
  strings: LocalizeController<typeof identityList>;
  suggestions: () => readonly IdentitySuggestion[];
}

/** The lazily loaded part of the list: suggested duplicates, dialogs and the empty state. */
export class IdentityListActions {
  readonly list: ListActions<Identity>;
  readonly #view: DataListView<Identity>;
  readonly #strings: IdentityListStrings;
  readonly #suggestions: () => readonly IdentitySuggestion[];
  readonly #linkDialog: LinkDialog;
  readonly #unlinkDialog: UnlinkDialog;
  readonly #dismissal: MutationController;
  #announcement = '';

  constructor(host: LitElement, list: DataListView<Identity>, options: IdentityListActionsOptions) {
    const strings = options.strings.extend(identityListActions, commonActions);
    const { org } = list.options;
    this.#view = list;
    this.#strings = strings;
    this.#suggestions = options.suggestions;
    const done = (text: string) => this.#announce(text);
    this.#linkDialog = new LinkDialog({ host, org, strings, done });
    this.#unlinkDialog = new UnlinkDialog({ host, org, strings, done });
    this.#dismissal = new MutationController(host, org, 'user');
    this.list = new ListActions(list, {
      strings,
      styles: identityDialogStyles,
      empty: () => ({
        icon: peopleIcon(),
        title: strings.text('emptyTitle'),
        text: org.supports('identities') ? undefined : strings.text('unsupportedText'),
      }),
      renderNotices: () => this.#renderSuggestion(),
      renderOverlays: () => html`${this.#linkDialog.render()} ${this.#unlinkDialog.render()}`,
      announcement: () => this.#announcement,
    });
  }

  link(suggestion?: IdentitySuggestion): void {
    this.#announcement = '';
    const { email = '' } = this.#identities.find(({ primary }) => primary) ?? {};
    this.#linkDialog.open({ profile: email, suggestion });
  }

  unlink(identity: Identity): void {
    this.#announcement = '';
    this.#unlinkDialog.open(identity, this.#identities);
  }

  get #identities(): readonly Identity[] {
    return this.#view.rows.firstPage?.items ?? [];
  }

  /** Renders one suggestion at a time. */
  #renderSuggestion() {
    const [suggestion] = this.#suggestions();
    const { error } = this.#dismissal;
    const failure = error ? this.list.renderFailure(error, () => this.#dismissal.clear()) : nothing;
    if (!suggestion) return failure;
    const text = this.#strings;
    const { email, lastUsedAt } = suggestion;
    const canLink = this.#view.options.org.context?.auth.proveAccount !== undefined;
    return html`${failure}
      <div class="list-toolbar">
        ${inlineAlert({
          title: text.text('duplicateTitle'),
          text: html`${text.text('duplicateText', { email, provider: providerName(suggestion, text) })}
          ${lastUsedAt ? text.text('duplicateUsed', { date: formatDate(text, lastUsedAt) }) : nothing}`,
          actions: html`<button
              type="button"
              class="button quiet small"
              aria-busy=${this.#dismissal.pending ? 'true' : nothing}
              @click=${() => void this.#dismiss(suggestion)}
            >
              ${text.text('notMine')}
            </button>
            ${
              canLink
                ? html`<button type="button" class="button secondary small" @click=${() => this.link(suggestion)}>
                    ${text.text('review')}
                  </button>`
                : nothing
            }`,
        })}
      </div>`;
  }

  async #dismiss({ id }: IdentitySuggestion): Promise<void> {
    await this.#dismissal.run({
      operation: 'identity.dismiss',
      topics: ['identities'],
      run: () => this.#view.options.org.client!.myIdentities.dismiss(id),
      confirmed: (_, isCurrent) => isCurrent && this.#announce(this.#strings.text('dismissed')),
    });
  }

  #announce(announcement: string): void {
    this.#announcement = announcement;
    this.list.toast.show({ text: announcement });
  }
}
