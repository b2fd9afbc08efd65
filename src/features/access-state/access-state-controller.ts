/*
 * The six states that every element goes through, in this order: no session, forbidden, first load, error, empty,
 * ready. The first two and the error look the same everywhere; what they show is fetched when it is needed.
 */
import type { LitElement } from 'lit';
import type { OrgError } from '../../client/index.js';
import type { PermissionName } from '../../contract/index.js';
import { LaterController } from '../../controllers/lazy-module.js';
import { addStyles } from '../../core/add-styles.js';
import type { SessionController } from '../../controllers/org-context.js';
import type { StringsController } from '../../i18n/localize.js';
import type { Section } from '../../i18n/strings.js';
import { partMissing } from './lazy-load-error.js';

export type ObstacleState = 'no-session' | 'forbidden' | 'error' | 'empty';

export interface ObstacleOptions {
  session: SessionController;
  strings: StringsController<Section>;
  /** What does not show: `Members`. */
  title: () => string;
  /** It is about the person: whether there is a current organization, and whether it can be read, does not matter. */
  withoutOrganization?: boolean;
  /** Permission without which there is nothing to show. */
  permission?: PermissionName;
  /** Why the element's own first load failed. */
  failure?: () => OrgError | undefined;
}

const isSignedOut = (error: OrgError | undefined) =>
  error?.code === 'unauthenticated' || error?.code === 'invalid_token';

/** The states in which an element can show nothing of its own. */
export class ObstacleController {
  readonly #host: LitElement;
  readonly #options: ObstacleOptions;
  readonly #view: LaterController<typeof import('./access-state.view.js')>;

  constructor(host: LitElement, options: ObstacleOptions) {
    this.#host = host;
    this.#options = options;
    this.#view = new LaterController(host, async () => {
      const view = await import('./access-state.view.js');
      addStyles(host, view.obstacleStyles);
      return view;
    });
  }

  /** Nobody is signed in, the viewer may not see this, or something could not be read; `undefined` when nothing is in the way. */
  get state(): ObstacleState | undefined {
    const { session, permission, withoutOrganization } = this.#options;
    const error = this.error;
    if (session.signedOut || isSignedOut(error)) return 'no-session';
    if (error?.code === 'permission_denied' || (permission && session.may(permission) === false)) return 'forbidden';
    if (error) return 'error';
    if (session.organizationId === null && !withoutOrganization) return 'empty';
    return session.outside && this.#host.hasUpdated ? 'error' : undefined;
  }

  get error(): OrgError | undefined {
    const { session, withoutOrganization, failure } = this.#options;
    return (withoutOrganization ? undefined : session.error) ?? failure?.();
  }

  render() {
    this.#view.need();
    return (
      this.#view.part?.obstacleView(this.#host, this.state!, this.error, this.#options) ??
      partMissing(this.#view, this.#options.strings, this.#options.title())
    );
  }
}
