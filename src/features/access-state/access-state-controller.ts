/*
 * Every element is in one of six states, evaluated in this order: no session, forbidden, first load, error, empty, ready. All elements share the views of no session, forbidden and error. These views are loaded when they are needed.
 */
import type { LitElement } from 'lit';
import type { OrgError } from '../../client/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { addStyles } from '../../core/add-styles.js';
import type { AccessState, AccessStateOptions } from './access-state.types.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';

const isSignedOut = (error: OrgError | undefined) =>
  error?.code === 'unauthenticated' || error?.code === 'invalid_token';

/** Determines the state in which an element has no content, and renders its view. */
export class AccessStateController {
  readonly #host: LitElement;
  readonly #options: AccessStateOptions;
  readonly #view: LazyModuleController<typeof import('./access-state.view.js')>;

  constructor(host: LitElement, options: AccessStateOptions) {
    this.#host = host;
    this.#options = options;
    this.#view = new LazyModuleController(host, async () => {
      const view = await import('./access-state.view.js');
      addStyles(host, view.accessStateStyles);
      return view;
    });
  }

  /**
   * The blocked state, such as no session, forbidden or error; `undefined` if the content can be shown.
   */
  get state(): AccessState | undefined {
    const { org, permission, withoutOrganization } = this.#options;
    const error = this.error;
    if (org.signedOut || isSignedOut(error)) return 'no-session';
    if (error?.code === 'permission_denied' || (permission && org.can(permission) === false)) return 'forbidden';
    if (error) return 'error';
    if (org.organizationId === null && !withoutOrganization?.()) return 'empty';
    return org.outside && this.#host.hasUpdated ? 'error' : undefined;
  }

  get error(): OrgError | undefined {
    const { org, withoutOrganization, failure } = this.#options;
    return (withoutOrganization?.() ? undefined : org.error) ?? failure?.();
  }

  render() {
    this.#view.load();
    return (
      this.#view.module?.renderAccessState(this.#host, this.state!, this.error, this.#options) ??
      renderLazyLoadError(this.#view, this.#options.strings)
    );
  }
}
