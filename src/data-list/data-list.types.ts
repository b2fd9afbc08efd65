import type { LitElement, TemplateResult } from 'lit';
import type { OrgError } from '../client/http/errors.js';
import type { Page, PermissionName } from '../contract/index.js';
import type { OrgContextController } from '../controllers/org-context.js';
import type { ResourceTopic } from '../core/org-context.js';
import type { LocalizeController } from '../i18n/localize.js';
import type { Message, Section } from '../i18n/strings.js';
import type { ListAddress } from './list-address.js';
import type { PagedListView, PageRequest } from './paged-list.js';
import type { SkeletonName } from './skeletons.js';
import type { Virtualizer } from './virtualizer.js';

/** Values of the search, the filters and the sort order, by name. An empty string matches every row. */
export type ListFilters = Record<string, string>;

/** Properties of an element that a list uses if the element has them. */
export type ListHost = LitElement & {
  readonly?: boolean;
  search?: string;
  withoutTitle?: boolean;
  /** Stores the filters in the query string of the page. */
  filtersInAddress?: boolean;
};

export interface ListColumn<Row> {
  label: unknown;
  /** Renders the cell of a row. `isPending`: a change of the row is not confirmed yet. */
  cell: (row: Row, isPending: boolean) => unknown;
  /** Replaces the label in the head of the column, see `sortable`. */
  head?: (list: DataListView<Row>) => { content: unknown; direction?: 'ascending' | 'descending' };
  /** Classes of the head, which set the width of the column. */
  width?: string;
  /** Classes of the cells. Constant for each column. Default: `meta`. */
  classes?: string;
  /** Placeholder in the rows that are not loaded. Default: `text`. */
  skeleton?: SkeletonName;
}

/** A filter with a fixed set of values, rendered as a select. */
export interface ListFilter {
  name: string;
  label: string;
  /** Label of the value that matches every row. */
  any: string;
  options: readonly { id: string; name: string }[];
  classes?: string;
}

/** A button in the head of the list. It is disabled if the viewer lacks the `permission`, or for another `reason`. */
export interface ListButton {
  icon?: TemplateResult;
  label: string;
  classes: string;
  permission?: PermissionName;
  reason?: string;
  isBusy?: boolean;
  /** Id of the menu that it opens, in the lazy module. */
  menu?: string;
  run?: () => void;
}

/** Strings of the section of an element that its list shows. Only those of the features that the list has are needed. */
export interface ListStrings {
  title: Message;
  /** `{count} members` */
  found: Message;
  /** `Showing {shown} of {total}` */
  shown: Message;
  /** Accessible name of the search and the filters. */
  filters?: Message;
  search?: Message;
  /** Placeholder of the search field. */
  searchHint?: Message;
  readonly: Message;
  /** `You need the “{permission}” permission.` */
  needsPermission: Message;
  /** Head of the column with row menus. */
  actions?: Message;
  /** Accessible name of a row menu: `Actions for {name}`, or `{email}`. */
  actionsFor?: Message;
  /** `Select {name}` */
  select?: Message;
  selectAll?: Message;
}

/** The column with checkboxes, see `checkboxes`. */
export interface SelectionColumn<Row> {
  /** Whether the viewer can change any row. */
  isAvailable: () => boolean;
  head: (list: DataListView<Row>, rows: readonly Row[]) => unknown;
  cell: (list: DataListView<Row>, row: Row, index: number) => unknown;
}

export interface DataListOptions<Row, Filters extends ListFilters> {
  org: OrgContextController;
  strings: LocalizeController<ListStrings & Section>;
  /** Key of a row. */
  keyOf: (row: Row) => string;
  columns: () => readonly ListColumn<Row>[];
  /** Id of the resource that contains the rows. Default: the current organization. */
  scope?: () => string | null | undefined;
  /** Filters that match every row. One with the name of a property of the element is that property. */
  filters: Filters;
  load(scope: string, filters: Filters, part: PageRequest, signal: AbortSignal): Promise<Page<Row>>;
  topics: readonly ResourceTopic[];
  /** Whether the backend supports `position`, so that any row can be loaded without those before it. */
  supportsPosition?: () => boolean;
  /** Rows of the first skeleton. Default 5. */
  skeletonRows?: number;
  /** Hides the list in a state such as `forbidden`, and renders that state. */
  accessState: () => {
    readonly state: 'no-session' | 'forbidden' | 'error' | 'empty' | undefined;
    render(): unknown;
  };
  /** Title. Default: the string `title`. */
  title?: () => string;
  /** Sentence below the title. */
  lead?: () => string | undefined;
  /** Total number of rows, if it is known before the rows are. */
  total?: () => number | undefined;
  /** Whether the backend supports search. Default: whether there is a filter `search`. */
  isSearchable?: () => boolean;
  filterControls?: () => readonly ListFilter[];
  /** Further controls of the toolbar, after the filters. */
  toolbarEnd?: () => unknown;
  /** Buttons before and after the slot `actions`. */
  leadingButtons?: () => readonly ListButton[];
  buttons?: () => readonly ListButton[];
  selection?: SelectionColumn<Row>;
  /** Content of the last column, before the menu button. Without it the column contains the menu button only. */
  rowButton?: (row: Row, isPending: boolean) => unknown;
  /** Name of a row in the labels of its controls. Without it, rows have no menu. */
  nameOf?: (row: Row) => string;
  /** Rows have a name, and no menu. */
  withoutMenu?: boolean;
  /** Opens the details of a row. */
  open?: () => ((row: Row) => void) | undefined;
  /** Controls in the head, before the buttons. */
  headControls?: () => unknown;
  /** Content between the head and the rows, also while they load. */
  summary?: () => unknown;
  /** Replaces the rows, once they are loaded, or the empty state, unless it returns `undefined`. */
  body?: () => unknown;
  /** Replaces the number of rows below the table. */
  foot?: () => unknown;
  /** Stores the filters in the query string of the page if the element has `filtersInAddress`. */
  address?: ListAddress;
  filtersChanged?(filters: Filters): void;
}

/** Lazy module of a list, see `ListActions`. */
export interface ListActionsView<Row> {
  readonly announcement: string;
  readonly isExporting: boolean;
  /** Text in the search field is not applied yet. */
  readonly isTyping: boolean;
  type(search: string): void;
  changeFilters(filters: ListFilters): void;
  isPending(row: Row): boolean;
  isSelected(row: Row): boolean;
  /** Selects or deselects rows. */
  select(rows: readonly Row[], selected: boolean): void;
  /** Selects or deselects a row; `range`: all rows between it and the row selected before. */
  toggle(row: Row, index: number, selected: boolean, range: boolean): void;
  /** Names the permission that the viewer lacks. */
  reasonFor(permission: PermissionName): string;
  /** Opens the row of an element, unless the element is a control, or text is selected. */
  openRow(target: Element): void;
  openMenu(row: Row, opener: HTMLElement, openedBeforeLoad: boolean): void;
  willUpdate(): void;
  renderNotices(): unknown;
  renderBulkBar(): unknown;
  renderEmpty(): unknown;
  renderFooter(): unknown;
  renderOverlays(): unknown;
}

/** A list as its templates and its lazy module use it. */
export interface DataListView<Row> {
  readonly host: ListHost;
  readonly options: DataListOptions<Row, ListFilters>;
  readonly rows: PagedListView<Row>;
  readonly virtualizer: Virtualizer;
  /** Applied filters. */
  readonly filters: ListFilters;
  readonly isFiltered: boolean;
  readonly scope: string | null | undefined;
  /** The lazy module, if it is loaded. */
  readonly lazy: ListActionsView<Row> | undefined;
  /** Error of the rows, or of a page of them. */
  readonly error: OrgError | undefined;
  /** Calls `action` once the lazy module is loaded. */
  run(action: (lazy: ListActionsView<Row>) => unknown): void;
  /** Why the viewer may not run an action; empty until the text is loaded. `undefined` if the viewer may run it. */
  reasonFor(permission: PermissionName): string | undefined;
  /** `fromInput`: the search field already shows the value. */
  setFilters(filters: ListFilters, fromInput?: boolean): void;
}
