import { css, html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { PermissionName } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property } from '../../core/decorators.js';
import { setComponentState } from '../../controllers/component-state.js';

/**
 * Shows its content only to those who hold a permission in the current organization. Closed while that is not known
 * yet. It hides, it does not protect: what stands inside is part of the page, and the backend has to refuse by itself.
 *
 * ```html
 * <permission-gate permission="members:read">
 *   <a href="/organization">Organization</a>
 *   <span slot="fallback">Ask an administrator</span>
 * </permission-gate>
 * ```
 *
 * @tagname permission-gate
 * @slot - For those who may.
 * @slot fallback - For those who may not, also when it could not be found out.
 * @cssstate loading - Not known yet: neither slot shows.
 * @cssstate ready - The content shows.
 * @cssstate forbidden - The fallback shows.
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

  /** Names of permissions, separated by spaces; all of them are needed. Your own names work too. */
  @property() permission = '';
  /** One of them is enough. */
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

  /** `undefined` while nobody knows. */
  get #open(): boolean | undefined {
    const org = this.#org;
    if (org.signedOut || org.organizationId === null || org.error) return false;
    if (!org.organization) return undefined;
    const named = this.permission.split(/\s+/).filter(Boolean) as PermissionName[];
    const holds = (permission: PermissionName) => org.can(permission) === true;
    // Nothing named is a mistake, and a mistake opens nothing.
    return named.length > 0 && (this.any ? named.some(holds) : named.every(holds));
  }
}
