import { css, html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { PermissionName } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property } from '../../core/decorators.js';
import { setComponentState } from '../../controllers/component-state.js';

/**
 * Shows its content only if the viewer has a permission in the current organization. Shows nothing while the
 * permissions load. It only hides content: the content is still part of the page, and the backend has to enforce
 * permissions.
 *
 * ```html
 * <permission-gate permission="members:read">
 *   <a href="/organization">Organization</a>
 *   <span slot="fallback">Ask an administrator</span>
 * </permission-gate>
 * ```
 *
 * @tagname permission-gate
 * @slot - Content for viewers with the permission.
 * @slot fallback - Content for viewers without the permission, also shown if the permissions could not be loaded.
 * @cssstate loading - The permissions are loading; neither slot is shown.
 * @cssstate ready - The content is shown.
 * @cssstate forbidden - The fallback is shown.
 */
export class PermissionGate extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Names of permissions, separated by spaces; all are required. Custom permissions work too. */
  @property() permission = '';
  /** Requires only one of the permissions. */
  @property({ type: Boolean }) any = false;
  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);

  protected override willUpdate(): void {
    setComponentState(this.#internals, this.#open === undefined ? 'loading' : this.#open ? 'ready' : 'forbidden');
  }

  protected override render() {
    if (this.#open === undefined) return nothing;
    return this.#open ? html`<slot></slot>` : html`<slot name="fallback"></slot>`;
  }

  /** Whether the content is shown; `undefined` while the permissions load. */
  get #open(): boolean | undefined {
    const org = this.#org;
    if (org.signedOut || org.organizationId === null || org.error) return false;
    if (!org.organization) return undefined;
    const named = this.permission.split(/\s+/).filter(Boolean) as PermissionName[];
    const holds = (permission: PermissionName) => org.can(permission) === true;
    // An empty `permission` is a mistake and shows no content.
    return named.length > 0 && (this.any ? named.some(holds) : named.every(holds));
  }
}
