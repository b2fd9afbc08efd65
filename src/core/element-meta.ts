import type { FeatureName, PermissionName } from '../contract/index.js';

/** The states of `:state()`, in the order in which an element decides between them. */
export type ElementState = 'no-session' | 'forbidden' | 'loading' | 'error' | 'empty' | 'ready';

/** How the shared element suite reaches a state of an element. */
export interface StateExample {
  /** Name for test titles: `first load`. */
  name: string;
  state: ElementState;
  /** Settings of the sample backend, see `BackendSettings` in `stories/backend.ts`. */
  backend: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Text that is visible then. */
  text: string;
}

/**
 * Space that an element takes before its module has loaded: the size of its skeleton, so that the page does not move.
 * `npm run generate` writes it to `styles/not-defined.css`.
 */
export interface Placeholder {
  display: 'block' | 'inline-block' | 'contents' | 'none';
  /** Height in px. */
  blockSize?: number;
  /** Width in px. Default: that of the container. */
  inlineSize?: number;
  /** Height in px on pages less than 640 px wide. Default: `blockSize`. */
  narrowBlockSize?: number;
  /** Hides the content of the tag until the element renders it. */
  hidesContent?: boolean;
  /** Attribute with which the element takes no space. */
  hiddenBy?: string;
}

/** A group of sections in the navigation of `<org-admin>`. */
export type AdminGroup = 'organization' | 'people' | 'security' | 'insights' | 'developer';

/** A section of `<org-admin>`. */
export interface AdminSection {
  /** Id in the address and of the label in `org-admin.strings.ts`. */
  id: string;
  group: AdminGroup;
  /** Position in the navigation, ascending. */
  order: number;
  /** Permission that the section requires. Default: none. */
  permission?: PermissionName;
  /** Keeps the section mounted while another one is open, so that it can prompt about unsaved changes. */
  keepMounted?: boolean;
}

/** A section as `<org-admin>` uses it. */
export type AdminSectionElement = Pick<AdminSection, 'group' | 'permission' | 'keepMounted'> & {
  tag: string;
  /** Feature without which the section is not listed. */
  feature?: FeatureName;
};

/**
 * Everything that lists of elements say about one element: `<tag>.meta.ts`. Size budgets, placeholders, the shared suite,
 * tests of server rendering, the sections of `<org-admin>` and documentation tables read it; no page loads it.
 */
export interface ElementMeta {
  /** What the element shows, in one line for tables. */
  summary: string;
  /** Position in documentation tables, ascending. */
  order: number;
  /** Permission without which the element is forbidden. */
  permission?: PermissionName;
  /** Feature of `GET /capabilities` that the element needs. */
  feature?: FeatureName;
  /** Attributes and content of the smallest working example. `user-id` is a member of the sample data. */
  example?: { attributes?: Readonly<Record<string, string>>; content?: string };
  /** Examples of its states. Empty: its own tests cover them. */
  states: readonly StateExample[];
  /** Gzip bytes that the element may cost before it is ready: bundled into one file, and as esbuild splits it. */
  budget: { bundled: number; split: number };
  placeholder: Placeholder;
  adminSection?: AdminSection;
  /** Its define module loads other elements lazily, so `define.ts`, which registers all, registers the class itself. */
  loadsElements?: boolean;
}
