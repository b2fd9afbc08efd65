import type { LitElement } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import type { Membership, Organization, OrganizationRef, ReceivedInvitation } from '../../contract/index.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore, type OrganizationSwitchDetail } from '../../core/events.js';
import type { organizationActions } from './organization-actions.strings.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { LocalizeController } from '../../i18n/localize.js';

type Place = Pick<OrganizationRef, 'id' | 'displayName'>;

/**
 * Actions of the viewer on their own organizations: switch, pin, accept or decline an invitation. Runs one action at a
 * time.
 */
export class OrganizationActions {
  /** Screen reader announcement of the last action. */
  announcement = '';
  failure: OrgError | undefined;
  /** Id of the organization that the viewer is switching to. */
  switchingTo: string | undefined;
  /** Id of the invitation that is being accepted or declined. */
  pendingInvitation: string | undefined;
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings: LocalizeController<typeof organizationActions>;

  constructor(host: LitElement, org: OrgContextController, strings: LocalizeController<typeof organizationActions>) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
  }

  /**
   * Switches to another organization. Resolves to `'stayed'` if it is the current one, or if the host prevented the
   * event.
   */
  async switchTo({ id, displayName }: Place): Promise<'went' | 'stayed' | 'failed'> {
    const from = this.#org.organizationId ?? null;
    if (this.switchingTo) return 'failed';
    if (id === from) return 'stayed';
    const context = this.#org.context!;
    if (
      !(await dispatchBefore(this.#host, 'before-organization-switch', {
        from,
        to: id,
      } satisfies OrganizationSwitchDetail))
    )
      return 'stayed';
    this.switchingTo = id;
    const went = await this.#attempt('organization.switch', async () => {
      await context.switchOrganization(id);
      this.announcement = this.#strings.text('switched', { name: displayName });
    });
    this.switchingTo = undefined;
    this.#host.requestUpdate();
    return went ? 'went' : 'failed';
  }

  pin({ organization, pinned }: Membership): Promise<boolean> {
    return this.#attempt('organization.pin', async () => {
      await this.#org.client!.myOrganizations.update(organization.id, { pinned: !pinned });
      this.#org.context?.invalidate(['organizations']);
    });
  }

  /** Accepts or declines an invitation. Resolves to whether the backend confirmed it. */
  async answer({ id, organization }: ReceivedInvitation, accept: boolean): Promise<boolean> {
    if (this.pendingInvitation) return false;
    const { client, context } = this.#org;
    this.pendingInvitation = id;
    const answered = await this.#attempt(accept ? 'invitation.accept' : 'invitation.decline', async () => {
      if (accept) await client!.myInvitations.accept(id);
      else await client!.myInvitations.decline(id);
      this.announcement = this.#strings.text(accept ? 'accepted' : 'declined', { name: organization.displayName });
      emit(this.#host, accept ? 'invitation-accepted' : 'invitation-declined', { organization });
      context!.invalidate(['invitations', 'organizations', 'members']);
    });
    this.pendingInvitation = undefined;
    this.#host.requestUpdate();
    return answered;
  }

  /** Dispatches `organization-created` and invalidates the list of organizations. */
  created(organization: Organization): void {
    emit(this.#host, 'organization-created', { organization });
    this.#org.context?.invalidate(['organizations']);
  }

  async #attempt(operation: string, change: () => Promise<void>): Promise<boolean> {
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      await change();
      return true;
    } catch (cause) {
      this.failure = toOrgError(cause);
      emit(this.#host, 'org-error', { operation, error: this.failure });
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
