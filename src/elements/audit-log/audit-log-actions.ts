import { html, nothing, type LitElement } from 'lit';
import type { AuditEvent } from '../../contract/index.js';
import { copyText } from '../../core/copy-text.js';
import type { DataListView } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { searchIllustration } from '../../ui/display/illustrations.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { clockIcon, downloadIcon } from '../../ui/icons/list-icons.js';
import { onMenuKeydown } from '../../ui/overlay/menu.js';
import { renderDetails, type AuditStrings } from './audit-details.js';
import { detailStyles } from './audit-details.styles.js';
import { AuditExport } from './audit-export.js';
import { auditLogActions } from './audit-log-actions.strings.js';
import type { auditLog } from './audit-log.strings.js';
import { NewEvents } from './new-events.js';

/** The lazily loaded part of the log: details, export, new events, and the empty states. */
export class AuditLogActions {
  readonly list: ListActions<AuditEvent>;
  readonly #list: DataListView<AuditEvent>;
  readonly #strings: AuditStrings;
  readonly #export: AuditExport;
  readonly #newEvents: NewEvents;
  readonly #host: LitElement;

  constructor(host: LitElement, list: DataListView<AuditEvent>, words: LocalizeController<typeof auditLog>) {
    const strings = words.extend(auditLogActions, commonActions);
    const { org } = list.options;
    this.#host = host;
    this.#list = list;
    this.#strings = strings;
    this.#export = new AuditExport(host, list);
    this.#newEvents = new NewEvents(host, list);
    this.list = new ListActions(list, {
      strings,
      styles: [detailStyles],
      empty: (isFiltered) =>
        isFiltered
          ? { icon: searchIllustration(), title: strings.text('noMatchTitle'), text: strings.text('noMatchText') }
          : {
              icon: clockIcon(),
              title: strings.text('emptyTitle'),
              text: strings.text(org.supports('auditEvents') ? 'emptyText' : 'unsupportedText'),
            },
      renderNotices: () => this.#renderNotices(),
      renderOverlays: () => this.#renderMenu(),
      announcement: () => this.#announcement,
    });
  }

  renderDetails(event: AuditEvent) {
    return renderDetails(event, {
      strings: this.#strings,
      filter: (filter) => {
        const cleared = Object.fromEntries(Object.keys(this.#list.filters).map((name) => [name, '']));
        this.list.changeFilters({ ...cleared, ...filter });
      },
      copy: (one) => void this.#copy(one),
    });
  }

  get #announcement(): string {
    const { done } = this.#export;
    return done === undefined ? '' : this.#strings.text('exported', { count: done });
  }

  async #copy(event: AuditEvent): Promise<void> {
    const isCopied = await copyText(JSON.stringify(event, null, 2));
    this.list.toast.show({ text: this.#strings.text(isCopied ? 'copied' : 'copyFailed') });
  }

  #renderNotices() {
    const text = this.#strings;
    const { count, error } = this.#export;
    const { count: news, hasMore } = this.#newEvents;
    return html`
      ${
        count === undefined
          ? nothing
          : html`<div class="list-toolbar">
              ${inlineAlert({
                text: text.text('exporting', { count }),
                actions: html`<button
                  type="button"
                  class="button secondary small"
                  @click=${() => this.#export.cancel()}
                >
                  ${text.common('cancel')}
                </button>`,
              })}
            </div>`
      }
      ${error ? this.list.renderFailure(error, () => (this.#export.error = undefined), text.text('exportFailed')) : nothing}
      ${
        news
          ? html`<div class="list-toolbar new-events" role="status">
              <button type="button" class="button quiet small" @click=${() => void this.#newEvents.show()}>
                ${hasMore ? text.text('manyNewEvents') : text.text('newEvents', { count: news })}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  #renderMenu() {
    const text = this.#strings;
    const item = (format: 'csv' | 'jsonl', label: string, hint: string) =>
      html`<button type="button" role="menuitem" tabindex="-1" class="menu-item" @click=${() => this.#start(format)}>
        ${downloadIcon()}<span>${label}<span class="hint">${hint}</span></span>
      </button>`;
    return html`<div
      id="export-menu"
      popover
      role="menu"
      aria-label=${text.text('export')}
      @keydown=${onMenuKeydown}
      @toggle=${({ newState, currentTarget }: ToggleEvent) => {
        if (newState === 'open') (currentTarget as HTMLElement).querySelector('button')?.focus();
      }}
    >
      ${item('csv', text.text('csv'), text.text('csvHint'))}
      ${item('jsonl', text.text('jsonLines'), text.text('jsonLinesHint'))}
    </div>`;
  }

  #start(format: 'csv' | 'jsonl'): void {
    this.#host.renderRoot.querySelector<HTMLElement>('#export-menu')?.hidePopover();
    void this.#export.run(format);
  }
}
