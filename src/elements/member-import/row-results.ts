import { html, nothing } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import type { ImportRow, MemberImport as Import, Role } from '../../contract/index.js';
import { captureScope } from '../../controllers/scope.js';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { segmented } from '../../ui/form/segmented.js';
import type { ImportContext } from './import-content.types.js';
import type { MemberImportStrings } from './member-import.strings.js';

export type RowFilter = 'problem' | 'skipped' | 'ready' | 'failed' | 'done' | 'kept';

const TABS = {
  problem: 'tabProblem',
  skipped: 'tabSkipped',
  ready: 'tabReady',
  failed: 'tabFailed',
  done: 'tabDone',
  kept: 'tabKept',
} as const;

const PAGE_SIZE = 50;

interface RowResultsOptions extends ImportContext {
  roles: () => readonly Role[];
}

/** The rows of an import with one result, page by page. */
export class RowResults {
  readonly #context: RowResultsOptions;
  /** Import, its numbers and the result of the rows: what the loaded rows belong to. */
  #key = '';
  #filter: RowFilter | undefined;
  #rows: ImportRow[] = [];
  #cursor: string | null | undefined;
  #isLoading = false;
  #error: OrgError | undefined;

  constructor(context: RowResultsOptions) {
    this.#context = context;
  }

  /** Renders the rows with one of these results, by default with the first one that rows have. `end`: beside the choice. */
  render(item: Import, filters: readonly RowFilter[], end: unknown = nothing) {
    const { text } = this.#context;
    const { counts } = item;
    const chosen = this.#filter && filters.includes(this.#filter) ? this.#filter : undefined;
    const filter = chosen ?? filters.find((each) => counts[each] > 0) ?? filters[0]!;
    const total = counts[filter];
    this.#ensure(item, filter);
    const segments = filters.map((value) => ({ value, label: text.text(TABS[value], { number: counts[value] }) }));
    return html`<div class="results" part="rows">
      <div class="results-head">
        ${
          filters.length > 1
            ? segmented({
                label: text.text('resultsShown'),
                segments,
                value: filter,
                select: (value) => this.#select(value),
              })
            : nothing
        }${end}
      </div>
      ${this.#renderRows(total)} ${this.#renderFoot(item, filter, total)}
    </div>`;
  }

  #select(filter: RowFilter): void {
    this.#filter = filter;
    this.#context.host.requestUpdate();
  }

  #renderRows(total: number) {
    const { text } = this.#context;
    if (this.#error && !this.#rows.length) return nothing;
    if (!this.#rows.length)
      return html`<p class="muted" role="status">
        ${total > 0 && this.#isLoading ? text.common('loading') : text.text('noRows')}
      </p>`;
    return html`<table class="rows-table">
      <thead>
        <tr>
          <th scope="col" class="number">${text.text('row')}</th>
          <th scope="col">${text.text('email')}</th>
          <th scope="col">${text.text('result')}</th>
        </tr>
      </thead>
      <tbody>
        ${this.#rows.map(
          (row) =>
            html`<tr>
              <td class="number">
                <span class="wide-label">${text.number(row.row)}</span
                ><span class="narrow-label">${text.text('rowNumber', { number: row.row })}</span>
              </td>
              <td>
                ${row.email ? html`<bdi dir="ltr" class="mono">${row.email}</bdi>` : html`<span class="muted">${text.text('noEmail')}</span>`}
                ${row.name ? html`<bdi class="muted small">${row.name}</bdi>` : nothing}
              </td>
              <td>${resultText(text, row, this.#context.roles())}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderFoot(item: Import, filter: RowFilter, total: number) {
    const { text } = this.#context;
    if (this.#error)
      return inlineAlert({
        kind: 'danger',
        title: text.text('rowsFailed'),
        text: errorMessage(text, this.#error),
        role: 'alert',
        actions: html`<button
          type="button"
          class="button secondary small"
          @click=${() => void this.#load(item, filter)}
        >
          ${text.common('tryAgain')}
        </button>`,
      });
    if (!this.#rows.length) return nothing;
    return html`<p class="muted small" role="status">
        ${text.text('shownOf', { shown: this.#rows.length, total: Math.max(total, this.#rows.length) })}
      </p>
      ${
        this.#cursor
          ? html`<button type="button" class="button secondary small" @click=${() => void this.#load(item, filter)}>
              ${text.text('showMore')}
            </button>`
          : nothing
      }`;
  }

  /** Loads the first page when the import or its results have changed. */
  #ensure(item: Import, filter: RowFilter): void {
    const key = `${item.id} ${item.state} ${item.counts[filter]} ${filter}`;
    if (key === this.#key) return;
    [this.#key, this.#rows, this.#cursor, this.#error] = [key, [], undefined, undefined];
    if (item.counts[filter] > 0) void this.#load(item, filter);
  }

  async #load(item: Import, filter: RowFilter): Promise<void> {
    const { host, org } = this.#context;
    const key = this.#key;
    const isCurrent = captureScope(org);
    this.#isLoading = true;
    this.#error = undefined;
    try {
      const page = await org.client!.imports.rows(org.organizationId!, item.id, {
        result: [filter],
        limit: PAGE_SIZE,
        ...(this.#cursor && { cursor: this.#cursor }),
      });
      if (key !== this.#key || !isCurrent()) return;
      this.#rows = [...this.#rows, ...page.items];
      this.#cursor = page.nextCursor;
    } catch (cause) {
      if (key === this.#key && isCurrent()) this.#error = toOrgError(cause);
    } finally {
      if (key === this.#key) this.#isLoading = false;
      host.requestUpdate();
    }
  }
}

const OWN_CODES = ['invalid_email', 'unknown_role', 'changed'] as const;

/** Why a row has its result, or its roles. */
function resultText(
  text: MemberImportStrings,
  { code, duplicateOf, roleIds }: ImportRow,
  roles: readonly Role[],
): string {
  if (code === undefined) return text.list(roleIds.map((id) => roles.find((role) => role.id === id)?.name ?? id));
  if (code === 'duplicate_row') return text.text('duplicate_row', { number: duplicateOf ?? 0 });
  const own = OWN_CODES.find((each) => each === code);
  if (own) return text.text(own);
  return errorMessage(text, { code });
}
