import { html, nothing } from 'lit';
import type { Domain } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { MutationController } from '../../controllers/mutation.js';
import { copyText } from '../../core/copy-text.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import type { DataListView, ListHost } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { buildingIcon, reloadIcon, trashIcon } from '../../ui/icons/action-icons.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import { DomainAddDialog } from './domain-add-dialog.js';
import type { AutoJoin } from './domain-list.events.js';
import { domainListActions } from './domain-list-actions.strings.js';
import type { domainList, DomainListStrings } from './domain-list.strings.js';
import type { CopiedPart } from './domain-record.js';
import { DomainRemoveDialog } from './domain-remove-dialog.js';

/** How long the sign of a copied text is shown. */
const COPIED_MS = 2_000;

/** What is announced after automatic joining was changed. */
const TURNED = { off: 'joinTurnedOff', request: 'joinTurnedToRequest', join: 'joinTurnedOn' } as const;

/** The lazily loaded actions of the list: checks, automatic joining, dialogs, row menu and empty state. */
export class DomainListActions {
  readonly list: ListActions<Domain>;
  readonly #host: ListHost;
  readonly #list: DataListView<Domain>;
  readonly #strings: DomainListStrings;
  readonly #addDialog: DomainAddDialog;
  readonly #removeDialog: DomainRemoveDialog;
  /** The last change of each domain, by its id. */
  readonly #mutations = new Map<string, MutationController>();
  #copied: { id: string; part: CopiedPart } | undefined;
  #announcement = '';

  constructor(host: ListHost, list: DataListView<Domain>, words: LocalizeController<typeof domainList>) {
    const strings = words.extend(domainListActions, commonActions);
    const { org } = list.options;
    this.#host = host;
    this.#list = list;
    this.#strings = strings;
    const done = (text: string) => this.#announce(text);
    this.#addDialog = new DomainAddDialog({ host, org, strings, done });
    this.#removeDialog = new DomainRemoveDialog({ host, org, strings, done });
    this.list = new ListActions(list, {
      strings,
      menuItems: (domain) => this.#menuFor(domain),
      empty: () => ({
        icon: buildingIcon(),
        title: strings.text('emptyTitle'),
        text: strings.text(org.supports('domains') ? 'emptyText' : 'unsupportedText'),
      }),
      renderOverlays: () => html`${this.#addDialog.render()} ${this.#removeDialog.render()}`,
      announcement: () => this.#announcement,
    });
  }

  add(): void {
    this.#addDialog.open();
  }

  isBusy({ id }: Domain): boolean {
    return this.#mutations.get(id)?.pending ?? false;
  }

  /** What was copied of the domain a moment ago. */
  copiedOf({ id }: Domain): CopiedPart | undefined {
    return this.#copied?.id === id ? this.#copied.part : undefined;
  }

  renderFailure({ id }: Domain): unknown {
    const error = this.#mutations.get(id)?.error;
    return error ? inlineAlert({ kind: 'danger', text: errorMessage(this.#strings, error), role: 'alert' }) : nothing;
  }

  /** Checks the DNS record of a domain now, and announces what was found. */
  async check(domain: Domain): Promise<void> {
    const { org } = this.#list.options;
    await this.#mutationOf(domain).run({
      operation: 'domain.verify',
      topics: ['domains'],
      run: (idempotencyKey) => org.client!.domains.verify(org.organizationId!, domain.id, { idempotencyKey }),
      confirmed: (checked, isCurrent) => {
        if (checked.status === 'verified' && domain.status !== 'verified')
          emit(this.#host, 'domain-verified', { domain: checked });
        if (isCurrent) this.#announce(this.#resultText(checked));
      },
    });
  }

  /** Changes what people with an address of the domain may do. */
  async setJoin(domain: Domain, autoJoin: AutoJoin): Promise<void> {
    const { org } = this.#list.options;
    const detail = { domain, changes: { autoJoin } };
    await this.#mutationOf(domain).run({
      operation: 'domain.update',
      topics: ['domains'],
      before: () => dispatchBefore(this.#host, 'before-domain-update', detail),
      run: () =>
        updateWithETag(domain, (etag) =>
          org.client!.domains.update(org.organizationId!, domain.id, { autoJoin }, { etag }),
        ),
      confirmed: (changed, isCurrent) => {
        emit(this.#host, 'domain-updated', { domain: changed });
        if (isCurrent) this.#announce(this.#strings.text(TURNED[autoJoin], { domain: domain.domain }));
      },
    });
  }

  async copy(domain: Domain, part: CopiedPart): Promise<void> {
    const text = this.#strings;
    const isCopied = await copyText(this.#textOf(domain, part));
    if (!isCopied) return this.#announce(text.text('copyFailed'));
    const copied = { id: domain.id, part };
    this.#copied = copied;
    this.#announcement = text.text(`${part}Copied`);
    this.#host.requestUpdate();
    setTimeout(() => {
      if (this.#copied !== copied) return;
      this.#copied = undefined;
      this.#host.requestUpdate();
    }, COPIED_MS);
  }

  #textOf({ domain, verification: { host, value } }: Domain, part: CopiedPart): string {
    if (part !== 'instructions') return part === 'name' ? host : value;
    const text = this.#strings;
    return [
      text.text('instructions', { domain }),
      '',
      `${text.text('recordType')}: TXT`,
      `${text.text('recordName')}: ${host}`,
      `${text.text('recordValue')}: ${value}`,
      'TTL: 3600',
    ].join('\n');
  }

  #resultText({ domain, status, lastCheck }: Domain): string {
    const text = this.#strings;
    switch (lastCheck?.result) {
      case 'not_found':
        return text.text('foundNothing', { domain });
      case 'unavailable':
        return text.text('foundUnavailable', { domain });
      default:
        return text.text(status === 'verified' && lastCheck?.result === 'found' ? 'isVerified' : 'foundOther', {
          domain,
        });
    }
  }

  #mutationOf({ id }: Domain): MutationController {
    let mutation = this.#mutations.get(id);
    if (!mutation) {
      mutation = new MutationController(this.#host, this.#list.options.org);
      this.#mutations.set(id, mutation);
    }
    return mutation;
  }

  #menuFor(domain: Domain): MenuItem[] {
    const text = this.#strings;
    const reason = this.#list.reasonFor('domains:manage');
    return [
      { label: text.text('checkNow'), icon: reloadIcon(), reason, run: () => void this.check(domain) },
      {
        label: text.text('removeDomain'),
        icon: trashIcon(),
        danger: true,
        reason,
        run: () => this.#removeDialog.open(domain),
      },
    ];
  }

  #announce(announcement: string): void {
    this.#announcement = announcement;
    this.list.toast.show({ text: announcement });
    this.#host.requestUpdate();
  }
}
